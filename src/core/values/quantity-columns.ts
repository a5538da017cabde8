import { isBlankMark, plainText } from "./normalise";
import { shownText } from "./parse-text";

/** Whether a figure has its unit with it already, so that the column of units adds nothing. */
const ENDS_IN_UNIT = /\d[^\d]*[^\d\s.,]$/;

/**
 * The text of a target that stands in three columns 指标性质 (≥, ≤, =, 定量, 正向, 反向 …), 指标值 and 度量单位, as one would type it
 * in one cell: ≥, 95, % → `≥95%`.
 */
export function joinedTarget(nature: string, figure: string | number, unit: string, format?: string): string {
  const sign = isBlankMark(nature) ? "" : plainText(nature);
  const shown = plainText(shownText(figure, format));
  const typedUnit = isBlankMark(unit) || ENDS_IN_UNIT.test(shown) ? "" : plainText(unit);
  return `${sign}${shown}${typedUnit}`;
}
