import { clean2024 } from "../../../src/app/examples/clean-2024";
import type { CaseData } from "../../../src/catalogue/forms/canonical";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { writeReport } from "../../../src/catalogue/report";
import { readSubmission } from "../../../src/catalogue/submission/index";
import { textOfParagraph } from "../../../src/core/narrative/document";
import { contradictionsIn, findingsInReport, submissionWith } from "../../support/report-faults";
import { formsOf, recalculated } from "../../support/report-of";

/** The amounts of 按收入性质分 in the form's order: general budget, government fund, non-tax income, other funds. */
type Income = readonly (number | null)[];

const GAP = "【待补充：各项收入与上年相比的增减】";

/** The example's forms of the year before, with other income. */
function before(income: Income) {
  const { year, overall } = clean2024;
  const incomeKinds = overall.incomeKinds.map((kind, index) => ({ ...kind, amount: income[index] ?? null }));
  const data: CaseData = { ...clean2024, year: year - 1, overall: { ...overall, incomeKinds } };
  return readSubmission(formsOf(data), DEFAULT_PACK);
}

const forms = formsOf(clean2024);
const submission = readSubmission(forms, DEFAULT_PACK);

function told(income: Income): string {
  const document = writeReport(submission, { prior: before(income) });
  const texts = document.paragraphs.map(textOfParagraph);
  expect(recalculated(document, forms)).toEqual(texts);
  const checked = submissionWith(forms, document);
  expect([...findingsInReport(checked), ...contradictionsIn(checked)]).toEqual([]);
  expect(texts).not.toContain(GAP);
  return texts.find((text) => text.startsWith("收入与上年相比")) ?? "";
}

test.each<[Income, string]>([
  [[482.4, 80, 0, 0], "一般公共预算增加12.40万元，增长2.57%；政府性基金拨款减少20.00万元，下降25.00%。"],
  [[494.8, 0, 0, 0], "一般公共预算持平；政府性基金拨款为本年新增。"],
  [[494.8, 60, 0, 5], "一般公共预算持平；政府性基金拨款持平；其他资金减少5.00万元，下降100.00%。"],
])("by last year's forms, %j: %s", (income, expected) => {
  expect(told(income)).toBe(`收入与上年相比，${expected}`);
});

test("without last year's forms, or with some of their income blank, it is asked for", () => {
  const texts = (prior?: ReturnType<typeof before>) =>
    writeReport(submission, prior ? { prior } : {}).paragraphs.map(textOfParagraph);
  expect(texts()).toContain(GAP);
  expect(texts(before([482.4, null, 0, 0]))).toContain(GAP);
});

test("what was budgeted last year is not compared with what was spent this year", () => {
  // 全年预算数 of the example, which is not its 全年执行数.
  const budgeted = before([506.2, 60, 0, 0]);
  expect(writeReport(submission, { prior: budgeted }).paragraphs.map(textOfParagraph)).toContain(GAP);
});

test("what came in last year from a source that is blank this year is not left out in silence", () => {
  const { overall } = clean2024;
  const incomeKinds = overall.incomeKinds.map((kind, index) => (index === 3 ? { ...kind, amount: null } : kind));
  const own = readSubmission(formsOf({ ...clean2024, overall: { ...overall, incomeKinds } }), DEFAULT_PACK);
  const texts = (prior: ReturnType<typeof before>) => writeReport(own, { prior }).paragraphs.map(textOfParagraph);
  expect(texts(before([482.4, 80, 0, 5]))).toContain(GAP);
  expect(texts(before([482.4, 80, 0, 0]))).not.toContain(GAP);
});
