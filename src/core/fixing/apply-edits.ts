import type { Cell, CellValue, SheetSnapshot, WorkbookSnapshot } from "../grid/snapshot";
import { sameContent, type CellContent, type Edit } from "./edit";

/** A snapshot after edits, and what became of each. */
export interface EditedSnapshot {
  readonly snapshot: WorkbookSnapshot;
  readonly done: readonly Edit[];
  /** Edits whose precondition did not hold. */
  readonly stale: readonly Edit[];
}

/**
 * Applies edits to plain data. A written formula shows `shown(edit)`, or nothing where that is not known.
 * Of two edits of one cell the later is stale, as its precondition no longer holds.
 */
export function applyEdits(
  snapshot: WorkbookSnapshot,
  edits: readonly Edit[],
  shown: (edit: Edit) => CellValue = () => null,
): EditedSnapshot {
  const done: Edit[] = [];
  const stale: Edit[] = [];
  const changed = new Map<string, Map<string, Cell>>();
  for (const edit of edits) {
    const sheet = snapshot.sheets.find((candidate) => candidate.name === edit.at.sheet);
    const place = `${edit.at.row}:${edit.at.column}`;
    const before =
      changed.get(edit.at.sheet)?.get(place) ??
      sheet?.cells.find((cell) => cell.row === edit.at.row && cell.column === edit.at.column);
    if (!sheet || !sameContent(contentOfCell(before), edit.expect)) {
      stale.push(edit);
      continue;
    }
    const cells = changed.get(edit.at.sheet) ?? new Map<string, Cell>();
    changed.set(edit.at.sheet, cells.set(place, editedCell(before, edit, shown)));
    done.push(edit);
  }
  const sheets = snapshot.sheets.map((sheet) => {
    const cells = changed.get(sheet.name);
    return cells ? withCells(sheet, cells) : sheet;
  });
  return { snapshot: { ...snapshot, sheets }, done, stale };
}

/** What stands in a cell that may not be there. */
export function contentOfCell(cell: Cell | undefined): CellContent {
  return cell?.formula === undefined ? { value: cell?.value ?? null } : { formula: cell.formula };
}

function editedCell(before: Cell | undefined, edit: Edit, shown: (edit: Edit) => CellValue): Cell {
  const format = before?.format ?? edit.format;
  return {
    row: edit.at.row,
    column: edit.at.column,
    ...("formula" in edit.write ? { value: shown(edit), formula: edit.write.formula } : { value: edit.write.value }),
    ...(format === undefined ? {} : { format }),
  };
}

function withCells(sheet: SheetSnapshot, changed: ReadonlyMap<string, Cell>): SheetSnapshot {
  const kept = sheet.cells.filter((cell) => !changed.has(`${cell.row}:${cell.column}`));
  const written = [...changed.values()].filter((cell) => cell.value !== null || cell.formula !== undefined);
  const cells = [...kept, ...written].sort((a, b) => a.row - b.row || a.column - b.column);
  return { ...sheet, cells };
}
