import type { PageDesign } from "../../../core/grid/sheet-design";
import type { CaseValue, FundingRow, Goals, IndicatorRow, ScoreTotal } from "../drawing/case-data";
import type { FormDrawing } from "../drawing/form-drawing";
import { TABLE_LOOKS } from "../drawing/looks";

/** Column widths that 附件2 and 附件3 share. */
export const SELF_EVALUATION_WIDTHS: readonly number[] = [9, 12, 14, 22, 18, 20, 8, 10, 24];

/** 附件2 and 附件3 are printed on A4 lying, as many pages long as they need. */
export const SELF_EVALUATION_PAGE: PageDesign = {
  orientation: "landscape",
  margins: { top: 13, bottom: 18, left: 15, right: 15 },
  footer: "第 &P 页，共 &N 页",
  fitToWidth: true,
};

/** What one of the two forms prints in the header cells of its groups, where that is not the plain name. */
export interface GroupWording {
  /** The level-one cell of a group, with its 分值 where it has one. */
  levelOne(name: string, weight: number | null): string;
  /** The level-two cell of a group. */
  levelTwo(name: string): string;
}

/** Room for a goal of a few lines, also on the empty form. */
const GOAL_ROW_POINTS = 40;

const FUND_COLUMNS = ["D", "E", "F", "G", "H", "I"] as const;

/** Draws the header row of the funds: 年初预算数 to 自评得分. */
export function drawFundHeader(drawing: FormDrawing, row: number): void {
  const labels = ["年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "自评得分"];
  FUND_COLUMNS.forEach((column, index) => drawing.put(row, column, labels[index] ?? null, TABLE_LOOKS.centred));
}

/** Draws the six figures of one row of funds. */
export function drawFundRow(drawing: FormDrawing, row: number, funds: FundingRow): void {
  drawing.put(row, "D", funds.initialBudget, TABLE_LOOKS.amount);
  drawing.put(row, "E", funds.adjustedBudget, TABLE_LOOKS.amount);
  drawing.put(row, "F", funds.executed, TABLE_LOOKS.amount);
  drawing.put(row, "G", funds.weight, TABLE_LOOKS.centred);
  drawing.put(row, "H", funds.executionRate, TABLE_LOOKS.rate);
  drawing.put(row, "I", funds.score, TABLE_LOOKS.centred);
}

/** Draws 年度总体目标, two rows. Returns the row below. */
export function drawGoals(drawing: FormDrawing, row: number, heading: string, goals: Goals): number {
  drawing.put(row, "A", heading, TABLE_LOOKS.centred, 2);
  drawing.put(row, "B:E", "预期目标", TABLE_LOOKS.centred);
  drawing.put(row, "F:I", "实际完成情况", TABLE_LOOKS.centred);
  drawing.put(row + 1, "B:E", goals.expectedGoal, TABLE_LOOKS.left);
  drawing.put(row + 1, "F:I", goals.goalCompletion, TABLE_LOOKS.left);
  drawing.atLeast(row + 1, GOAL_ROW_POINTS);
  return row + 2;
}

/** Draws the indicator table with its header row. Returns the row below. */
export function drawIndicators(
  drawing: FormDrawing,
  row: number,
  indicators: readonly IndicatorRow[],
  wording: GroupWording,
): number {
  drawing.put(row, "A", "绩效指标", TABLE_LOOKS.centred, indicators.length + 1);
  const labels = [
    "一级指标",
    "二级指标",
    "三级指标",
    "年度指标值",
    "实际完成值",
    "分值",
    "自评得分",
    "偏差原因分析及改进措施",
  ];
  labels.forEach((label, index) => drawing.put(row, "BCDEFGHI".charAt(index), label, TABLE_LOOKS.centred));
  const first = row + 1;
  for (const group of runs(indicators, (indicator) => indicator.levelOne)) {
    const { levelOne, levelOneWeight } = group.head;
    drawing.put(first + group.start, "B", wording.levelOne(levelOne, levelOneWeight), TABLE_LOOKS.centred, group.count);
  }
  for (const group of runs(indicators, (indicator) => `${indicator.levelOne}\n${indicator.levelTwo}`)) {
    drawing.put(first + group.start, "C", wording.levelTwo(group.head.levelTwo), TABLE_LOOKS.centred, group.count);
  }
  indicators.forEach((indicator, index) => drawIndicator(drawing, first + index, indicator));
  return first + indicators.length;
}

/** Draws the 总分 row. */
export function drawTotal(drawing: FormDrawing, row: number, total: ScoreTotal): void {
  drawing.put(row, "A:F", "总分", TABLE_LOOKS.centred);
  drawing.put(row, "G", total.weight, TABLE_LOOKS.centred);
  drawing.put(row, "H", total.score, TABLE_LOOKS.centred);
  drawing.put(row, "I", null, TABLE_LOOKS.centred);
}

function drawIndicator(drawing: FormDrawing, row: number, indicator: IndicatorRow): void {
  const cells: readonly [string, CaseValue][] = [
    ["D", indicator.indicator],
    ["E", indicator.target],
    ["F", indicator.actual],
    ["G", indicator.weight],
    ["H", indicator.score],
    ["I", indicator.deviationReason],
  ];
  for (const [column, value] of cells) drawing.put(row, column, value, TABLE_LOOKS.centred);
}

interface Run {
  readonly start: number;
  readonly count: number;
  readonly head: IndicatorRow;
}

/** Stretches of rows that follow one another under the same key. */
function runs(rows: readonly IndicatorRow[], keyOf: (row: IndicatorRow) => string): Run[] {
  const found: Run[] = [];
  rows.forEach((row, index) => {
    const last = found.at(-1);
    if (last && keyOf(last.head) === keyOf(row)) found[found.length - 1] = { ...last, count: last.count + 1 };
    else found.push({ start: index, count: 1, head: row });
  });
  return found;
}
