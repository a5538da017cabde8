import type { ListedFinding } from "../../../src/app/session";
import type { ExcelHost } from "../../excel-host";
import { openSessionInMemory, type SessionInMemory } from "./session-in-memory";

let excel: SessionInMemory;
afterEach(() => excel.close());

type Code = Parameters<ExcelHost["troubles"]["failNext"]>[0];

/** What office.js may say of one request, and what a person is told. */
const REFUSALS: readonly (readonly [what: string, code: Code, title: string, advice: RegExp])[] = [
  ["a cell being edited", 5004, "正在编辑单元格", /结束编辑/],
  ["another workbook in front", "InactiveWorkbook", "当前窗口是另一个工作簿", /切换回/],
  ["a dialog of Excel", 5016, "Excel 里开着对话框", /关闭对话框/],
  ["too many requests", 5102, "Excel 正忙，没有接受这次操作", /稍等/],
  ["a service that is away", "ServiceNotAvailable", "Excel 正忙，没有接受这次操作", /稍等/],
  ["an expired session", 5012, "与 Excel 的连接已过期", /重新打开/],
  ["a person unknown to Excel", "Unauthenticated", "与 Excel 的连接已过期", /重新打开/],
  ["somebody else at work", "Conflict", "工作簿正被别人或别的程序改动", /稍等/],
  ["a request that was put aside", "RequestAborted", "工作簿正被别人或别的程序改动", /稍等/],
  ["an Excel without memory", "MemoryLimitReached", "Excel 的内存不够", /关闭/],
  ["an older Excel", "ApiNotFound", "这个版本的 Excel 不支持此操作", /更新/],
  ["an error without a name", "GeneralException", "操作没有完成", /重试/],
];

const told = () => excel.session.state.trouble;

/** The first finding that is mended without asking. */
function fixable(): ListedFinding {
  return excel.session.state.checked!.listed.find(({ finding }) => finding.fix?.kind === "safe")!;
}

/** Every attempt at the nth request from now fails; a first failure that passes by itself is not told. */
function refuse(nth: number, code: Code): void {
  excel.host.troubles.beforeRequest(nth, () => excel.host.troubles.failNext(code));
}

test.each(REFUSALS)("%s while checking", async (_, code, title, advice) => {
  excel = openSessionInMemory();
  const { session, host } = excel;
  const before = host.state();
  refuse(2, code);
  // It may mean a conditional format that cannot be loaded, so the cells alone are asked for once more.
  if (code === "GeneralException") refuse(3, code);
  expect(await session.check()).toBe(false);
  expect(told()?.title).toBe(title);
  expect(told()?.advice).toMatch(advice);
  expect(host.state()).toBe(before);
  expect(await session.retry()).toBe(true);
  expect(told()).toBeNull();
  expect(session.state.checked?.listed.length).toBeGreaterThan(10);
});

test.each(REFUSALS)("%s while writing a fix", async (_, code, title) => {
  excel = openSessionInMemory();
  const { session, host } = excel;
  session.choices.set({ marks: false });
  await session.check();
  const before = host.state();
  refuse(2, code);
  expect(await session.applyFixes([fixable()])).toBe(false);
  expect(told()?.title).toBe(title);
  expect(host.state()).toBe(before);
  expect(session.state.journal.done).toEqual([]);
  expect(await session.retry()).toBe(true);
  expect(host.state()).not.toBe(before);
  await session.undo();
  expect(host.state()).toBe(before);
});

test.each(REFUSALS)("%s while making the report's sheet", async (_, code, title) => {
  excel = openSessionInMemory();
  const { session, host } = excel;
  session.choices.set({ marks: false });
  await session.check();
  const before = host.state();
  // Nothing is known of changes without events, so the workbook is read before: two requests, then the names, then the sheet.
  refuse(4, code);
  if (await session.writeReport({})) {
    // What passes by itself was tried a second time at once.
    expect(["InactiveWorkbook", "GeneralException"]).toContain(code);
  } else {
    expect(told()?.title).toBe(title);
    expect(host.state()).toBe(before);
    expect(session.state.journal.done).toEqual([]);
    expect(await session.retry()).toBe(true);
  }
  expect(host.sheetNames).toContain("自评报告");
  await session.undo();
  expect(host.state()).toBe(before);
});

test("a protected sheet keeps the findings, and refuses a fix as a whole", async () => {
  excel = openSessionInMemory();
  const { session, host } = excel;
  await host.user.protect("附件1");
  await session.check();
  expect(session.state.unmarkedSheets).toEqual(["附件1"]);
  const before = host.state();
  const own = session.state.checked!.listed.find(
    ({ finding }) => finding.fix?.edits.every(({ at }) => at.sheet === "附件1") ?? false,
  )!;
  expect(await session.applyFixes([own])).toBe(false);
  expect(told()).toMatchObject({ title: "工作表受保护", detail: "工作表“附件1”" });
  expect(host.state()).toBe(before);
  await host.user.unprotect("附件1");
  expect(await session.retry()).toBe(true);
});

test("a protected structure refuses new sheets before anything is written, and the deletion of ours", async () => {
  excel = openSessionInMemory();
  const { session, host } = excel;
  await session.check();
  await host.user.protectStructure();
  expect(await session.writeReport({})).toBe(false);
  expect(told()?.title).toBe("工作簿的结构受保护，不能增删工作表");
  await host.user.protectStructure(false);
  expect(await session.retry()).toBe(true);
  await host.user.protectStructure();
  expect(await session.undo()).toBe(false);
  expect(told()?.title).toBe("工作簿的结构受保护，不能增删工作表");
  expect(host.sheetNames).toContain("自评报告");
  await host.user.protectStructure(false);
  expect(await session.retry()).toBe(true);
  expect(host.sheetNames).not.toContain("自评报告");
});

test("a workbook opened for reading is checked without marks, and says so of a fix", async () => {
  excel = openSessionInMemory({ readOnly: true });
  const { session, host } = excel;
  const before = host.state();
  expect(await session.check()).toBe(true);
  expect(session.state.marksTrouble?.title).toBe("工作簿以只读方式打开");
  expect(await session.applyFixes([fixable()])).toBe(false);
  expect(told()).toMatchObject({
    title: "工作簿以只读方式打开",
    advice: expect.stringContaining("启用编辑") as string,
  });
  expect(host.state()).toBe(before);
});

test("hidden, renamed and deleted sheets are told apart from each other by what to do", async () => {
  excel = openSessionInMemory();
  const { session, host } = excel;
  await session.check();
  const at = { sheet: "附件2", row: 3, column: 2 };
  await host.user.hideSheet("附件2");
  expect(await session.reveal(at)).toBe(false);
  expect(told()).toMatchObject({ title: "工作表已隐藏", detail: "工作表“附件2”" });
  await host.user.showSheet("附件2");
  expect(await session.retry()).toBe(true);
  expect(host.selection).toBe("附件2!C4");
  await host.user.renameSheet("附件2", "自评表");
  expect(await session.reveal(at)).toBe(false);
  expect(told()).toMatchObject({ title: "找不到这张工作表", detail: "工作表“附件2”" });
  expect(await session.check()).toBe(true);
  expect(session.state.checked?.coverage.forms).toBe(4);
});

test("a request that is too large is told as that", async () => {
  excel = openSessionInMemory();
  excel.host.troubles.requestLimit = 100;
  expect(await excel.session.check()).toBe(false);
  expect(told()?.title).toBe("数据太多，读不完");
  excel.host.troubles.requestLimit = 5_000_000;
  expect(await excel.session.retry()).toBe(true);
});

test("while the network is gone that is the cause of whatever Excel says", async () => {
  excel = openSessionInMemory();
  Object.defineProperty(globalThis, "navigator", { value: { onLine: false }, configurable: true });
  refuse(1, "GeneralException");
  expect(await excel.session.check()).toBe(false);
  expect(told()?.title).toBe("网络断开，Excel 没有回应");
  Reflect.deleteProperty(globalThis, "navigator");
  expect(await excel.session.retry()).toBe(true);
});

test("a check that Excel never answers is given up by 重试", async () => {
  excel = openSessionInMemory();
  const { session, host } = excel;
  host.troubles.beforeRequest(1, () => new Promise(() => undefined));
  const lost = session.check();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(session.state.activity).toMatchObject({ waits: true });
  void lost;
  // The emulated host answers in turn, so the lost request is taken out of its queue as a new connection would.
  excel.close();
  excel = openSessionInMemory();
  expect(await session.retry()).toBe(true);
  expect(session.state.checked?.coverage.forms).toBe(4);
});
