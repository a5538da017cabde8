import type { Decimal } from "../../core/numbers/decimal";
import { sum } from "../../core/numbers/decimal";
import type { Place, Sourced } from "../../core/values/sourced";
import type { Figure } from "../../core/values/values";
import { distinctPlaces } from "../indicators/distinct-places";
import { readHeader } from "../indicators/level-one-groups";
import type { ScoredItem } from "../indicators/scored-items";
import type { Evaluation } from "../forms/instances";

/** 分值 and 得分 of something a form scores. */
export interface Marks {
  readonly weight: Decimal;
  readonly score: Decimal;
  readonly places: readonly Place[];
}

/** The marks of an indicator, or of the rows that share its 分值 and 得分. */
export function marksOfItem({ weight, score }: ScoredItem): Marks | undefined {
  return marksOf([weight], [score]);
}

/** The marks of the funds row. */
export function marksOfFunds({ model }: Evaluation): Marks | undefined {
  const { weight, score } = model.funding.known.total.cells;
  return marksOf([weight], [score]);
}

/** What a whole form scores of what it may. */
export function marksOfForm({ model }: Evaluation): Marks | undefined {
  const { weight, score } = model.indicators.totals;
  return marksOf([weight], [score]);
}

/** The marks of a level-one group by its name without 指标 (产出); merged cells count once, and one unfilled cell leaves them open. */
export function marksOfGroup({ model }: Evaluation, group: string): Marks | undefined {
  const rows = model.indicators.rows.filter(
    ({ levelOne, indicator }) =>
      levelOne.kind === "present" && indicator.kind === "present" && readHeader(levelOne.value).name === group,
  );
  if (rows.length === 0) return undefined;
  return marksOf(distinctPlaces(rows.map(({ weight }) => weight)), distinctPlaces(rows.map(({ score }) => score)));
}

function marksOf(weights: readonly Sourced<Figure>[], scores: readonly Sourced<Figure>[]): Marks | undefined {
  const [weight, score] = [total(weights), total(scores)];
  if (!weight || !score) return undefined;
  return { weight: weight.value, score: score.value, places: [...score.places, ...weight.places] };
}

function total(cells: readonly Sourced<Figure>[]): { value: Decimal; places: readonly Place[] } | undefined {
  const filled = cells.flatMap((cell) => (cell.kind === "present" ? [cell] : []));
  if (filled.length === 0 || filled.length < cells.length) return undefined;
  return { value: sum(filled.map(({ value }) => value.value)), places: filled };
}
