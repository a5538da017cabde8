import { isUndoneElsewhere, type ListedFinding } from "../../../src/app/session";
import type { Edit } from "../../../src/core/fixing/edit";
import { toA1 } from "../../../src/core/grid/address";
import { openSessionInMemory, type SessionInMemory } from "./session-in-memory";

let excel: SessionInMemory;
afterEach(() => excel.close());

/** The next fix that needs no choice. */
function fixable(): ListedFinding {
  return excel.session.state.checked!.listed.find(({ finding }) => finding.fix?.kind === "safe")!;
}

/** How many undo groups were asked for. */
const groups = () => excel.runs.filter(({ mergeUndoGroup }) => mergeUndoGroup).length;

/** Each thing a person does, and whether it went well. */
const DEEDS = {
  "marking and checking": () => excel.session.check(),
  "a fix": () => excel.session.applyFixes([fixable()]),
  "a report": () => excel.session.writeReport({}),
  "clearing marks": () => excel.session.clearMarks(),
};

test("marks, fixes, reports and clearing are one undo group each where this Excel knows such groups", async () => {
  excel = openSessionInMemory({ excelApi: "1.20" });
  for (const deed of Object.values(DEEDS)) {
    const before = groups();
    expect(await deed()).toBe(true);
    expect(groups()).toBeGreaterThan(before);
  }
});

test("an older Excel is never asked for them", async () => {
  excel = openSessionInMemory({ excelApi: "1.15" });
  for (const deed of Object.values(DEEDS)) expect(await deed()).toBe(true);
  expect(groups()).toBe(0);
});

describe.each(["before anything was done", "after all of it was done"])("where grouping is refused %s", (when) => {
  const refuseAt = (nth: number): void => {
    const { troubles } = excel.host;
    const refuse = (): void =>
      when.startsWith("before") ? troubles.failNext("UndoNotSupported") : troubles.failAfterNext("UndoNotSupported");
    troubles.beforeRequest(nth, refuse);
  };

  test("marks are set all the same, once", async () => {
    excel = openSessionInMemory({ excelApi: "1.20" });
    await excel.session.check();
    const marked = excel.host.state().replaceAll(/"\{[\dA-F-]+\}"/g, '"id"');
    refuseAt(3);
    expect(await excel.session.check()).toBe(true);
    expect(excel.session.state.marksTrouble).toBeNull();
    expect(excel.host.state().replaceAll(/"\{[\dA-F-]+\}"/g, '"id"')).toBe(marked);
  });

  test("a fix is written, noted and can be taken back", async () => {
    excel = openSessionInMemory({ excelApi: "1.20" });
    const { session, host } = excel;
    session.choices.set({ marks: false });
    await session.check();
    const before = host.state();
    refuseAt(2);
    expect(await session.applyFixes([fixable()])).toBe(true);
    expect(session.state.notice?.intent).toBe("success");
    expect(host.state()).not.toBe(before);
    await session.undo();
    expect(host.state()).toBe(before);
  });

  test("a report is one sheet, and goes again", async () => {
    excel = openSessionInMemory({ excelApi: "1.20" });
    const { session, host } = excel;
    session.choices.set({ marks: false });
    await session.check();
    const before = host.state();
    refuseAt(4);
    expect(await session.writeReport({})).toBe(true);
    expect(host.sheetNames.filter((name) => name.startsWith("自评报告"))).toEqual(["自评报告"]);
    await session.undo();
    expect(host.state()).toBe(before);
  });
});

test("a fix whose answer was lost is in the journal all the same", async () => {
  excel = openSessionInMemory({ excelApi: "1.15" });
  const { session, host } = excel;
  session.choices.set({ marks: false });
  await session.check();
  const before = host.state();
  host.troubles.beforeRequest(2, () => host.troubles.failAfterNext("RequestAborted"));
  expect(await session.applyFixes([fixable()])).toBe(true);
  expect(session.state.journal.done).toHaveLength(1);
  await session.undo();
  expect(host.state()).toBe(before);
});

test("what Excel's own undo has taken back is said to be that, and nothing of it is left", async () => {
  excel = openSessionInMemory();
  const { session, host } = excel;
  await session.check();
  const { finding } = fixable();
  const [{ at, expect: before }] = finding.fix!.edits as [Edit];
  await session.applyFixes([fixable()]);
  await host.user.type(at.sheet, toA1(at), "value" in before ? (before.value as number) : `=${before.formula}`);
  await session.check();
  expect(isUndoneElsewhere(session.state.journal.done[0]!, session.state.checked!.snapshot)).toBe(true);
  expect(await session.undo()).toBe(true);
  expect(session.state.notice?.text).toMatch(/^已在 Excel 中撤销：/);
  expect(session.state.journal.done).toEqual([]);
});
