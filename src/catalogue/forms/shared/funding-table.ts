import { column, outline, type OutlineRow, type RowSpec } from "../../../core/template/parts";
import { amount, rate, score } from "../../../core/template/value-specs";
import { ASIDE, SCORE_LABELS, WEIGHT_LABELS } from "./parts";

/** What a funding table says of each row, in the order of the form. */
export const fundingColumns = {
  initialBudget: column(
    [
      "年初预算数",
      "年初预算",
      "年初数",
      "年预算数",
      "年初预算安排数",
      "年初预算金额",
      "年初安排数",
      "年初批复数",
      "年初预算批复数",
    ],
    amount,
    { mandatory: true },
  ),
  adjustedBudget: column(
    [
      "全年预算数",
      "全年预算",
      "全年预算数(A)",
      "全年预算数(调整后)",
      "全年预算数(调整数)",
      "全年预算金额",
      "调整后预算数",
      "调整后预算",
      "调整后全年预算数",
      "调整后的预算数",
      "预算调整数(A)",
      "调整预算数",
      "调整预算",
      "全年(调整)预算数",
      "全年调整预算数",
      "年度调整预算数",
      "预算数",
      "预算数(A)",
      "预算金额",
      "年度预算数",
      "预算安排数",
      "全年预算安排数",
      "预算批复数",
      "年度预算安排数",
      "调整后预算安排数",
      "调整后预算金额",
      "年度预算",
    ],
    amount,
    { mandatory: true },
  ),
  executed: column(
    [
      "全年执行数",
      "全年执行",
      "执行数",
      "全年执行数(B)",
      "执行数(B)",
      "预算执行数",
      "全年预算执行数",
      "实际执行数",
      "全年实际执行数",
      "全年支出数",
      "全年实际支出数",
      "全年实际支出",
      "实际支出数",
      "实际支出",
      "实际支出金额",
      "支出数",
      "执行金额",
      "决算数",
      "全年决算数",
      "支出金额",
      "实际执行",
      "资金执行数",
      "预算支出数",
      "年度执行数",
      "本年执行数",
      "全年执行金额",
      "实际支付数",
    ],
    amount,
    { mandatory: true },
  ),
  weight: column([...WEIGHT_LABELS, "执行率权重", "执行率分值"], score),
  executionRate: column(
    [
      "执行率",
      "执行率(B/A)",
      "预算执行率",
      "资金执行率",
      "全年执行率",
      "预算完成率",
      "总预算执行率",
      "预算总执行率",
      "资金总执行率",
      "支出执行率",
      "预算执行进度",
      "执行进度",
      "资金支出率",
      "支出率",
    ],
    rate,
  ),
  score: column([...SCORE_LABELS, "执行率得分"], score),
};

/** The row of the funding table that carries 分值, 执行率 and 得分. */
export const fundingTotalRow = {
  labels: [
    "年度资金总额",
    "年度资金总额(万元)",
    "资金总额",
    "年度预算总额",
    "年度财政资金总额",
    "财政资金总额",
    "项目资金总额",
    "年度资金总计",
    "年度资金合计",
    "年度总额",
    "总额",
    "总计",
    "合计",
    "资金合计",
    "预算总额",
    "年度总预算",
    "年度预算资金总额",
    "年度总金额",
    "资金总金额",
    "总金额",
    "年度预算资金",
    "年度支出总额",
    "部门支出总额",
    "整体支出总额",
  ],
  first: /总|合计|共计/,
  mandatory: true,
  open: true,
} satisfies RowSpec;

/** 年度预算申请 / 项目资金: budget, spending, 执行率 and 得分. */
export function fundingTable<const R extends string>(rows: Readonly<Record<R, RowSpec>>) {
  return outline({
    columns: fundingColumns,
    rows: { total: fundingTotalRow, ...rows },
    aside: [...ASIDE, "原因", "原因分析", "原因说明", "偏差原因", "未完成原因", "说明"],
    atLeast: 3,
    required: [
      { row: "total", column: "initialBudget" },
      { row: "total", column: "adjustedBudget" },
      { row: "total", column: "executed" },
    ],
  });
}

/** Where the money of one project comes from. */
export const fundSourceRows = {
  fiscalAppropriation: {
    labels: [
      "当年财政拨款",
      "财政拨款",
      "本年财政拨款",
      "当年财政资金",
      "财政资金",
      "财政拨款资金",
      "本年一般公共预算拨款",
    ],
    under: "total",
  },
  carriedOver: {
    labels: [
      "上年结转资金",
      "上年结转",
      "上年结转结余资金",
      "上年结余资金",
      "上年结转结余",
      "结转资金",
      "以前年度结转资金",
    ],
    under: "total",
  },
  otherFunds: { labels: ["其他资金"], under: "total" },
} satisfies Readonly<Record<string, RowSpec>>;

/** The money of one project, by where it comes from. */
export const projectFunding = fundingTable(fundSourceRows);

/** A row of a funding table. */
export type FundingRow = OutlineRow<typeof fundingColumns>;
