import { sameCell, type CellRef } from "../../core/grid/address";
import { SCORE_TOLERANCE } from "../../core/numbers/compare";
import { sum, type Decimal } from "../../core/numbers/decimal";
import { onceForEach } from "../../core/once-for-each";
import { isPlaced, type Sourced } from "../../core/values/sourced";
import type { Figure } from "../../core/values/values";
import type { Evaluation } from "../forms/instances";
import { distinctPlaces } from "./distinct-places";
import type { Indicator } from "./indicator";

/** What is scored with one 分值 and one 得分: an indicator, or several that share merged cells. */
export interface ScoredItem {
  readonly form: Evaluation;
  /** At least one, from top to bottom. */
  readonly indicators: readonly Indicator[];
  /** As messages name it: 清淤渠道长度, or 甲、乙 where several share. */
  readonly name: string;
  /** One cell of each row it is about. */
  readonly lines: readonly CellRef[];
  readonly weight: Sourced<Figure>;
  readonly score: Sourced<Figure>;
  /** Rows next to it without 分值 or 得分 that may share its cells; only where merged areas cannot be read. */
  readonly maybeSharing: readonly Indicator[];
  /** Rows above it, the nearest first. */
  readonly above: readonly Indicator[];
}

/** Groups the rows of a table by the 分值 and 得分 they share. */
export function scoredItems(form: Evaluation, indicators: readonly Indicator[]): readonly ScoredItem[] {
  const items: ScoredItem[] = [];
  for (let start = 0; start < indicators.length;) {
    let end = start + 1;
    while (end < indicators.length && share(indicators[end - 1]!, indicators[end]!)) end++;
    items.push(itemOf(form, indicators, start, end));
    start = end;
  }
  return items;
}

/** The deduction: 分值 − 得分, where both are filled and differ by more than rounding. */
export const deductionOf = onceForEach(
  ({ weight, score }: Pick<ScoredItem, "weight" | "score">): Decimal | undefined => {
    if (weight.kind !== "present" || score.kind !== "present") return undefined;
    const deduction = weight.value.value.minus(score.value.value);
    return deduction.greaterThan(SCORE_TOLERANCE) ? deduction : undefined;
  },
);

/** Whether a 得分 is all of its 分值; one that is more is another matter. */
export function isFullScore(weight: Decimal, score: Decimal): boolean {
  return agree(weight, score);
}

/** Whether two scores are the same within the tolerance of scores. */
export function agree(a: Decimal, b: Decimal): boolean {
  return a.minus(b).abs().lessThanOrEqualTo(SCORE_TOLERANCE);
}

function itemOf(form: Evaluation, all: readonly Indicator[], start: number, end: number): ScoredItem {
  const indicators = all.slice(start, end);
  return {
    form,
    indicators,
    name: [...new Set(indicators.map(({ name }) => name))].join("、"),
    lines: indicators.map(({ line }) => line),
    weight: summed(distinctPlaces(indicators.map(({ row }) => row.weight))) ?? indicators[0]!.row.weight,
    score: onlyOf(distinctPlaces(indicators.map(({ row }) => row.score))) ?? indicators[0]!.row.score,
    maybeSharing: form.mergesKnown ? [] : unmarkedAfter(all, end),
    above: all.slice(0, start).reverse(),
  };
}

function unmarkedAfter(all: readonly Indicator[], end: number): readonly Indicator[] {
  const after = all.slice(end);
  const next = after.findIndex(({ row }) => row.weight.kind !== "blank" && row.score.kind !== "blank");
  return next < 0 ? after : after.slice(0, next);
}

function share(a: Indicator, b: Indicator): boolean {
  return sameFigure(a.row.weight, b.row.weight) || sameFigure(a.row.score, b.row.score);
}

function sameFigure(a: Sourced<unknown>, b: Sourced<unknown>): boolean {
  return isPlaced(a) && isPlaced(b) && sameCell(a.at, b.at);
}

/** Rows that share a 得分 and have a 分值 each share the sum of them; its place is the first. */
function summed(weights: readonly Sourced<Figure>[]): Sourced<Figure> | undefined {
  const filled = weights.filter(({ kind }) => kind !== "blank");
  const present = filled.flatMap((weight) => (weight.kind === "present" ? [weight] : []));
  const [first] = present;
  if (!first || present.length < filled.length || present.length === 1) return filled.find(isUnusable) ?? first;
  return { ...first, value: { ...first.value, value: sum(present.map(({ value }) => value.value)) } };
}

/** Rows that share a 分值 and have a 得分 each: nobody can tell which belongs to what, so every rule that needs it is silent. */
function onlyOf(scores: readonly Sourced<Figure>[]): Sourced<Figure> | undefined {
  const [first, ...others] = scores.filter(isPlaced).filter(({ kind }) => kind !== "blank");
  if (!first || others.length === 0) return first;
  const { at, area, label, valueKind, typed } = first;
  return { at, area, label, valueKind, typed, kind: "unreadable", expected: "一个分数", cause: "ambiguous" };
}

function isUnusable({ kind }: Sourced<unknown>): boolean {
  return kind === "unreadable";
}
