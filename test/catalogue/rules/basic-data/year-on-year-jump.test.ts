import { yearOnYearJump } from "../../../../src/catalogue/rules/basic-data/year-on-year-jump";
import { describeRule } from "../../../support/describe-rule";
import { DEFAULT_PACK } from "../../../../src/catalogue/packs";

describeRule(yearOnYearJump, {
  passes: {
    "exactly 30% more": { cells: { "附件1!B13": 200, "附件1!F13": 260 } },
    "30.00% as shown": { cells: { "附件1!B13": 20000, "附件1!F13": 26000.1 } },
    "exactly 30% less": { cells: { "附件1!B21": 50, "附件1!F21": 35 } },
    "a wider pack": {
      cells: { "附件1!B13": 200, "附件1!F13": 290 },
      pack: { thresholds: { ...DEFAULT_PACK.thresholds, yearOnYearJump: "0.5" } },
    },
    "nothing last year in one of the rows": { cells: { "附件1!B13": 0 } },
  },
  finds: {
    "projects that grew": {
      cells: { "附件1!B13": 200, "附件1!F13": 261 },
      at: ["附件1!F13"],
      related: [["附件1!B13"]],
      text: ["项目支出“2024年决算数”为 261.00 万元，比上年决算数 200.00 万元增加 61.00 万元，增长 30.5%，超过 30%。"],
    },
    "public use that fell": {
      cells: { "附件1!B21": 50, "附件1!F21": 34.5 },
      at: ["附件1!F21"],
      text: ["公用经费“2024年决算数”为 34.50 万元，比上年决算数 50.00 万元减少 15.50 万元，下降 31%，超过 30%。"],
    },
    "both rows": {
      cells: { "附件1!B13": 100, "附件1!B21": 10 },
      at: ["附件1!F13", "附件1!F21"],
      text: [
        "项目支出“2024年决算数”为 258.40 万元，比上年决算数 100.00 万元增加 158.40 万元，增长 158.4%，超过 30%。",
        "公用经费“2024年决算数”为 35.10 万元，比上年决算数 10.00 万元增加 25.10 万元，增长 251%，超过 30%。",
      ],
    },
  },
  skips: {
    "a new unit": { cells: { "附件1!B13": 0, "附件1!B21": 0 }, because: "为 0，无法计算变动幅度" },
    "last year left blank": { cells: { "附件1!B13": null, "附件1!B21": "/" }, because: "项目支出“2023年决算数”未填" },
  },
});
