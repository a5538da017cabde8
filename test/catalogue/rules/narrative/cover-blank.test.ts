import { coverBlank } from "../../../../src/catalogue/rules/narrative/cover-blank";
import { describeRule } from "../../../support/describe-rule";
import { all, says, without, withoutReport } from "./report-changes";

const NAME = "部门（单位）名称：青岚市湖滨区水利工程服务中心（盖章）";

describeRule(coverBlank, {
  passes: {
    "no seal": { data: says("（盖章）", "") },
    "a date in Chinese numerals": { data: says("2025年3月18日", "二〇二五年三月十八日") },
    "a gap left by the generated report, which another rule speaks of": {
      data: says(NAME, "部门（单位）名称：【待补充：单位名称】（盖章）"),
    },
    "no date line": { data: without("2025年3月18日") },
  },
  finds: {
    "neither name nor date": {
      data: all(says(NAME, "部门（单位）名称：  （盖章）"), says("2025年3月18日", "年    月    日")),
      at: ["附件4!A3"],
      text: ["自评报告封面的“部门（单位）名称”和日期没有填写。"],
      related: [["附件4!A4"]],
    },
    "no name": {
      data: says(NAME, "部门（单位）名称：________（盖章）"),
      at: ["附件4!A3"],
      text: ["自评报告封面的“部门（单位）名称”没有填写。"],
    },
    "half a date": {
      data: says("2025年3月18日", "2025年  月  日"),
      at: ["附件4!A4"],
      text: ["自评报告封面的日期没有填写完整。"],
    },
  },
  skips: {
    "no report": { data: withoutReport, because: "没有附件4" },
    "no cover": { data: without("部门（单位）名称", "2025年3月18日"), because: "没有封面" },
  },
});
