import type { Submission } from "../catalogue/submission/index";
import { planReport, type OfferedText, type ReportPlanOptions, type ReportRenderer, type TakenOver } from "./report";

/** What a report would take over, before it is written: a person may refuse any of it. */
export interface OfferedTexts {
  /** Texts of typed reports and other files in place of gaps, those that were refused included. */
  readonly taken: readonly TakenOver[];
  /** What a person wrote into reports generated earlier. */
  readonly written: readonly OfferedText[];
}

/** Only the words are asked for. */
const NO_SHEETS: ReportRenderer = {
  designReport: () => ({ name: "", columnWidths: [], rowHeights: {}, cells: [], merges: [] }),
  designTables: () => [],
  countFrozenRows: () => 0,
};

/** What a report with these options would take over. Where a text is refused and another one takes its place, both are told. Pure. */
export function offeredTexts(submission: Submission, options: ReportPlanOptions): OfferedTexts {
  const { refused = [], ...open } = options;
  const all = planReport(submission, NO_SHEETS, open);
  if (refused.length === 0) return { taken: all.taken, written: all.written };
  const now = planReport(submission, NO_SHEETS, options);
  const known = new Set(all.taken.map(({ id }) => id));
  return { taken: [...all.taken, ...now.taken.filter(({ id }) => !known.has(id))], written: now.written };
}
