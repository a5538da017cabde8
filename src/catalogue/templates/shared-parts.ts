import {
  column,
  field,
  list,
  outline,
  record,
  type Labels,
  type OutlineRow,
  type RowSpec,
} from "../../core/template/parts";
import { amount, name, rate, reason, score, text, textWithout } from "../../core/template/value-specs";

/** Labels of the signature line under 附件1 to 附件3. */
export const SIGNATURE_LABELS: readonly [Labels, Labels, Labels, Labels] = [
  ["单位负责人签字", "单位负责人", "负责人签字", "单位负责人(签字)"],
  ["填表人", "填报人", "填表人签字", "填表人(签字)"],
  ["联系电话", "电话"],
  ["填报日期", "填表日期", "日期"],
];

/** A code may stand before the name: 219-某某局, [219001]某某局, 219001某某局. 110指挥中心 is a name. */
const UNIT_CODE =
  /^\s*(?:[[(（【][0-9０-９]{2,}[\])）】]|[0-9０-９]{2,}\s*[-—－–_、.．]|[0-9０-９]{2,}\s+|[0-9０-９]{6,})\s*/;

/** 预算单位名称, under its several labels. */
export const unitNameField = field(
  ["预算单位名称", "部门(单位)名称", "填报单位", "单位名称", "预算单位", "填报单位名称", "预算部门名称", "部门名称"],
  textWithout(UNIT_CODE, name),
  { required: true },
);

const fundingColumns = {
  initialBudget: column(["年初预算数", "年初预算", "年初数", "年预算数"], amount, { mandatory: true }),
  adjustedBudget: column(["全年预算数", "全年预算", "全年预算数(A)", "调整后预算数"], amount, { mandatory: true }),
  executed: column(["全年执行数", "全年执行", "执行数", "全年执行数(B)", "全年支出数"], amount, { mandatory: true }),
  weight: column(["分值", "权重"], score),
  executionRate: column(["执行率", "执行率(B/A)", "预算执行率"], rate),
  score: column(["自评得分", "得分"], score),
};

/** The row of the funding table that carries 分值, 执行率 and 得分. */
export const fundingTotalRow = {
  labels: ["年度资金总额", "年度资金总额(万元)", "资金总额", "年度预算总额", "总额", "合计"],
  mandatory: true,
  open: true,
} satisfies RowSpec;

/** 年度预算申请 / 项目资金: budget, spending, 执行率 and 得分. */
export function fundingTable<const R extends string>(rows: Readonly<Record<R, RowSpec>>) {
  return outline({
    columns: fundingColumns,
    rows: { total: fundingTotalRow, ...rows },
    atLeast: 3,
    required: [
      { row: "total", column: "initialBudget" },
      { row: "total", column: "adjustedBudget" },
      { row: "total", column: "executed" },
    ],
  });
}

/** 年度总体目标: what was meant, what came of it. */
export const goalsPart = record({
  columns: {
    expectedGoal: column(["预期目标", "年度预期目标", "年初设定目标"], text),
    goalCompletion: column(["实际完成情况", "全年实际完成情况", "目标实际完成情况", "年度总体目标完成情况"], text),
  },
});

/** 绩效指标: one row an indicator, closed by 总分. */
export const indicatorsPart = list({
  columns: {
    levelOne: column(["一级指标"], text, { carryDown: true }),
    levelTwo: column(["二级指标"], text, { carryDown: true }),
    indicator: column(["三级指标", "指标名称", "三级指标名称"], name, { mandatory: true }),
    target: column(["年度指标值", "年度指标值(A)", "指标值", "年初指标值", "预期指标值"], text, {
      splitInto: { before: ["指标性质"], value: ["指标值", "年度指标值"], after: ["度量单位", "计量单位"] },
    }),
    actual: column(["实际完成值", "全年实际值", "全年实际值(B)", "全年完成值", "实际完成指标值", "实际值"], text),
    weight: column(["分值", "权重"], score, { mandatory: true }),
    score: column(["自评得分", "得分"], score, { mandatory: true }),
    deviationReason: column(
      [
        "偏差原因分析及改进措施",
        "偏差原因分析与改进措施",
        "未完成原因分析及改进措施",
        "未完成原因和改进措施",
        "偏差原因",
        "未完成原因分析",
      ],
      reason,
    ),
  },
  namedBy: "indicator",
  atLeast: 4,
  until: ["总分", "合计", "总计", "总得分"],
  totals: { weight: column(["分值"], score), score: column(["自评得分"], score) },
});

/** A row of a funding table. */
export type FundingRow = OutlineRow<typeof fundingColumns>;
