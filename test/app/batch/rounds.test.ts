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

  /** The clean example, and the year before of it, changed. */
  const bothYears = (change: (now: OpenCase, prior: OpenCase) => void) => {
    const [now, prior] = [structuredClone(clean2024) as OpenCase, structuredClone(clean2024) as OpenCase];
    prior.year = now.year - 1;
    prior.report = now.report!.slice(0, 2);
    change(now, prior);
    return findings(now, prior).flatMap(({ rule, message }) =>
      rule === "prior-final-differs" ? [] : [`${rule}: ${message}`],
    );
  };

  test("a changed 编制数, and many people more or fewer", () => {
    expect(bothYears((_, prior) => Object.assign(prior.basicData.staff, { onDutyStaff: 18 }))).toEqual([]);
    expect(bothYears((_, prior) => Object.assign(prior.basicData.staff, { authorizedStaff: 20 }))).toEqual([
      "prior-staff-differs: 编制数 18 人，上年报送的是 20 人，差 2 人。",
    ]);
    expect(bothYears((_, prior) => Object.assign(prior.basicData.staff, { onDutyStaff: 8 }))).toEqual([
      "prior-staff-differs: 2024年实际在职人数 17 人，上年报送的是 8 人，差 9 人。",
    ]);
  });

  test("a countable target far below what was done the year before; not one of a share, of time, or a little below", () => {
    const done = (name: string, actual: string) =>
      bothYears((_, prior) => {
        prior.overall.indicators.find(({ indicator }) => indicator === name)!.actual = actual;
      });
    expect(done("水库巡查次数", "390次")).toEqual([
      "prior-target-lower: “水库巡查次数”年度指标值 ≥240次，上年实际完成值已是 390次。",
    ]);
    expect(done("水库巡查次数", "250次")).toEqual([]);
    expect(done("水库巡查次数", "390公里")).toEqual([]);
    expect(done("渠道保洁覆盖率", "200%")).toEqual([]);
    expect(done("险情处置时间", "90小时")).toEqual([]);
  });

  test("a paragraph that is last year's but for its figures", () => {
    const words =
      "全年组织技术人员分组下村开展巡查，逐条渠道登记损毁情况，按轻重缓急排定维修顺序，对群众反映的问题当日回复，";
    const prior = structuredClone(clean2024) as OpenCase;
    const now = structuredClone(clean2024) as OpenCase;
    prior.year = now.year - 1;
    prior.report = [...prior.report!.slice(0, 7), `${words}完成维修18处，处理来电240件，回访满意率达到97.5%。`];
    now.report![6] = `${words}完成维修21处，处理来电255件，回访满意率达到98.1%。`;
    expect(findings(now, prior).map(({ rule }) => rule)).toContain("prior-text-taken-over");
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
