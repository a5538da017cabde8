import {
  STANDING_WORDS,
  type FormExecution,
  type FormFindings,
  type FormScores,
  type Standing,
} from "../../app/session";
import { percent, plainFigure } from "../../core/numbers/wording";
import type { BarData } from "./bar-data";

/** How many findings each form has, one part of a bar for each kind. */
export function findingBars(findings: readonly FormFindings[], standings: readonly Standing[]): BarData {
  return {
    layout: "stacked",
    full: 1,
    series: standings.map((part) => ({ part, title: STANDING_WORDS[part] })),
    rows: findings.map(({ form, counts }) => {
      const values = standings.map((standing) => counts[standing]);
      return { name: form, values, figure: `${values.reduce((sum, value) => sum + value, 0)} 处` };
    }),
  };
}

/** The execution rate of each form against the whole budget. */
export function executionBars(execution: readonly FormExecution[]): BarData {
  return {
    layout: "over",
    full: 1,
    series: [
      { part: "weight", title: "预算" },
      { part: "filled", title: "已执行" },
    ],
    rows: execution.map(({ form, rate }) => ({
      name: form,
      values: [rate ? 1 : 0, rate?.toNumber() ?? 0],
      figure: rate ? percent(rate, 2) : "无预算",
    })),
  };
}

/** The scores of one form by group of indicators, against their weights. */
export function scoreBars({ groups }: FormScores): BarData {
  return {
    layout: "over",
    full: 1,
    series: [
      { part: "weight", title: "分值" },
      { part: "filled", title: "得分" },
    ],
    rows: groups.map(({ group, weight, score }) => ({
      name: group,
      values: [weight.toNumber(), score?.toNumber() ?? 0],
      figure: `${score ? plainFigure(score) : "未填"} / ${plainFigure(weight)}`,
    })),
  };
}
