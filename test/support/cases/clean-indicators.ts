import { Decimal, sum } from "../../../src/core/numbers/decimal";
import { indicatorGroup, type IndicatorCells, type IndicatorRow } from "../../../src/catalogue/forms/canonical";
import type { IndicatorGroupName, IndicatorNumbers, TableNumbers } from "./clean-numbers";

/** 全年预算 and 全年执行 in 万元 that a 成本 indicator in 万元 repeats; `null` where a form has none. */
interface CostFigures {
  readonly name: string;
  readonly adjusted: Decimal;
  readonly executed: Decimal;
}

/** How an indicator is measured: the more (less) of a unit the better, a percentage to be reached, or words. */
type Measure = { readonly sense: "more" | "less"; readonly unit: string } | { readonly sense: "percent" | "words" };
type Outline = readonly [name: string, measure: Measure];

const PERCENT: Measure = { sense: "percent" };
const WORDS: Measure = { sense: "words" };
const more = (unit: string): Measure => ({ sense: "more", unit });
const less = (unit: string): Measure => ({ sense: "less", unit });

const OUTLINES: Readonly<Record<IndicatorGroupName, readonly Outline[]>> = {
  数量指标: [
    ["任务完成件数", more("件")],
    ["开展巡查次数", more("次")],
    ["维护设施数量", more("处")],
  ],
  质量指标: [
    ["验收合格率", PERCENT],
    ["资料完整率", PERCENT],
  ],
  时效指标: [
    ["平均办结时间", less("天")],
    ["按期完成率", PERCENT],
  ],
  成本指标: [["单位办件成本", less("元/件")]],
  经济效益指标: [
    ["人均年增收", more("元")],
    ["推动产业发展", WORDS],
  ],
  社会效益指标: [
    ["受益群众人数", more("人")],
    ["公共服务水平", WORDS],
  ],
  生态效益指标: [
    ["绿化覆盖率", PERCENT],
    ["环境质量改善", WORDS],
  ],
  可持续影响指标: [
    ["长效机制建设", WORDS],
    ["管护责任落实率", PERCENT],
  ],
  服务对象满意度指标: [
    ["服务对象满意度", PERCENT],
    ["社会公众满意度", PERCENT],
  ],
};

const LEVELS: readonly (readonly [levelOne: string, weight: number, groups: readonly IndicatorGroupName[]])[] = [
  ["产出指标", 50, ["数量指标", "质量指标", "时效指标", "成本指标"]],
  ["效益指标", 30, ["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"]],
  ["满意度指标", 10, ["服务对象满意度指标"]],
];

/** Every indicator has a reason of its own. */
const reasonOf = (name: string): string => `${name}的部分工作受天气影响推迟，已列入下年第一季度计划`;
/** 基本完成 falls into the band of 80% to 60%; one share for all, so that like results are scored alike. */
const PARTLY_DONE_SHARE = new Decimal("0.8");

const LEAST_SHARE = 10;

/** An indicator table whose 分值 add up to 50, 30 and 10, scored by completion ratio, every deduction explained. */
export function cleanIndicators(numbers: TableNumbers, cost: CostFigures | null): IndicatorRow[] {
  return LEVELS.flatMap(([levelOne, levelOneWeight, groups]) => {
    const planned = groups.flatMap((levelTwo) => plannedRows(levelTwo, numbers[levelTwo], cost));
    const weights = wholeParts(
      levelOneWeight,
      // No row has more than half of a group of three.
      planned.map((row) => LEAST_SHARE + (row.share % LEAST_SHARE)),
    );
    return planned.flatMap((row, index) =>
      indicatorGroup(levelOne, levelOneWeight, row.levelTwo, [row.cells(weights[index] ?? 0)]),
    );
  });
}

/** What the indicators' 得分 add up to. */
export function scoreOf(indicators: readonly IndicatorRow[]): Decimal {
  return sum(indicators.map((row) => new Decimal(typeof row.score === "number" ? row.score : 0)));
}

interface PlannedRow {
  readonly levelTwo: IndicatorGroupName;
  readonly share: number;
  cells(weight: number): IndicatorCells;
}

function plannedRows(
  levelTwo: IndicatorGroupName,
  numbers: readonly IndicatorNumbers[],
  cost: CostFigures | null,
): PlannedRow[] {
  const outlines = OUTLINES[levelTwo];
  const rows = numbers.slice(0, outlines.length).map((number, index): PlannedRow => {
    const outline = outlines[index]!;
    return { levelTwo, share: number.share, cells: (weight) => indicatorCells(outline, number, weight) };
  });
  if (levelTwo !== "成本指标" || cost === null) return rows;
  return [{ levelTwo, share: 10, cells: (weight) => costCells(cost, weight) }, ...rows];
}

function costCells({ name, adjusted, executed }: CostFigures, weight: number): IndicatorCells {
  return [name, `≤${adjusted.toFixed(2)}万元`, `${executed.toFixed(2)}万元`, weight, weight];
}

function indicatorCells([name, measure]: Outline, numbers: IndicatorNumbers, weight: number): IndicatorCells {
  switch (measure.sense) {
    case "words":
      return numbers.missed
        ? [name, "效果明显", "基本完成", weight, PARTLY_DONE_SHARE.times(weight).toNumber(), reasonOf(name)]
        : [name, "效果明显", "达成预期效果", weight, weight];
    case "percent":
      return percentCells(name, numbers, weight);
    case "more":
      return quantityCells(name, "≥", measure.unit, numbers, weight);
    case "less":
      return quantityCells(name, "≤", measure.unit, numbers, weight);
  }
}

function percentCells(name: string, { size, slack, missed }: IndicatorNumbers, weight: number): IndicatorCells {
  const target = 85 + (size % 14);
  if (missed) {
    const actual = target - 1 - (slack % 20);
    return [name, `≥${target}%`, `${actual}%`, weight, byRatio(weight, actual, target), reasonOf(name)];
  }
  return [name, `≥${target}%`, `${Math.min(100, target + (slack % 16))}%`, weight, weight];
}

function quantityCells(
  name: string,
  sign: "≥" | "≤",
  unit: string,
  { size, slack, missed }: IndicatorNumbers,
  weight: number,
): IndicatorCells {
  const step = Math.floor((size * slack) / 1000);
  const worse = Math.max(1, step);
  const target = `${sign}${size}${unit}`;
  if (sign === "≥") {
    if (!missed) return [name, target, `${size + step}${unit}`, weight, weight];
    return [name, target, `${size - worse}${unit}`, weight, byRatio(weight, size - worse, size), reasonOf(name)];
  }
  if (!missed) return [name, target, `${size - step}${unit}`, weight, weight];
  return [name, target, `${size + worse}${unit}`, weight, byRatio(weight, size, size + worse), reasonOf(name)];
}

function byRatio(weight: number, part: number, whole: number): number {
  return new Decimal(weight).times(part).dividedBy(whole).toDecimalPlaces(2).toNumber();
}

/** Whole numbers of at least 1, roughly in the proportion of the shares, that add up to the total. */
function wholeParts(total: number, shares: readonly number[]): number[] {
  const all = shares.reduce((whole, share) => whole + share, 0);
  const free = total - shares.length;
  const parts = shares.map((share) => 1 + Math.floor((free * share) / all));
  const rest = total - parts.reduce((whole, part) => whole + part, 0);
  return parts.map((part, index) => (index === 0 ? part + rest : part));
}
