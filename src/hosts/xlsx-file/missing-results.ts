import { printRef } from "../../core/grid/address";
import type { WorkbookSnapshot } from "../../core/grid/snapshot";
import { recalculated } from "../../core/formula/recalculation";
import { withValues } from "../../core/fixing/snapshot-editing";
import { surroundingsOf } from "./edit-apply";
import type { OpenWorkbook } from "./open-workbook";

/**
 * The workbook as a spreadsheet program would show it: programs that write files without working formulas out leave their
 * values away, and a clerk sees them all the same. One that we cannot work out stays empty; stored values are trusted.
 */
export function readWithResults(workbook: OpenWorkbook): WorkbookSnapshot {
  const snapshot = workbook.snapshot();
  const missing = snapshot.sheets.flatMap(({ name, cells }) =>
    cells
      .filter(({ formula, value }) => formula !== undefined && value === null)
      .map(({ row, column }) => ({ sheet: name, row, column })),
  );
  if (missing.length === 0) return snapshot;
  const keys = new Set(missing.map(printRef));
  const { fresh } = recalculated(snapshot, missing, surroundingsOf(workbook));
  return withValues(
    snapshot,
    fresh.filter(({ at }) => keys.has(printRef(at))),
  );
}
