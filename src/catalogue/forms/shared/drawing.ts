import type { PageDesign } from "../../../core/grid/sheet-design";
import { emptyCells } from "../drawing/case-values";
import type { FormDrawing } from "../drawing/form-drawing";
import { TABLE_LOOKS } from "../drawing/looks";
import { drawCells, drawHeaders, lettersFrom } from "../drawing/printed-columns";
import type { FundingRow, Goals, IndicatorRow, ScoreTotal } from "./evaluation-case";
import { fundingColumns } from "./funding-table";
import { goalsPart, indicatorColumns, indicatorsPart } from "./goals-and-indicators";

/** How wide the columns of 附件2 and 附件3 are, in characters: first the headings of the parts, then the indicators' columns. */
const HEADING_WIDTH = 9;
const WIDTHS: Readonly<Record<string, number>> = {
  levelOne: 12,
  levelTwo: 14,
  indicator: 22,
  target: 18,
  actual: 20,
  weight: 8,
  score: 10,
  deviationReason: 24,
};
const OTHER_WIDTH = 14;

/** Column widths that 附件2 and 附件3 share. */
export const SELF_EVALUATION_WIDTHS: readonly number[] = [
  HEADING_WIDTH,
  ...Object.keys(indicatorsPart.columns).map((name) => WIDTHS[name] ?? OTHER_WIDTH),
];

/** 附件2 and 附件3 are printed on A4 lying, as many pages long as they need. */
export const SELF_EVALUATION_PAGE: PageDesign = {
  orientation: "landscape",
  margins: { top: 13, bottom: 18, left: 15, right: 15 },
  footer: "第 &P 页，共 &N 页",
  fitToWidth: true,
};

/** What one of the two forms prints in the header cells of its groups, where that is not the plain name. */
interface GroupWording {
  /** The level-one cell of a group, with its 分值 where it has one. */
  levelOne(name: string, weight: number | null): string;
  /** The level-two cell of a group. */
  levelTwo(name: string): string;
}

/** The wording of both: words broken where cells are narrow, 分值 with `gap` before its 分, in other brackets at the first group. */
export function groupWording(levelTwo: Readonly<Record<string, string>>, gap: string): GroupWording {
  return {
    levelOne(name, weight) {
      const label = name === "满意度指标" ? "满意度\n指标" : name;
      if (weight === null) return label;
      return name === "产出指标" ? `${label}\n(${weight}${gap}分)` : `${label}\n（${weight}${gap}分）`;
    },
    levelTwo: (name) => levelTwo[name] ?? name,
  };
}

/** Room for a goal of a few lines, also on the empty form. */
const GOAL_ROW_POINTS = 40;

const FUND_LETTERS = lettersFrom(fundingColumns, "D");
const INDICATOR_LETTERS = lettersFrom(indicatorsPart.columns, "B");
/** The last column of 附件2 and 附件3. */
export const LAST_LETTER: string = Object.values(INDICATOR_LETTERS).at(-1)!;
/** Goals share the width that the indicators take up. */
const GOAL_LETTERS = { expectedGoal: "B:E", goalCompletion: `F:${LAST_LETTER}` };

/** Draws the header row of the funds. */
export function drawFundHeader(drawing: FormDrawing, row: number, year: number): void {
  drawHeaders(drawing, row, fundingColumns, FUND_LETTERS, year);
}

/** Draws the figures of one row of funds. */
export function drawFundRow(drawing: FormDrawing, row: number, funds: FundingRow): void {
  drawCells(drawing, row, fundingColumns, FUND_LETTERS, funds);
}

/** Draws 年度总体目标, two rows. Returns the row below. */
export function drawGoals(drawing: FormDrawing, row: number, heading: string, goals: Goals, year: number): number {
  drawing.put(row, "A", heading, TABLE_LOOKS.centred, 2);
  drawHeaders(drawing, row, goalsPart.columns, GOAL_LETTERS, year);
  drawCells(drawing, row + 1, goalsPart.columns, GOAL_LETTERS, goals, TABLE_LOOKS.left);
  drawing.atLeast(row + 1, GOAL_ROW_POINTS);
  return row + 2;
}

/** Draws the indicator table with its header row. Returns the row below. */
export function drawIndicators(
  drawing: FormDrawing,
  row: number,
  indicators: readonly IndicatorRow[],
  wording: GroupWording,
  year: number,
): number {
  drawing.put(row, "A", "绩效指标", TABLE_LOOKS.centred, indicators.length + 1);
  drawHeaders(drawing, row, indicatorsPart.columns, INDICATOR_LETTERS, year);
  const first = row + 1;
  for (const group of runs(indicators, (indicator) => indicator.levelOne)) {
    const { levelOne, levelOneWeight } = group.head;
    drawing.put(
      first + group.start,
      INDICATOR_LETTERS.levelOne,
      wording.levelOne(levelOne, levelOneWeight),
      TABLE_LOOKS.centred,
      group.count,
    );
  }
  for (const group of runs(indicators, (indicator) => `${indicator.levelOne}\n${indicator.levelTwo}`)) {
    drawing.put(
      first + group.start,
      INDICATOR_LETTERS.levelTwo,
      wording.levelTwo(group.head.levelTwo),
      TABLE_LOOKS.centred,
      group.count,
    );
  }
  indicators.forEach((indicator, index) =>
    drawCells(drawing, first + index, indicatorColumns, INDICATOR_LETTERS, indicator, TABLE_LOOKS.centred),
  );
  return first + indicators.length;
}

/** Draws the 总分 row. */
export function drawTotal(drawing: FormDrawing, row: number, total: ScoreTotal): void {
  const [official] = indicatorsPart.until;
  drawing.put(row, `A:${INDICATOR_LETTERS.actual}`, official, TABLE_LOOKS.centred);
  const names = Object.keys(indicatorColumns) as (keyof typeof indicatorColumns)[];
  for (const name of names.slice(names.indexOf("actual") + 1))
    drawing.put(row, INDICATOR_LETTERS[name], { ...emptyCells(indicatorColumns), ...total }[name], TABLE_LOOKS.centred);
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
