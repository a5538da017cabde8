import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import { HostError } from "../../../src/app/ports";
import type { Area } from "../../../src/core/grid/address";
import type { WorkbookSnapshot } from "../../../src/core/grid/snapshot";
import { openSession } from "../../support/session-bench";

const D13 = { sheet: "附件1", row: 12, column: 3 };

async function opened() {
  const { session, host, bench } = openSession(contradictions2023);
  await session.start();
  await session.check();
  const rules = () => session.state.checked!.listed.map(({ finding }) => finding.rule);
  const typed = async (value: number): Promise<void> => {
    await host.typeInto(D13, value);
    host.changeFromOutside();
  };
  return { session, host, bench, rules, typed };
}

test("a moment after a change it is checked again: what is mended goes with a word, and nothing is written", async () => {
  const { session, host, bench, rules, typed } = await opened();
  const marks = [...host.workbook.marks];
  await typed(125);
  expect([session.state.stale, rules().includes("project-total-mismatch")]).toEqual([true, true]);
  await bench.aMomentLater();
  expect([session.state.stale, rules().includes("project-total-mismatch")]).toEqual([false, false]);
  expect(session.state.notice).toMatchObject({
    intent: "success",
    text: expect.stringMatching(/^已改正 \d 处$/) as unknown,
  });
  expect([host.workbook.marks, session.state.marksOld]).toEqual([marks, true]);
  await session.check();
  expect(session.state.marksOld).toBe(false);
});

test("what is new is told too; a figure that is as wrong as before is neither", async () => {
  const { session, bench, typed } = await opened();
  await typed(130);
  await bench.aMomentLater();
  expect(session.state.notice).toBeNull();
  await typed(125);
  await bench.aMomentLater();
  await typed(126);
  await bench.aMomentLater();
  expect(session.state.notice).toMatchObject({
    intent: "info",
    text: expect.stringMatching(/^新发现 \d 处$/) as unknown,
  });
});

test("it begins anew where the workbook changes meanwhile, and waits for what a person asks for", async () => {
  const { session, host, bench, typed } = await opened();
  await typed(125);
  const { reads } = host;
  await typed(126.66);
  await bench.aMomentLater();
  expect([host.reads, session.state.stale, session.state.notice]).toEqual([reads + 1, false, null]);
  await typed(125);
  await session.check();
  await bench.aMomentLater();
  expect(session.state.notice).toBeNull();
});

test("who has switched it off is told that results may be out of date, and no more", async () => {
  const { session, host, bench, typed } = await opened();
  session.choices.set({ autoCheck: false });
  const { reads } = host;
  await typed(125);
  await bench.aMomentLater();
  expect([session.state.stale, host.reads]).toEqual([true, reads]);
});

test("a check of its own that fails leaves the hint, and no trouble", async () => {
  const { session, host, bench, typed } = await opened();
  await typed(125);
  host.failOn("read", new HostError("cell-being-edited"));
  await bench.aMomentLater();
  expect([session.state.stale, session.state.trouble]).toEqual([true, null]);
});

test.each([
  ["a fix", (session) => session.applyFixes(session.state.checked!.listed.filter(({ finding }) => finding.fix))],
  ["a fill", (session) => session.fill({ as: "value", ticks: new Map([["附件1!D13", true]]) })],
  ["校验说明", (session) => session.writeNotes()],
  ["a reason", (session) => session.accept(session.state.checked!.listed.find(isWarning)!.finding, "属实")],
  ["a report", (session) => session.writeReport({})],
] as const satisfies readonly (readonly [
  string,
  (session: Awaited<ReturnType<typeof opened>>["session"]) => Promise<boolean>,
])[])("%s and its undo read the workbook once each", async (_, act) => {
  const { session, host } = await opened();
  const before = host.reads;
  await act(session);
  expect([session.state.journal.done.length, host.reads - before]).toEqual([1, 1]);
  await session.undo();
  expect([session.state.journal.done.length, host.reads - before]).toEqual([0, 2]);
});

function isWarning({ finding }: { readonly finding: { readonly severity: string } }): boolean {
  return finding.severity === "warning";
}

describe("merged cells that only a copy of the file tells", () => {
  async function openedWithCopies() {
    const { session, host, bench } = openSession(contradictions2023);
    const read = (): Promise<WorkbookSnapshot> => host.workbook.read();
    let copies = 0;
    Object.assign(host, {
      read: async () => withMerges(await read(), () => "unknown"),
      readWithMerges: async () => {
        copies++;
        return read();
      },
    });
    await session.start();
    const merges = () => session.state.checked!.snapshot.sheets.map((sheet) => sheet.merges);
    return { session, host, bench, merges, copies: () => copies };
  }

  test("are asked for by a check that a person starts, and serve until rows, columns or sheets change", async () => {
    const { session, host, bench, merges, copies } = await openedWithCopies();
    await session.check();
    expect([copies(), merges()]).toEqual([1, (await host.workbook.read()).sheets.map((sheet) => sheet.merges)]);
    host.changeFromOutside();
    await bench.aMomentLater();
    expect([copies(), merges().includes("unknown")]).toEqual([1, false]);
    host.changeFromOutside("structure");
    await bench.aMomentLater();
    expect([copies(), merges().every((known) => known === "unknown")]).toEqual([1, true]);
  });

  test("are left alone where the person does not want it", async () => {
    const { session, merges, copies } = await openedWithCopies();
    session.choices.set({ copiesFile: false });
    await session.check();
    expect([copies(), merges().every((known) => known === "unknown")]).toEqual([0, true]);
  });
});

function withMerges(
  { sheets }: WorkbookSnapshot,
  mergesOf: (sheet: string) => readonly Area[] | "unknown",
): WorkbookSnapshot {
  return { sheets: sheets.map((sheet) => ({ ...sheet, merges: mergesOf(sheet.name) })) };
}
