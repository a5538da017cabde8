import { compactText } from "../../../core/values/normalise";
import { isPlaced, type Sourced } from "../../../core/values/sourced";

const NOT_APPLICABLE = /^(?:本年度?|本单位|本项目|今年)?不适用(?:\(.*\))?$/;

/** The cells of an indicator's row that may say 不适用. */
interface Row {
  readonly indicator: Sourced<unknown>;
  readonly target: Sourced<unknown>;
  readonly actual: Sourced<unknown>;
  readonly score: Sourced<unknown>;
  readonly deviationReason: Sourced<unknown>;
}

/**
 * Whether a row says that it does not apply: its target, result or 得分 says 不适用, whatever was read of it; or its name or reason does
 * and nothing was done or scored.
 */
export function isNotApplicable({ indicator, target, actual, score, deviationReason }: Row): boolean {
  if ([target, actual, score].some(saysNotApplicable)) return true;
  return [indicator, deviationReason].some(saysNotApplicable) && actual.kind === "blank" && score.kind === "blank";
}

function saysNotApplicable(cell: Sourced<unknown>): boolean {
  return isPlaced(cell) && typeof cell.typed === "string" && NOT_APPLICABLE.test(compactText(cell.typed));
}
