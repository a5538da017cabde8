import type { OpenCase } from "../describe-rule";
import {
  anyForm,
  anyIndicator,
  asks,
  evaluation,
  figureIn,
  indicatorAt,
  textOf,
  type OpenIndicator,
  type Which,
} from "./case-changes";
import { cellOf, type Planter, type Probe } from "./planter";

type Place = { readonly which: Which; readonly index: number };

const indicatorCell = (place: Place, key: keyof OpenIndicator): Probe =>
  cellOf((data: OpenCase) => indicatorAt(data, place), key);
const isMet = (row: OpenIndicator): boolean => row.deviationReason === null;
const isPercent = (row: OpenIndicator): boolean => textOf(row.target).endsWith("%");

/** Planters of the rules of 绩效指标. */
export const INDICATOR_PLANTERS: readonly Planter[] = [
  {
    rule: "indicator-incomplete",
    notIn: ["split targets"],
    plant: (data, random) => {
      const place = anyIndicator(data, random, (row) => asks(row, "≥") && isMet(row));
      if (!place) return null;
      const key = random.oneOf(["target", "actual"] as const)!;
      indicatorAt(data, place)[key] = null;
      return { at: indicatorCell(place, key) };
    },
  },
  {
    rule: "indicator-unnamed",
    plant: (data, random) => {
      const place = anyIndicator(data, random, (row) => {
        const alike = [data.overall, ...data.projects].find((form) => form.indicators.includes(row));
        const group = alike?.indicators.filter(({ levelTwo }) => levelTwo === row.levelTwo) ?? [];
        return group.length > 1 && row.levelTwo !== "成本指标";
      });
      if (!place) return null;
      indicatorAt(data, place).indicator = random.oneOf([null, "/"])!;
      return { at: indicatorCell(place, "indicator") };
    },
  },
  {
    rule: "actual-copies-target",
    plant: (data, random) => {
      const place = anyIndicator(data, random, (row) => (asks(row, "≥") || asks(row, "≤")) && isMet(row));
      if (!place) return null;
      const row = indicatorAt(data, place);
      row.actual = row.target;
      return { at: indicatorCell(place, "actual") };
    },
  },
  {
    rule: "actual-not-quantified",
    plant: (data, random) => {
      const place = anyIndicator(data, random, (row) => (asks(row, "≥") || asks(row, "≤")) && isMet(row));
      if (!place) return null;
      indicatorAt(data, place).actual = random.oneOf(["已完成", "按期完成", "完成"])!;
      return { at: indicatorCell(place, "actual") };
    },
  },
  {
    rule: "actual-unit-differs",
    plant: (data, random) => {
      const place = anyIndicator(data, random, (row) => asks(row, "≥") && isMet(row));
      if (!place) return null;
      const row = indicatorAt(data, place);
      row.actual = `${figureIn(row.actual).toFixed()}${isPercent(row) ? "天" : "%"}`;
      return { at: indicatorCell(place, "actual") };
    },
  },
  {
    rule: "indicator-category-missing",
    plant: (data, random) => {
      const which = anyForm(data, random);
      const outputs = (changed: OpenCase) =>
        evaluation(changed, which).indicators.filter(({ levelOne }) => levelOne === "产出指标");
      for (const row of outputs(data)) if (row.levelTwo === "数量指标") row.levelTwo = "质量指标";
      const at: Probe = {
        data: (changed) => outputs(changed).forEach((row) => void (row.levelOne = "产出类指标")),
        pick: (text) => text.startsWith("产出"),
      };
      return { at };
    },
  },
  {
    rule: "indicator-duplicated",
    also: ["reason-copied"],
    plant: (data, random) => {
      const place = anyIndicator(data, random, (row) => asks(row, "≥") || asks(row, "≤"));
      if (!place || place.index === 0) return null;
      const earlier = evaluation(data, place.which).indicators.slice(0, place.index);
      const other = random.oneOf(earlier.filter(({ levelTwo }) => levelTwo !== "成本指标"));
      if (!other) return null;
      indicatorAt(data, place).indicator = other.indicator;
      return { at: indicatorCell(place, "indicator") };
    },
  },
  ...(["expectedGoal", "goalCompletion"] as const).map((key): Planter => ({
    rule: key === "expectedGoal" ? "goal-target-differs" : "goal-result-differs",
    notIn: ["split targets"],
    plant: (data, random) => {
      const place = anyIndicator(data, random, (row) => asks(row, "≥") && isMet(row));
      if (!place) return null;
      const { indicator, target, actual } = indicatorAt(data, place);
      const stated = textOf(key === "expectedGoal" ? target : actual).replace("≥", "");
      const wrong = stated.replace(/[\d.]+/, (figure) => String(Number(figure) + random.oneOf([3, 40])!));
      evaluation(data, place.which).goals[key] = `${textOf(indicator)}达到${wrong}，各项工作有序推进`;
      return { at: cellOf((changed) => evaluation(changed, place.which).goals, key) };
    },
  })),
  {
    rule: "goal-blank",
    plant: (data, random) => {
      const which = anyForm(data, random);
      const key = random.oneOf(["expectedGoal", "goalCompletion"] as const)!;
      evaluation(data, which).goals[key] = random.oneOf([null, "/"])!;
      return { at: cellOf((changed) => evaluation(changed, which).goals, key) };
    },
  },
  {
    rule: "goal-copied",
    plant: (data, random) => {
      const which = anyForm(data, random);
      const { goals } = evaluation(data, which);
      goals.goalCompletion = goals.expectedGoal;
      return { at: cellOf((changed) => evaluation(changed, which).goals, "goalCompletion") };
    },
  },
];
