import type { CellRef } from "../../core/grid/address";
import { contentOfCell } from "../../core/fixing/snapshot-editing";
import { textOf } from "../../core/grid/sheet-index";
import type { Cell, SheetSnapshot, WorkbookSnapshot } from "../../core/grid/snapshot";
import { onceForEach } from "../../core/once-for-each";
import { isBlankMark, plainText } from "../../core/values/normalise";
import { listedLabel, type Acceptance } from "./acceptance";

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
export function noteKey(note: Pick<Acceptance, "rule" | "label" | "fingerprint">): string {
  return `${KEY_PREFIX}${JSON.stringify([note.rule, listedLabel(note.label), note.fingerprint])}`;
}

/** Whether a sheet is ours: its first filled cell is the title, or it holds keys of ours (a person may put rows above). */
export const isNotesSheet = onceForEach((sheet: SheetSnapshot): boolean => {
  const first = sheet.cells.find(({ value }) => value !== null && value !== "");
  if (first && typeof first.value === "string" && plainText(first.value) === NOTES_TITLE) return true;
  return sheet.cells.some((cell) => readKey(cell) !== undefined);
});

/** Every row of every 校验说明, with or without a reason, found by its hidden key wherever columns were moved to. */
export function readAcceptances(snapshot: WorkbookSnapshot): readonly Acceptance[] {
  return snapshot.sheets.filter(isNotesSheet).flatMap(readSheet);
}

function readSheet(sheet: SheetSnapshot): readonly Acceptance[] {
  const header = findReasonHeader(sheet);
  if (!header) return [];
  const reasons = new Map(sheet.cells.filter(({ column }) => column === header.column).map((cell) => [cell.row, cell]));
  return sheet.cells.flatMap((cell) => {
    const key = readKey(cell);
    // A confirmed label (confirmed-labels.ts) accepts nothing.
    if (!key || key.rule === "label" || cell.row <= header.row) return [];
    const at: CellRef = { sheet: sheet.name, row: cell.row, column: header.column };
    const reasonCell = reasons.get(cell.row);
    const value = reasonCell?.value ?? null;
    // As it was typed: folding widths would turn 「，」 into a half-width comma.
    const reason = isBlankMark(value, ["无"]) ? "" : textOf(value).replace(/\s+/g, " ").trim();
    return [{ at, ...key, reason, ...(reasonCell && { typed: contentOfCell(reasonCell) }) }];
  });
}

/** The header of the column 核实说明, wherever the column was moved to. */
export function findReasonHeader({ cells }: SheetSnapshot): Cell | undefined {
  return cells.find(({ value }) => typeof value === "string" && plainText(value) === NOTES_COLUMNS[REASON_COLUMN]);
}

/** What a hidden key says; `undefined` for any other cell. */
export function readKey(cell: Cell): { rule: string; label: string; fingerprint: string } | undefined {
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
