import type { SheetDesign } from "../../../src/core/grid/sheet-design";
import { emptySheet, figures } from "./excel-figures";
import { ExcelTests, type OpenExcel } from "./open-excel";

const excel = new ExcelTests();
let open: OpenExcel;

beforeAll(() => excel.start());
afterAll(() => excel.closeAll());
afterEach(() => open.close());

describe("sheets", () => {
  const design: SheetDesign = {
    name: "自评报告",
    columnWidths: [80, 0, 10],
    rowHeights: { 0: 30, 1: 30, 3: 500 },
    cells: [
      {
        row: 0,
        column: 0,
        value: "标题",
        style: { font: { name: "黑体", size: 22, bold: true, color: "FF0000" }, horizontal: "center" },
      },
      { row: 1, column: 0, formula: "附件1!B1*4", style: { format: "0.00", border: true } },
      { row: 2, column: 0, value: "2024", style: { fill: "FFF2CC", wrap: true, vertical: "top", indent: 2 } },
      { row: 2, column: 2, value: true },
      { row: 3, column: 0, value: "=文字", style: { border: true } },
    ],
    merges: [{ top: 3, left: 0, bottom: 3, right: 2 }],
    page: {
      orientation: "portrait",
      margins: { top: 37, bottom: 35, left: 28, right: 26 },
      footer: "— &P —",
      breaksBefore: [2],
      fitToWidth: true,
    },
  };

  test("are made in two trips, as designed, and deleted without a trace", async () => {
    open = await excel.open({ workbook: [figures("附件1")] });
    const before = open.host.state();
    open.host.traffic.reset();
    expect(await open.workbook.addSheet(design)).toBe("自评报告");
    expect(open.host.traffic.counts).toMatchObject({ roundTrips: 2, reads: 1, writes: 1 });
    expect(open.host.cell("自评报告", "A2")).toMatchObject({ value: 50, formula: "附件1!B1*4", text: "50.00" });
    expect(["A1", "A3", "C3", "A4"].map((at) => open.host.cell("自评报告", at).value)).toEqual([
      "标题",
      "2024",
      true,
      "=文字",
    ]);
    const state: unknown = JSON.parse(open.host.state());
    expect(state).toMatchObject({
      sheets: [
        {},
        {
          name: "自评报告",
          merges: ["A4:C4"],
          page: {
            orientation: "Portrait",
            topMargin: 104.9,
            zoom: { horizontalFitToPages: 1 },
            "headersFooters.defaultForAllPages.centerFooter": "— &P —",
          },
        },
      ],
    });
    await open.workbook.removeSheet("自评报告");
    expect(open.host.state()).toBe(before);
    await expect(open.workbook.removeSheet("自评报告")).rejects.toMatchObject({ trouble: "sheet-deleted" });
  });

  test("have columns as wide in points as designed, and count their pages from their own first", async () => {
    open = await excel.open({ workbook: [figures("附件1")] });
    const page = { ...design.page!, firstPage: { number: 1, withoutFooter: true } };
    open.host.traffic.reset();
    await open.workbook.addSheet({ ...design, page, columnPoints: { 0: 456 } });
    expect(open.host.traffic.counts).toMatchObject({ roundTrips: 2 });
    expect(JSON.parse(open.host.state())).toMatchObject({
      sheets: [
        {},
        { columnWidths: { "0": 456 }, page: { firstPageNumber: 1, "headersFooters.state": "FirstAndDefault" } },
      ],
    });
  });

  test("hide their grid lines where the design does", async () => {
    open = await excel.open({ workbook: [figures("附件1")] });
    await open.workbook.addSheet({ ...emptySheet("新"), hideGridLines: true });
    expect(JSON.parse(open.host.state())).toMatchObject({ sheets: [{}, { name: "新", showGridlines: false }] });
  });

  test("get another name where theirs is taken", async () => {
    open = await excel.open({ workbook: [figures("附件1"), emptySheet("自评报告")] });
    expect(await open.workbook.addSheet(design)).toBe("自评报告 (2)");
    expect(open.host.sheetNames).toEqual(["附件1", "自评报告", "自评报告 (2)"]);
  });

  test("that cannot be finished are not left half made", async () => {
    open = await excel.open({ workbook: [figures("附件1")] });
    const before = open.host.state();
    const broken: SheetDesign = { ...design, cells: [{ row: 0, column: 0, formula: "1+" }] };
    await expect(open.workbook.addSheet(broken)).rejects.toMatchObject({ trouble: "unknown" });
    expect(open.host.state()).toBe(before);
  });
});
