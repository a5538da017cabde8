import { FILLERS } from "../catalogue/fillers";
import type { Pack } from "../catalogue/packs/pack";
import { readSubmission, type StoredSettings, type Submission } from "../catalogue/submission/index";
import { fillContent, fillEdit, type FillProposal } from "../core/filling/proposal";
import { applyEdits } from "../core/fixing/apply-edits";
import type { Edit } from "../core/fixing/edit";
import { printRef } from "../core/grid/address";
import type { CellValue, WorkbookSnapshot } from "../core/grid/snapshot";

/** How to fill. */
export interface FillOptions {
  /** Live formulas, or plain values. */
  readonly as: "formula" | "value";
  /** Whether values that differ are replaced; blanks alone are filled otherwise. */
  readonly replace: boolean;
  /** Picks cell by cell instead, among those that are blank or differ; `replace` then says nothing. */
  readonly choose?: (proposal: FillProposal) => boolean;
}

/** Fills worked out for a workbook: which cell gets what, and the edits that do it. */
export interface FillPlan {
  readonly proposals: readonly FillProposal[];
  readonly edits: readonly Edit[];
}

/** Every computed cell that a filler knows the value of, as the workbook stands. */
export function proposeFills(submission: Submission): readonly FillProposal[] {
  return FILLERS.flatMap((filler) => filler.propose(submission));
}

/**
 * Plans a fill. What one fill gives another may need (a total its rate), so it goes on over the filled workbook until
 * nothing new comes.
 */
export function planFills(
  snapshot: WorkbookSnapshot,
  pack: Pack,
  options: FillOptions,
  stored: StoredSettings = "applied",
): FillPlan {
  const proposals: FillProposal[] = [];
  const edits: Edit[] = [];
  const done = new Set<string>();
  let current = snapshot;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const fresh = proposeFills(readSubmission(current, pack, stored)).filter(
      (proposal) => isWanted(proposal, options) && !done.has(printRef(proposal.target.at)),
    );
    if (fresh.length === 0) break;
    const values = new Map<string, CellValue>();
    const batch: Edit[] = [];
    for (const proposal of fresh) {
      const key = printRef(proposal.target.at);
      if (done.has(key)) continue;
      done.add(key);
      proposals.push(proposal);
      batch.push(fillEdit(proposal, options.as));
      const value = fillContent(proposal, "value");
      values.set(key, "value" in value ? value.value : null);
    }
    for (const edit of batch) edits.push(edit);
    current = applyEdits(current, batch, (edit) => values.get(printRef(edit.at)) ?? null).snapshot;
  }
  return { proposals, edits };
}

function isWanted(proposal: FillProposal, { replace, choose }: FillOptions): boolean {
  if (proposal.state === "same") return false;
  if (choose) return choose(proposal);
  return proposal.state === "blank" || replace;
}

/** No form chains computed cells deeper than parts, total, rate, score, sum of scores. */
const MOST_PASSES = 8;
