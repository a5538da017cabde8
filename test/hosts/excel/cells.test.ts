import type { Edit } from "../../../src/core/fixing/edit";
import { inverseOf } from "../../../src/core/fixing/edit";
import { edit, emptySheet, figures, sheet } from "./excel-figures";
import { CELL_EDIT, ExcelTests, type OpenExcel } from "./open-excel";

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
