import { readSubmission } from "../../src/catalogue/submission/index";
import { DEFAULT_PACK } from "../../src/catalogue/packs";
import { confirmedLabelKey } from "../../src/catalogue/notes/confirmed-labels";
import { NATIONAL, reworded, workbookOf } from "../support/reading/national-form";

const ODD = workbookOf(reworded(NATIONAL, { 全年预算数: "安排的钱" }));

test("a header that nobody could read is read once it is confirmed, by a pack or on 校验说明", () => {
  const read = (labels: Readonly<Record<string, string[]>>, workbook = ODD) =>
    readSubmission(workbook, { ...DEFAULT_PACK, labels }).projects[0]!;
  expect(read({}).unread[0]).toMatchObject({ text: "安排的钱", isHeader: true });
  const byPack = read({ 全年预算数: ["安排的钱"] });
  expect(byPack.unread).toEqual([]);
  expect(byPack.model.funding.known.total.cells.adjustedBudget).toMatchObject({ kind: "present", typed: 100 });
  const notes = {
    name: "校验说明",
    hidden: false,
    merges: [],
    cells: [
      { row: 0, column: 0, value: "校验说明" },
      { row: 3, column: 8, value: confirmedLabelKey({ label: "安排的钱", as: "全年预算数" }) },
    ],
  };
  const annotated = { sheets: [...ODD.sheets, notes] };
  expect(read({}, annotated).unread).toEqual([]);
  // Where a bureau judges, a submission sets nothing; what it keeps is told.
  const judged = readSubmission(annotated, DEFAULT_PACK, "told");
  expect(judged.projects[0]!.unread[0]).toMatchObject({ text: "安排的钱" });
  expect(judged.labelsNotApplied).toEqual([{ label: "安排的钱", as: "全年预算数" }]);
});

test("a confirmed label is an alias: the official words still win", () => {
  const [form] = readSubmission(workbookOf(NATIONAL), {
    ...DEFAULT_PACK,
    labels: { 全年预算数: ["年初预算数"] },
  }).projects;
  expect(form!.model.funding.known.total.cells.initialBudget).toMatchObject({ typed: 100, at: { column: 3 } });
});
