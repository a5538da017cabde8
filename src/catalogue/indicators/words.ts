import { onceForEach } from "../../core/once-for-each";
import { compactText } from "../../core/values/normalise";
import { valueOf } from "../../core/values/sourced";
import type { IndicatorRow } from "../forms/instances";

/** Whether a text, white space out, holds one of the words. */
export function containsAny(text: string, words: readonly string[]): boolean {
  const compact = compactText(text);
  return words.some((word) => compact.includes(word));
}

/** The level-one and level-two cells of a row, white space out: 产出指标数量指标. */
export const levelsOf = onceForEach(({ levelOne, levelTwo }: IndicatorRow): string =>
  compactText(`${valueOf(levelOne) ?? ""}${valueOf(levelTwo) ?? ""}`),
);
