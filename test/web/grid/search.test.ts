import type { SheetView } from "../../../src/app/workbook-view";
import { printRef, parseA1 } from "../../../src/core/grid/address";
import { PLAIN_LOOK } from "../../../src/hosts/xlsx-file/view/looks";
import { neighbourOf, searchSteps } from "../../../src/web/grid/search";
import { sketch } from "./sheet-view";

function found(words: string, ...sheets: readonly SheetView[]) {
  const steps = searchSteps({ sheets, activeSheet: sheets[0]!.name, names: [] }, words);
  for (;;) {
    const step = steps.next();
    if (step.done) return { places: step.value.places.map(printRef), hidden: step.value.hidden };
  }
}

const FIRST = sketch({ name: "附件1", cells: { A1: "项目支出（万元）", B1: "=SUM(B2:B3)", C3: "Abc" } });
const SECOND = sketch({ name: "附件2", cells: { A2: "其中：项目支出(万元)", D9: "ａｂｃ" }, hiddenRows: [8] });

test("words are found in all sheets, whatever their width and case", () => {
  expect(found("项目支出(万元)", FIRST, SECOND)).toEqual({ places: ["附件1!A1", "附件2!A2"], hidden: 0 });
  expect(found(" ABC ", FIRST, SECOND)).toEqual({ places: ["附件1!C3"], hidden: 1 });
  expect(found("sum(", FIRST)).toEqual({ places: ["附件1!B1"], hidden: 0 });
  expect(found("  ", FIRST)).toEqual({ places: [], hidden: 0 });
});

test("a number is found as it is shown and as it is typed", () => {
  const sheet = sketch({ name: "表", cells: { A1: 1234.5 } });
  const shown = {
    ...sheet,
    cells: sheet.cells.map((cell) => ({ ...cell, text: "1,234.50" })),
    looks: [{ ...PLAIN_LOOK, format: "#,##0.00" }],
  };
  for (const words of ["1234.5", "1,234.5", "1234.50", "１２３４"])
    expect(found(words, shown).places).toEqual(["表!A1"]);
  expect(found("2345", shown).places).toEqual([]);
});

test("the next place and the one before go around the end", () => {
  const view = { sheets: [FIRST, SECOND], activeSheet: "附件1", names: [] };
  const at = (sheet: string, cell: string) => ({ sheet, ...parseA1(cell)! });
  const places = [at("附件1", "B2"), at("附件1", "A3"), at("附件2", "A1")];
  const from = (sheet: string, cell: string, step: 1 | -1) =>
    printRef(neighbourOf(view, places, at(sheet, cell), step)!);
  expect(from("附件1", "A1", 1)).toBe("附件1!B2");
  expect(from("附件1", "B2", 1)).toBe("附件1!A3");
  expect(from("附件1", "A3", 1)).toBe("附件2!A1");
  expect(from("附件2", "A1", 1)).toBe("附件1!B2");
  expect(from("附件2", "A1", -1)).toBe("附件1!A3");
  expect(from("附件1", "A1", -1)).toBe("附件2!A1");
  expect(neighbourOf(view, [], at("附件1", "A1"), 1)).toBeUndefined();
});
