import { clean2024 } from "../../../src/app/examples/clean-2024";
import { checkWorkbook } from "../../../src/app/check";
import { byUnit, roundChange } from "../../../src/app/batch/rounds";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { PRIOR_YEAR_RULES } from "../../../src/catalogue/prior-year";
import { readSubmission } from "../../../src/catalogue/submission/index";
import { designForms, type CaseData } from "../../../src/catalogue/forms/canonical";
import { snapshotOfDesign } from "../../../src/core/formula/recalculation/snapshot-of-design";
import { makeCounty } from "../../../tools/county/county";
import { snapshotFor, type OpenCase } from "../../support/describe-rule";
import { batchOf } from "./made-batch";

const { units, planted } = makeCounty({ units: 12, seed: 8 });
const snapshotOf = (data: CaseData) => snapshotOfDesign(designForms(data));

describe("a second version", () => {
  const before = byUnit(batchOf(units).units);
  const now = batchOf(units, ({ second }) => second).units;

  test("figures that changed without a word are all found, and no others", () => {
    const quiet = now.flatMap((unit) => {
      const { checked } = unit;
      return roundChange(before.get(checked.unit!)!, unit).quiet.map(({ label }) => ({ unit: checked.unit, label }));
    });
    expect(quiet).toEqual(
      planted.quiet.map(({ unit, label }) => ({ unit, label: expect.stringContaining(label) as string })),
    );
  });

  test("a figure that nobody can read any more is not told as blank", () => {
    const second = structuredClone(units[0]!.first) as OpenCase;
    second.basicData.procurement.currentFinal = "十几万";
    const [then] = batchOf([units[0]!]).units;
    const [after] = batchOf([{ ...units[0]!, first: second }]).units;
    expect(roundChange(then!, after!).quiet).toMatchObject([{ before: "11.5", now: "十几万" }]);
  });

  test.each<[string, (second: OpenCase) => void, readonly [label: string, before: string, now: string][]]>([
    [
      "a target",
      ({ overall }) => void (overall.indicators[1]!.target = "≥90%"),
      [["附件2 “合格率”年度指标值", "100%", "≥90%"]],
    ],
    [
      "a result of a project",
      ({ projects }) => void (projects[0]!.indicators[3]!.actual = "905 人"),
      [["附件3 “受益人数”实际完成值", "860人", "905人"]],
    ],
    ["blanks in a target", ({ overall }) => void (overall.indicators[1]!.target = " 100 ％"), []],
    [
      "a row of indicators that is gone",
      ({ overall }) => void overall.indicators.splice(1, 1),
      [["附件2 “合格率”年度指标值", "100%", ""]],
    ],
    [
      "one of two indicators of one name",
      ({ overall }) => {
        overall.indicators[2]!.indicator = "合格率";
        overall.indicators[2]!.actual = "99%";
      },
      [["附件2 “完成及时率”年度指标值", "100%", ""]],
    ],
  ])("%s", (_, change, quiet) => {
    const second = structuredClone(units[0]!.first) as OpenCase;
    change(second);
    const [then] = batchOf([units[0]!]).units;
    const [after] = batchOf([{ ...units[0]!, first: second }]).units;
    expect(roundChange(then!, after!).quiet.map(({ label, before: was, now: is }) => [label, was, is])).toEqual(quiet);
  });

  test("a finding in a Word file is known again wherever its paragraph stands now", () => {
    const [unit] = batchOf([units[0]!]).units;
    const inWord = (place: string) => {
      const findings = unit!.checked.findings.map((finding) => ({ ...finding, label: `${finding.label}（${place}）` }));
      return { ...unit!, checked: { ...unit!.checked, findings } };
    };
    const { fixed, open, fresh } = roundChange(inWord("正文第12段"), inWord("第2个表第5行第3列"));
    expect({ fixed, fresh }).toEqual({ fixed: [], fresh: 0 });
    expect(open).toBeGreaterThan(0);
  });

  test("a figure that a finding asked for is changed openly, and is fixed", () => {
    const wrong = structuredClone(units[0]!.first) as OpenCase;
    wrong.overall.expenditureKinds[1]!.amount = Number(wrong.overall.expenditureKinds[1]!.amount) + 5;
    const [first] = batchOf([{ ...units[0]!, first: wrong }]).units;
    const [second] = batchOf([units[0]!]).units;
    const change = roundChange(first!, second!);
    expect(change.fixed.map(({ rule }) => rule)).toContain("project-spending-differs");
    expect(change.quiet).toEqual([]);
  });
});

describe("the year before", () => {
  const findings = (data: CaseData, prior: CaseData) =>
    checkWorkbook(
      snapshotOf(data),
      DEFAULT_PACK,
      "reviewer",
      "told",
      readSubmission(snapshotOf(prior), DEFAULT_PACK),
    ).findings.filter(({ rule }) => PRIOR_YEAR_RULES.some(({ id }) => id === rule));

  test("上年决算 that is not what was reported then is found, and nothing else", () => {
    const found = units.filter(({ first, prior }) => findings(first, prior).length > 0).map(({ name }) => name);
    expect(found).toEqual(planted.prior);
  });

  test("forms of another year or unit are not compared, and every rule says so", () => {
    const { first, prior } = units.find(({ name }) => planted.prior.includes(name))!;
    for (const other of [
      { ...prior, year: first.year },
      { ...prior, year: first.year - 2 },
      { ...prior, unitName: "外县水文站" },
    ]) {
      const read = readSubmission(snapshotOf(other), DEFAULT_PACK);
      const { results } = checkWorkbook(snapshotOf(first), DEFAULT_PACK, "reviewer", "told", read);
      const told = results.filter(({ rule }) => PRIOR_YEAR_RULES.some(({ id }) => id === rule));
      expect(told.map(({ status }) => status)).toEqual(PRIOR_YEAR_RULES.map(() => "skipped"));
    }
  });

  test("without it those rules do not run", () => {
    const { results } = checkWorkbook(snapshotFor(clean2024, {}), DEFAULT_PACK);
    expect(results.some(({ rule }) => rule.startsWith("prior-"))).toBe(false);
  });
});
