import { scoreExecutionGap } from "../../../../src/catalogue/rules/scoring/score-execution-gap";
import { describeRule, type OpenCase } from "../../../support/describe-rule";

const spend = (executed: number) => (data: OpenCase) =>
  void Object.assign(data.projects[1]!.funding.total, { executed, executionRate: null, score: null });
const saved = (reason: string) => (data: OpenCase) => {
  spend(50)(data);
  const cost = data.projects[1]!.indicators.find(({ levelTwo }) => levelTwo === "成本指标")!;
  Object.assign(cost, { actual: "50万元", deviationReason: reason });
};

describeRule(scoreExecutionGap, {
  passes: {
    "ninety percent spent": { data: spend(54) },
    "money saved, as the reason says and the cost shows": { data: saved("公开招标节约资金") },
    "marks that lie as low as the rate": {
      data: (data) => {
        spend(50)(data);
        for (const row of data.projects[1]!.indicators) row.score = Number(row.weight) * 0.85;
      },
    },
  },
  finds: {
    "little spent, and nearly all reached": {
      data: spend(50),
      at: ["附件3-2!H22"],
      related: [["附件3-2!E6", "附件3-2!F6"]],
      text: ["各项指标得分占分值的 100%，预算执行率只有 83.33%，低 16.67 个百分点，两者不相匹配。"],
    },
    "a reason that tells of no saving": {
      data: saved("部分费用下年支付"),
      at: ["附件3-2!H22"],
      text: ["各项指标得分占分值的 100%，预算执行率只有 83.33%，低 16.67 个百分点，两者不相匹配。"],
    },
  },
  skips: {
    "no marks": {
      data: (data) => {
        for (const form of [data.overall, ...data.projects]) for (const row of form.indicators) row.score = null;
      },
      because: "分值或得分没有填全",
    },
  },
});
