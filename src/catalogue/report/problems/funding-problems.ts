import { amountOver } from "../../../core/numbers/interval";
import { figureIn } from "../../../core/narrative/cell-figure";
import { exceeds, isZero } from "../../../core/narrative/condition";
import { dividedBy, magnitude, minus } from "../../../core/narrative/figure";
import { choose, exactScore, percentage, say, textOfPieces, wan, type Sayable } from "../../../core/narrative/piece";
import { Decimal } from "../../../core/numbers/decimal";
import { executionRate } from "../../figures/execution-rate";
import { deductionOf } from "../../indicators/scored-items";
import type { Pack } from "../../packs/pack";
import type { Evaluation } from "../../forms/instances";
import type { FundingRow } from "../../forms/shared/funding-table";
import type { Submission } from "../../submission";
import { executionReason } from "./execution-reason";
import { NOTHING_LOST, type Deviation, type Scope } from "./deviation";
import { formKey, isProject } from "./scope";

type Cells = FundingRow["cells"];

/** Money spent over its budget or far below it, marks lost for it, and a budget that was changed much. */
export function fundingDeviations(form: Evaluation, submission: Submission, scope: Scope): readonly Deviation[] {
  const { pack } = submission;
  const { cells } = form.model.funding.known.total;
  return [...executionDeviation(form, cells, submission, scope), ...adjustmentDeviation(form, cells, pack, scope)];
}

function executionDeviation(
  form: Evaluation,
  cells: Cells,
  submission: Submission,
  scope: Scope,
): readonly Deviation[] {
  const { pack } = submission;
  const { adjustedBudget, executed } = cells;
  const [budget, spent] = [figureIn(adjustedBudget), figureIn(executed)];
  if (adjustedBudget.kind !== "present" || executed.kind !== "present" || !budget || !spent) return [];
  const stated = executionRate(executed.value.value, adjustedBudget.value.value);
  const over = amountOver(executed.value, adjustedBudget.value) !== undefined;
  const low = stated?.lessThan(pack.thresholds.executionRateLow) ?? false;
  const deduction = deductionOf(cells) ?? NOTHING_LOST;
  if (!over && !low && deduction.isZero()) return [];
  const rate = choose(isZero(budget), "没有预算", say`${rateName(form, scope)}${percentage(dividedBy(spent, budget))}`);
  const excess = choose(exceeds(spent, budget), say`，支出超出预算${wan(minus(spent, budget))}`);
  const [score, weight] = [figureIn(cells.score), figureIn(cells.weight)];
  const lost = score && weight ? choose(exceeds(weight, score), say`，扣${exactScore(minus(weight, score))}分`) : "";
  const fact = say`${scope}${rate}${excess}${lost}`;
  return [
    {
      cause: "execution",
      key: `${formKey(form)}:预算执行:${over ? "超" : "低"}`,
      fact,
      deduction,
      ...(over || low ? {} : { brief: fact }),
      ...(low ? executionReason(form, submission) : {}),
    },
  ];
}

/** 预算执行率 of the unit, 项目执行率 of a project; behind a name that says 项目 it is not said again. */
function rateName(form: Evaluation, scope: Scope): string {
  if (!isProject(form)) return "预算执行率";
  return /项目”?$/.test(textOfPieces(scope)) ? "执行率" : "项目执行率";
}

function adjustmentDeviation(
  form: Evaluation,
  { initialBudget, adjustedBudget }: Cells,
  pack: Pack,
  scope: Scope,
): readonly Deviation[] {
  const [before, after] = [figureIn(initialBudget), figureIn(adjustedBudget)];
  if (!before || !after) return [];
  const change = after.value.minus(before.value).abs();
  const limit = new Decimal(pack.thresholds.budgetAdjusted).times(before.value);
  if (before.value.lessThanOrEqualTo(0) || change.lessThanOrEqualTo(limit)) return [];
  const share = choose(
    isZero(before),
    "",
    say`，变动幅度${percentage(dividedBy(magnitude(minus(after, before)), before))}`,
  );
  const moved = wan(magnitude(minus(after, before)));
  const way: Sayable = choose(exceeds(after, before), say`追加${moved}`, say`核减${moved}`);
  return [
    {
      cause: "budget",
      key: `${formKey(form)}:预算调整`,
      fact: say`${scope.length === 0 ? "预算" : scope}年中${way}${share}`,
      deduction: NOTHING_LOST,
    },
  ];
}
