import { Decimal } from "../../../src/core/numbers/decimal";
import { effectiveExecutionRate, executionRate } from "../../../src/catalogue/figures/execution-rate";
import type { CaseValue } from "../../../src/catalogue/forms/canonical";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { readSubmission } from "../../../src/catalogue/submission/index";
import { snapshotFor } from "../../support/describe-rule";
import { funds, oneEvaluation } from "../../support/one-evaluation";

test("执行率 is spending over budget, and nothing over a budget of 0", () => {
  expect(executionRate(new Decimal("382.92"), new Decimal("382.92"))?.toString()).toBe("1");
  expect(executionRate(new Decimal(1), new Decimal(8))?.toString()).toBe("0.125");
  expect(executionRate(new Decimal(0), new Decimal(0))).toBeUndefined();
});

describe("the rate that scores go by", () => {
  const cells = (adjusted: CaseValue, executed: CaseValue, rate: CaseValue) => {
    const snapshot = snapshotFor(oneEvaluation, {
      data: funds({ adjustedBudget: adjusted, executed, executionRate: rate }),
    });
    return readSubmission(snapshot, DEFAULT_PACK).overall[0]!.model.funding.known.total.cells;
  };
  const effective = (...given: Parameters<typeof cells>) => {
    const rate = effectiveExecutionRate(cells(...given));
    return rate && { value: rate.value.toString(), tolerance: rate.tolerance.toString(), from: rate.from.length };
  };

  test.each<[string, Parameters<typeof cells>, object | undefined]>([
    ["computed", [100, 95, "100%"], { value: "0.95", tolerance: "0", from: 2 }],
    ["above 100%", [100, 120, null], { value: "1.2", tolerance: "0", from: 2 }],
    ["stated, where spending is blank", [100, null, "95%"], { value: "0.95", tolerance: "0.005", from: 1 }],
    ["stated, where the budget is blank", ["/", 95, "95.0%"], { value: "0.95", tolerance: "0.0005", from: 1 }],
    ["none over a budget of 0", [0, 0, "100%"], undefined],
    ["none beside an unreadable amount", [100, "约二十", "95%"], undefined],
    ["none below zero", [100, -5, "95%"], undefined],
    ["none where nothing is filled", [null, null, null], undefined],
  ])("%s", (_, given, expected) => {
    expect(effective(...given)).toEqual(expected);
  });
});
