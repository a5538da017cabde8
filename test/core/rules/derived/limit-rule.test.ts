import type { Measured } from "../../../../src/core/numbers/compare";
import type { Sourced } from "../../../../src/core/values/sourced";
import { limitRule } from "../../../../src/core/rules/derived/limit-rule";
import { runRule } from "../../../../src/core/rules/run-rules";
import { blank, cell, inWan, present } from "../sets";
import { limit, workbook } from "./relations";

const at = (row: number) => cell("台账", row);
const run = (actual: Sourced<Measured>) =>
  runRule(limitRule(limit({ actual, limit: present(at(2), "预算", 30, 0.005) })), workbook);

test("an amount over its limit is found with both figures and the excess", () => {
  expect(run(present(at(1), "决算", 30.01, 0.005)).findings).toMatchObject([
    {
      message: "决算为 30.01 万元，超过预算 30.00 万元，多 0.01 万元。",
      at: at(1),
      related: [at(2)],
      expected: inWan(30),
      actual: inWan(30.01),
      difference: inWan(0.01),
    },
  ]);
});

test.each([30, 30.004, 0])("%s is not over", (value) => {
  expect(run(present(at(1), "决算", value, 0.005)).status).toBe("passed");
});

test("a blank amount is not looked at", () => {
  expect(run(blank(at(1), "决算"))).toMatchObject({ status: "skipped", skipped: [{ reason: "决算未填" }] });
});
