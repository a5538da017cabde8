import { proposeFill, type Filler } from "../../core/filling/proposal";
import { SCORE_TOLERANCE } from "../../core/numbers/compare";
import { quantifiedItems, suggestedScore } from "../indicators/quantified-items";
import type { ScoredItem } from "../indicators/scored-items";
import type { Decimal } from "../../core/numbers/decimal";
import type { Submission } from "../submission/index";

/** 得分 of quantified indicators by completion: full marks where met, by ratio where missed. A suggestion, for a person to look at. */
export const indicatorScoreFiller: Filler<Submission> = {
  id: "indicator-score",
  title: "定量指标得分",
  propose: (submission) =>
    quantifiedItems(submission)
      .map((item) =>
        proposeFill("indicator-score", {
          target: item.score,
          value: withoutRaising(item, suggestedScore(item)),
          suggestion: true,
          agrees: (actual, computed) => actual.minus(computed).abs().lessThanOrEqualTo(SCORE_TOLERANCE),
        }),
      )
      .filter((proposal) => proposal !== undefined),
};

/** Marks that were taken off on purpose are not given back. */
function withoutRaising({ score }: ScoredItem, suggested: Decimal | undefined): Decimal | undefined {
  if (score.kind !== "present" || suggested === undefined) return suggested;
  return suggested.greaterThan(score.value.value) ? undefined : suggested;
}
