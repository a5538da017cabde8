import type { Mark } from "../../../src/app/ports";
import type { Edit } from "../../../src/core/fixing/edit";
import type { SheetDesign } from "../../../src/core/grid/sheet-design";
import { inverseOf } from "../../../src/core/fixing/edit";
import { ExcelTests, type OpenExcel } from "./open-excel";

/** The number by which Excel refuses whatever is asked while a cell is being edited. */
const CELL_EDIT = 5004;

const excel = new ExcelTests();
let open: OpenExcel;

beforeAll(() => excel.start());
afterAll(() => excel.closeAll());
afterEach(() => open.close());

describe("reading", () => {
  test("gives values, formulas and formats in two trips whatever the number of sheets", async () => {
    open = await excel.open({
      workbook: [figures("附件1"), ...Array.from({ length: 20 }, (_, n) => figures(`表${n}`))],
    });
    open.host.traffic.reset();
    const { sheets } = await open.workbook.read();
    expect(open.host.traffic.counts).toMatchObject({ roundTrips: 2, reads: 2 });
    expect(sheets).toHaveLength(21);
    expect(sheets[0]).toEqual({
      name: "附件1",
      hidden: false,
      merges: "unknown",
      cells: [
        { row: 0, column: 0, value: "单位" },
        { row: 0, column: 1, value: 12.5 },
        { row: 0, column: 2, value: true },
        { row: 1, column: 0, value: 25, formula: "B1*2" },
        { row: 1, column: 1, value: 0.95, format: "0.00%" },
        { row: 1, column: 2, value: { error: "#DIV/0!" }, formula: "1/0" },
        { row: 2, column: 0, value: "=不是公式", format: "@" },
        { row: 3, column: 3, value: "", formula: 'IF(1=1,"","有")' },
      ],
    });
  });

  test("reads hidden sheets and sheets on which nothing stands", async () => {
    open = await excel.open({ workbook: [figures("附件1"), emptySheet("空"), figures("藏")] });
    await open.host.user.hideSheet("藏");
    const { sheets } = await open.workbook.read();
    expect(sheets.map(({ name, hidden, cells }) => [name, hidden, cells.length])).toEqual([
      ["附件1", false, 8],
      ["空", false, 0],
      ["藏", true, 8],
    ]);
  });

  test("reads what lies beyond the first block, in reading order", async () => {
    const far = sheet("远", [
      { row: 0, column: 0, value: "左上" },
      { row: 5, column: 150, value: "右" },
      { row: 1_048_575, column: 2, value: "最后一行" },
    ]);
    open = await excel.open({ workbook: [far] });
    open.host.traffic.reset();
    const { sheets } = await open.workbook.read();
    expect(sheets[0]?.cells).toEqual([
      { row: 0, column: 0, value: "左上" },
      { row: 5, column: 150, value: "右" },
      { row: 1_048_575, column: 2, value: "最后一行" },
    ]);
    expect(open.host.traffic.counts.roundTrips).toBeLessThan(20);
  });

  test("reads in ever smaller slices what Excel finds too large at once", async () => {
    const rows = Array.from({ length: 300 }, (_, row) => ({ row, column: row % 7, value: `说明${row}`.repeat(20) }));
    open = await excel.open({ workbook: [sheet("甲", rows), sheet("乙", rows)] });
    const whole = await open.workbook.read();
    open.host.troubles.responseLimit = 30_000;
    expect(await open.workbook.read()).toEqual(whole);
    expect(whole.sheets[1]?.cells).toHaveLength(300);
  });

  test("says so where even a single cell is too large", async () => {
    open = await excel.open({ workbook: [sheet("甲", [{ row: 0, column: 0, value: "长".repeat(30_000) }])] });
    open.host.troubles.responseLimit = 20_000;
    await expect(open.workbook.read()).rejects.toMatchObject({ trouble: "too-large" });
  });
});

describe("editing", () => {
  test("writes numbers, texts, truth values, formulas and blanks in two trips", async () => {
    open = await excel.open({ workbook: [figures("附件1")] });
    open.host.traffic.reset();
    const edits: Edit[] = [
      edit(0, 0, { value: "单位" }, { value: "新名" }),
      edit(0, 1, { value: 12.5 }, { value: 13 }),
      edit(0, 2, { value: true }, { value: null }),
      edit(1, 0, { formula: "B1*2" }, { formula: "B1*3" }),
      { ...edit(5, 5, { value: null }, { formula: "B1/26" }), format: "0.00%" },
    ];
    const applied = await open.workbook.apply(edits);
    expect(applied).toEqual({ done: edits, stale: [], awaitingRecalculation: [] });
    expect(open.host.traffic.counts).toMatchObject({ roundTrips: 2, reads: 1, writes: 1 });
    expect(["A1", "B1", "C1", "A2", "F6"].map((at) => open.host.cell("附件1", at).value)).toEqual([
      "新名",
      13,
      null,
      39,
      0.5,
    ]);
    expect(open.host.cell("附件1", "F6")).toMatchObject({ formula: "B1/26", numberFormat: "0.00%" });
  });

  test("keeps texts texts, whatever they look like", async () => {
    const texts = [
      "=1+1",
      "+86",
      "-无",
      "@某",
      "'引",
      "00123",
      "3/4",
      "2024-1-1",
      "2024年1月1日",
      "95%",
      "1,234",
      "TRUE",
      "#N/A",
    ];
    open = await excel.open({ workbook: [figures("附件1")] });
    await open.workbook.apply(texts.map((value, index) => edit(index + 10, 0, { value: null }, { value })));
    expect(texts.map((_, index) => open.host.cell("附件1", `A${index + 11}`).value)).toEqual(texts);
    const { sheets } = await open.workbook.read();
    expect(sheets[0]?.cells.filter(({ row }) => row >= 10).map(({ formula }) => formula)).toEqual(
      texts.map(() => undefined),
    );
  });

  test("leaves alone what has changed since it was read, and says so", async () => {
    open = await excel.open({ workbook: [figures("附件1")] });
    await open.host.user.type("附件1", "B1", 99);
    const stale = edit(0, 1, { value: 12.5 }, { value: 13 });
    const gone: Edit = { ...edit(0, 0, { value: null }, { value: 1 }), at: { sheet: "没有", row: 0, column: 0 } };
    const overFormula = edit(1, 0, { value: 25 }, { value: 26 });
    const fresh = edit(0, 0, { value: "单位" }, { value: "新名" });
    const applied = await open.workbook.apply([stale, gone, overFormula, fresh]);
    expect(applied).toMatchObject({ done: [fresh], stale: [stale, gone, overFormula] });
    expect(open.host.cell("附件1", "B1").value).toBe(99);
  });

  test("undoing a batch brings back the workbook as it was, formats too", async () => {
    open = await excel.open({ workbook: [figures("附件1")] });
    const before = open.host.state();
    const edits: Edit[] = [
      edit(0, 0, { value: "单位" }, { value: 5 }),
      edit(1, 0, { formula: "B1*2" }, { value: 25 }),
      edit(2, 0, { value: "=不是公式" }, { formula: "'附件1'!B1+1" }),
      { ...edit(6, 6, { value: null }, { formula: "'附件1'!B1/B1" }), format: "0.00%" },
    ];
    expect((await open.workbook.apply(edits)).stale).toEqual([]);
    expect(open.host.state()).not.toBe(before);
    const undone = await open.workbook.apply(edits.map(inverseOf).reverse());
    expect(undone.stale).toEqual([]);
    expect(open.host.state()).toBe(before);
  });

  test("does the same where Excel groups writes into one undo step", async () => {
    open = await excel.open({ workbook: [figures("附件1")], excelApi: "1.20" });
    await open.workbook.apply([edit(0, 1, { value: 12.5 }, { value: 13 })]);
    expect(open.host.cell("附件1", "B1").value).toBe(13);
    open.host.troubles.failNext(CELL_EDIT);
    await open.workbook.apply([edit(0, 1, { value: 13 }, { value: 14 })]);
    expect(open.host.cell("附件1", "B1").value).toBe(14);
  });

  test("writes nothing at all where a cell is locked", async () => {
    open = await excel.open({ workbook: [figures("附件1"), figures("附件2")] });
    await open.host.user.protect("附件2");
    const before = open.host.state();
    const edits = [
      edit(0, 1, { value: 12.5 }, { value: 1 }),
      { ...edit(0, 1, { value: 12.5 }, { value: 1 }), at: { sheet: "附件2", row: 0, column: 1 } },
    ];
    await expect(open.workbook.apply(edits)).rejects.toMatchObject({
      trouble: "sheet-protected",
      detail: "工作表“附件2”",
    });
    expect(open.host.state()).toBe(before);
  });
});

describe("marks", () => {
  test("take one trip after reading, lie above the user's own, and go without a trace", async () => {
    open = await excel.open({ workbook: [figures("附件1"), figures("附件2")] });
    const before = open.host.state();
    open.host.traffic.reset();
    await open.workbook.read();
    await open.workbook.mark([mark("附件1", 0, "error"), mark("附件2", 1, "advice")]);
    expect(open.host.traffic.counts).toMatchObject({ roundTrips: 3, reads: 2, writes: 1 });
    expect(open.host.state()).toContain('=N(\\"JIHE:score-over-weight\\")=0');
    expect(await open.workbook.clearMarks()).toBe(2);
    expect(open.host.state()).toBe(before);
    expect(await open.workbook.clearMarks()).toBe(0);
  });

  test("replace earlier ones, also those that came without our knowing", async () => {
    open = await excel.open({ workbook: [figures("附件1")] });
    await open.workbook.mark([mark("附件1", 0, "error")]);
    const once = open.host.state();
    await open.workbook.mark([mark("附件1", 2, "warning")]);
    await open.workbook.mark([mark("附件1", 0, "error")]);
    expect(withoutIds(open.host.state())).toBe(withoutIds(once));
    expect(await open.workbook.clearMarks()).toBe(1);
  });

  test("skip protected sheets, and name them", async () => {
    open = await excel.open({ workbook: [figures("附件1"), figures("附件2")] });
    await open.host.user.protect("附件2");
    await open.workbook.read();
    await open.workbook.mark([mark("附件1", 0, "error"), mark("附件2", 0, "error")]);
    expect(await open.calls.about()).toMatchObject({ unmarkedSheets: ["附件2"] });
    expect(await open.workbook.clearMarks()).toBe(1);
  });

  test("on a sheet protected since it was read are skipped too", async () => {
    open = await excel.open({ workbook: [figures("附件1"), figures("附件2")] });
    await open.workbook.read();
    await open.host.user.protect("附件2");
    await open.workbook.mark([mark("附件1", 0, "error"), mark("附件2", 0, "error")]);
    expect(await open.calls.about()).toMatchObject({ unmarkedSheets: ["附件2"] });
    expect(await open.workbook.clearMarks()).toBe(1);
  });

  test("that cannot be cleared are told, after all others are gone", async () => {
    open = await excel.open({ workbook: [figures("附件1"), figures("附件2")] });
    await open.workbook.mark([mark("附件1", 0, "error"), mark("附件2", 0, "error")]);
    await open.host.user.protect("附件2");
    await expect(open.workbook.clearMarks()).rejects.toMatchObject({
      trouble: "sheet-protected",
      detail: "工作表“附件2”",
    });
    await open.host.user.unprotect("附件2");
    expect(await open.workbook.clearMarks()).toBe(1);
  });

  test("on a sheet that is gone are a trouble", async () => {
    open = await excel.open({ workbook: [figures("附件1"), figures("附件2")] });
    await open.workbook.read();
    await open.host.user.deleteSheet("附件2");
    await expect(open.workbook.mark([mark("附件2", 0, "error")])).rejects.toMatchObject({ trouble: "sheet-deleted" });
  });
});

describe("troubles", () => {
  test("a cell being edited is waited for", async () => {
    open = await excel.open({ workbook: [figures("附件1")] });
    open.host.troubles.startCellEdit();
    setTimeout(() => open.host.troubles.endCellEdit(), 200);
    expect((await open.workbook.read()).sheets).toHaveLength(1);
  });

  test("are named one by one", async () => {
    open = await excel.open({ workbook: [figures("附件1")] });
    const known = [
      [CELL_EDIT, "cell-being-edited"],
      ["InactiveWorkbook", "other-workbook-in-front"],
      ["AccessDenied", "sheet-protected"],
      ["ItemNotFound", "sheet-deleted"],
      ["ApiNotFound", "not-supported"],
      ["GeneralException", "unknown"],
    ] as const;
    for (const [code, trouble] of known) {
      open.host.troubles.failNext(code);
      await expect(open.workbook.read()).rejects.toMatchObject({ trouble });
    }
    open.host.troubles.requestLimit = 100;
    await expect(open.workbook.read()).rejects.toMatchObject({ trouble: "too-large" });
  });
});

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

describe("the screen", () => {
  test("shows a cell", async () => {
    open = await excel.open({ workbook: [figures("附件1"), figures("附 件'2")] });
    await open.workbook.reveal({ sheet: "附 件'2", row: 12, column: 3 });
    expect(open.host.selection).toContain("D13");
  });

  test("says what to do about a hidden sheet", async () => {
    open = await excel.open({ workbook: [figures("附件1"), figures("附件2")] });
    await open.host.user.hideSheet("附件2");
    await expect(open.workbook.reveal({ sheet: "附件2", row: 0, column: 0 })).rejects.toMatchObject({
      detail: "工作表“附件2”已隐藏，请先取消隐藏",
    });
  });

  test("tells of another workbook in front, after a second attempt", async () => {
    open = await excel.open({ workbook: [figures("附件1")] });
    open.host.troubles.otherWorkbookInFront = true;
    await expect(open.workbook.reveal({ sheet: "附件1", row: 0, column: 0 })).rejects.toMatchObject({
      trouble: "other-workbook-in-front",
    });
    open.host.troubles.otherWorkbookInFront = false;
    await open.workbook.reveal({ sheet: "附件1", row: 0, column: 0 });
  });
});

describe.each(["1.9", "1.15"])("watching in ExcelApi %s", (excelApi) => {
  test("tells what others change, and nothing of our own", async () => {
    open = await excel.open({ workbook: [figures("附件1")], excelApi });
    await open.calls.watchChanges();
    await open.workbook.apply([edit(0, 0, { value: "单位" }, { value: "新名" })]);
    await open.workbook.mark([mark("附件1", 0, "error")]);
    await open.workbook.addSheet(emptySheet("新"));
    await open.workbook.removeSheet("新");
    expect(await open.calls.countChanges()).toBe(0);
    await open.host.user.type("附件1", "B1", 7);
    expect(await open.calls.countChanges()).toBe(1);
    await open.host.user.deleteSheet("附件1").catch(() => undefined);
    await open.calls.stopWatching();
    const seen = await open.calls.countChanges();
    await open.host.user.type("附件1", "B1", 8).catch(() => undefined);
    expect(await open.calls.countChanges()).toBe(seen);
  });
});

describe("settings", () => {
  test("travel with the workbook", async () => {
    open = await excel.open({ workbook: [figures("附件1")] });
    expect(await open.workbook.load()).toEqual({});
    await open.workbook.save({ pack: "hunan", marks: false });
    expect(await open.workbook.load()).toEqual({ pack: "hunan", marks: false });
    expect(Object.keys(open.host.settings)).toEqual(["jihe"]);
  });

  test("that another program spoilt are none", async () => {
    open = await excel.open({ workbook: [figures("附件1")], settings: { jihe: "{" } });
    expect(await open.workbook.load()).toEqual({});
  });
});

function sheet(name: string, cells: SheetDesign["cells"]): SheetDesign {
  return { name, columnWidths: [], rowHeights: {}, cells, merges: [] };
}

function emptySheet(name: string): SheetDesign {
  return sheet(name, []);
}

function figures(name: string): SheetDesign {
  return sheet(name, [
    { row: 0, column: 0, value: "单位" },
    { row: 0, column: 1, value: 12.5 },
    { row: 0, column: 2, value: true },
    { row: 1, column: 0, formula: "B1*2" },
    { row: 1, column: 1, value: 0.95, style: { format: "0.00%" } },
    { row: 1, column: 2, formula: "1/0" },
    { row: 2, column: 0, value: "=不是公式", style: { format: "@" } },
    { row: 3, column: 3, formula: 'IF(1=1,"","有")' },
  ]);
}

function edit(row: number, column: number, expect: Edit["expect"], write: Edit["write"]): Edit {
  return { at: { sheet: "附件1", row, column }, expect, write };
}

function mark(sheetName: string, row: number, severity: Mark["severity"]): Mark {
  return {
    sheet: sheetName,
    area: { top: row, left: 0, bottom: row, right: 1 },
    severity,
    rules: ["score-over-weight"],
  };
}

/** Ids of conditional formats count up. */
function withoutIds(state: string): string {
  return state.replace(/"id": *"[^"]*"/g, "");
}
