import { MISSED, TOLD, type Mistake } from "./mistake";

/** Mistakes that rules of the group `cross-table` must find. */
export const crossTable: readonly Mistake[] = [
  {
    rule: "indicator-differs-between-forms",
    book: "water",
    cells: { "附件2/清淤渠道长度/actual": "59公里" },
    at: "附件2/清淤渠道长度/actual",
    also: [...TOLD, ...MISSED],
  },
  {
    rule: "indicator-differs-between-forms",
    book: "clinic",
    cells: { "附件2/适龄儿童接种率/actual": "96.2%" },
    at: "附件2/适龄儿童接种率/actual",
    also: TOLD,
  },
  {
    rule: "indicator-differs-between-forms",
    book: "town",
    cells: { "附件3-2/受益农户户数/actual": "2648户" },
    at: "附件2/受益农户户数/actual",
    also: TOLD,
  },
  {
    rule: "project-name-unmatched",
    book: "water",
    cells: { "附件3-2/项目名称": "库区美丽家园建设项目" },
    at: "附件3-2/项目名称",
  },
  {
    rule: "project-name-unmatched",
    book: "school",
    cells: { "附件3-3/项目名称": "实验室标准化建设项目" },
    at: "附件3-3/项目名称",
  },
  {
    rule: "project-name-unmatched",
    book: "clinic",
    cells: { "附件3-1/项目名称": "预防保健服务项目" },
    at: "附件3-1/项目名称",
  },
  {
    rule: "project-forms-budget-differs",
    book: "water",
    cells: {
      "附件3-2/资金/adjustedBudget": 66,
      "附件3-2/当年财政拨款/adjustedBudget": 66,
      "附件3-2/资金/executionRate": { rate: 0.9091 },
      "附件3-2/资金/score": 9.09,
      "附件3-2/总分": 99.09,
    },
    at: "附件1/项目支出/currentBudget",
  },
  {
    rule: "project-forms-budget-differs",
    book: "clinic",
    cells: {
      "附件3-2/资金/adjustedBudget": 96,
      "附件3-2/当年财政拨款/adjustedBudget": 89,
      "附件3-2/资金/executionRate": { rate: 0.9203 },
      "附件3-2/资金/score": 9.2,
      "附件3-2/总分": 96.7,
    },
    at: "附件1/项目支出/currentBudget",
    also: ["narrative-project-differs", "budget-adjusted-unexplained"],
  },
  {
    rule: "project-forms-budget-differs",
    book: "town",
    cells: {
      "附件3-3/资金/adjustedBudget": 38,
      "附件3-3/当年财政拨款/adjustedBudget": 38,
      "附件3-3/资金/executionRate": { rate: 0.9474 },
      "附件3-3/资金/score": 9.47,
      "附件3-3/总分": 99.47,
    },
    at: "附件1/项目支出/currentBudget",
  },
];
