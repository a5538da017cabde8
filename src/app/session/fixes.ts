import type { Edit } from "../../core/fixing/edit";
import { printRef } from "../../core/grid/address";
import type { ListedFinding } from "./findings-view";

/** What the fixes of findings write together, and how that is called in Chinese. Of two fixes for one cell the first is taken. */
export function fixesOf(listed: readonly ListedFinding[]): { readonly title: string; readonly edits: readonly Edit[] } {
  const edits = distinctEdits(listed.flatMap(({ finding }) => finding.fix?.edits ?? []));
  const [only] = listed;
  const title = listed.length === 1 && only?.finding.fix ? only.finding.fix.label : `修正 ${edits.length} 处`;
  return { title, edits };
}

function distinctEdits(edits: readonly Edit[]): readonly Edit[] {
  const first = new Map<string, Edit>();
  for (const edit of edits) if (!first.has(printRef(edit.at))) first.set(printRef(edit.at), edit);
  return [...first.values()];
}
