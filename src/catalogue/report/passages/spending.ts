import { figureIn, figureOrNone } from "../../../core/narrative/cell-figure";
import { agrees, both, exceeds, isZero, not, type Condition } from "../../../core/narrative/condition";
import { paragraph } from "../../../core/narrative/document";
import { minus, sumOf, type Figure } from "../../../core/narrative/figure";
import { choose, gap, say, wan, type Piece, type Sayable } from "../../../core/narrative/piece";
import { amountOf } from "../phrasing/amounts";
import { comparisons, listOfAmounts, ofWhich, shareOf, type NamedAmount } from "../phrasing/phrases";
import { definePassage, type ReportView } from "./view";
import { noneUnless, roomFor } from "./room";

/** What 收入性质 states: it may add up to what was spent, or to the budget only. */
export function incomeWord({ overall }: ReportView): Piece | string {
  const executed = overall && figureIn(overall.model.funding.known.total.cells.executed);
  const items = overall?.model.fundsByKind.income.items ?? [];
  const parts = items.flatMap(({ value }) => figureOrNone(value) ?? []);
  if (!executed || parts.length === 0) return "支出";
  return choose(agrees(sumOf(parts), executed), "支出", "拨款");
}

/**
 * The general budget, which the section is about, and the year's money by kind: of the general budget where that is all of it, else of all
 * money, and said so. Where the kinds add up to the budget and not to what was spent, they are called what they are.
 */
export const generalBudget = definePassage({
  id: "general-budget",
  reads: (view) => ({
    year: view.year,
    word: incomeWord(view),
    room: roomFor(view),
    amount: view.overall && figureOrNone(view.overall.model.fundsByKind.income.known.generalBudget),
    kinds: kindsOf(view),
  }),
  write({ year, word, room, amount, kinds }) {
    const none = "本单位无一般公共预算支出。";
    const asked = "一般公共预算支出金额";
    if (!amount) return [paragraph("body", room ? noneUnless(room, none, asked) : [gap(asked)], allByKind(kinds))];
    const stated = choose(isZero(amount), none, say`${year}一般公共预算${word}${wan(amount)}。`);
    return [paragraph("body", stated, allByKind(kinds, amount))];
  },
});

/** The year's money, and what of it was basic and what project spending. */
interface Kinds {
  readonly executed: Figure | undefined;
  readonly adjusted: Figure | undefined;
  readonly parts: readonly NamedAmount[];
}

function kindsOf({ overall }: Pick<ReportView, "overall">): Kinds {
  const total = overall?.model.funding.known.total.cells;
  const known = overall?.model.fundsByKind.expenditure.known;
  return {
    executed: total && figureIn(total.executed),
    adjusted: total && figureIn(total.adjustedBudget),
    parts: [
      ...named("基本支出", known && figureOrNone(known.basicSpending)),
      ...named("项目支出", known && figureOrNone(known.projectSpending)),
    ],
  };
}

/** Whether the kinds are those of the budget, and not of what was spent. */
function byBudget({ executed, adjusted, parts }: Kinds): Condition {
  const total = sumOf(parts.map(({ amount }) => amount));
  return executed && adjusted && parts.length > 0
    ? both(not(agrees(total, executed)), agrees(total, adjusted))
    : { formula: "FALSE", holds: false, reads: [], frozen: false };
}

/** 全部资金支出554.80万元，其中基本支出…、项目支出…。 Where all of it is of the general budget: 按支出性质分，基本支出…、项目支出…。 */
function allByKind(kinds: Kinds, general?: Figure): Sayable {
  const { executed, parts } = kinds;
  if (!executed) return "";
  const total = sumOf(parts.map(({ amount }) => amount));
  const isKnown = !total.value.isZero();
  const ofGeneral = general && isKnown ? agrees(general, executed) : undefined;
  const isAll = ofGeneral && both(ofGeneral, not(exceeds(total, executed)));
  const whole = say`全部资金支出${wan(executed)}`;
  const opening = isAll ? choose(isAll, "按支出性质分", whole) : whole;
  const lead = isAll ? choose(isAll, "", "其中") : "其中";
  const scope = isKnown ? "以下基本支出、项目支出均按全部资金说明。" : "";
  const beyond = ofGeneral ? choose(ofGeneral, "", scope) : scope;
  const budgeted = say`按支出性质分，预算为${listOfAmounts(parts)}。`;
  const stated = choose(
    byBudget(kinds),
    ofGeneral ? choose(ofGeneral, budgeted, say`${whole}。${budgeted}`) : say`${whole}。${budgeted}`,
    say`${opening}${withShares(parts, executed, lead)}。${beyond}`,
  );
  return choose(isZero(executed), "", stated);
}

function named(name: string, amount: Figure | undefined): readonly NamedAmount[] {
  return amount ? [{ name, amount }] : [];
}

/** ，其中基本支出296.40万元（占53.43%）、项目支出258.40万元（占46.57%） where both are known and add up; else without shares. */
function withShares(kinds: readonly NamedAmount[], whole: Figure, lead: Sayable): Sayable {
  const [basic, project] = kinds;
  if (!basic || !project || basic.amount.value.isZero() || project.amount.value.isZero())
    return ofWhich(kinds, whole, lead);
  const shares = kinds.map(({ name, amount }) => say`${name}${wan(amount)}${shareOf(amount, whole)}`);
  return choose(
    agrees(sumOf(kinds.map(({ amount }) => amount)), whole),
    say`，${lead}${shares[0]!}、${shares[1]!}`,
    ofWhich(kinds, whole, lead),
  );
}

/** Basic spending: people and daily running. 人员经费 is what 公用经费 leaves of it. */
export const basicSpending = definePassage({
  id: "basic-spending",
  reads({ basic, overall }) {
    const publicUse = basic?.model.spending.known.publicUse;
    return {
      kinds: kindsOf({ overall }),
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
  write({ kinds, total, publicUse, budget, prior, items }) {
    const opening = total ? [basicMoney(total, publicUse, byBudget(kinds))] : [[gap("基本支出金额")]];
    if (!publicUse) return [paragraph("body", ...opening)];
    const used = sumOf(items.map(({ amount }) => amount));
    const daily =
      items.length === 0 ? "" : choose(isZero(used), "", say`日常公用开支主要用于${listOfAmounts(items, "，")}。`);
    const changes = comparisons(publicUse, { priorFinal: prior, currentBudget: budget });
    const spent = choose(isZero(publicUse), "本单位无公用经费支出", say`公用经费支出${wan(publicUse)}`);
    return [paragraph("body", ...opening), paragraph("body", say`${spent}${changes}。`, daily)];
  },
});

/** 基本支出 of the budget is no spending, and 公用经费 is no part of it. */
function basicMoney(total: Figure, publicUse: Figure | undefined, ofBudget: Condition): Sayable {
  return choose(ofBudget, say`基本支出预算${wan(total)}。`, basicSplit(total, publicUse));
}

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
