import { proposeFill, type Filler } from "../../core/filling/proposal";
import { SCORE_TOLERANCE } from "../../core/numbers/compare";
import { quantifiedItems, suggestedScore } from "../indicators/quantified-items";
import type { Submission } from "../submission";

/** 得分 of quantified indicators by completion: full marks where met, by ratio where missed. A suggestion, for a person to look at. */
export const indicatorScoreFiller: Filler<Submission> = {
  id: "indicator-score",
  title: "定量指标得分",
  propose: (submission) =>
    quantifiedItems(submission)
      .map((item) =>
        proposeFill("indicator-score", {
          target: item.score,
          value: suggestedScore(item),
          suggestion: true,
          agrees: (actual, computed) => actual.minus(computed).abs().lessThanOrEqualTo(SCORE_TOLERANCE),
        }),
      )
      .filter((proposal) => proposal !== undefined),
};
