import { narrativeScoreDiffers } from "../../../../src/catalogue/rules/narrative/narrative-score-differs";
import { describeRule } from "../../../support/describe-rule";
import { says, without, withoutReport } from "./report-changes";
import { withProjectReport } from "./project-report-sheet";

const SCORE = "自评得分97.90分，等级为“优”";

describeRule(narrativeScoreDiffers, {
  passes: {
    "rounded to a whole mark": { data: says(SCORE, "自评得分98分，等级为“优”") },
    "within 0.05": { data: says(SCORE, "自评得分97.95分，等级为“优”") },
    "优秀 is 优": { data: says(SCORE, "自评得分97.90分，评价等级为优秀") },
    "a project's score": { data: says(SCORE, "自评得分97.90分。安全度汛项目自评得分99.42分，等级为“优”") },
    "a project's score whose name we do not know": { data: says(SCORE, "自评得分97.90分。自评得分99.42分") },
    "a group's score": { data: says(SCORE, "自评得分97.90分。产出指标50分，自评得分49.60分") },
  },
  finds: {
    "a report on one project with a band that its score is not in": {
      layout: withProjectReport("项目自评得分86.5分，等级为“优”。"),
      at: ["项目报告!A5"],
      text: ["项目自评报告中写自评得分 86.5 分，又写“等级为优”，等级应为“良”。"],
    },
    "another score": {
      data: says(SCORE, "自评得分95分，等级为“优”"),
      at: ["附件4!A25"],
      text: ["报告中“2024年度本单位整体支出绩效自评得分95分”，附件2总分为 97.9 分，相差 2.9 分。"],
      related: [["附件2!H27"]],
    },
    "just what a project scored, said of the unit": {
      data: says(SCORE, "自评得分99.42分，等级为“优”"),
      at: ["附件4!A25"],
      text: ["报告中“2024年度本单位整体支出绩效自评得分99.42分”，附件2总分为 97.9 分，相差 1.52 分。"],
    },
    "another band": {
      data: says(SCORE, "自评得分97.90分，等级为“良”"),
      at: ["附件4!A25"],
      text: ["报告中“等级为良”，附件2总分 97.9 分，等级应为“优”。"],
    },
    "a band of another scheme": {
      data: says(SCORE, "自评得分97.90分，等级为“合格”"),
      at: ["附件4!A25"],
      text: ["报告中“等级为合格”，附件2总分 97.9 分，等级应为“优”。"],
    },
    "another score, and the band that goes with it": {
      data: says(SCORE, "自评得分85分，等级为“良”"),
      at: ["附件4!A25"],
      text: ["报告中“2024年度本单位整体支出绩效自评得分85分”，附件2总分为 97.9 分，相差 12.9 分。"],
    },
    "just beyond 0.05": {
      data: says(SCORE, "自评得分97.96分"),
      at: ["附件4!A25"],
      text: ["报告中“2024年度本单位整体支出绩效自评得分97.96分”，附件2总分为 97.9 分，相差 0.06 分。"],
    },
  },
  skips: {
    "no report": { data: withoutReport, because: "没有附件2，或附件4" },
    "no score in the report": { data: without("2024年度本单位整体支出绩效自评得分"), because: "没有写自评得分和等级" },
    "no total in 附件2": {
      data: (data) => {
        data.overall.total.score = null;
      },
      because: "未填",
    },
  },
});
