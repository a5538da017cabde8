import { ZERO, type Decimal } from "../../core/numbers/decimal";
import type { Sourced } from "../../core/values/sourced";
import type { Submission } from "../submission/index";
import { indicatorScore } from "../figures/indicator-score";
import type { Indicator } from "./indicator";
import { allScoredItems } from "./indicator-tables";
import type { Judgement } from "./judgement";
import { marksByItsOwn, standardOf } from "./own-standard";
import type { ScoredItem } from "./scored-items";

/** An indicator whose result was compared with its target. */
type Judged = Indicator & { readonly judgement: Judgement };

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
export function missedOf({ indicators }: ScoredItem): Judged | undefined {
  return indicators.find(isMissed);
}

/** What a person may doubt an item's score by: targets and results of its rows. */
export function statementsOf({ indicators }: ScoredItem): readonly Sourced<unknown>[] {
  return indicators.flatMap(({ row }) => [row.target, row.actual]);
}

/**
 * The score that an item's result gives it: none where the pack gives none for its ratio, 分值 where met, by ratio where missed. `undefined` where that is not certain,
 * and where several indicators share a score of which one was missed.
 */
export function suggestedScore(item: ScoredItem): Decimal | undefined {
  const { weight, indicators, maybeSharing } = item;
  const met = isMet(item);
  if (weight.kind !== "present" || met === undefined) return undefined;
  const isAlone = indicators.length === 1 && maybeSharing.length === 0;
  if (!met && indicators.some(({ row }) => marksByItsOwn(standardOf(row)))) return undefined;
  const ratio = isAlone ? indicators[0]?.judgement?.ratio : undefined;
  return forfeitedOf(item) ? ZERO : indicatorScore(weight.value.value, { met, ratio });
}

/** The only indicator of an item whose completion ratio gets no marks, by the pack. */
export function forfeitedOf({ indicators, maybeSharing }: ScoredItem): Judged | undefined {
  const [alone, ...others] = indicators;
  const isAlone = others.length === 0 && maybeSharing.length === 0;
  return isAlone && alone?.judgement?.forfeited ? (alone as Judged) : undefined;
}

function isMissed(indicator: Indicator): indicator is Judged {
  return indicator.judgement?.met === false;
}
