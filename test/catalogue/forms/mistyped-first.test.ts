import { clean2024 } from "../../../src/app/examples/clean-2024";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { readSubmission } from "../../../src/catalogue/submission/index";
import { printRef } from "../../../src/core/grid/address";
import { runRules } from "../../../src/core/rules/run-rules";
import { snapshotFor } from "../../support/describe-rule";
import { ruleById } from "../../support/rule-by-id";

const RULES = [
  "negative-amount",
  "amount-unit-suspect",
  "three-public-over-budget",
  "three-public-grew",
  "procurement-deviates",
  "source-over-budget",
].map(ruleById);

test.each([
  ["元 for 万元", { "附件1!F7": 26_500 }, ["amount-unit-suspect 附件1!F7"]],
  ["a wrong sign", { "附件1!D25": -64 }, ["negative-amount 附件1!D25"]],
  ["a source in 元", { "附件3-1!F7": 1_886_000 }, ["amount-unit-suspect 附件3-1!F7"]],
])("%s is told once, not as passing its budget too", (_, cells, told) => {
  const findings = runRules(RULES, readSubmission(snapshotFor(clean2024, { cells }), DEFAULT_PACK)).flatMap(
    ({ findings }) => findings,
  );
  expect(findings.map(({ rule, at }) => `${rule} ${at ? printRef(at) : ""}`)).toEqual(told);
});
