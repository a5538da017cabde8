import { Decimal } from "../../../src/core/numbers/decimal";
import { executionScore, fundsWeight } from "../../../src/catalogue/figures/execution-score";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { readSubmission } from "../../../src/catalogue/submission/index";
import { snapshotFor, type Change } from "../../support/describe-rule";
import { relabel } from "../../support/layouts";
import { funds, onOverall, oneEvaluation } from "../../support/one-evaluation";

test.each([
  ["10", "1", "10"],
  ["10", "1.2", "10"],
  ["10", "0.97987", "9.8"],
  ["20", "0.66666", "13.33"],
  ["10", "0.0005", "0.01"],
  ["10", "0", "0"],
])("分值 %s × 执行率 %s is %s", (weight, rate, expected) => {
  expect(executionScore(new Decimal(weight), new Decimal(rate), DEFAULT_PACK).toString()).toBe(expected);
});

describe("分值 of the funds", () => {
  const weightOf = (change: Change) => {
    const [form] = readSubmission(snapshotFor(oneEvaluation, change), DEFAULT_PACK).overall;
    const weight = fundsWeight(form!.model.funding, DEFAULT_PACK);
    return weight && { value: weight.value.toString(), source: weight.source, hasCell: weight.at !== undefined };
  };
  const heading = onOverall((sheet) => relabel(sheet, { "年度预算申请（万元）": "预算执行情况(20分)" }));

  test("the form's own goes before the heading's", () => {
    expect(weightOf({ layout: heading })).toEqual({ value: "10", source: "form", hasCell: true });
  });

  test("the heading's goes before the pack's", () => {
    const given = { data: funds({ weight: "/" }), layout: heading };
    expect(weightOf(given)).toEqual({ value: "20", source: "heading", hasCell: false });
  });

  test("the pack's where the form has none", () => {
    expect(weightOf({ data: funds({ weight: null }) })).toEqual({ value: "10", source: "pack", hasCell: false });
  });

  test("none where it cannot be read", () => {
    expect(weightOf({ data: funds({ weight: "1O" }) })).toBeUndefined();
  });
});
