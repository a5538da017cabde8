import { clean2024 } from "../../../src/app/examples/clean-2024";
import { costResults, fundsSpent } from "../../../src/catalogue/indicators/funds-spent";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import type { OverallSelfEvaluation } from "../../../src/catalogue/forms/instances";
import { readSubmission } from "../../../src/catalogue/submission/index";
import { snapshotFor } from "../../support/describe-rule";

/** 附件2 with this cost indicator in place of its own. */
function withCost(name: string, target: string, actual: string | number): OverallSelfEvaluation {
  const cells = { "附件2!D20": name, "附件2!E20": target, "附件2!F20": actual };
  const [form] = readSubmission(snapshotFor(clean2024, { cells }), DEFAULT_PACK).overall;
  if (!form) throw new Error("No 附件2 was found.");
  return form;
}

test.each(["资金支出", "财政资金支出", "项目支出控制数", "项目总成本", "年度预算支出金额", "项目成本控制"])(
  "%s is all of the project money",
  (name) => {
    expect(fundsSpent(withCost(name, "≤125万元", "80万元")).map((cost) => cost.name)).toEqual([name]);
  },
);

test.each([
  "公用经费控制数",
  "三公经费支出",
  "设备采购成本",
  "单位成本",
  "人均补助资金",
  "防汛项目资金支出",
  "总额",
  "预算控制数",
])("%s is something else", (name) => {
  expect(fundsSpent(withCost(name, "≤125万元", "80万元"))).toEqual([]);
});

test.each([
  ["80万元", "≤125万元", "80", "0.5"],
  ["80.00万元", "≤125万元", "80", "0.005"],
  ["0.5亿元", "≤1亿元", "5000", "500"],
  ["80", "≤125万元", "80", "0.5"],
  [80.25, "≤125万元", "80.25", "0.005"],
])("%s against %s is %s ± %s 万元", (actual, target, value, halfWidth) => {
  const [cost] = fundsSpent(withCost("资金支出", target, actual));
  expect(cost?.amount.value.toFixed()).toBe(value);
  expect(cost?.amount.halfWidth.toFixed()).toBe(halfWidth);
});

test.each([
  ["a bound", "≤80万元", "≤125万元"],
  ["words", "基本完成", "≤125万元"],
  ["a percentage", "80%", "≤125万元"],
  ["a bare figure beside a target in another unit", "80", "≤125元"],
  ["about", "约80万元", "≤125万元"],
])("%s is no result in 万元", (_, actual, target) => {
  expect(fundsSpent(withCost("资金支出", target, actual))).toEqual([]);
});

test("results of all cost indicators are there to be added up, whatever their name", () => {
  expect(costResults(withCost("设备采购成本", "≤125万元", "80万元")).map(({ value }) => value.toFixed())).toEqual([
    "80",
  ]);
});
