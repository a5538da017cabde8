import { clean2024 } from "../../../src/app/examples/clean-2024";
import { designForms } from "../../../src/catalogue/forms/canonical";
import type { SheetDesign } from "../../../src/core/grid/sheet-design";
import { openSessionInMemory, type SessionInMemory } from "./session-in-memory";

let excel: SessionInMemory;
afterEach(() => excel.close());

/** A sheet of a bookkeeping program: so many rows, no form. */
function ledger(rows: number): SheetDesign {
  const cells = Array.from({ length: rows }, (_, row) => [
    { row, column: 0, value: `凭证 ${row + 1}` },
    { row, column: 1, value: row * 1.25 },
    { row, column: 2, value: "办公费" },
  ]).flat();
  return { name: "明细账", columnWidths: [], rowHeights: {}, merges: [], cells };
}

/** Fifty-five projects, the three other forms and an empty sheet or two: sixty in all. */
function sixtySheets(): readonly SheetDesign[] {
  const [project] = clean2024.projects;
  const projects = Array.from({ length: 56 }, (_, index) => ({ ...project!, projectName: `${index + 1}号项目` }));
  return designForms({ ...clean2024, projects });
}

test("sixty sheets beside a ledger of 60,000 rows take four trips and 1.5 MB, and findings come after three", async () => {
  excel = openSessionInMemory({ workbook: [...sixtySheets(), ledger(60_000)] });
  const { session, host } = excel;
  let tripsToFindings: number | undefined;
  const stop = session.subscribe(() => {
    if (session.state.checked) tripsToFindings ??= host.traffic.counts.roundTrips;
  });
  expect(await session.check()).toBe(true);
  stop();
  const { roundTrips, requestBytes, responseBytes } = host.traffic.counts;
  expect(tripsToFindings).toBeLessThanOrEqual(3);
  expect(roundTrips).toBeLessThanOrEqual(4);
  expect((requestBytes + responseBytes) / 1024 / 1024).toBeLessThanOrEqual(1.5);
  expect(session.state.checked?.coverage.forms).toBe(59);
  // What was not read to its end is no form, and is named as that.
  expect(session.state.checked?.listed.map(({ finding }) => finding.message)).toContain(
    "工作表“明细账”没有认出是哪张表，没有核对。",
  );
});

test("a form that reaches beyond the first rows is read to its end", async () => {
  const [basic, ...others] = designForms(clean2024);
  const below = { row: 1500, column: 0, value: "单位负责人：张三" };
  excel = openSessionInMemory({ workbook: [{ ...basic!, cells: [...basic!.cells, below] }, ...others] });
  await excel.session.check();
  const { cells } = excel.session.state.checked!.snapshot.sheets[0]!;
  expect(cells.at(-1)).toMatchObject(below);
});

test("a cell is shown in one trip", async () => {
  excel = openSessionInMemory();
  const { session, host } = excel;
  await session.check();
  host.traffic.reset();
  await session.reveal({ sheet: "附件2", row: 3, column: 2 });
  expect(host.traffic.counts.roundTrips).toBe(1);
});

test("a conditional format that Excel cannot load costs nobody the findings, nor the marks", async () => {
  excel = openSessionInMemory();
  const { session, host } = excel;
  await host.user.bringBackFormat("附件1", "A1:B2");
  await host.user.bringBackFormat("附件2", "C3");
  const before = host.state();
  expect(await session.check()).toBe(true);
  expect([session.state.trouble, session.state.marksTrouble]).toEqual([null, null]);
  expect(session.state.marks).toBeGreaterThan(10);
  expect(await session.check()).toBe(true);
  expect(await session.clearMarks()).toBe(true);
  expect(host.state()).toBe(before);
});

test("after a report everything is still checked: the merged areas of its sheet are known", async () => {
  excel = openSessionInMemory();
  const { session } = excel;
  await session.check();
  expect(session.state.checked?.coverage.mergesKnown).toBe(true);
  expect(await session.writeReport({})).toBe(true);
  expect(session.state.checked?.coverage.mergesKnown).toBe(true);
});
