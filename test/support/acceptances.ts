import { checkWorkbook } from "../../src/app/check";
import { planNotes } from "../../src/app/notes";
import { NOTES_TITLE, REASON_COLUMN } from "../../src/catalogue/notes/notes-sheet";
import { DEFAULT_PACK } from "../../src/catalogue/packs";
import { sheetOfDesign } from "../../src/core/formula/recalculation/snapshot-of-design";
import type { WorkbookSnapshot } from "../../src/core/grid/snapshot";

/** The workbook with its 校验说明, and a reason written beside the first finding of a rule. */
export function withReason(workbook: WorkbookSnapshot, rule: string, reason: string): WorkbookSnapshot {
  const plan = planNotes(workbook, checkWorkbook(workbook, DEFAULT_PACK));
  if (plan.kind !== "add") throw new Error("The workbook has a 校验说明 already.");
  const notes = sheetOfDesign(plan.design);
  const key = notes.cells.find(({ value }) => typeof value === "string" && value.startsWith(`JIHE:["${rule}"`));
  if (!key) throw new Error(`${NOTES_TITLE} has no row of ${rule}.`);
  const written = { row: key.row, column: REASON_COLUMN, value: reason };
  const others = notes.cells.filter(({ row, column }) => row !== key.row || column !== REASON_COLUMN);
  const cells = [...others, written].sort((a, b) => a.row - b.row || a.column - b.column);
  return { sheets: [...workbook.sheets, { ...notes, cells }] };
}

/** The workbook with the sheets of another, and its own 校验说明. */
export function withNotesOf(workbook: WorkbookSnapshot, annotated: WorkbookSnapshot): WorkbookSnapshot {
  return { sheets: [...workbook.sheets, ...annotated.sheets.filter(({ name }) => name === NOTES_TITLE)] };
}
