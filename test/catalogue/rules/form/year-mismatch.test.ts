import { yearMismatch } from "../../../../src/catalogue/rules/form/year-mismatch";
import { describeRule } from "../../../support/describe-rule";

import { reportInOneCell } from "../../../support/layouts";

describeRule(yearMismatch, {
  passes: {
    "years written in other ways": {
      cells: {
        "附件1!A2": "预算单位整体支出绩效评价基础数据表（2024年度）",
        "附件2!A2": "二〇二四年度预算单位整体支出绩效自评表",
      },
    },
    "a form whose title names no year": { cells: { "附件2!A2": "预算单位整体支出绩效自评表" } },
    "buildings of several years": { cells: { "附件1!A27": "楼堂馆所控制情况\n(2022年至2024年完工项目)" } },
    "a title over several lines": {
      cells: { "附件4!A4": null, "附件4!A5": "2024年度\n青岚市湖滨区水利工程服务中心" },
    },
  },
  finds: {
    "a title of last year": {
      cells: { "附件2!A2": "2023 年度预算单位整体支出绩效自评表" },
      at: ["附件2!A2"],
      text: ["附件2的标题写的是 2023 年度，与工作簿其他表的 2024 年度不一致。"],
      fix: { "附件2!A2": "2024 年度预算单位整体支出绩效自评表" },
    },
    "a year of its own line under the title": {
      cells: { "附件2!A1": "预算单位整体支出绩效自评表", "附件2!A2": "（2023年度）" },
      at: ["附件2!A2"],
      text: ["附件2的标题写的是 2023 年度，与工作簿其他表的 2024 年度不一致。"],
      fix: { "附件2!A2": "（2024年度）" },
    },
    "headers of last year": {
      cells: { "附件1!B6": "2022年决算数", "附件1!F6": "2023年决算数", "附件1!D4": "2023年实际在职人数" },
      at: ["附件1!D4", "附件1!B6", "附件1!F6"],
      text: [
        "附件1的“2023年实际在职人数”年度不对：附件1是 2024 年度的表，这里应为 2024 年，相差 1 年。",
        "附件1的“2022年决算数”年度不对：附件1是 2024 年度的表，这里应为 2023 年，相差 1 年。",
        "附件1的“2023年决算数”年度不对：附件1是 2024 年度的表，这里应为 2024 年，相差 1 年。",
      ],
      fix: { "附件1!D4": "2024年实际在职人数", "附件1!B6": "2023年决算数", "附件1!F6": "2024年决算数" },
    },
    "buildings of last year": {
      cells: { "附件1!A27": "楼堂馆所控制情况\n(2023年完工项目)" },
      at: ["附件1!A27"],
      text: ["附件1的“楼堂馆所控制情况(2023年完工项目)”年度不对：附件1是 2024 年度的表，这里应为 2024 年，相差 1 年。"],
      fix: { "附件1!A27": "楼堂馆所控制情况\n(2024年完工项目)" },
    },
    "a header over two lines": {
      cells: { "附件1!F6": "2023年\n决算数" },
      at: ["附件1!F6"],
      text: ["附件1的“2023年决算数”年度不对：附件1是 2024 年度的表，这里应为 2024 年，相差 1 年。"],
      fix: { "附件1!F6": "2024年\n决算数" },
    },
    "a form that is all of another year, told of once": {
      cells: {
        "附件1!A2": "2023年度预算单位整体支出绩效评价基础数据表",
        "附件1!D4": "2023年实际在职人数",
        "附件1!B6": "2022年决算数",
        "附件1!D6": "2023年预算数",
        "附件1!F6": "2023年决算数",
      },
      at: ["附件1!A2"],
      text: ["附件1的标题写的是 2023 年度，与工作簿其他表的 2024 年度不一致。"],
    },
    "a wrong title over right headers": {
      cells: { "附件1!A2": "2023年度预算单位整体支出绩效评价基础数据表" },
      at: ["附件1!A2"],
      text: ["附件1的标题写的是 2023 年度，与工作簿其他表的 2024 年度不一致。"],
    },
    "both titles of a report": {
      cells: {
        "附件4!A2": "2023年度青岚市湖滨区水利工程服务中心单位整体支出绩效自评报告",
        "附件4!A5": "2022年度青岚市湖滨区水利工程服务中心",
      },
      at: ["附件4!A2", "附件4!A5"],
      text: [
        "附件4的标题写的是 2023 年度，与工作簿其他表的 2024 年度不一致。",
        "附件4的标题写的是 2022 年度，与工作簿其他表的 2024 年度不一致。",
      ],
      fix: {
        "附件4!A2": "2024年度青岚市湖滨区水利工程服务中心单位整体支出绩效自评报告",
        "附件4!A5": "2024年度青岚市湖滨区水利工程服务中心",
      },
    },
    "the inner title of a report in one cell, which is not rewritten": {
      layout: (designs) => designs.map((design) => (design.name === "附件4" ? reportInOneCell(design) : design)),
      data: ({ report }) => void (report![3] = "2022年度青岚市湖滨区水利工程服务中心"),
      at: ["附件4!A2"],
      text: ["附件4的标题写的是 2022 年度，与工作簿其他表的 2024 年度不一致。"],
      fix: {},
    },
  },
  skips: {
    "no title with a year": {
      layout: (designs) => designs.slice(1, 2),
      cells: { "附件2!A2": "预算单位整体支出绩效自评表" },
      because: "各表的标题都没有写年度",
    },
    "nothing recognised": { layout: () => [], because: "没有识别到任何表" },
  },
});
