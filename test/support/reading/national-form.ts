import type { CellValue, WorkbookSnapshot } from "../../../src/core/grid/snapshot";
import { sheetOfRows } from "./small-forms";

type Rows = readonly (readonly CellValue[])[];

/**
 * A project self-evaluation in the national layout, with three faults: 执行率 80 %, 培训人数 80 of 100 with full marks, 完成及时率
 * deducted without a reason. All else is right.
 */
export const NATIONAL: Rows = [
  ["项目支出绩效自评表"],
  ["(2023年度)"],
  ["项目名称", null, "培训项目"],
  ["主管部门", null, "某某局", null, null, "实施单位", "某某中心"],
  ["项目资金\n(万元)", null, null, "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
  [null, "年度资金总额", null, 100, 100, 80, 10, "80%", 8],
  [null, "其中:当年财政拨款", null, 100, 100, 80, "—", null, "—"],
  [null, "上年结转资金", null, 0, 0, 0, "—", null, "—"],
  [null, "其他资金", null, 0, 0, 0, "—", null, "—"],
  ["年度总体目标", "预期目标", null, null, null, "实际完成情况"],
  [null, "完成培训工作。", null, null, null, "完成了培训工作。"],
  [
    "绩效指标",
    "一级指标",
    "二级指标",
    "三级指标",
    "年度指标值",
    "实际完成值",
    "分值",
    "得分",
    "偏差原因分析及改进措施",
  ],
  [null, "产出指标", "数量指标", "培训人数", "≥100人", "80人", 20, 20],
  [null, "产出指标", "质量指标", "合格率", "≥95%", "98%", 10, 10],
  [null, "产出指标", "时效指标", "完成及时率", "100%", "100%", 10, 8],
  [null, "产出指标", "成本指标", "培训成本", "≤100万元", "80万元", 10, 10],
  [null, "效益指标", "社会效益指标", "受益人数", "≥1000人", "1100人", 30, 30],
  [null, "满意度指标", "服务对象满意度指标", "学员满意度", "≥90%", "95%", 10, 10],
  ["总分", null, null, null, null, null, 100, 96],
];

/** The same with other words: each text that is a key becomes its value. */
export function reworded(rows: Rows, words: Readonly<Record<string, string>>): Rows {
  return rows.map((row) => row.map((value) => (typeof value === "string" ? (words[value] ?? value) : value)));
}

/** The same with a column of its own before the one at `column`: its header in the row at `headerRow`, a value in each row below. */
export function withColumn(
  rows: Rows,
  column: number,
  headerRow: number,
  header: string,
  valueOf: (row: number) => CellValue,
): Rows {
  return rows.map((row, index) => {
    if (row.length <= column && index !== headerRow) return row;
    const padded = [...row, ...new Array<null>(Math.max(0, column - row.length)).fill(null)];
    const value = index === headerRow ? header : index > headerRow ? valueOf(index) : null;
    return [...padded.slice(0, column), value, ...padded.slice(column)];
  });
}

/** A workbook of one sheet of rows. */
export function workbookOf(rows: Rows): WorkbookSnapshot {
  return { sheets: [sheetOfRows(rows)] };
}
