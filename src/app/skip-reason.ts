/** So many reasons are named; a table of thirty indicators has one for each. */
const MOST_NAMED = 3;

/** Why a rule had nothing to check, in one line: the reasons of its subjects, each once, the first of many. */
export function skipReason(skipped: readonly { readonly reason: string }[]): string {
  const reasons = [...new Set(skipped.map(({ reason }) => reason))];
  const named = reasons.slice(0, MOST_NAMED).join("；");
  return reasons.length > MOST_NAMED ? `${named}等 ${reasons.length} 处` : named;
}
