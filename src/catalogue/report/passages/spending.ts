import { figureIn, figureOrNone } from "../../../core/narrative/cell-figure";
import { agrees, both, exceeds, isZero, not } from "../../../core/narrative/condition";
import { paragraph } from "../../../core/narrative/document";
import { minus, sumOf, type Figure } from "../../../core/narrative/figure";
import { choose, gap, say, wan, type Piece, type Sayable } from "../../../core/narrative/piece";
import { amountOf } from "../amounts";
import { comparisons, listOfAmounts, ofWhich, shareOf, type NamedAmount } from "../phrases";
import { definePassage, type ReportView } from "../view";

/** What 收入性质 states: it may add up to what was spent, or to the budget only. */
export function incomeWord({ overall }: ReportView): Piece | string {
  const executed = overall && figureIn(overall.model.funding.known.total.cells.executed);
  const items = overall?.model.fundsByKind.income.items ?? [];
  const parts = items.flatMap(({ value }) => figureOrNone(value) ?? []);
  if (!executed || parts.length === 0) return "支出";
  return choose(agrees(sumOf(parts), executed), "支出", "拨款");
}

/** The general budget first: it is what the section is about. */
export const generalBudget = definePassage({
  id: "general-budget",
  reads: (view) => ({
    year: view.year,
    word: incomeWord(view),
    amount: view.overall && figureOrNone(view.overall.model.fundsByKind.income.known.generalBudget),
  }),
  write: ({ year, word, amount }) => [
    paragraph(
      "body",
      amount
        ? choose(isZero(amount), "本单位无一般公共预算支出。", say`${year}一般公共预算${word}${wan(amount)}。`)
        : [gap("一般公共预算支出金额")],
    ),
  ],
});

/**
 * All money of the year by kind. The section is about the general budget, so money of other kinds is said to be in it; where the kinds add up
 * to the budget and not to what was spent, they are called what they are.
 */
export const spendingByKind = definePassage({
  id: "spending-by-kind",
  reads: ({ overall }) => ({
    executed: overall && figureIn(overall.model.funding.known.total.cells.executed),
    adjusted: overall && figureIn(overall.model.funding.known.total.cells.adjustedBudget),
    general: overall && figureOrNone(overall.model.fundsByKind.income.known.generalBudget),
    basic: overall && figureOrNone(overall.model.fundsByKind.expenditure.known.basicSpending),
    project: overall && figureOrNone(overall.model.fundsByKind.expenditure.known.projectSpending),
  }),
  write({ executed, adjusted, general, basic, project }) {
    if (!executed) return [];
    const kinds = [...named("基本支出", basic), ...named("项目支出", project)];
    const parts = sumOf(kinds.map(({ amount }) => amount));
    const all = general ? choose(agrees(general, executed), "本单位全年支出", "全部资金支出") : "全部资金支出";
    const spent = say`${all}${wan(executed)}${withShares(kinds, executed)}。`;
    const stated = adjusted
      ? choose(
          both(not(agrees(parts, executed)), agrees(parts, adjusted)),
          say`${all}${wan(executed)}。按支出性质分，预算为${listOfAmounts(kinds)}。`,
          spent,
        )
      : spent;
    return [paragraph("body", choose(isZero(executed), "本单位全年没有支出。", kinds.length === 0 ? spent : stated))];
  },
});

function named(name: string, amount: Figure | undefined): readonly NamedAmount[] {
  return amount ? [{ name, amount }] : [];
}

/** ，其中基本支出296.40万元（占53.43%）、项目支出258.40万元（占46.57%） where both are known and add up; else without shares. */
function withShares(kinds: readonly NamedAmount[], whole: Figure): Sayable {
  const [basic, project] = kinds;
  if (!basic || !project || basic.amount.value.isZero() || project.amount.value.isZero()) return ofWhich(kinds, whole);
  const shares = kinds.map(({ name, amount }) => say`${name}${wan(amount)}${shareOf(amount, whole)}`);
  return choose(
    agrees(sumOf(kinds.map(({ amount }) => amount)), whole),
    say`，其中${shares[0]!}、${shares[1]!}`,
    ofWhich(kinds, whole),
  );
}

/** Basic spending: people and daily running. 人员经费 is what 公用经费 leaves of it. */
export const basicSpending = definePassage({
  id: "basic-spending",
  reads({ basic, overall }) {
    const publicUse = basic?.model.spending.known.publicUse;
    return {
      total: overall && figureOrNone(overall.model.fundsByKind.expenditure.known.basicSpending),
      publicUse: publicUse && amountOf(publicUse, "currentFinal"),
      budget: publicUse && amountOf(publicUse, "currentBudget"),
      prior: publicUse && amountOf(publicUse, "priorFinal"),
      items: (publicUse?.children ?? []).flatMap((row) => {
        const amount = amountOf(row, "currentFinal");
        return amount && row.label !== "" ? [{ name: row.label, amount }] : [];
      }),
    };
  },
  write({ total, publicUse, budget, prior, items }) {
    const opening = total ? [basicSplit(total, publicUse)] : [[gap("基本支出金额")]];
    if (!publicUse) return [paragraph("body", ...opening)];
    const used = sumOf(items.map(({ amount }) => amount));
    const daily =
      items.length === 0 ? "" : choose(isZero(used), "", say`日常公用开支主要用于${listOfAmounts(items, "，")}。`);
    const changes = comparisons(publicUse, { priorFinal: prior, currentBudget: budget });
    const spent = choose(isZero(publicUse), "本单位无公用经费支出", say`公用经费支出${wan(publicUse)}`);
    return [paragraph("body", ...opening), paragraph("body", say`${spent}${changes}。`, daily)];
  },
});

function basicSplit(total: Figure, publicUse: Figure | undefined): Sayable {
  if (!publicUse) return choose(isZero(total), "本单位无基本支出。", say`基本支出${wan(total)}。`);
  const staffCosts = minus(total, publicUse);
  const split = choose(
    exceeds(publicUse, total),
    "",
    choose(
      isZero(publicUse),
      "，全部为人员经费",
      choose(
        not(isZero(staffCosts)),
        say`，其中人员经费${wan(staffCosts)}、公用经费${wan(publicUse)}，用于保障单位正常运转和完成日常工作任务`,
        "，全部为公用经费",
      ),
    ),
  );
  return choose(isZero(total), "本单位无基本支出。", say`基本支出${wan(total)}${split}。`);
}
