import type { WorkbookSnapshot } from "../../../core/grid/snapshot";
import { withMissingResults } from "../../../core/formula/recalculation/recalculation";
import { surroundingsOf } from "./edit-apply";
import type { OpenWorkbook } from "../open-workbook";

/**
 * The workbook as a spreadsheet program would show it: programs that write files without working formulas out leave their
 * values away, and a clerk sees them all the same. One that we cannot work out stays empty; stored values are trusted.
 */
export function readWithResults(workbook: OpenWorkbook): WorkbookSnapshot {
  const snapshot = workbook.snapshot();
  const isComplete = snapshot.sheets.every(({ cells }) =>
    cells.every(({ formula, value }) => formula === undefined || value !== null),
  );
  return isComplete ? snapshot : withMissingResults(snapshot, surroundingsOf(workbook));
}
