/// <reference types="office-js" />
import type { CellContent, Edit } from "../../core/fixing/edit";
import { sameContent } from "../../core/fixing/edit";
import type { CellRef } from "../../core/grid/address";
import { isCellError, type Cell, type SheetSnapshot, type WorkbookSnapshot } from "../../core/grid/snapshot";
import { cellKey } from "../../core/fixing/snapshot-editing";
import { sameFormula } from "./formula-text";
import { GENERAL, TEXT_FORMAT } from "./cell-values";
import { textInput } from "./input-text";

/** A cell as it is in Excel just before it is written. */
export interface TouchedCell {
  readonly at: CellRef;
  readonly range: Excel.Range;
  /** The cell as the snapshot would list it; `undefined` where it is empty. */
  readonly cell: Cell | undefined;
  readonly format: string;
  /** On a protected sheet, and not released for typing. */
  readonly isLocked: boolean;
}

/**
 * The touched cells as a workbook of their own, against which edits are tried. Excel spells formulas its own way, so one
 * that says the same as an edit expects is given in the edit's spelling.
 */
export function workbookOfTouched(touched: readonly TouchedCell[], edits: readonly Edit[]): WorkbookSnapshot {
  const spellings = new Map<string, string[]>();
  for (const { at, expect } of edits) {
    if (!("formula" in expect)) continue;
    const key = cellKey(at);
    spellings.set(key, [...(spellings.get(key) ?? []), expect.formula]);
  }
  const sheets = new Map<string, Cell[]>();
  for (const { at, cell } of touched) {
    const cells = sheets.get(at.sheet) ?? [];
    sheets.set(at.sheet, cells);
    if (!cell) continue;
    const formula = cell.formula;
    const spelt =
      formula === undefined ? undefined : spellings.get(cellKey(at))?.find((own) => sameFormula(own, formula));
    cells.push(spelt === undefined ? cell : { ...cell, formula: spelt });
  }
  return { sheets: Array.from(sheets, ([name, cells]) => sheetOf(name, cells)) };
}

/** Writes a cell, and leaves it the number format it had; `format` is for one that has none. */
export function writeCell({ range, format: had }: TouchedCell, content: CellContent, format: string): void {
  if ("formula" in content || typeof content.value === "number" || typeof content.value === "boolean") {
    // In a cell that is formatted as text Excel would keep formulas and numbers as texts.
    if (had === TEXT_FORMAT) range.numberFormat = [[GENERAL]];
  }
  range.formulas = [[inputOf(content, had)]];
  // Excel gives a cell a format by what a formula refers to; undoing the formula would not take it back.
  if ("formula" in content || had === TEXT_FORMAT || format !== had) range.numberFormat = [[format]];
}

/** What Excel is given for a content. The empty text empties a cell; `null` would leave it alone. */
export function inputOf(content: CellContent, format: string): string | number | boolean {
  if ("formula" in content) return `=${content.formula}`;
  const { value } = content;
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  return typeof value === "string" ? textInput(value, format) : value;
}

/** Number formats that we gave to cells, so that they go again when the content goes for which they were given. */
export class GivenFormats {
  readonly #given = new Map<string, { readonly before: CellContent; readonly format: string }>();

  /** Notes that a cell without format got one together with a content. */
  note(at: CellRef, before: CellContent, format: string): void {
    this.#given.set(cellKey(at), { before, format });
  }

  /** Whether writing this content takes back what a format was given for; the format is then forgotten. */
  takeBack(at: CellRef, content: CellContent, format: string): boolean {
    const key = cellKey(at);
    const given = this.#given.get(key);
    if (!given || given.format !== format || !sameContent(given.before, content)) return false;
    this.#given.delete(key);
    return true;
  }
}

function sheetOf(name: string, cells: readonly Cell[]): SheetSnapshot {
  const inOrder = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  return { name, hidden: false, cells: inOrder, merges: "unknown" };
}
