import { isDateFormat } from "numfmt";
import { areaToA1, columnLetters, parseArea, type Area } from "../../core/grid/address";
import type { CellValue } from "../../core/grid/snapshot";
import type { CellBody } from "./cell-xml";
import { constantBody, EMPTY_BODY, formulaElement, resultBody } from "./cell-xml";
import type { SharedStrings } from "./shared-strings";
import { DAYS_FROM_1900_TO_1904 } from "./sheet-content";
import type { CellSpot, RowSpot, SheetSpots } from "./sheet-spots";
import { findSpots, parseSpans } from "./sheet-spots";
import type { Splice } from "../opc/splice";
import { insertion, spliceText } from "../opc/splice";
import type { StyleSheet } from "./styles";
import { attributeOf, attributesOf, childrenOf, isEmptyTag, localName } from "../opc/xml-scanner";

/** One cell to be changed. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly what:
    | { readonly kind: "constant"; readonly value: CellValue }
    /** `attributes` of the `f` element, with a leading space; the value is shown until the next recalculation. */
    | { readonly kind: "formula"; readonly formula: string; readonly attributes?: string; readonly value: CellValue }
    /** The formula stays as it is written; `null` takes its stored value away. */
    | { readonly kind: "result"; readonly value: CellValue };
  /** Given to the cell where it has General. */
  readonly format?: string;
  /** Its text is to be broken into lines. */
  readonly wrap?: true;
}

/** What the written cells draw on; texts and styles are added to as needed. */
interface CellSinks {
  readonly strings: SharedStrings | undefined;
  /** Makes the style sheet where the workbook has none. */
  readonly styles: () => StyleSheet;
  readonly date1904: boolean;
}

/** The text of a worksheet part with cells changed; all else keeps its wording. */
export function writeCells(text: string, part: string, changes: readonly CellChange[], sinks: CellSinks): string {
  const spots = findSpots(text, part, new Set(changes.map((change) => change.row)));
  const writer = new CellWriter(text, spots, sinks);
  return spliceText(text, writer.splices(changes));
}

class CellWriter {
  readonly #prefix: string;
  #columnStyles: { readonly area: Area; readonly style: number }[] | undefined;

  constructor(
    readonly text: string,
    readonly spots: SheetSpots,
    readonly sinks: CellSinks,
  ) {
    this.#prefix = spots.layout.prefix;
  }

  splices(changes: readonly CellChange[]): Splice[] {
    const inOrder = [...changes].sort((a, b) => a.row - b.row || a.column - b.column);
    const splices: Splice[] = [];
    const newRows: { place: number; xml: string }[] = [];
    const added: CellChange[] = [];
    for (const [row, inRow] of groupByRow(inOrder)) {
      const spot = this.spots.rows.get(row);
      const present = new Map(spot?.cells.map((cell) => [cell.column, cell]));
      const missing = inRow.filter((change) => !present.has(change.column) && !isNothing(change));
      added.push(...missing);
      for (const change of inRow) {
        const cell = present.get(change.column);
        if (cell) splices.push(this.#changeCell(cell, change));
      }
      if (missing.length === 0) continue;
      if (spot) splices.push(...this.#addToRow(spot, missing));
      else newRows.push({ place: this.spots.placeOfRow(row), xml: this.#newRow(row, missing) });
    }
    return [...splices, ...this.#addRows(newRows), ...this.#widenDimension(added)];
  }

  #changeCell(cell: CellSpot, change: CellChange): Splice {
    const { text } = this;
    const style = this.#styleFor(cell.style, change);
    const body = this.#bodyOf(change, style, cell);
    if (cell.type === "s" && change.what.kind !== "result") this.sinks.strings?.drop();
    const rest = cell.openEnd === cell.end ? "" : text.slice(cell.contentEnd, cell.closeStart);
    const open = this.#openTag(cell, body, change, style);
    return { start: cell.start, end: cell.end, text: this.#whole(open, body.inner + rest) };
  }

  /** The start tag without its end, as it was but for what the new content changes. */
  #openTag(cell: CellSpot, body: CellBody, change: CellChange, style: number): string {
    const { text } = this;
    const attributes = attributesOf(text, { start: cell.start, openEnd: cell.openEnd });
    const type = body.type ?? (cell.type === "n" && body.inner !== "" ? "n" : undefined);
    const splices: Splice[] = [];
    const dropAttribute = (name: string): void => {
      const found = attributes.find((attribute) => attribute.name === name);
      if (!found) return;
      let start = found.start;
      while (text.charCodeAt(start - 1) <= 0x20) start--;
      splices.push({ start: start - cell.start, end: found.end - cell.start, text: "" });
    };
    const present = attributes.find(({ name }) => name === "t");
    const tagEnd = cell.openEnd - (text.charCodeAt(cell.openEnd - 2) === 0x2f ? 2 : 1);
    const tag = text.slice(cell.start, tagEnd).trimEnd();
    const additions: string[] = [];
    if (present?.value !== type) {
      dropAttribute("t");
      if (type !== undefined && type !== "n") additions.push(` t="${type}"`);
    }
    // Metadata belongs to the value or the array that was there.
    if (change.what.kind !== "result") for (const name of ["cm", "vm"]) dropAttribute(name);
    if (style !== cell.style) {
      const named = attributes.find(({ name }) => name === "s");
      if (!named) additions.push(` s="${style}"`);
      else splices.push({ start: named.valueStart - cell.start, end: named.end - 1 - cell.start, text: String(style) });
    }
    return spliceText(tag, splices) + additions.join("");
  }

  #whole(open: string, inner: string): string {
    return inner === "" ? `${open}/>` : `${open}>${inner}</${this.#prefix}c>`;
  }

  #bodyOf(change: CellChange, style: number, cell?: CellSpot): CellBody {
    const { what } = change;
    if (what.kind === "constant") {
      return constantBody(this.#stored(what.value, style), this.#prefix, this.sinks.strings);
    }
    const result = resultBody(this.#stored(what.value, style), this.#prefix);
    if (what.kind === "formula") {
      return { ...result, inner: formulaElement(what.formula, this.#prefix, what.attributes) + result.inner };
    }
    if (!cell?.formula) return EMPTY_BODY;
    return { ...result, inner: this.text.slice(cell.formula.start, cell.formula.end) + result.inner };
  }

  /** Dates go back into the date system of the workbook. */
  #stored(value: CellValue, style: number): CellValue {
    if (!this.sinks.date1904 || typeof value !== "number") return value;
    return isDateFormat(this.sinks.styles().formatOf(style) ?? "") ? value - DAYS_FROM_1900_TO_1904 : value;
  }

  #styleFor(style: number, { format, wrap }: CellChange): number {
    if (format === undefined && !wrap) return style;
    const styles = this.sinks.styles();
    const isGeneral = format !== undefined && styles.formatOf(style) === undefined;
    const formatted = isGeneral ? styles.styleWithFormat(style, format) : style;
    return wrap ? styles.styleWithWrap(formatted) : formatted;
  }

  #newCell(change: CellChange, rowStyle: number): string {
    const style = this.#styleFor(rowStyle >= 0 ? rowStyle : this.#columnStyle(change.column), change);
    const body = this.#bodyOf(change, style);
    const reference = `${columnLetters(change.column)}${change.row + 1}`;
    const styled = style > 0 ? ` s="${style}"` : "";
    const typed = body.type === undefined ? "" : ` t="${body.type}"`;
    return this.#whole(`<${this.#prefix}c r="${reference}"${styled}${typed}`, body.inner);
  }

  #newRow(row: number, changes: readonly CellChange[]): string {
    const cells = changes.map((change) => this.#newCell(change, -1)).join("");
    return `<${this.#prefix}row r="${row + 1}">${cells}</${this.#prefix}row>`;
  }

  #addToRow(row: RowSpot, changes: readonly CellChange[]): Splice[] {
    const splices = this.#widenSpans(row, changes);
    const cells = changes.map((change) => ({ column: change.column, xml: this.#newCell(change, row.style) }));
    if (row.openEnd === row.end) {
      const slash = this.text.lastIndexOf("/", row.end);
      const inner = cells.map(({ xml }) => xml).join("");
      return [...splices, { start: slash, end: row.end, text: `>${inner}</${this.#prefix}row>` }];
    }
    for (const { column, xml } of cells) {
      const next = row.cells.find((cell) => cell.column > column);
      splices.push(insertion(next?.start ?? row.closeStart, xml));
    }
    return splices;
  }

  #widenSpans(row: RowSpot, changes: readonly CellChange[]): Splice[] {
    const spans = attributesOf(this.text, row).find(({ name }) => name === "spans");
    const ranges = spans && parseSpans(spans.value);
    if (!spans || !ranges) return [];
    const columns = changes.map((change) => change.column);
    if (columns.every((column) => ranges.some(({ from, to }) => column >= from && column <= to))) return [];
    const from = Math.min(...columns, ...ranges.map((range) => range.from)) + 1;
    const to = Math.max(...columns, ...ranges.map((range) => range.to)) + 1;
    return [{ start: spans.valueStart, end: spans.end - 1, text: `${from}:${to}` }];
  }

  #addRows(rows: readonly { place: number; xml: string }[]): Splice[] {
    if (rows.length === 0) return [];
    const { sheetData } = this.spots.layout;
    if (!isEmptyTag(sheetData)) return rows.map(({ place, xml }) => insertion(place, xml));
    const slash = this.text.lastIndexOf("/", sheetData.end);
    const inner = rows.map(({ xml }) => xml).join("");
    return [{ start: slash, end: sheetData.end, text: `>${inner}</${sheetData.name}>` }];
  }

  #widenDimension(added: readonly CellChange[]): Splice[] {
    const { elements } = this.spots.layout;
    const element = elements.find(({ name }) => localName(name) === "dimension");
    const reference = element && attributesOf(this.text, element).find(({ name }) => name === "ref");
    const area = reference && parseArea(reference.value);
    if (!area || added.length === 0) return [];
    const wide = {
      top: Math.min(area.top, ...added.map(({ row }) => row)),
      left: Math.min(area.left, ...added.map(({ column }) => column)),
      bottom: Math.max(area.bottom, ...added.map(({ row }) => row)),
      right: Math.max(area.right, ...added.map(({ column }) => column)),
    };
    const text = areaToA1(wide);
    if (text === areaToA1(area)) return [];
    return [{ start: reference.valueStart, end: reference.end - 1, text }];
  }

  #columnStyle(column: number): number {
    this.#columnStyles ??= this.#readColumnStyles();
    return this.#columnStyles.find(({ area }) => column >= area.left && column <= area.right)?.style ?? 0;
  }

  #readColumnStyles(): { area: Area; style: number }[] {
    const { layout } = this.spots;
    const list = layout.elements.find(({ name }) => localName(name) === "cols");
    if (!list) return [];
    return childrenOf(this.text, list, layout.part).map((element) => {
      const numberOf = (name: string): number => Number(attributeOf(this.text, element, name) ?? 0);
      const area = { top: 0, left: numberOf("min") - 1, bottom: 0, right: numberOf("max") - 1 };
      return { area, style: numberOf("style") };
    });
  }
}

/** Emptying a cell that is not there changes nothing, and neither does refreshing it. */
function isNothing({ what }: CellChange): boolean {
  return what.kind === "result" || (what.kind === "constant" && (what.value === null || what.value === ""));
}

function groupByRow(changes: readonly CellChange[]): Map<number, CellChange[]> {
  const rows = new Map<number, CellChange[]>();
  for (const change of changes) {
    const inRow = rows.get(change.row);
    if (inRow) inRow.push(change);
    else rows.set(change.row, [change]);
  }
  return rows;
}
