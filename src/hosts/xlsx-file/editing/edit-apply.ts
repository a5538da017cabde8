import type { AppliedEdits } from "../../../app/ports";
import type { CellRef } from "../../../core/grid/address";
import { CellsByPlace } from "../../../core/formula/cells-by-place";
import { areaContains, toA1 } from "../../../core/grid/address";
import { formulaOfName } from "../../../core/formula/defined-names";
import type { CellValue } from "../../../core/grid/snapshot";
import type { CellContent, Edit } from "../../../core/fixing/edit";
import {
  recalculated,
  type FormulaSurroundings,
  type Recalculated,
} from "../../../core/formula/recalculation/recalculation";
import { cellAt, cellKey, planEdits, withContents, type WrittenCell } from "../../../core/fixing/snapshot-editing";
import { Additions } from "../additions";
import { askForFullCalculation, dropCalcChain } from "../calc-settings";
import { writeCells, type CellChange } from "../cell-writing";
import type { OpenWorkbook } from "../open-workbook";
import { fitRows, withRowHeights } from "./row-heights";
import { rehomedFormulas } from "../shared-formulas";
import { tableHeaders } from "../table-headers";
import { surroundingsOf as looksOf } from "../view/surroundings";
import type { SheetContent } from "../sheet-content";
import type { SheetEntry } from "../workbook-part";

/** Applies the edits whose `expect` holds to the parts of the workbook. */
export function applyEdits(workbook: OpenWorkbook, edits: readonly Edit[]): AppliedEdits {
  const before = workbook.snapshot();
  const { done, stale, written } = planEdits(before, edits, (at) => isLocked(workbook, at));
  if (written.length === 0) return { done, stale, awaitingRecalculation: [] };
  const changed = written.map(({ at }) => at);
  const after = recalculated(withContents(before, written), changed, withArrays(surroundingsOf(workbook), written));
  writeChanges(workbook, written, after);
  return { done, stale, awaitingRecalculation: [...after.awaiting, ...after.uncertain] };
}

/** Works out anew what formulas show after cells were moved or taken away by other means. */
export function refreshResults(workbook: OpenWorkbook, changed: readonly CellRef[]): void {
  const after = recalculated(workbook.snapshot(), changed, surroundingsOf(workbook));
  writeChanges(workbook, [], after);
}

/** What formulas need to know beyond the snapshot. */
export function surroundingsOf(workbook: OpenWorkbook): FormulaSurroundings {
  const { book } = workbook;
  const arrays = new Map(book.worksheets.map((sheet) => [sheet.name, cellsOfArrays(workbook.content(sheet))]));
  const hasArrays = [...arrays.values()].some(({ size }) => size > 0);
  return {
    nameFormula: (name, sheet) => formulaOfName(book.names, name, sheet),
    ...(hasArrays && { isArray: (at) => arrays.get(at.sheet)?.has(cellPlace(at)) ?? false }),
  };
}

function cellsOfArrays({ cells, locked }: SheetContent): ReadonlySet<string> {
  if (locked.length === 0) return new Set();
  const byPlace = new CellsByPlace(cells);
  return new Set(locked.flatMap(({ area }) => Array.from(byPlace.within(area), cellPlace)));
}

/** Array formulas that are being written are none of those that are there. */
function withArrays(around: FormulaSurroundings, written: readonly WrittenCell[]): FormulaSurroundings {
  const arrays = new Set(written.filter(({ content }) => isArray(content)).map(({ at }) => cellKey(at)));
  return arrays.size === 0
    ? around
    : { ...around, isArray: (at) => arrays.has(cellKey(at)) || (around.isArray?.(at) ?? false) };
}

function isArray(content: CellContent): boolean {
  return "formula" in content && content.isArray === true;
}

/**
 * Cells of an array formula or data table are changed together or not at all; one that fills a single cell is free. The
 * headers of a table are repeated in its part: Excel calls a file damaged where they differ.
 */
function isLocked(workbook: OpenWorkbook, at: CellRef): boolean {
  const sheet = workbook.book.worksheets.find(({ name }) => name === at.sheet);
  if (!sheet) return false;
  const spread = workbook
    .content(sheet)
    .locked.filter(({ area }) => area.top !== area.bottom || area.left !== area.right);
  const areas = [...spread.map(({ area }) => area), ...tableHeaders(workbook.pack, sheet)];
  return areas.some((area) => areaContains(area, at.row, at.column));
}

function writeChanges(workbook: OpenWorkbook, written: readonly WrittenCell[], after: Recalculated): void {
  const { pack, book } = workbook;
  const additions = new Additions(pack, book);
  const values = new Map(after.workbook.sheets.map((sheet) => [sheet.name, sheet.cells]));
  for (const sheet of book.worksheets) {
    const contents = contentChanges(sheet, written, (at) => cellAt(values.get(at.sheet) ?? [], at)?.value ?? null);
    const results = resultChanges(sheet, after);
    if (contents.length === 0 && results.length === 0) continue;
    const overwritten = new Set(contents.map(cellPlace));
    const { shared } = workbook.content(sheet);
    const rehomed = rehomedFormulas(shared, values.get(sheet.name) ?? [], (cell) => overwritten.has(cellPlace(cell)));
    const changes = firstOfEachCell([...contents, ...rehomed, ...results]);
    const before = pack.text(sheet.part);
    const fit = fitRows(before, sheet.part, changes, workbook.content(sheet), () => looksOf(workbook));
    const text = writeCells(before, sheet.part, fit.changes, {
      strings: additions.strings,
      styles: () => additions.styles,
      date1904: book.date1904,
    });
    pack.setText(sheet.part, withRowHeights(text, sheet.part, fit.heights));
  }
  additions.save();
  if (written.some(({ before, content }) => "formula" in before && !("formula" in content))) dropCalcChain(pack, book);
  if (after.touched) askForFullCalculation(pack, book);
}

function contentChanges(
  sheet: SheetEntry,
  written: readonly WrittenCell[],
  valueAt: (at: CellRef) => CellValue,
): CellChange[] {
  return written
    .filter(({ at }) => at.sheet === sheet.name)
    .map(({ at, content, format }) => ({
      row: at.row,
      column: at.column,
      what:
        "formula" in content
          ? {
              kind: "formula",
              formula: content.formula,
              value: valueAt(at),
              ...(isArray(content) && { attributes: ` t="array" ref="${toA1(at)}"` }),
            }
          : { kind: "constant", value: content.value },
      ...(format !== undefined && { format }),
    }));
}

function resultChanges(sheet: SheetEntry, { fresh, awaiting }: Recalculated): CellChange[] {
  const emptied = awaiting.map((at) => ({ at, value: null }));
  return [...fresh, ...emptied]
    .filter(({ at }) => at.sheet === sheet.name)
    .map(({ at: { row, column }, value }) => ({ row, column, what: { kind: "result", value } }));
}

/** A written cell is not refreshed as well: its own change carries its value. */
function firstOfEachCell(changes: readonly CellChange[]): CellChange[] {
  const seen = new Map<string, CellChange>();
  for (const change of changes) if (!seen.has(cellPlace(change))) seen.set(cellPlace(change), change);
  return [...seen.values()];
}

function cellPlace({ row, column }: { readonly row: number; readonly column: number }): string {
  return cellKey({ sheet: "", row, column });
}
