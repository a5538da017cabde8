import { isFormulaInput, localRef, proposeFill, type Filler, type FillProposal } from "../../core/filling/proposal";
import { SCORE_TOLERANCE } from "../../core/numbers/compare";
import { toPlain } from "../../core/numbers/decimal";
import { effectiveExecutionRate } from "../figures/execution-rate";
import { executionScore, fundsWeight } from "../figures/execution-score";
import type { Evaluation } from "../forms/instances";
import type { Submission } from "../submission/index";

/** 资金得分 = 分值 × 执行率, capped at 分值; the formula goes by the amounts, never by a rate cell that may be "". */
export const executionScoreFiller: Filler<Submission> = {
  id: "execution-score",
  title: "资金得分",
  propose: ({ evaluations, pack }) =>
    evaluations.map((form) => proposalFor(form, pack)).filter((proposal) => proposal !== undefined),
};

function proposalFor({ model }: Evaluation, pack: Submission["pack"]): FillProposal | undefined {
  const { cells } = model.funding.known.total;
  const rate = effectiveExecutionRate(cells);
  const weight = fundsWeight(model.funding, pack);
  if (!rate || !weight) return undefined;
  // Where the form has no 分值 for its funds, they may be scored among the indicators.
  if (weight.source === "pack" && cells.weight.kind === "not-found") return undefined;
  const { adjustedBudget, executed } = cells;
  const byAmounts =
    adjustedBudget.kind === "present" &&
    executed.kind === "present" &&
    isFormulaInput(adjustedBudget) &&
    isFormulaInput(executed) &&
    (cells.weight.kind !== "present" || isFormulaInput(cells.weight));
  return proposeFill("execution-score", {
    target: cells.score,
    value: executionScore(weight.value, rate.value, pack),
    formula: () =>
      byAmounts
        ? formula(
            localRef(executed.at),
            localRef(adjustedBudget.at),
            weight.at ? localRef(weight.at) : toPlain(weight.value),
            pack,
          )
        : undefined,
    agrees: (actual, computed) => actual.minus(computed).abs().lessThanOrEqualTo(SCORE_TOLERANCE),
  });
}

function formula(executed: string, budget: string, weight: string, { scoring }: Submission["pack"]): string {
  const rate = `${executed}/${budget}`;
  const share = scoring.executionScore === "table" ? shareInTable(rate, scoring.executionTable) : `MIN(1,${rate})`;
  return `IF(N(${budget})=0,"",ROUND(${share}*${weight},2))`;
}

/** `IF(B5/A5>=0.95,1,IF(B5/A5>=0.9,0.8,0))`: steps from the highest down; the last begins at 0. */
function shareInTable(rate: string, steps: Submission["pack"]["scoring"]["executionTable"]): string {
  const [step, ...lower] = steps;
  if (!step) return "0";
  return lower.length === 0 ? step.share : `IF(${rate}>=${step.from},${step.share},${shareInTable(rate, lower)})`;
}
