import { clean2024 } from "../../../src/app/examples/clean-2024";
import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import { designForms } from "../../../src/catalogue/forms/canonical";
import { createWorkbookBytes } from "../../../src/hosts/xlsx-file";
import type { GivenFile } from "../../../src/web/files/given-file";
import { Review } from "../../../src/web/review/review";
import { RuleTrials, talliesOf } from "../../../src/web/rules/rule-trials";
import { yearBefore } from "../../support/year-before";
import { testTools } from "../tools";

const RULES = `规则 三公经费过亿（提示）
  附件1.三公经费.本年决算 >= 10000万元
规则 与上年衔接（核实）
  附件1.三公经费.上年决算 = 上年.附件1.三公经费.本年决算`;

function fileOf(path: string, design = designForms(clean2024)): GivenFile {
  const bytes = createWorkbookBytes(design);
  return { name: path.split("/").at(-1)!, path, size: bytes.length, read: async () => bytes };
}

async function reviewOf(...files: readonly GivenFile[]): Promise<Review> {
  const review = new Review(testTools());
  await review.add(files, []);
  return review;
}

const trialsOn = (review: Review) =>
  new RuleTrials({
    ...testTools(),
    priorOf: ({ owner = "" }) => review.state.earlier.prior?.byUnit.get(owner)?.files ?? [],
  });

test("rules are tried on a unit of the table, a set of files as one, with last year's where it was chosen", async () => {
  const parts = designForms(clean2024).map((design) => fileOf(`甲/${design.name}.xlsx`, [design]));
  const review = await reviewOf(...parts);
  await review.join([{ name: "甲", units: review.state.units }]);
  await review.compareChosen("prior", async () => [fileOf("上年/甲.xlsx", designForms(yearBefore()))]);
  const [unit] = review.state.units;
  const trials = trialsOn(review);
  await trials.tryOn([unit!], RULES);
  const [tried] = trials.state.results;
  expect(tried!.rules.map(({ title, status }) => [title, status])).toEqual([
    ["三公经费过亿", "failed"],
    ["与上年衔接", "passed"],
  ]);
  expect(tried!.rules[0]!.places[0]!.at?.sheet).toBe("[附件1.xlsx]附件1");
  await review.compareNoMore("prior");
  await trials.tryOn(review.state.units, RULES);
  expect(trials.state.results[0]!.rules[1]!.status).toBe("skipped");
});

test("over the whole table each rule is counted, with its first places; a file that is gone keeps none of the others away", async () => {
  const broken = { ...clean2024, unitName: "临江县档案馆" };
  const review = await reviewOf(
    fileOf("a.xlsx"),
    fileOf("b.xlsx", designForms(broken)),
    fileOf("c.xlsx", designForms(contradictions2023)),
  );
  const units = review.state.units.map((unit, at) =>
    at === 2 ? { ...unit, files: [{ ...unit.files[0]!, read: () => Promise.reject(new Error("gone")) }] } : unit,
  );
  const trials = trialsOn(review);
  await trials.tryOn(units, `${RULES}\n规则 写错的（错误）\n  附件1.没有的 = 1`);
  expect(trials.state).toMatchObject({ running: false, done: 3 });
  const [first, second, ...others] = talliesOf(trials.state.results);
  expect(others).toEqual([]);
  expect(first).toMatchObject({ title: "三公经费过亿", passed: 0, failed: 2, skipped: 0 });
  expect(first!.places.map(({ unit }) => unit.name)).toEqual(["a.xlsx", "b.xlsx"]);
  expect(second).toMatchObject({ passed: 0, failed: 0, skipped: 2 });
  expect(second!.reasons).toHaveLength(1);
});

test("a later trial ends the one under way", async () => {
  const review = await reviewOf(fileOf("a.xlsx"), fileOf("b.xlsx"));
  const trials = trialsOn(review);
  const first = trials.tryOn(review.state.units, RULES);
  await Promise.all([first, trials.tryOn(review.state.units.slice(0, 1), RULES)]);
  expect(trials.state).toMatchObject({ running: false, done: 1 });
  expect(trials.state.results.map(({ unit }) => unit.name)).toEqual(["a.xlsx"]);
});
