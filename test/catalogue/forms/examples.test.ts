import * as fc from "fast-check";
import { clean2024 } from "../../../src/app/examples/clean-2024";
import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import type { CaseValue, SpendingKey } from "../../../src/catalogue/forms/canonical";
import { Decimal } from "../../../src/core/numbers/decimal";
import { cleanCase } from "../../support/cases/random-case";
import { disagreements } from "../../support/cases/disagreements";

function decimal(value: CaseValue): Decimal {
  return new Decimal(typeof value === "number" ? value : NaN);
}

describe("the data of the examples", () => {
  test("clean-2024 agrees with itself", () => {
    expect(disagreements(clean2024)).toEqual([]);
  });

  test("contradictions-2023 contradicts itself where it should", () => {
    expect(disagreements(contradictions2023)).toEqual([
      "projectSpending priorFinal: 242.61 is not 0",
      "projectSpending currentBudget: 126.66 is not 125",
      "projectSpending currentFinal: 203.25 is not 0",
      "projectSpending against the budget: 203.25 is over 126.66",
      "procurement: a ratio of 31.8734",
      "overall adjustment: a ratio of 1.1637",
      "overall 矛盾事件解决率: incomplete",
      "overall 推动经济发展: deduction unexplained",
      "overall 企业生产环境稳定: deduction unexplained",
      "project spending of 附件3: 203.25 is not 0",
    ]);
  });

  test("the clean report says what the tables say", () => {
    const { overall, basicData, projects } = clean2024;
    const [initial, adjusted, executed] = [
      overall.funding.initialBudget,
      overall.funding.adjustedBudget,
      overall.funding.executed,
    ].map(decimal);
    const spending = (key: SpendingKey) =>
      decimal(basicData.spending.find((row) => row.key === key)?.currentFinal ?? null);
    const basic = decimal(overall.expenditureKinds[0]?.amount ?? null);
    const sentences = [
      `年初预算${initial!.toFixed(2)}万元，年中追加预算${adjusted!.minus(initial!).toFixed(2)}万元`,
      `全年预算${adjusted!.toFixed(2)}万元，全年支出${executed!.toFixed(2)}万元`,
      `预算执行率${executed!.dividedBy(adjusted!).times(100).toFixed(2)}%`,
      `一般公共预算支出${decimal(overall.incomeKinds[0]?.amount ?? null).toFixed(2)}万元`,
      `政府性基金预算支出${decimal(overall.incomeKinds[1]?.amount ?? null).toFixed(2)}万元`,
      `基本支出${basic.toFixed(2)}万元，其中人员经费${basic.minus(spending("publicUse")).toFixed(2)}万元`,
      `公用经费${spending("publicUse").toFixed(2)}万元`,
      `三公经费支出${spending("threePublic").toFixed(2)}万元`,
      `全年项目支出${spending("projectSpending").toFixed(2)}万元`,
      ...projects.map((project) => `${decimal(project.funding.total.executed).toFixed(2)}万元`),
      `政府采购${decimal(basicData.procurement.currentFinal).toFixed(2)}万元`,
      `自评得分${decimal(overall.total.score).toFixed(2)}分`,
    ];
    const report = clean2024.report?.join("\n") ?? "";
    expect(sentences.filter((sentence) => !report.includes(sentence))).toEqual([]);
  });
});

describe("cleanCase", () => {
  test("agrees with itself whatever its figures", () => {
    fc.assert(
      fc.property(cleanCase(), (data) => {
        expect(disagreements(data)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
