import { buildingOverLimit } from "../../../../src/catalogue/rules/basic-data/building-over-limit";
import { clean2024 } from "../../../../src/app/examples/clean-2024";
import { DEFAULT_PACK } from "../../../../src/catalogue/packs";
import { areaRate } from "../../../../src/catalogue/forms/basic-data/relations";
import { readSubmission } from "../../../../src/catalogue/submission/index";
import { ratioRule } from "../../../../src/core/rules/derived/ratio-rule";
import { runRules } from "../../../../src/core/rules/run-rules";
import { describeRule, snapshotFor } from "../../../support/describe-rule";

describeRule(buildingOverLimit, {
  passes: {
    "exactly 100%": { cells: { "附件1!D28": 1, "附件1!G28": "100.00%" } },
    "100% as shown": { cells: { "附件1!D28": 1.00004 } },
    "one rate left blank": { cells: { "附件1!D28": null } },
  },
  finds: {
    "too large": {
      cells: { "附件1!C28": 506, "附件1!D28": 1.1 },
      at: ["附件1!D28"],
      related: [["附件1!C28", "附件1!B28"]],
      text: ["规模控制率为 110%，超过 100%，超出 10 个百分点。"],
    },
    "too dear, in text": {
      cells: { "附件1!G28": "100.5%" },
      at: ["附件1!G28"],
      related: [["附件1!F28", "附件1!E28"]],
      text: ["投资概算控制率为 100.5%，超过 100%，超出 0.5 个百分点。"],
    },
  },
  skips: {
    "nothing was built": {
      cells: Object.fromEntries(["B", "C", "D", "E", "F", "G"].map((column) => [`附件1!${column}28`, null])),
      because: "规模控制率未填",
    },
  },
});

test("a rate that is wrong anyway is told of by the rule on the rate alone", () => {
  const snapshot = snapshotFor(clean2024, { cells: { "附件1!D28": 1.2 } });
  const [overLimit, mismatch] = runRules(
    [buildingOverLimit, ratioRule(areaRate)],
    readSubmission(snapshot, DEFAULT_PACK),
  );
  expect(mismatch?.findings).toHaveLength(1);
  expect(overLimit?.findings).toEqual([]);
  expect(overLimit?.status).toBe("passed");
});
