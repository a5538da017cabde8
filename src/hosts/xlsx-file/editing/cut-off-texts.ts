import type { WorkbookSnapshot } from "../../../core/grid/snapshot";
import type { OpenWorkbook } from "../open-workbook";
import { cellsCutOff } from "./row-heights";
import { surroundingsOf } from "../view/surroundings";

/** What we keep in cells beside the text of a report begins so. */
const OURS = "JIHE:text:";

/** The workbook with the texts of reports of ours that their rows do not show whole. Other sheets are not measured. */
export function withCutOffTexts(snapshot: WorkbookSnapshot, workbook: OpenWorkbook): WorkbookSnapshot {
  const sheets = snapshot.sheets.map((sheet, index) => {
    const entry = workbook.book.worksheets[index];
    if (!entry || !sheet.cells.some(({ value }) => typeof value === "string" && value.startsWith(OURS))) return sheet;
    const text = workbook.pack.text(entry.part);
    const cutOff = cellsCutOff(text, entry.part, workbook.content(entry), surroundingsOf(workbook));
    return cutOff.length > 0 ? { ...sheet, cutOff } : sheet;
  });
  return { ...snapshot, sheets };
}
