import { isHollow, pointsElsewhere } from "../../indicators/explanation";
import { indicatorTables } from "../../indicators/indicator-tables";
import type { Evaluation } from "../../forms/instances";
import type { Submission } from "../../submission";
import type { Deviation } from "./deviation";
import { reasonAndMeasure } from "./stated-reason";

/** Words about money that was not spent. */
const OF_SPENDING =
  /执行率|支出进度|(?:尚|暂|还)?未(?:能)?(?:支付|付款|拨付|结算|列支)|(?:支付|付款|拨付|结算)(?:滞后|较晚|进度|手续)|结转/;

/** Why money was spent late or not at all, where a reason cell of the form says it: of an indicator on it, or in words about it. */
export function executionReason(form: Evaluation, submission: Submission): Pick<Deviation, "reason" | "measure"> {
  const table = indicatorTables(submission).find((candidate) => candidate.form.key === form.key);
  for (const { row, name } of table?.indicators ?? []) {
    const cell = row.deviationReason;
    if (cell.kind !== "present" || isHollow(cell.value) || pointsElsewhere(cell.value)) continue;
    if (!OF_SPENDING.test(name) && !OF_SPENDING.test(cell.value)) continue;
    const { reason, measure } = reasonAndMeasure(cell);
    const of = "预算执行";
    return {
      ...(reason ? { reason: { of, words: reason } } : {}),
      ...(measure ? { measure: { of, words: measure } } : {}),
    };
  }
  return {};
}
