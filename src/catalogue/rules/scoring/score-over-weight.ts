import { SCORE_TOLERANCE } from "../../../core/numbers/compare";
import type { Decimal } from "../../../core/numbers/decimal";
import type { Sourced } from "../../../core/values/sourced";
import type { Figure } from "../../../core/values/values";
import type { CellRef } from "../../../core/grid/address";
import { defineRule } from "../../submission/define-rule";
import { fundsWeight } from "../../figures/execution-score";
import { allScoredItems } from "../../indicators/indicator-tables";
import { RESULT_SPEAKS_FIRST } from "../../indicators/score-priorities";
import { scoreFix } from "../../indicators/score-fix";
import type { Evaluation } from "../../forms/instances";
import type { Submission } from "../../submission/index";
import { plainFigure } from "../../../core/numbers/wording";

/** 得分 above 分值, or below 0, of an indicator or the funds. */
export const scoreOverWeight = defineRule({
  id: "score-over-weight",
  theme: "scoring",
  title: "自评得分超出分值",
  why: "得分不能超过该项分值，也不能为负，否则总分虚高或虚低。",
  basis: "附件2、附件3 表内关系（0≤自评得分≤分值）",
  remedy: "核对该项的分值和得分，得分最高为分值，最低为 0。",
  severity: "error",
  messages: {
    over: "{name}自评得分 {score}，超过分值 {weight}，多 {difference}。",
    negative: "{name}自评得分 {score}，不能小于 0。",
  },
  absent: "没有填写分值和自评得分",
  yieldsTo: RESULT_SPEAKS_FIRST,
  over: (submission) => [
    ...submission.evaluations.map((form) => fundsOf(form, submission)),
    ...allScoredItems(submission).map(({ name, weight, score, lines }) => ({
      name: `“${name}”`,
      score,
      weight: weight.kind === "present" ? weight.value.value : undefined,
      weightPlace: weight,
      lines,
    })),
  ],
  needs: ({ score }) => ({ score }),

  check({ score }, { subject: { name, weight, weightPlace, lines }, finding, skip }) {
    const actual = score.value.value;
    const about = lines;
    if (actual.isNegative() && !actual.isZero()) {
      const data = { name, score: plainFigure(actual) };
      return finding("negative", { at: score, about, data, actual });
    }
    if (!weight) return skip(`${name}分值未填或无法识别`, weightPlace);
    const difference = actual.minus(weight);
    if (difference.lessThanOrEqualTo(SCORE_TOLERANCE)) return undefined;
    return finding("over", {
      at: score,
      related: [weightPlace],
      about,
      data: {
        name,
        score: plainFigure(actual),
        weight: plainFigure(weight),
        difference: plainFigure(difference),
      },
      expected: weight,
      actual,
      difference,
      fix: scoreFix("choice", score, weight),
    });
  },
});

interface Subject {
  readonly name: string;
  readonly score: Sourced<Figure>;
  readonly weight: Decimal | undefined;
  readonly weightPlace: Sourced<Figure> | undefined;
  readonly lines: readonly CellRef[];
}

function fundsOf(form: Evaluation, { pack }: Submission): Subject {
  const { cells, label } = form.model.funding.known.total;
  const weight = fundsWeight(form.model.funding, pack)?.value;
  return { name: label, score: cells.score, weight, weightPlace: cells.weight, lines: [] };
}
