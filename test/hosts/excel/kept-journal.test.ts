import { WorkbookSession } from "../../../src/app/session";
import { toA1 } from "../../../src/core/grid/address";
import { ExcelWorkbook } from "../../../src/hosts/excel/excel-workbook";
import { testTools } from "../../web/tools";
import { openSessionInMemory, type SessionInMemory } from "./session-in-memory";

/** The storage of the browser, as full as a test says. */
const stored = new Map<string, string>();
let isFull = false;

beforeEach(() => {
  stored.clear();
  isFull = false;
  const localStorage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (isFull) throw new Error("full");
      stored.set(key, text);
    },
  };
  Object.assign(globalThis, { window: { localStorage } });
});

let excel: SessionInMemory;
afterEach(() => {
  excel.close();
  Reflect.deleteProperty(globalThis, "window");
});

/** A pane that is opened anew beside the same workbook. */
async function reopened(): Promise<WorkbookSession> {
  const session = new WorkbookSession(new ExcelWorkbook(), testTools());
  await session.start();
  return session;
}

async function fixOnce({ session }: SessionInMemory): Promise<void> {
  session.choices.set({ marks: false });
  await session.check();
  await session.applyFixes([session.state.checked!.listed.find(({ finding }) => finding.fix?.kind === "safe")!]);
}

test("a pane that is opened anew takes back what the one before wrote, a report's sheet too", async () => {
  excel = openSessionInMemory();
  const before = excel.host.state();
  await fixOnce(excel);
  await excel.session.writeReport({});
  const session = await reopened();
  expect(session.state.journal.done.map(({ id }) => id)).toEqual([1, 2]);
  expect(session.state.report?.sheet).toBe("自评报告");
  await session.undo();
  await session.undo();
  expect(excel.host.state()).toBe(before);
  expect((await reopened()).state.journal.done).toEqual([]);
});

test("what a person has changed since stays, as in the pane that wrote", async () => {
  excel = openSessionInMemory();
  await fixOnce(excel);
  const { at } = excel.session.state.journal.done[0]!.edits[0]!;
  const session = await reopened();
  await excel.host.user.type(at.sheet, toA1(at), 999);
  await session.undo();
  expect(session.state.notice?.text).toMatch(/^没有全部撤销/);
  expect(excel.host.cell(at.sheet, toA1(at)).value).toBe(999);
});

test("another workbook has a journal of its own", async () => {
  excel = openSessionInMemory();
  await fixOnce(excel);
  excel.close();
  excel = openSessionInMemory({ name: "另一个.xlsx" });
  expect((await reopened()).state.journal.done).toEqual([]);
});

test("anything may stand in the storage, and it may be full", async () => {
  excel = openSessionInMemory();
  isFull = true;
  await fixOnce(excel);
  expect(excel.session.state.journal.done).toHaveLength(1);
  const url = "https://example.invalid/自评表.xlsx";
  for (const kept of ["{", "7", '[["x"]]', JSON.stringify([[url, [{ id: 1, title: "x", edits: [{ at: 3 }] }]]])]) {
    stored.set("jihe.journal", kept);
    expect((await reopened()).state.journal.done).toEqual([]);
  }
});
