import { compactText } from "../../../core/values/normalise";
import { isPlaced, type Sourced } from "../../../core/values/sourced";

const NOT_APPLICABLE = /^(?:本年度?|本单位|本项目|今年)?不适用(?:\(.*\))?$/;

/** Whether a target, result or 得分 says 不适用, whatever was read of it. */
export function saysNotApplicable(cell: Sourced<unknown>): boolean {
  return isPlaced(cell) && typeof cell.typed === "string" && NOT_APPLICABLE.test(compactText(cell.typed));
}
