import type { ListedFinding } from "./findings-view";
import type { Notice } from "./session-state";

/**
 * What a check found otherwise than the one before, in Chinese: 「已改正 1 处，新发现 2 处」; empty where nothing. Findings
 * are known again by rule and label, since rows move.
 */
export function newsOf(
  before: readonly ListedFinding[],
  after: readonly ListedFinding[],
): Pick<Notice, "intent" | "text"> {
  const mended = countMissing(before, after);
  const fresh = countMissing(after, before);
  const parts = [...(mended > 0 ? [`已改正 ${mended} 处`] : []), ...(fresh > 0 ? [`新发现 ${fresh} 处`] : [])];
  return { intent: fresh > 0 ? "info" : "success", text: parts.join("，") };
}

/** How many open findings of one list another has not. */
function countMissing(list: readonly ListedFinding[], other: readonly ListedFinding[]): number {
  const known = new Map<string, number>();
  for (const key of openKeys(other)) known.set(key, (known.get(key) ?? 0) + 1);
  return openKeys(list).filter((key) => {
    const left = known.get(key) ?? 0;
    known.set(key, left - 1);
    return left <= 0;
  }).length;
}

function openKeys(listed: readonly ListedFinding[]): readonly string[] {
  return listed
    .filter(({ accepted }) => accepted === undefined)
    .map(({ finding: { rule, label } }) => `${rule}\n${label}`);
}
