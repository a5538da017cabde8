import { figureIn, figureOrZero } from "../../../core/narrative/cell-figure";
import { agrees, exceeds, isZero, not } from "../../../core/narrative/condition";
import { paragraph } from "../../../core/narrative/document";
import { minus, sumOf, type Figure } from "../../../core/narrative/figure";
import { choose, gap, say, wan, type Piece, type Sayable } from "../../../core/narrative/piece";
import { amountOf } from "../amounts";
import { comparisons, listOfAmounts, ofWhich } from "../phrases";
import { definePassage, type ReportView } from "../view";

/** What 收入性质 states: it may add up to what was spent, or to the budget only. */
export function incomeWord({ overall }: ReportView): Piece | string {
  const executed = overall && figureIn(overall.model.funding.known.total.cells.executed);
  const items = overall?.model.fundsByKind.income.items ?? [];
  const parts = items.flatMap(({ value }) => figureOrZero(value) ?? []);
  if (!executed || parts.length === 0) return "支出";
  return choose(agrees(sumOf(parts), executed), "支出", "拨款");
}

/** The general budget first: it is what the section is about. */
export const generalBudget = definePassage({
  id: "general-budget",
  reads: (view) => ({
    year: view.year,
    word: incomeWord(view),
    amount: view.overall && figureOrZero(view.overall.model.fundsByKind.income.known.generalBudget),
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

/** All spending of the year, split into basic and project spending. */
export const spendingByKind = definePassage({
  id: "spending-by-kind",
  reads: ({ overall }) => ({
    executed: overall && figureIn(overall.model.funding.known.total.cells.executed),
    basic: overall && figureOrZero(overall.model.fundsByKind.expenditure.known.basicSpending),
    project: overall && figureOrZero(overall.model.fundsByKind.expenditure.known.projectSpending),
  }),
  write({ executed, basic, project }) {
    if (!executed) return [];
    const kinds = [
      ...(basic ? [{ name: "基本支出", amount: basic }] : []),
      ...(project ? [{ name: "项目支出", amount: project }] : []),
    ];
    const stated = say`本单位全年支出${wan(executed)}${ofWhich(kinds, executed)}。`;
    return [paragraph("body", choose(isZero(executed), "本单位全年没有支出。", stated))];
  },
});

/** Basic spending: people and daily running. 人员经费 is what 公用经费 leaves of it. */
export const basicSpending = definePassage({
  id: "basic-spending",
  reads({ basic, overall }) {
    const publicUse = basic?.model.spending.known.publicUse;
    return {
      total: overall && figureOrZero(overall.model.fundsByKind.expenditure.known.basicSpending),
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
      items.length === 0 ? "" : choose(isZero(used), "", say`日常公用开支按用途分，${listOfAmounts(items, "，")}。`);
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
        say`，其中人员经费${wan(staffCosts)}、公用经费${wan(publicUse)}`,
        "，全部为公用经费",
      ),
    ),
  );
  return choose(isZero(total), "本单位无基本支出。", say`基本支出${wan(total)}${split}。`);
}
