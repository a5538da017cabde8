import type { CellRef } from "../../core/grid/address";
import { textOf } from "../../core/grid/sheet-index";
import type { Cell, SheetSnapshot, WorkbookSnapshot } from "../../core/grid/snapshot";
import type { Finding } from "../../core/rules/finding";
import { isBlankMark, plainText } from "../../core/reading/normalise";
import { fingerprintOf, type Acceptance } from "./acceptance";

/** The sheet's name and its title. A sheet with this title is never taken for a form. */
export const NOTES_TITLE = "校验说明";

/** The columns of the sheet, from the first; the last is hidden. */
export const NOTES_COLUMNS = [
  "序号",
  "级别",
  "位置",
  "项目",
  "问题",
  "怎样处理",
  "核实说明",
  "状态",
  "识别码",
] as const;
/** Column of 核实说明 and of the hidden key, zero-based. */
export const REASON_COLUMN = 6;
export const KEY_COLUMN = 8;

const KEY_PREFIX = "JIHE:";

/** The hidden text by which a row is known again: rule, label path and fingerprint. */
export function noteKey(finding: Finding): string {
  return `${KEY_PREFIX}${JSON.stringify([finding.rule, finding.label, fingerprintOf(finding)])}`;
}

/** Whether a sheet is ours: its first filled cell is the title. */
export function isNotesSheet(sheet: SheetSnapshot): boolean {
  const first = sheet.cells.find(({ value }) => value !== null && value !== "");
  return first !== undefined && typeof first.value === "string" && plainText(first.value) === NOTES_TITLE;
}

/** Every row of every 校验说明, with or without a reason, found by its hidden key wherever columns were moved to. */
export function readAcceptances(snapshot: WorkbookSnapshot): readonly Acceptance[] {
  return snapshot.sheets.filter(isNotesSheet).flatMap(readSheet);
}

function readSheet(sheet: SheetSnapshot): readonly Acceptance[] {
  const header = sheet.cells.find(({ value }) => value === NOTES_COLUMNS[REASON_COLUMN]);
  if (!header) return [];
  return sheet.cells.flatMap((cell) => {
    const key = readKey(cell);
    if (!key || cell.row <= header.row) return [];
    const at: CellRef = { sheet: sheet.name, row: cell.row, column: header.column };
    const reasonCell = sheet.cells.find(({ row, column }) => row === at.row && column === at.column);
    const typed = reasonCell?.value ?? null;
    const reason = isBlankMark(typed, ["无"]) ? "" : plainText(textOf(typed));
    return [{ at, ...key, reason }];
  });
}

function readKey(cell: Cell): { rule: string; label: string; fingerprint: string } | undefined {
  if (typeof cell.value !== "string" || !cell.value.startsWith(KEY_PREFIX)) return undefined;
  try {
    const parts: unknown = JSON.parse(cell.value.slice(KEY_PREFIX.length));
    if (!Array.isArray(parts) || parts.length !== 3 || !parts.every((part) => typeof part === "string"))
      return undefined;
    const [rule, label, fingerprint] = parts as [string, string, string];
    return { rule, label, fingerprint };
  } catch {
    // Somebody typed over the hidden key: the row is then a note of theirs, and no acceptance.
    return undefined;
  }
}
