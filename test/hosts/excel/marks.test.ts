import { figures, mark } from "./excel-figures";
import { ExcelTests, type OpenExcel } from "./open-excel";

const excel = new ExcelTests();
let open: OpenExcel;

beforeAll(() => excel.start());
afterAll(() => excel.closeAll());
afterEach(() => open.close());

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

/** Ids of conditional formats count up. */
function withoutIds(state: string): string {
  return state.replace(/"id": *"[^"]*"/g, "");
}
