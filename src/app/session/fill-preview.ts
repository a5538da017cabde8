import type { Pack } from "../../catalogue/packs/pack";
import type { FillProposal } from "../../core/filling/proposal";
import { fillContent } from "../../core/filling/proposal";
import { contentOf } from "../../core/fixing/replace-value";
import type { CellContent } from "../../core/fixing/edit";
import { printRef } from "../../core/grid/address";
import type { WorkbookSnapshot } from "../../core/grid/snapshot";
import { planFills, type FillPlan } from "../fill";

/** One computed cell of a fill preview. */
export interface FillRow {
  /** `附件1!D13`. */
  readonly key: string;
  readonly proposal: FillProposal;
  readonly before: CellContent;
  /** What it would hold as a plain value, and as it would be written. */
  readonly value: CellContent;
  readonly write: CellContent;
  readonly chosen: boolean;
}

/** How a person wants to fill: by formula or value, and the choices that differ from what is usual. */
export interface FillChoice {
  readonly as: "formula" | "value";
  /** Cells whose tick a person has changed, by `FillRow.key`. */
  readonly ticks: ReadonlyMap<string, boolean>;
}

/** Whether a cell is filled unless a person says otherwise: blanks by plain arithmetic are, all else needs a tick. */
function isChosen(proposal: FillProposal, ticks: FillChoice["ticks"]): boolean {
  const usual = proposal.state === "blank" && !proposal.suggestion;
  return ticks.get(printRef(proposal.target.at)) ?? usual;
}

/** What is filled by the choices made: the computed cells follow one another, so every tick may change the others. */
export function planChosen(snapshot: WorkbookSnapshot, pack: Pack, { as, ticks }: FillChoice): FillPlan {
  return planFills(snapshot, pack, { as, replace: false, choose: (proposal) => isChosen(proposal, ticks) });
}

/** Every cell that could be filled, with what the choices made give it. */
export function previewFills(snapshot: WorkbookSnapshot, pack: Pack, choice: FillChoice): readonly FillRow[] {
  const chosen = new Map(planChosen(snapshot, pack, choice).proposals.map((one) => [printRef(one.target.at), one]));
  const { proposals } = planFills(snapshot, pack, { as: choice.as, replace: true });
  const all = new Map(proposals.map((one) => [printRef(one.target.at), one]));
  for (const [key, proposal] of chosen) all.set(key, proposal);
  return [...all].map(([key, proposal]) => ({
    key,
    proposal,
    before: contentOf(proposal.target),
    value: fillContent(proposal, "value"),
    write: fillContent(proposal, choice.as),
    chosen: chosen.has(key),
  }));
}
