import { proposeFill, isSumInput, referenceList, type Filler } from "../../core/filling/proposal";
import { SCORE_TOLERANCE } from "../../core/numbers/compare";
import { doubtOver, lacksAPart, placesOf } from "../../core/rules/derived/doubt";
import { cellsOfParts, stateOfParts } from "../../core/rules/derived/sum-parts";
import { isPlaced, type Sourced } from "../../core/values/sourced";
import { comeToFull, markParts } from "../forms/evaluation-relations";
import type { Submission } from "../submission/index";

/** 总分's 分值 = the funds' 分值 + every indicator's 分值, once all of them are there. */
export const weightTotalFiller: Filler<Submission> = {
  id: "weight-total",
  title: "总分（分值）",
  propose: ({ evaluations }) =>
    evaluations
      .map((form) => {
        const { model } = form;
        const parts = markParts(model, "weight");
        const { weight: total } = model.indicators.totals;
        // What the funds weigh may stand in their heading, 预算执行情况（10分）, and in no cell of its own.
        const isAlone = model.indicators.totals.score.kind !== "present";
        // One figure in the row of 总分 may as well be what was scored.
        if (total.kind === "present" && isAlone) return undefined;
        if (!isPlaced(model.funding.known.total.cells.weight) && !comeToFull(model)) return undefined;
        if (doubtOver(form, [total, ...placesOf(parts)]) || lacksAPart(parts)) return undefined;
        const state = stateOfParts(parts);
        if (state.kind !== "filled" || !state.complete) return undefined;
        const cells = cellsOfParts(parts);
        return proposeFill("weight-total", {
          target: total,
          value: state.sum,
          formula: () =>
            cells.every((cell) => isSumInput(cell as Sourced<unknown>))
              ? `SUM(${referenceList(cells.map(({ at }) => at))})`
              : undefined,
          agrees: (actual, computed) => actual.minus(computed).abs().lessThanOrEqualTo(SCORE_TOLERANCE),
        });
      })
      .filter((proposal) => proposal !== undefined),
};
