import type { RoundChange } from "../../../app/check-document";
import type { EarlierKind } from "../../review/review-state";

/** How what units are compared with is called. */
export const EARLIER_WORDS: Readonly<Record<EarlierKind, string>> = { before: "上一版", prior: "上年" };

/** What became of the version before: 已改 3，未改 2，新增 1. */
export function changeInWords({ fixed, open, fresh }: RoundChange): string {
  return `已改 ${fixed.length}，未改 ${open}，新增 ${fresh}`;
}
