import { figureIn } from "../../../core/narrative/cell-figure";
import { exceeds, isZero } from "../../../core/narrative/condition";
import { dividedBy, magnitude, minus, type Figure } from "../../../core/narrative/figure";
import {
  choose,
  gap,
  percentage,
  plainNumber,
  say,
  wan,
  type Piece,
  type Sayable,
} from "../../../core/narrative/piece";
import { Decimal } from "../../../core/numbers/decimal";
import type { Present } from "../../../core/reading/sourced";
import type { Amount } from "../../../core/reading/values";
import { amountOver } from "../../formulas/amount-over";
import { executionRate } from "../../formulas/execution-rate";
import { deductionOf } from "../../indicators/scored-items";
import type { Pack } from "../../packs/pack";
import type { Evaluation } from "../../submission";
import type { FundingRow } from "../../templates/shared-parts";
import { amountOr } from "../phrases";
import type { Problem, Scope } from "./problem";
import { formKey, isProject, within } from "./scope";

type Cells = FundingRow["cells"];

/** Money spent over its budget or far below it, marks lost for it, and a budget that was changed much. */
export function fundingProblems(form: Evaluation, pack: Pack, scope: Scope): readonly Problem[] {
  const { cells } = form.model.funding.known.total;
  return [...executionProblem(form, cells, pack, scope), ...adjustmentProblem(form, cells, pack, scope)];
}

function executionProblem(form: Evaluation, cells: Cells, pack: Pack, scope: Scope): readonly Problem[] {
  const { adjustedBudget, executed } = cells;
  if (adjustedBudget.kind !== "present" || executed.kind !== "present") return [];
  const rate = executionRate(executed.value.value, adjustedBudget.value.value);
  const over = amountOver(executed.value, adjustedBudget.value) !== undefined;
  const low = rate?.lessThan(pack.thresholds.executionRateLow) ?? false;
  if (!over && !low && deductionOf(cells) === undefined) return [];
  const what = over ? "支出超过全年预算" : "预算没有全部执行";
  return [
    {
      key: `${formKey(form)}:预算执行:${over ? "超" : "低"}`,
      subject: say`${within(scope)}${what}`,
      facts: executionFacts(form, cells, figures(adjustedBudget, executed), scope),
      cause: [gap("预算执行偏差的原因")],
    },
  ];
}

function executionFacts(
  form: Evaluation,
  cells: Cells,
  [budget, spent]: readonly [Figure, Figure],
  scope: Scope,
): readonly Sayable[] {
  const rate = choose(
    isZero(budget),
    "",
    say`，${isProject(form) ? "项目" : "预算"}执行率${percentage(dividedBy(spent, budget))}`,
  );
  const over = choose(exceeds(spent, budget), say`，超出${wan(minus(spent, budget))}`);
  const [score, weight] = [figureIn(cells.score), figureIn(cells.weight)];
  const lost = score && weight ? choose(exceeds(weight, score), say`，扣${plainNumber(minus(weight, score))}分`) : "";
  return [say`${moneyWords(form, budget, spent, scope)}${rate}${over}${lost}。`];
}

function adjustmentProblem(
  form: Evaluation,
  { initialBudget, adjustedBudget }: Cells,
  pack: Pack,
  scope: Scope,
): readonly Problem[] {
  if (initialBudget.kind !== "present" || adjustedBudget.kind !== "present") return [];
  const initial = initialBudget.value.value;
  const change = adjustedBudget.value.value.minus(initial).abs();
  const limit = new Decimal(pack.thresholds.budgetAdjusted).times(initial);
  if (initial.lessThanOrEqualTo(0) || change.lessThanOrEqualTo(limit)) return [];
  const [before, after] = figures(initialBudget, adjustedBudget);
  const moved = magnitude(minus(after, before));
  const words = isProject(form)
    ? say`${scope}安排资金由${wan(before)}调整为${choose(isZero(after), "零", wan(after))}`
    : say`年初预算${wan(before)}，${amountOr("没有全年预算", "全年预算", after)}`;
  const share = choose(isZero(before), "", say`，变动幅度${percentage(dividedBy(moved, before))}`);
  return [
    {
      key: `${formKey(form)}:预算调整`,
      subject: say`${within(scope)}预算调整幅度较大`,
      facts: [say`${words}，变动${wan(moved)}${share}。`],
      cause: [gap("预算调整的原因和批复")],
    },
  ];
}

/** One project's money has other words than the unit's, so that neither is taken for the other. */
function moneyWords(form: Evaluation, budget: Figure, spent: Figure, scope: Scope): readonly Piece[] {
  if (isProject(form)) {
    const planned = amountOr("没有安排资金", "安排资金", budget);
    return say`${scope}${planned}，${amountOr("没有使用资金", "实际使用", spent)}`;
  }
  return say`${amountOr("没有全年预算", "全年预算", budget)}，${amountOr("全年没有支出", "全年支出", spent)}`;
}

function figures(a: Present<Amount>, b: Present<Amount>): readonly [Figure, Figure] {
  return [figureIn(a)!, figureIn(b)!];
}
