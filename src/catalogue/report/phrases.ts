import { agrees, exceeds, isZero, not } from "../../core/narrative/condition";
import { dividedBy, magnitude, minus, sumOf, type Figure } from "../../core/narrative/figure";
import {
  choose,
  enumeration,
  joined,
  percentage,
  say,
  wan,
  type Piece,
  type Sayable,
} from "../../core/narrative/piece";

/** An amount in a list, with its name before it. */
export interface NamedAmount {
  readonly name: Sayable;
  readonly amount: Figure;
}

/** 甲1.00万元、乙2.00万元: those that are not 0, whichever these are. */
export function listOfAmounts(items: readonly NamedAmount[], separator = "、"): Piece {
  const members = items.map(({ name, amount }) => ({ when: not(isZero(amount)), words: say`${name}${wan(amount)}` }));
  return enumeration(members, separator);
}

/** ，其中甲1.00万元、乙2.00万元; nothing where the parts do not add up to the whole, for then 其中 would not be true. */
export function ofWhich(items: readonly NamedAmount[], whole: Figure): Sayable {
  if (items.length === 0) return "";
  return choose(agrees(sumOf(items.map(({ amount }) => amount)), whole), say`，其中${listOfAmounts(items)}`);
}

/** ；比上年决算3.20万元减少0.55万元，下降17.19% — nothing where there was nothing in either year. */
export function againstLastYear(current: Figure, prior: Figure): Piece {
  const change = magnitude(minus(current, prior));
  const ratio = dividedBy(change, prior);
  const by = (trend: string) => choose(isZero(ratio), "", say`，${trend}${percentage(ratio)}`);
  return choose(
    isZero(prior),
    choose(isZero(current), "", "；上年没有该项开支"),
    choose(
      exceeds(current, prior),
      say`；比上年决算${wan(prior)}增加${wan(change)}${by("增长")}`,
      choose(
        exceeds(prior, current),
        say`；比上年决算${wan(prior)}减少${wan(change)}${by("下降")}`,
        say`；与上年决算${wan(prior)}持平`,
      ),
    ),
  );
}

/** ；比本年预算3.10万元少支出0.45万元，未超过预算 — nothing where there was neither budget nor spending. */
export function againstBudget(current: Figure, budget: Figure): Piece {
  const difference = wan(magnitude(minus(current, budget)));
  return choose(
    isZero(budget),
    choose(isZero(current), "", "；本年没有安排该项预算"),
    choose(
      exceeds(current, budget),
      say`；比本年预算${wan(budget)}多支出${difference}，超过预算`,
      choose(
        exceeds(budget, current),
        say`；比本年预算${wan(budget)}少支出${difference}，未超过预算`,
        say`；与本年预算${wan(budget)}一致，未超过预算`,
      ),
    ),
  );
}

/** Both comparisons, as far as the figures are known. */
export function comparisons(
  current: Figure,
  {
    priorFinal,
    currentBudget,
  }: { readonly priorFinal: Figure | undefined; readonly currentBudget: Figure | undefined },
): readonly Piece[] {
  return [
    ...(priorFinal ? [againstLastYear(current, priorFinal)] : []),
    ...(currentBudget ? [againstBudget(current, currentBudget)] : []),
  ];
}

/** 全年支出554.80万元, or the words for there being none. */
export function amountOr(none: string, name: string, amount: Figure): Piece {
  return choose(isZero(amount), none, say`${name}${wan(amount)}`);
}

/** Things one after another, and the stop after the last. */
export function clauses(parts: readonly Sayable[], stop = "。"): readonly Piece[] {
  return joined(parts.flatMap((part, index) => [index === 0 ? "" : "，", part]).concat(stop));
}
