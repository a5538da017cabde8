import { edit, emptySheet, figures, mark } from "./excel-figures";
import { CELL_EDIT, ExcelTests, type OpenExcel } from "./open-excel";

const excel = new ExcelTests();
let open: OpenExcel;

beforeAll(() => excel.start());
afterAll(() => excel.closeAll());
afterEach(() => open.close());

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
      trouble: "sheet-hidden",
      detail: "工作表“附件2”",
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
