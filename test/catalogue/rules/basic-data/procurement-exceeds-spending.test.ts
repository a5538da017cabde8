import { procurementExceedsSpending } from "../../../../src/catalogue/rules/basic-data/procurement-exceeds-spending";
import { describeRule } from "../../../support/describe-rule";

describeRule(procurementExceedsSpending, {
  passes: {
    "all of the spending": { cells: { "附件1!F25": 293.5 } },
    "more only by roundings": { cells: { "附件1!F25": 293.515 } },
    "a blank total of projects with details": { cells: { "附件1!F13": null, "附件1!F25": 293.5 } },
  },
  finds: {
    "more than all spending": {
      cells: { "附件1!F25": 293.52 },
      at: ["附件1!F25"],
      related: [["附件1!F21", "附件1!F13"]],
      text: ["政府采购金额“2024年决算数”为 293.52 万元，超过公用经费与项目支出决算之和 293.50 万元，多 0.02 万元。"],
    },
    "a unit without projects": {
      cells: {
        ...{ "附件1!F13": "/", "附件1!F14": null, "附件1!F15": null, "附件1!F17": null, "附件1!F18": null },
        ...{ "附件1!F20": null, "附件1!F25": 40 },
      },
      at: ["附件1!F25"],
      related: [["附件1!F21"]],
      text: ["政府采购金额“2024年决算数”为 40.00 万元，超过公用经费与项目支出决算之和 35.10 万元，多 4.90 万元。"],
    },
  },
  skips: {
    "no 政府采购": { cells: { "附件1!F25": null }, because: "政府采购金额“2024年决算数”未填" },
    "no row of 项目支出": {
      layout: ([basicData]) => [{ ...basicData!, cells: basicData!.cells.filter(({ row }) => row < 12 || row > 19) }],
      cells: { "附件1!F25": 40 },
      because: "表中没有项目支出",
    },
    "no 公用经费": { cells: { "附件1!F21": null }, because: "公用经费“2024年决算数”未填" },
    "project spending in words": { cells: { "附件1!F13": "二百多" }, because: "公用经费或项目支出无法识别" },
  },
});
