import { printRef } from "../../core/grid/address";
import type { AppliedEdits } from "../ports";

/** What became of edits, in Chinese: 「已填充 4 处；1 处刚被改动过，没有写入（附件1!D13）」. `verb` is what was done, 填充. */
export function appliedWords(verb: string, { done, stale, awaitingRecalculation }: AppliedEdits): string {
  const parts = [done.length > 0 ? `已${verb} ${done.length} 处` : `没有${verb}任何单元格`];
  if (stale.length > 0)
    parts.push(`${stale.length} 处刚被改动过，没有写入（${stale.map(({ at }) => printRef(at)).join("、")}）`);
  if (awaitingRecalculation.length > 0) parts.push(`${awaitingRecalculation.length} 格待 Excel 重算`);
  return parts.join("；");
}
