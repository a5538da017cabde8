import type { Decimal } from "../../core/numbers/decimal";
import type { Sourced } from "../../core/reading/sourced";
import type { Submission } from "../submission";
import { indicatorScore } from "../formulas/indicator-score";
import { allScoredItems, type Indicator } from "./indicator-tables";
import type { Judgement } from "./judgement";
import type { ScoredItem } from "./scored-items";

/** What is scored and has a quantified target: what the rules that compare scores with results look at. */
export function quantifiedItems(submission: Submission): readonly ScoredItem[] {
  return allScoredItems(submission).filter(({ indicators }) => indicators.some(({ target }) => target?.quantity));
}

/** Whether the targets of an item are met. One row that is missed is enough for `false`; `undefined` where it is not certain. */
export function isMet({ indicators, maybeSharing }: ScoredItem): boolean | undefined {
  const met = indicators.map(({ judgement }) => judgement?.met);
  if (met.includes(false)) return false;
  return met.includes(undefined) || maybeSharing.length > 0 ? undefined : true;
}

/** The first missed indicator of an item. */
export function missedOf({ indicators }: ScoredItem): (Indicator & { readonly judgement: Judgement }) | undefined {
  return indicators.find(isMissed);
}

/** What a person may doubt an item's score by: targets and results of its rows. */
export function statementsOf({ indicators }: ScoredItem): readonly Sourced<unknown>[] {
  return indicators.flatMap(({ row }) => [row.target, row.actual]);
}

/**
 * The score that an item's result gives it: 分值 where met, by ratio where missed. `undefined` where that is not certain,
 * and where several indicators share a score of which one was missed.
 */
export function suggestedScore(item: ScoredItem): Decimal | undefined {
  const { weight, indicators, maybeSharing } = item;
  const met = isMet(item);
  if (weight.kind !== "present" || met === undefined) return undefined;
  const isAlone = indicators.length === 1 && maybeSharing.length === 0;
  const ratio = isAlone ? indicators[0]?.judgement?.ratio : undefined;
  return indicatorScore(weight.value.value, { met, ratio });
}

function isMissed(indicator: Indicator): indicator is Indicator & { readonly judgement: Judgement } {
  return indicator.judgement?.met === false;
}
