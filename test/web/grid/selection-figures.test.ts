import type { SheetView } from "../../../src/app/workbook-view";
import { parseArea } from "../../../src/core/grid/address";
import { PLAIN_LOOK } from "../../../src/hosts/xlsx-file/view/looks";
import { figuresOf } from "../../../src/web/grid/selection-figures";
import { SheetMap } from "../../../src/web/grid/sheet-map";
import { sketch } from "./sheet-view";

function figures(sheet: SheetView, area = "A1:F9") {
  return figuresOf(new SheetMap(sheet), parseArea(area)!);
}

test("numbers are summed without the tails of binary ones, texts are only counted", () => {
  const sheet = sketch({ cells: { A1: "项目", B1: 0.1, B2: 0.2, B3: 12345.123456, C9: 5 } });
  expect(figures(sheet, "A1:B3")).toEqual({ count: 4, sum: "12,345.423456", average: "4,115.141152" });
  expect(figures(sketch({ cells: { A1: 0.1, A2: 0.2 } }))).toEqual({ count: 2, sum: "0.3", average: "0.15" });
});

test("an average whose digits do not end says so", () => {
  expect(figures(sketch({ cells: { A1: 1.5, A2: 1, A3: 0.2 } }))).toEqual({
    count: 3,
    sum: "2.7",
    average: "0.9",
  });
  expect(figures(sketch({ cells: { A1: 1, A2: 1, A3: 0 } })).average).toBe("约 0.67");
});

test("large and small numbers are summed alike", () => {
  const sheet = sketch({ cells: { A1: 9_007_199_254_740_991, A2: 0.25, A3: -9_007_199_254_740_991 } });
  expect(figures(sheet).sum).toBe("0.25");
  expect(figures(sketch({ cells: { A1: 1e-7, A2: 3e-7 } })).sum).toBe("0.0000004");
});

test("hidden rows and columns do not count, nor do empty cells", () => {
  const sheet = sketch({ cells: { A1: 1, A2: 2, B1: 4, A3: "" }, hiddenRows: [1], hiddenColumns: [1] });
  expect(figures(sheet)).toEqual({ count: 1, sum: "1", average: "1" });
  expect(figures(sketch({ cells: { A1: "甲", A2: "乙" } }))).toEqual({ count: 2 });
});

test("percents are summed as percents; dates and errors are not summed", () => {
  const percents = { ...sketch({ cells: { A1: 0.85, A2: 0.9 } }), looks: [{ ...PLAIN_LOOK, format: "0%" }] };
  expect(figures(percents)).toEqual({ count: 2, sum: "175%", average: "87.5%" });
  const dates = { ...sketch({ cells: { A1: 45000, A2: 45001 } }), looks: [{ ...PLAIN_LOOK, format: "yyyy/m/d" }] };
  expect(figures(dates)).toEqual({ count: 2 });
  const sheet = sketch({ cells: { A1: 1, A2: 2 } });
  const broken = { ...sheet, cells: [sheet.cells[0]!, { ...sheet.cells[1]!, value: { error: "#REF!" } }] };
  expect(figures(broken)).toEqual({ count: 2 });
});
