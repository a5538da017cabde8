import { figureIn, figureOrNone } from "../../../core/narrative/cell-figure";
import { agrees, both, exceeds, isZero, not } from "../../../core/narrative/condition";
import { paragraph, type ReportParagraph } from "../../../core/narrative/document";
import { constant, dividedBy, magnitude, minus, sumOf, type Figure } from "../../../core/narrative/figure";
import {
  choose,
  enumeration,
  gap,
  joined,
  percentage,
  say,
  textOfPieces,
  wan,
  type Sayable,
} from "../../../core/narrative/piece";
import { nameKey } from "../../binding/names";
import { incomeBasis } from "../../figures/income-basis";
import type { Submission } from "../../submission/index";
import { takenOrGap, type Taken } from "../harvest/taken";
import { amountOr, clauses, listOfAmounts, type NamedAmount } from "../phrasing/phrases";
import { definePassage } from "./view";

/** The year's money: budget, how it was changed, spending, and where the money came from. */
export const funds = definePassage({
  id: "funds",
  reads({ overall, year, prior, taken }) {
    const cells = overall?.model.funding.known.total.cells;
    const income = overall?.model.fundsByKind.income;
    return {
      year,
      initial: cells && figureIn(cells.initialBudget),
      adjusted: cells && figureIn(cells.adjustedBudget),
      executed: cells && figureIn(cells.executed),
      sources: (income?.items ?? []).flatMap(({ label, value }) => {
        const amount = figureOrNone(value);
        return amount ? [{ name: label, amount }] : [];
      }),
      before: overall && incomeOf(prior, incomeBasis(overall)),
      taken,
      nonTaxSpecial: income && figureOrNone(income.known.nonTaxSpecial),
      otherFunds: income && figureOrNone(income.known.otherFunds),
    };
  },
  write({ year, initial, adjusted, executed, sources, before, taken, nonTaxSpecial, otherFunds }) {
    const known: Sayable[] = [];
    if (initial) known.push(initialBudget(initial, adjusted));
    if (adjusted) known.push(amountOr("没有全年预算", "全年预算", adjusted));
    if (executed) known.push(amountOr("全年没有支出", "全年支出", executed));
    if (known.length === 0) return [paragraph("body", [gap("全年预算和支出金额")])];
    const rate = adjusted && executed ? rateClause(executed, adjusted) : "";
    const told = say`${year}${clauses(known, "")}${rate}。`;
    return [
      paragraph(
        "body",
        initial && adjusted && executed ? unlessNothing([initial, adjusted, executed], year, told) : told,
        sources.length === 0 ? "" : bySource(sources, [executed ?? [], adjusted ?? []].flat()),
        withoutSources(nonTaxSpecial, otherFunds),
        adjusted ? "" : [gap("全年预算金额")],
        executed ? "" : [gap("全年支出金额")],
      ),
      ...(sources.every(({ amount }) => amount.value.isZero()) ? [] : incomeChange(sources, before, taken)),
    ];
  },
});

/** 2023年度没有安排预算，没有发生支出。 where all three are 0: one by one, that would be said three times. */
function unlessNothing(money: readonly Figure[], year: Sayable, told: Sayable): Sayable {
  if (money.some(({ value }) => !value.isZero())) return told;
  return choose(money.map(isZero).reduce(both), say`${year}没有安排预算，没有发生支出。`, told);
}

/** 年初预算548.00万元，年中追加预算18.20万元; …，年中核减预算…; …，年中预算没有调整, which is not said of no budget at all. */
export function initialBudget(initial: Figure, adjusted: Figure | undefined): Sayable {
  const stated = amountOr("没有年初预算", "年初预算", initial);
  if (!adjusted) return stated;
  const change = wan(magnitude(minus(adjusted, initial)));
  const adjustment = choose(
    exceeds(adjusted, initial),
    say`，年中追加预算${change}`,
    choose(exceeds(initial, adjusted), say`，年中核减预算${change}`, choose(isZero(initial), "", "，年中预算没有调整")),
  );
  return say`${stated}${adjustment}`;
}

/** ，预算执行率97.99%，结转结余11.40万元，结转结余率2.01% */
function rateClause(executed: Figure, adjusted: Figure): Sayable {
  const rest = minus(adjusted, executed);
  const left = choose(
    exceeds(adjusted, executed),
    say`，结转结余${wan(rest)}，结转结余率${percentage(dividedBy(rest, adjusted))}`,
  );
  return choose(isZero(adjusted), "", say`，预算执行率${percentage(dividedBy(executed, adjusted))}${left}`);
}

/**
 * 按收入性质分，甲1.00万元、乙2.00万元。 资金来源全部为甲 where that alone is all that was spent or budgeted: beside a source left blank it need not be.
 */
function bySource(sources: readonly NamedAmount[], wholes: readonly Figure[]): Sayable {
  const total = sumOf(sources.map(({ amount }) => amount));
  const filled = sources.filter(({ amount }) => !amount.value.isZero());
  const [only] = filled;
  const listed: Sayable = say`按收入性质分，${listOfAmounts(sources)}。`;
  const stated =
    only && filled.length === 1
      ? wholes.reduce<Sayable>((otherwise, whole) => {
          const isAll = both(agrees(only.amount, total), agrees(only.amount, whole));
          return choose(isAll, say`资金来源全部为${only.name}。`, otherwise);
        }, listed)
      : listed;
  return choose(isZero(total), "", stated);
}

/**
 * What 收入性质 of another year's 附件2 states, by the names of its sources; `undefined` where not all of it is known, or it states what was
 * budgeted where ours states what was spent.
 */
function incomeOf(
  forms: Submission | undefined,
  basis: ReturnType<typeof incomeBasis>,
): ReadonlyMap<string, Figure> | undefined {
  const form = forms?.overall[0];
  const items = form?.model.fundsByKind.income.items ?? [];
  const known = items.flatMap(({ label, value }) => {
    const amount = figureOrNone(value);
    return amount ? [[nameKey(label), constant(amount.value)] as const] : [];
  });
  const isAll = items.length > 0 && known.length === items.length;
  return form && isAll && incomeBasis(form) === basis ? new Map(known) : undefined;
}

/** 与上年相比，一般公共预算增加12.40万元，增长2.57%；…: by last year's forms, where they are at hand; else as a person has it. */
function incomeChange(
  sources: readonly NamedAmount[],
  before: ReadonlyMap<string, Figure> | undefined,
  taken: Taken,
): readonly ReportParagraph[] {
  const pairs = sources.flatMap(({ name, amount }) => {
    const key = nameKey(textOfPieces(joined([name])));
    const last = before?.get(key);
    return last ? [{ key, name, amount, last }] : [];
  });
  // What came in last year under a name that is not there now, or is blank, would be left out in silence.
  const isGone = [...(before ?? [])].some(
    ([key, { value }]) => !value.isZero() && !pairs.some((pair) => pair.key === key),
  );
  if (pairs.length < sources.length || isGone) return takenOrGap(taken, "income-change");
  const members = pairs.map(({ name, amount, last }) => ({
    when: not(both(isZero(amount), isZero(last))),
    words: say`${name}${changeOf(amount, last)}`,
  }));
  return [paragraph("body", say`收入与上年相比，${enumeration(members, "；")}。`)];
}

/** 增加12.40万元，增长2.57%; 与上年持平; 为本年新增. */
function changeOf(amount: Figure, last: Figure): Sayable {
  const change = magnitude(minus(amount, last));
  const ratio = dividedBy(change, last);
  const by = (way: string, trend: string) =>
    choose(isZero(last), "为本年新增", say`${way}${wan(change)}，${trend}${percentage(ratio)}`);
  const less = choose(exceeds(last, amount), by("减少", "下降"), "持平");
  return choose(exceeds(amount, last), by("增加", "增长"), less);
}

/** Sources of which the form says that there were none; of a blank one nothing is said. The government fund has a section of its own. */
function withoutSources(nonTaxSpecial: Figure | undefined, otherFunds: Figure | undefined): Sayable {
  const members = [
    ...(nonTaxSpecial ? [{ when: isZero(nonTaxSpecial), words: "无纳入专户管理的非税收入拨款" }] : []),
    ...(otherFunds ? [{ when: isZero(otherFunds), words: "无其他资金" }] : []),
  ];
  return members.some(({ when }) => when.holds) ? say`本单位${enumeration(members, "，")}。` : "";
}
