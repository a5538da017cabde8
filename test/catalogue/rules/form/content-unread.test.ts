import { contentUnread } from "../../../../src/catalogue/rules/form/content-unread";
import { describeRule } from "../../../support/describe-rule";

describeRule(contentUnread, {
  passes: { "a mark for nothing": { cells: { "附件2!I14": "/" } } },
  finds: {
    "a header, once for all that stands under it": {
      cells: { "附件2!F13": "甲乙丙丁" },
      at: ["附件2!F13"],
      text: ["表头“甲乙丙丁”没读懂，这一栏没有核对。"],
      severity: "advice",
    },
    "a header that is like one the form asks for": {
      cells: { "附件3-1!E5": "预算安排金额" },
      at: ["附件3-1!E5"],
      text: ["表头“预算安排金额”没读懂，可能是“全年预算数”，这一栏没有核对。"],
    },
    "figures under no header, once for all of them": {
      cells: { "附件2!G13": null },
      at: ["附件2!G14"],
      text: ["第 G 列没有表头，“8”等 14 格没读懂，没有核对。"],
    },
    "a line below the form": {
      cells: { "附件2!A29": "补充数据", "附件2!B29": 12345 },
      at: ["附件2!A29"],
      text: ["第 29 行“补充数据”没读懂，没有核对。"],
    },
    "a line like one that the form asks for": {
      cells: { "附件2!A27": "总评分数" },
      at: ["附件2!A27"],
      text: ["第 27 行“总评分数”没读懂，可能是“总分”，没有核对。"],
    },
    "a sheet that is no form": {
      layout: (designs) => [
        ...designs,
        {
          name: "台账",
          columns: [],
          rows: [],
          merges: [],
          cells: Array.from({ length: 20 }, (_, row) => ({ row, column: 0, value: row })),
        } as unknown as (typeof designs)[number],
      ],
      at: ["台账!A1"],
      text: ["工作表“台账”没有认出是哪张表，没有核对。"],
    },
  },
  skips: { "a workbook of something else": { layout: () => [], because: "没有识别到表格" } },
});
