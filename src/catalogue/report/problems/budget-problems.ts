import { amountOver } from "../../../core/numbers/interval";
import { figureIn } from "../../../core/narrative/cell-figure";
import { exceeds, isZero } from "../../../core/narrative/condition";
import { choose, joined, percentage, say, wan, type Piece, type Sayable } from "../../../core/narrative/piece";
import { dividedBy, magnitude, minus, type Figure } from "../../../core/narrative/figure";
import { Decimal } from "../../../core/numbers/decimal";
import type { Present } from "../../../core/values/sourced";
import type { Amount } from "../../../core/values/values";
import type { Pack } from "../../packs/pack";
import type { BasicData } from "../../forms/instances";
import type { SpendingRow } from "../../forms/basic-data/declaration";
import { spendingLeaves } from "../phrasing/fund-rows";
import { againstLastYear } from "../phrasing/phrases";
import { NOTHING_LOST, type Deviation } from "./deviation";

/** What is looked at in one row of 附件1. */
interface Watch {
  readonly name: string;
  readonly row: SpendingRow;
  readonly judgeBudget: (current: Present<Amount>, budget: Present<Amount>) => boolean;
  readonly judgePrior: (current: Present<Amount>, prior: Present<Amount>) => boolean;
}

/** Rows of 附件1 that were over budget, moved sharply against last year, or 三公 that grew; with the rows in them that were over budget. */
export function budgetDeviations(basic: BasicData, pack: Pack): readonly Deviation[] {
  const { threePublic, publicUse, projectSpending, procurement } = basic.model.spending.known;
  const jumped = (current: Present<Amount>, prior: Present<Amount>) => jumps(current, prior, pack);
  const watches: readonly Watch[] = [
    { name: "“三公”经费", row: threePublic, judgeBudget: isOver, judgePrior: isOver },
    { name: "公用经费", row: publicUse, judgeBudget: isOver, judgePrior: jumped },
    { name: "项目支出", row: projectSpending, judgeBudget: isOver, judgePrior: jumped },
    {
      name: "政府采购支出",
      row: procurement,
      judgeBudget: (current, budget) => strays(current, budget, pack),
      judgePrior: () => false,
    },
  ];
  return watches.flatMap((watch) => deviationOf(basic, watch) ?? []);
}

function deviationOf(basic: BasicData, { name, row, judgeBudget, judgePrior }: Watch): Deviation | undefined {
  const { priorFinal, currentBudget, currentFinal } = row.cells;
  const current = figureIn(currentFinal);
  if (currentFinal.kind !== "present" || !current) return undefined;
  const [prior, budget] = [figureIn(priorFinal), figureIn(currentBudget)];
  const comparisons: Piece[] = [];
  const kinds: string[] = [];
  if (budget && currentBudget.kind === "present" && judgeBudget(currentFinal, currentBudget)) {
    comparisons.push(beyondBudget(current, budget));
    kinds.push("预算");
  }
  if (prior && priorFinal.kind === "present" && judgePrior(currentFinal, priorFinal)) {
    comparisons.push(againstLastYear(current, prior));
    kinds.push("上年");
  }
  const parts = partsOverBudget(row);
  if (comparisons.length === 0 && parts.length === 0) return undefined;
  const facts = [
    ...(comparisons.length === 0 ? [] : [statement(name, current, comparisons)]),
    ...(comparisons.length === 0 ? parts.map(({ fact }) => fact) : []),
  ];
  const against = kinds.length === 0 ? "明细" : kinds.join("、");
  return {
    cause: "budget",
    key: `${basic.name}:${name}:${against}(${parts.map((part) => part.name).join("、")})`,
    fact: joined(facts.flatMap((fact, index) => [index === 0 ? "" : "；", fact])),
    deduction: NOTHING_LOST,
  };
}

/** ，比年初预算16.00万元多支出1.40万元; ，比年初预算300.00万元少支出180.00万元，执行率40.00%; ，年初未安排预算 */
function beyondBudget(current: Figure, budget: Figure): Piece {
  const difference = wan(magnitude(minus(current, budget)));
  return choose(
    isZero(budget),
    "，年初未安排预算",
    choose(
      exceeds(current, budget),
      say`，比年初预算${wan(budget)}多支出${difference}`,
      say`，比年初预算${wan(budget)}少支出${difference}，执行率${percentage(dividedBy(current, budget))}`,
    ),
  );
}

function statement(name: string, current: Figure, comparisons: Sayable): Sayable {
  return say`${name}${choose(isZero(current), "没有发生", wan(current))}${comparisons}`;
}

/** The rows of a total that were over their own budget. What adds up to more than the total's budget is in them, or nowhere. */
function partsOverBudget(total: SpendingRow): readonly { readonly name: string; readonly fact: Sayable }[] {
  return spendingLeaves(total).flatMap(({ name: label, row: { key, cells } }) => {
    const name = key === "reception" ? "公务接待费" : label;
    const { currentBudget, currentFinal } = cells;
    if (currentBudget.kind !== "present" || currentFinal.kind !== "present" || !isOver(currentFinal, currentBudget)) {
      return [];
    }
    const [spent, budget] = [figureIn(currentFinal), figureIn(currentBudget)];
    return spent && budget ? [{ name, fact: statement(name, spent, beyondBudget(spent, budget)) }] : [];
  });
}

function isOver(current: Present<Amount>, limit: Present<Amount>): boolean {
  return amountOver(current.value, limit.value) !== undefined;
}

function jumps(current: Present<Amount>, prior: Present<Amount>, pack: Pack): boolean {
  const before = prior.value.value;
  if (before.lessThanOrEqualTo(0)) return false;
  const moved = current.value.value.minus(before).abs().dividedBy(before);
  return moved.greaterThan(pack.thresholds.yearOnYearJump);
}

function strays(current: Present<Amount>, budget: Present<Amount>, { thresholds }: Pack): boolean {
  const planned = budget.value.value;
  const spent = current.value.value;
  if (planned.isZero()) return !spent.isZero();
  const share = spent.dividedBy(planned);
  return (
    share.lessThan(new Decimal(thresholds.procurementLow)) || share.greaterThan(new Decimal(thresholds.procurementHigh))
  );
}
