import { MAX_COLUMNS, MAX_ROWS } from "../../core/grid/address";
import type { XmlElement } from "../opc/xml-scanner";
import { behind, localName, malformed, prefixOf, readElement, skipDeclaration, TagScanner } from "../opc/xml-scanner";

/** How a cell's value is written (its `t` attribute). */
export type CellType = "n" | "s" | "str" | "inlineStr" | "b" | "e" | "d";

/**
 * The cell a scan stands on, by places in the text. One object serves the whole scan: take what you need of it before
 * you return. Offsets are -1 where the thing is missing.
 */
export interface CellCursor {
  readonly row: number;
  readonly column: number;
  readonly type: CellType;
  /** Index of the cell's style; 0 where it names none. */
  readonly style: number;
  readonly start: number;
  readonly openEnd: number;
  /** Offset of the end tag; for `<c/>` the same as `end`. */
  readonly closeStart: number;
  readonly end: number;
  readonly formula: XmlElement | undefined;
  readonly inline: XmlElement | undefined;
  /** Where the text of `v` stands; -1 without a `v`. */
  readonly valueStart: number;
  readonly valueEnd: number;
  /** Offset behind the last of `f`, `v` and `is`. */
  readonly contentEnd: number;
}

/** A row that a scan has passed, by places in the text. */
export interface RowCursor {
  readonly row: number;
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
  /** The style of the row's empty cells; -1 where it has none of its own. */
  readonly style: number;
}

/** What wants to see the cells of a sheet. Cells outside the grid of a worksheet are not shown. */
export interface SheetVisitor {
  cell(cell: CellCursor): void;
  /** After the row's cells. */
  row?(row: RowCursor): void;
}

/** The elements of a worksheet part below its root, in file order. */
export interface SheetLayout {
  readonly part: string;
  /** Prefix of the worksheet's elements with its colon, or nothing. */
  readonly prefix: string;
  readonly rootOpen: { readonly name: string; readonly start: number; readonly openEnd: number };
  readonly elements: readonly XmlElement[];
  readonly sheetData: XmlElement;
}

/**
 * Goes through a worksheet part once: every cell is shown to the visitor, every other element is checked and located.
 * @throws HostError damaged where the XML is not well-formed or has no cells table
 */
export function scanSheet(text: string, part: string, visitor: SheetVisitor): SheetLayout {
  const scanner = new TagScanner(text, part);
  if (scanner.next() !== "open") throw malformed(part);
  const rootOpen = { name: scanner.name, start: scanner.start, openEnd: scanner.end };
  const elements: XmlElement[] = [];
  let sheetData: XmlElement | undefined;
  for (let kind = scanner.next(); kind !== "close"; kind = scanner.next()) {
    if (kind === "end") throw malformed(part);
    if (kind === "open" && localName(scanner.name) === "sheetData" && !sheetData) {
      const { name, start, end: openEnd } = scanner;
      scanner.end = new RowScanner(text, part, prefixOf(name), visitor).scan(openEnd);
      if (scanner.next() !== "close" || scanner.name !== name) throw malformed(part);
      sheetData = { name, start, openEnd, closeStart: scanner.start, end: scanner.end };
      elements.push(sheetData);
      continue;
    }
    const element = readElement(scanner);
    elements.push(element);
    if (localName(element.name) === "sheetData") sheetData ??= element;
  }
  if (scanner.name !== rootOpen.name || scanner.next() !== "end" || !sheetData) throw malformed(part);
  return { part, prefix: prefixOf(rootOpen.name), rootOpen, elements, sheetData };
}

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;

/** Reads rows and cells. Written for speed: most of the time of opening a workbook is spent here. */
class RowScanner implements CellCursor {
  row = -1;
  column = -1;
  type: CellType = "n";
  style = 0;
  start = 0;
  openEnd = 0;
  closeStart = 0;
  end = 0;
  formula: XmlElement | undefined;
  inline: XmlElement | undefined;
  valueStart = -1;
  valueEnd = -1;
  contentEnd = 0;

  #selfClosing = false;
  #namedRow = -1;
  #namedColumn = -1;
  #namedStyle = -1;
  #customFormat = false;
  readonly #rowTag: string;
  readonly #cellTag: string;
  readonly #valueTag: string;
  readonly #valueClose: string;
  readonly #formulaTag: string;
  readonly #inlineTag: string;

  constructor(
    readonly text: string,
    readonly part: string,
    prefix: string,
    readonly visitor: SheetVisitor,
  ) {
    this.#rowTag = `<${prefix}row`;
    this.#cellTag = `<${prefix}c`;
    this.#valueTag = `<${prefix}v`;
    this.#valueClose = `</${prefix}v>`;
    this.#formulaTag = `<${prefix}f`;
    this.#inlineTag = `<${prefix}is`;
  }

  /** From behind `<sheetData>` to the offset of its end tag. */
  scan(from: number): number {
    for (let at = from; ;) {
      at = this.#nextTag(at);
      if (this.text.charCodeAt(at + 1) === SLASH) return at;
      at = this.#isTag(this.#rowTag, at) ? this.#readRow(at) : this.#skip(at);
    }
  }

  #readRow(start: number): number {
    const previous = this.row;
    this.#namedRow = -1;
    this.#namedStyle = -1;
    this.#customFormat = false;
    const openEnd = this.#readAttributes(start + this.#rowTag.length, true);
    this.row = this.#namedRow >= 0 ? this.#namedRow : previous + 1;
    this.column = -1;
    const style = this.#customFormat ? this.#namedStyle : -1;
    let closeStart = openEnd;
    let end = openEnd;
    if (!this.#selfClosing) {
      closeStart = this.#readCells(openEnd);
      end = this.#endTag(closeStart, this.#rowTag);
    }
    this.visitor.row?.({ row: this.row, start, openEnd, closeStart, end, style });
    return end;
  }

  #readCells(from: number): number {
    for (let at = from; ;) {
      at = this.#nextTag(at);
      if (this.text.charCodeAt(at + 1) === SLASH) return at;
      at = this.#isTag(this.#cellTag, at) ? this.#readCell(at) : this.#skip(at);
    }
  }

  #readCell(start: number): number {
    this.#namedRow = -1;
    this.#namedColumn = -1;
    this.#namedStyle = -1;
    this.type = "n";
    this.formula = undefined;
    this.inline = undefined;
    this.valueStart = -1;
    this.valueEnd = -1;
    this.start = start;
    this.openEnd = this.#readAttributes(start + this.#cellTag.length, false);
    this.contentEnd = this.openEnd;
    this.closeStart = this.openEnd;
    this.end = this.openEnd;
    if (!this.#selfClosing) this.#readContent();
    this.column = this.#namedColumn >= 0 ? this.#namedColumn : this.column + 1;
    if (this.#namedRow >= 0) this.row = this.#namedRow;
    this.style = Math.max(0, this.#namedStyle);
    if (this.row < MAX_ROWS && this.column < MAX_COLUMNS) this.visitor.cell(this);
    return this.end;
  }

  #readContent(): void {
    for (let at = this.openEnd; ;) {
      at = this.#nextTag(at);
      if (this.text.charCodeAt(at + 1) === SLASH) {
        this.closeStart = at;
        this.end = this.#endTag(at, this.#cellTag);
        return;
      }
      if (this.#isTag(this.#valueTag, at)) at = this.contentEnd = this.#readValue(at);
      else if (this.#isTag(this.#formulaTag, at)) at = this.contentEnd = (this.formula = this.#readWhole(at)).end;
      else if (this.#isTag(this.#inlineTag, at)) at = this.contentEnd = (this.inline = this.#readWhole(at)).end;
      else at = this.#skip(at);
    }
  }

  /** `<v>12</v>` at once; anything odder the long way. */
  #readValue(start: number): number {
    const { text } = this;
    const openEnd = start + this.#valueTag.length + 1;
    if (text.charCodeAt(openEnd - 1) === GREATER) {
      const close = text.indexOf("<", openEnd);
      if (text.startsWith(this.#valueClose, close)) {
        this.valueStart = openEnd;
        this.valueEnd = close;
        return close + this.#valueClose.length;
      }
    }
    const element = this.#readWhole(start);
    this.valueStart = element.openEnd;
    this.valueEnd = element.closeStart;
    return element.end;
  }

  #readWhole(start: number): XmlElement {
    const scanner = new TagScanner(this.text, this.part, start);
    if (scanner.next() === "close") throw malformed(this.part);
    return readElement(scanner);
  }

  /** The offset behind whatever is not ours to read. */
  #skip(at: number): number {
    const mark = this.text.charCodeAt(at + 1);
    if (mark === 0x21) return skipDeclaration(this.text, at, this.part);
    if (mark === 0x3f) return behind(this.text, "?>", at, this.part);
    return this.#readWhole(at).end;
  }

  #nextTag(from: number): number {
    if (this.text.charCodeAt(from) === LESS) return from;
    const at = this.text.indexOf("<", from);
    if (at < 0) throw malformed(this.part);
    return at;
  }

  #isTag(tag: string, at: number): boolean {
    if (!this.text.startsWith(tag, at)) return false;
    const next = this.text.charCodeAt(at + tag.length);
    return next <= SPACE || next === GREATER || next === SLASH;
  }

  /** Checks the end tag at `at` against the tag that was opened, and gives the offset behind it. */
  #endTag(at: number, tag: string): number {
    const { text } = this;
    let end = at + tag.length + 1;
    if (!text.startsWith(tag.slice(1), at + 2)) throw malformed(this.part);
    while (text.charCodeAt(end) <= SPACE) end++;
    if (text.charCodeAt(end) !== GREATER) throw malformed(this.part);
    return end + 1;
  }

  /** Reads the attributes of a row or cell tag, and gives the offset behind the tag. */
  #readAttributes(from: number, ofRow: boolean): number {
    const { text } = this;
    for (let at = from; ;) {
      let code = text.charCodeAt(at);
      while (code <= SPACE) code = text.charCodeAt(++at);
      if (code === GREATER) {
        this.#selfClosing = false;
        return at + 1;
      }
      if (code === SLASH) {
        if (text.charCodeAt(at + 1) !== GREATER) throw malformed(this.part);
        this.#selfClosing = true;
        return at + 2;
      }
      const nameStart = at;
      while (code > SPACE && code !== EQUALS && code !== GREATER && code !== LESS) code = text.charCodeAt(++at);
      const nameLength = at - nameStart;
      while (code <= SPACE) code = text.charCodeAt(++at);
      if (code !== EQUALS) throw malformed(this.part);
      code = text.charCodeAt(++at);
      while (code <= SPACE) code = text.charCodeAt(++at);
      if (code !== DOUBLE_QUOTE && code !== SINGLE_QUOTE) throw malformed(this.part);
      const valueStart = at + 1;
      let valueEnd = valueStart;
      for (let next = text.charCodeAt(valueEnd); next !== code; next = text.charCodeAt(++valueEnd)) {
        if (Number.isNaN(next)) throw malformed(this.part);
      }
      if (nameLength === 1) this.#takeAttribute(text.charCodeAt(nameStart), valueStart, valueEnd, ofRow);
      else if (ofRow && nameLength === 12 && text.startsWith("customFormat", nameStart)) {
        const first = text.charCodeAt(valueStart);
        this.#customFormat = first === 0x31 || first === 0x74;
      }
      at = valueEnd + 1;
    }
  }

  #takeAttribute(name: number, start: number, end: number, ofRow: boolean): void {
    if (name === 0x72) {
      if (ofRow) this.#namedRow = this.#digits(start, end) - 1;
      else this.#takeReference(start, end);
    } else if (name === 0x73) this.#namedStyle = this.#digits(start, end);
    else if (name === 0x74 && !ofRow) this.type = this.#cellType(start, end);
  }

  #takeReference(start: number, end: number): void {
    let column = 0;
    let at = start;
    for (; at < end; at++) {
      const letter = (this.text.charCodeAt(at) & ~0x20) - 0x40;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    this.#namedColumn = column - 1;
    this.#namedRow = this.#digits(at, end) - 1;
    if (column === 0 || this.#namedRow < 0) throw malformed(this.part);
  }

  #digits(start: number, end: number): number {
    let number = 0;
    for (let at = start; at < end; at++) {
      const digit = this.text.charCodeAt(at) - 0x30;
      if (digit < 0 || digit > 9) throw malformed(this.part);
      number = number * 10 + digit;
    }
    return number;
  }

  #cellType(start: number, end: number): CellType {
    const first = this.text.charCodeAt(start);
    if (end - start === 1) {
      if (first === 0x73) return "s";
      if (first === 0x62) return "b";
      if (first === 0x65) return "e";
      return first === 0x64 ? "d" : "n";
    }
    if (first === 0x73) return "str";
    return first === 0x69 ? "inlineStr" : "n";
  }
}
