import { isDateFormat } from "numfmt";
import type { Area } from "../../core/grid/address";
import { parseArea } from "../../core/grid/address";
import { MAX_LISTED_CELLS } from "../../core/limits";
import type { Cell, CellValue } from "../../core/grid/snapshot";
import { CellsByPlace } from "../../core/formula/cells-by-place";
import { shiftFormula } from "../../core/formula/shift";
import { mergesIn } from "./file-merges";
import { withoutPrefixes } from "./future-functions";
import { serialOfIsoDate } from "./iso-date";
import type { SharedStrings } from "./shared-strings";
import { textOfRuns } from "./shared-strings";
import type { CellCursor, SheetLayout, SheetVisitor } from "./sheet-scanner";
import { scanSheet } from "./sheet-scanner";
import type { StyleSheet } from "./styles";
import type { XmlElement } from "../opc/xml-scanner";
import { attributesOf } from "../opc/xml-scanner";
import { damaged, tooLarge } from "../opc/trouble";
import { decodeEscapes, decodeXml } from "../opc/xml-text";

/** What cells of a sheet refer to elsewhere in the workbook. */
export interface CellSources {
  readonly strings: SharedStrings | undefined;
  /** The texts are declared, and not there. */
  readonly textsLost: boolean;
  readonly styles: StyleSheet | undefined;
  /** The workbook counts days from 1904; dates are given in the 1900 system all the same. */
  readonly date1904: boolean;
}

/** A cell of a group of shared formulas. The master carries the text from which those of the others follow. */
export interface SharedCell {
  readonly row: number;
  readonly column: number;
  readonly group: string;
  readonly master: boolean;
  readonly formula: string;
}

/** An array formula or a data table: its cells can only be changed together. */
interface LockedArea {
  readonly area: Area;
  readonly formula: string | undefined;
}

/** All that is read of a worksheet part. */
export interface SheetContent {
  readonly layout: SheetLayout;
  readonly cells: readonly Cell[];
  readonly merges: readonly Area[];
  readonly shared: readonly SharedCell[];
  readonly locked: readonly LockedArea[];
}

/** Days between the beginnings of the two date systems. */
export const DAYS_FROM_1900_TO_1904 = 1462;

/** @throws HostError damaged where the part is not well-formed */
export function readSheet(text: string, part: string, sources: CellSources): SheetContent {
  const reader = new CellReader(text, part, sources);
  const layout = scanSheet(text, part, reader);
  return { layout, merges: mergesIn(text, layout.elements, layout.part), ...reader.finish() };
}

type Draft = { -readonly [K in keyof Cell]: Cell[K] };

interface WaitingCell {
  readonly cell: Draft;
  readonly group: string;
}

class CellReader implements SheetVisitor {
  #cells: Draft[] = [];
  readonly #shared: SharedCell[] = [];
  readonly #locked: LockedArea[] = [];
  readonly #masters = new Map<string, SharedCell>();
  /** Cells of a shared formula whose master has not come yet. */
  readonly #waiting: WaitingCell[] = [];
  readonly #dateStyles = new Map<number, boolean>();
  #lastPlace = -1;
  #seen = 0;
  #inOrder = true;

  constructor(
    readonly text: string,
    readonly part: string,
    readonly sources: CellSources,
  ) {}

  cell(cursor: CellCursor): void {
    if (++this.#seen > MAX_LISTED_CELLS) throw tooLarge(`一张工作表超过 ${MAX_LISTED_CELLS / 10_000} 万格`);
    const value = this.#valueOf(cursor);
    const hasFormula = cursor.formula !== undefined;
    if (!hasFormula && (value === null || value === "")) return;
    const { row, column } = cursor;
    // Every cell has every field: cells that are all made alike are read quickest.
    const cell: Draft = { row, column, value, formula: undefined, format: undefined };
    if (cursor.formula) this.#readFormula(cell, cursor.formula);
    const format = cursor.style === 0 ? this.#defaultFormat() : this.sources.styles?.formatOf(cursor.style);
    if (format !== undefined) cell.format = format;
    const place = row * 0x4000 + column;
    if (place <= this.#lastPlace) this.#inOrder = false;
    this.#lastPlace = place;
    this.#cells.push(cell);
  }

  finish(): Pick<SheetContent, "cells" | "shared" | "locked"> {
    for (const { cell, group } of this.#waiting) this.#follow(cell, group);
    if (!this.#inOrder) this.#cells = inReadingOrder(this.#cells);
    const spread = this.#locked.filter(({ area }) => area.top !== area.bottom || area.left !== area.right);
    if (spread.length > 0) showArrayFormulas(this.#cells, spread);
    return { cells: this.#cells, shared: this.#shared, locked: this.#locked };
  }

  #defaultFormat(): string | undefined {
    return this.sources.styles?.formatOf(0);
  }

  #valueOf(cursor: CellCursor): CellValue {
    const { text } = this;
    if (cursor.inline) return textOfRuns(text, cursor.inline, this.part);
    const { valueStart, valueEnd } = cursor;
    if (valueStart < 0 || valueEnd <= valueStart) return null;
    if (cursor.type === "s") return this.#sharedText(valueStart, valueEnd);
    const raw = decodeXml(text.slice(valueStart, valueEnd));
    switch (cursor.type) {
      case "n":
        return this.#numberOf(raw, cursor.style);
      case "b":
        return raw.trim() === "1" || raw.trim() === "true";
      case "e":
        return { error: raw };
      case "d":
        return serialOfIsoDate(raw) ?? raw;
      case "str":
      case "inlineStr":
        return decodeEscapes(raw);
    }
  }

  #sharedText(start: number, end: number): CellValue {
    const { strings, textsLost } = this.sources;
    // Without its texts a workbook would look filled with figures only: worse than not read at all.
    if (textsLost) throw damaged("缺少存放文字的部件");
    return strings?.at(indexAt(this.text, start, end)) ?? null;
  }

  #numberOf(raw: string, style: number): CellValue {
    const number = Number(raw);
    if (!Number.isFinite(number)) return decodeEscapes(raw);
    if (raw.trim() === "") return null;
    return this.sources.date1904 && this.#isDateStyle(style) ? number + DAYS_FROM_1900_TO_1904 : number;
  }

  #isDateStyle(style: number): boolean {
    let known = this.#dateStyles.get(style);
    if (known === undefined) {
      known = isDateFormat(this.sources.styles?.formatOf(style) ?? "");
      this.#dateStyles.set(style, known);
    }
    return known;
  }

  #readFormula(cell: Draft, element: XmlElement): void {
    const formula = formulaText(this.text, element);
    const isPlain = element.openEnd - element.start === element.name.length + 2;
    if (isPlain) {
      if (formula !== "") cell.formula = formula;
      return;
    }
    const attributes = new Map(attributesOf(this.text, element).map(({ name, value }) => [name, value]));
    const kind = attributes.get("t");
    if (kind === "shared") return this.#readShared(cell, attributes.get("si") ?? "", formula, attributes.has("ref"));
    if (formula !== "") cell.formula = formula;
    if (kind !== "array" && kind !== "dataTable") return;
    const own = { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
    const area = parseArea(attributes.get("ref") ?? "") ?? own;
    this.#locked.push({ area, formula: kind === "array" ? formula : undefined });
  }

  #readShared(cell: Draft, group: string, formula: string, hasArea: boolean): void {
    const master = this.#masters.get(group);
    if (formula === "") {
      if (master) this.#follow(cell, group);
      else this.#waiting.push({ cell, group });
      return;
    }
    cell.formula = formula;
    // Some programs write the text again in cells that follow.
    const isMaster = hasArea || master === undefined;
    const shared = { row: cell.row, column: cell.column, group, master: isMaster, formula };
    if (isMaster) this.#masters.set(group, shared);
    this.#shared.push(shared);
  }

  /** A cell whose master is nowhere keeps its value only, as in Excel after repair. */
  #follow(cell: Draft, group: string): void {
    const master = this.#masters.get(group);
    if (!master) return;
    cell.formula = shiftFormula(master.formula, cell.row - master.row, cell.column - master.column);
    this.#shared.push({ row: cell.row, column: cell.column, group, master: false, formula: cell.formula });
  }
}

/** The text of an `f` element as Excel shows it. */
function formulaText(text: string, element: XmlElement): string {
  const raw = text.slice(element.openEnd, element.closeStart);
  if (raw === "") return "";
  const formula = withoutPrefixes(decodeXml(raw));
  return formula.startsWith("=") ? formula.slice(1) : formula;
}

function indexAt(text: string, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return Number(decodeXml(text.slice(start, end)));
    number = number * 10 + digit;
  }
  return number;
}

/** Files that list cells out of order or twice are read as programs repair them: sorted, the last one counts. */
function inReadingOrder(cells: readonly Draft[]): Draft[] {
  const byPlace = new Map(cells.map((cell) => [cell.row * 0x4000 + cell.column, cell]));
  return [...byPlace.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The arrays of a sheet do not overlap, so that each cell is come to once; where they do all the same, there is an end. */
function showArrayFormulas(cells: readonly Draft[], arrays: readonly LockedArea[]): void {
  const byPlace = new CellsByPlace(cells);
  let left = 2 * MAX_LISTED_CELLS;
  for (const { area, formula } of arrays) {
    for (const cell of byPlace.within(area)) {
      if (--left < 0) throw tooLarge("数组公式互相重叠");
      if (formula) cell.formula ??= formula;
    }
  }
}
