import { checkWorkbook } from "../../src/app/check";
import { checkedWorkbook, type CheckedWorkbook, type PlainFinding } from "../../src/app/check-document";
import { figuresOf } from "../../src/app/session";
import { DEFAULT_PACK } from "../../src/catalogue/packs";
import { designForms } from "../../src/catalogue/forms/canonical";
import { snapshotOfDesign } from "../../src/core/formula/recalculation/snapshot-of-design";
import { clean2024 } from "../../src/app/examples/clean-2024";
import type { OpenCase } from "../support/describe-rule";
import { amountsInYuan } from "../support/layouts";

function check(change: (data: OpenCase) => void, inYuan = false) {
  const data = structuredClone(clean2024) as OpenCase;
  change(data);
  const designs = designForms(data).map((sheet) => (inYuan && sheet.name !== "附件4" ? amountsInYuan(sheet) : sheet));
  return checkWorkbook(snapshotOfDesign(designs), DEFAULT_PACK);
}

function found(rule: string, ...given: Parameters<typeof check>) {
  const result = check(...given);
  const plain = (checkedWorkbook("自评表.xlsx", result) as CheckedWorkbook).findings.find((one) => one.rule === rule);
  const card = result.findings.find((one) => one.rule === rule);
  return { plain: plain as PlainFinding, card: figuresOf(card!).map(({ name, text }) => `${name} ${text}`) };
}

const overspent = ({ basicData: { spending } }: OpenCase): void => {
  spending.find(({ key }) => key === "publicUse")!.currentFinal = 36.5;
};
const wrongSources = ({ projects: [project] }: OpenCase): void => void (project!.funding.total.adjustedBudget = 207);

test("a form in 万元 is told of in 万元, in the JSON and on the card", () => {
  const { plain, card } = found("public-use-over-budget", overspent);
  expect(plain).toMatchObject({ expected: "36", actual: "36.5", difference: "0.5", unit: "万元" });
  expect(plain.message).toContain("36.50 万元，超过预算数 36.00 万元，超支 0.50 万元");
  // Nobody's figure is to become the other: the sentence tells both.
  expect(card).toEqual([]);
});

test("a form in 元 is told of in 元 only: in the sentence, the JSON, on the card and on the button", () => {
  const { plain } = found("public-use-over-budget", overspent, true);
  expect(plain).toMatchObject({ expected: "360000", actual: "365000", difference: "5000", unit: "元" });
  expect(plain.message).toContain("365000.00 元，超过预算数 360000.00 元，超支 5000.00 元");
  const sources = found("funding-sources-mismatch", wrongSources, true);
  expect(sources.plain.message).toContain("合计 2070000.00 元，明细之和 2020000.00 元，差 50000.00 元");
  expect(sources.card).toEqual(["表中 2070000.00", "应为 2020000.00", "相差（元） 50000.00"]);
  expect(sources.plain.fix?.label).toBe("改为明细之和 2020000.00 元");
});

test("rates, marks and people have their units wherever the finding stands", () => {
  const rate = found("execution-rate-low", ({ projects: [project] }) => {
    Object.assign(project!.funding.total, { executed: 150, executionRate: null });
  });
  expect(rate.plain).toMatchObject({ expected: "0.9", unit: "%" });
  expect(rate.plain.message).toMatch(/\d\d\.\d+%/);
  const marks = found("weights-total-mismatch", ({ overall }) => void (overall.indicators[0]!.weight = 9));
  expect(marks.plain).toMatchObject({ expected: "101", actual: "100", unit: "分" });
  const staff = found("staff-over-authorized", ({ basicData }) => void (basicData.staff.onDutyStaff = 21));
  expect(staff.plain).toMatchObject({ expected: "18", actual: "21", difference: "3", unit: "人" });
});

test("an acceptance holds whichever unit its form is told in", async () => {
  const { fingerprintOf } = await import("../../src/catalogue/notes/acceptance");
  const [wan, yuan] = [false, true].map((inYuan) =>
    check(overspent, inYuan).findings.find(({ rule }) => rule === "public-use-over-budget")!,
  );
  expect(fingerprintOf(yuan!)).toBe(fingerprintOf(wan!));
});
