import { agrees, both, exceeds, isZero, not } from "../../../core/narrative/condition";
import { dividedBy, magnitude, minus, sumOf, type Figure } from "../../../core/narrative/figure";
import {
  choose,
  enumeration,
  joined,
  percentage,
  say,
  wan,
  type Member,
  type Piece,
  type Sayable,
} from "../../../core/narrative/piece";

/** An amount in a list, with its name before it. */
export interface NamedAmount {
  readonly name: Sayable;
  readonly amount: Figure;
}

/** 甲1.00万元、乙2.00万元: those that are not 0, whichever these are. */
export function listOfAmounts(items: readonly NamedAmount[], separator = "、"): Piece {
  return enumeration(items.map(memberOf), separator);
}

function memberOf({ name, amount }: NamedAmount): Member {
  return { when: not(isZero(amount)), words: say`${name}${wan(amount)}` };
}

/**
 * “三公”经费中，甲1.00万元、乙2.00万元。 as a sentence of its own, for a comparison behind the parts would seem to speak of the last one. What they
 * leave is 其他; nothing is said where they are more than the whole.
 */
export function partsSentence(
  { opening, all }: { readonly opening: string; readonly all: string },
  items: readonly NamedAmount[],
  whole: Figure,
): Sayable {
  return partsOr(
    items,
    whole,
    (list) => say`${opening}${list}。`,
    ({ name }) => say`${all}${name}。`,
  );
}

/**
 * ，其中甲1.00万元、乙2.00万元; what the parts leave is 其他; ，全部为甲 where one is all of it. Nothing where they are more than the whole, for
 * then 其中 would not be true.
 */
export function ofWhich(items: readonly NamedAmount[], whole: Figure, lead: Sayable = "其中"): Sayable {
  return partsOr(
    items,
    whole,
    (list) => say`，${lead}${list}`,
    ({ name }) => say`，全部为${name}`,
  );
}

function partsOr(
  items: readonly NamedAmount[],
  whole: Figure,
  listed: (list: Piece) => Sayable,
  alone: (only: NamedAmount) => Sayable,
): Sayable {
  const filled = items.filter(({ amount }) => !amount.value.isZero());
  const [only] = filled;
  if (!only) return "";
  const parts = sumOf(items.map(({ amount }) => amount));
  const differs = not(agrees(parts, whole));
  const rest = { when: both(exceeds(whole, parts), differs), words: say`其他${wan(minus(whole, parts))}` };
  const list = enumeration([...items.map(memberOf), rest], "、");
  const told = choose(both(exceeds(parts, whole), differs), "", listed(list));
  const said = filled.length > 1 ? told : choose(agrees(only.amount, whole), alone(only), told);
  return choose(isZero(whole), "", said);
}

/** ，比上年决算3.20万元减少0.55万元，下降17.19%; ，上年决算3.20万元 of nothing now; nothing where there was nothing in either year. */
export function againstLastYear(current: Figure, prior: Figure): Piece {
  const change = magnitude(minus(current, prior));
  const ratio = dividedBy(change, prior);
  const by = (trend: string) => choose(isZero(ratio), "", say`，${trend}${percentage(ratio)}`);
  return choose(
    isZero(prior),
    choose(isZero(current), "", "，上年没有该项支出"),
    choose(
      isZero(current),
      say`，上年决算${wan(prior)}`,
      choose(
        exceeds(current, prior),
        say`，比上年决算${wan(prior)}增加${wan(change)}${by("增长")}`,
        choose(
          exceeds(prior, current),
          say`，比上年决算${wan(prior)}减少${wan(change)}${by("下降")}`,
          say`，与上年决算${wan(prior)}持平`,
        ),
      ),
    ),
  );
}

/** ，比年初预算3.10万元少支出0.45万元，控制在年初预算以内 — nothing where there was neither budget nor spending. */
function againstBudget(current: Figure, budget: Figure, stop = "，"): Piece {
  const difference = wan(magnitude(minus(current, budget)));
  return choose(
    isZero(budget),
    choose(isZero(current), "", say`${stop}年初未安排预算`),
    choose(
      isZero(current),
      say`${stop}年初预算${wan(budget)}`,
      choose(
        exceeds(current, budget),
        say`${stop}比年初预算${wan(budget)}多支出${difference}，超过年初预算`,
        choose(
          exceeds(budget, current),
          say`${stop}比年初预算${wan(budget)}少支出${difference}，控制在年初预算以内`,
          say`${stop}与年初预算${wan(budget)}一致`,
        ),
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
    ...(currentBudget ? [againstBudget(current, currentBudget, priorFinal ? "；" : "，")] : []),
  ];
}

/** 全年支出554.80万元, or the words for there being none. */
export function amountOr(none: string, name: string, amount: Figure): Piece {
  return choose(isZero(amount), none, say`${name}${wan(amount)}`);
}

/** （占53.43%）: a part of a whole; nothing of a whole that is 0. */
export function shareOf(part: Figure, whole: Figure): Sayable {
  return choose(isZero(whole), "", say`（占${percentage(dividedBy(part, whole))}）`);
}

/** Things one after another, and the stop after the last. */
export function clauses(parts: readonly Sayable[], stop = "。"): readonly Piece[] {
  return joined(parts.flatMap((part, index) => [index === 0 ? "" : "，", part]).concat(stop));
}
