import { checkWorkbook } from "../../../src/app/check";
import { planNotes } from "../../../src/app/notes";
import { suggestionFor, type WorkbookSession } from "../../../src/app/session";
import { confirmedLabelKey } from "../../../src/catalogue/notes/confirmed-labels";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { readSubmission } from "../../../src/catalogue/submission/index";
import type { SheetDesign } from "../../../src/core/grid/sheet-design";
import type { CellValue } from "../../../src/core/grid/snapshot";
import { NATIONAL, reworded, workbookOf } from "../../support/reading/national-form";
import { SessionBench } from "../../support/session-bench";

/** Headers that nobody knows: of the funds and of the indicators. */
const STRANGE = reworded(NATIONAL, { 全年预算数: "预算安排金额(A)", 实际完成值: "实际做到的值" });

function designOf(rows: readonly (readonly CellValue[])[]): SheetDesign {
  const cells = rows.flatMap((values, row) =>
    values.flatMap((value, column) => (value === null ? [] : [{ row, column, value: value as string | number }])),
  );
  return { name: "表", columnWidths: [], rowHeights: {}, cells, merges: [] };
}

async function opened(): Promise<{ bench: SessionBench; session: WorkbookSession }> {
  const bench = new SessionBench([designOf(STRANGE)]);
  const session = bench.session();
  await session.check();
  return { bench, session };
}

function unread(session: WorkbookSession): readonly string[] {
  return session.state.checked!.check.submission.forms[0]!.unread.flatMap((cell) => (cell.isHeader ? cell.text : []));
}

function rules(session: WorkbookSession): readonly string[] {
  return session.state.checked!.listed.map(({ finding }) => finding.rule);
}

test("a finding tells what may be confirmed; confirmed, it is read, and what hung on it is judged", async () => {
  const { session } = await opened();
  expect(unread(session)).toEqual(["预算安排金额(A)", "实际做到的值"]);
  expect(rules(session)).not.toContain("missed-target-full-score");
  const { listed, check } = session.state.checked!;
  const suggestions = listed.flatMap(({ finding }) => suggestionFor(finding, check) ?? []);
  expect(suggestions).toEqual([
    { label: "预算安排金额(A)", as: "全年预算数" },
    { label: "实际做到的值", as: "实际完成值" },
  ]);
  for (const { label, as } of suggestions) expect(await session.confirmLabel(label, as)).toBe(true);
  expect(unread(session)).toEqual([]);
  expect(rules(session)).toContain("missed-target-full-score");
  expect(session.state.checked!.check.submission.confirmed).toEqual(suggestions);
});

test("it can be undone, taken back, and said otherwise", async () => {
  const { bench, session } = await opened();
  const before = await bench.host.workbook.read();
  await session.confirmLabel("预算安排金额(A)", "全年预算数");
  expect(session.state.journal.done.map(({ title }) => title)).toEqual(["就是它：“预算安排金额(A)”当作“全年预算数”"]);
  await session.undo();
  expect(await bench.host.workbook.read()).toEqual(before);
  await session.confirmLabel("预算安排金额(A)", "年初预算数");
  await session.confirmLabel("预算安排金额（Ａ）", "全年预算数");
  expect(session.state.checked!.check.submission.confirmed).toEqual([
    { label: "预算安排金额（Ａ）", as: "全年预算数" },
  ]);
  expect(unread(session)).toEqual(["实际做到的值"]);
  await session.confirmLabel("预算安排金额(A)", undefined);
  expect(session.state.checked!.check.submission.confirmed).toEqual([]);
  expect(unread(session)).toHaveLength(2);
});

test("校验说明 brought up to date keeps it, beside reasons; every door reads it", async () => {
  const { bench, session } = await opened();
  await session.confirmLabel("实际做到的值", "实际完成值");
  const low = session.state.checked!.listed.find(({ finding }) => finding.rule === "execution-rate-low")!;
  await session.accept(low.finding, "项目跨年实施");
  await session.writeNotes();
  const workbook = await bench.host.workbook.read();
  const check = checkWorkbook(workbook, DEFAULT_PACK);
  expect(check.submission.confirmed).toEqual([{ label: "实际做到的值", as: "实际完成值" }]);
  expect(check.submission.acceptances.filter(({ reason }) => reason !== "")).toHaveLength(1);
  expect(planNotes(workbook, checkWorkbook(workbook, DEFAULT_PACK, "clerk"))).toMatchObject({ edits: [] });
});

test("a row that a person deletes is taken back", async () => {
  const { bench, session } = await opened();
  await session.confirmLabel("实际做到的值", "实际完成值");
  const { sheets } = await bench.host.workbook.read();
  const key = sheets[1]!.cells.find(({ value }) => typeof value === "string" && value.startsWith('JIHE:["label"'))!;
  await bench.host.typeInto({ sheet: sheets[1]!.name, row: key.row, column: key.column }, null);
  await session.check();
  expect(unread(session)).toHaveLength(2);
});

test("two headers for one place suggest nothing that would change anything", () => {
  const twice = NATIONAL.map((row, index) => (index === 11 ? [...row.slice(0, 7), "分值", ...row.slice(8)] : row));
  const { submission } = checkWorkbook(workbookOf(twice), DEFAULT_PACK);
  const headers = submission.forms[0]!.unread.filter(({ isHeader }) => isHeader);
  expect(headers.map(({ text, near, suggestion }) => [text, near, suggestion])).toEqual([
    ["分值", "分值", undefined],
    ["分值", "分值", undefined],
  ]);
});

test("what somebody else's file keeps as confirmed cannot stop a check, whatever it names", () => {
  const keys = ["constructor", "__proto__", "toString"].map((as) => confirmedLabelKey({ label: "甲乙丙", as }));
  const cells = ["校验说明", ...keys].map((value, row) => ({ row, column: 0, value }));
  const sheets = [...workbookOf(NATIONAL).sheets, { name: "校验说明", hidden: false, cells, merges: [] }];
  for (const stored of ["applied", "told"] as const) {
    const { forms, confirmed } = readSubmission({ sheets }, DEFAULT_PACK, stored);
    expect([forms.length, confirmed.length]).toEqual([1, 3]);
  }
});
