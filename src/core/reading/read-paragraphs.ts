import type { CellRef } from "../grid/address";
import type { SheetIndex } from "../grid/sheet-index";
import type { Paragraph } from "../template/parts";
import type { Block } from "./block";

/** 一、 to 九、 open a section of the report; （一）, 1、 and the like a part of it. */
export const SECTION_HEADING = /^\s*[一二三四五六七八九十]{1,2}\s*[、.．]/;
const ANY_HEADING =
  /^\s*(?:[一二三四五六七八九十]{1,2}\s*[、.．]|[(（][一二三四五六七八九十\d]{1,2}[)）]|\d{1,2}\s*[、.．](?!\d))/;
const ENDED = /[。；;：:！？!?…”」）)】]\s*$/;
/** Lines shorter than this were not broken for want of room. */
const FULL_LINE = 30;
const LINE_BREAK = /\r\n|[\n\r]/;
/** Cells of ours beside a generated report begin with this; they are none of its text. */
const MARKER = "JIHE:";

/**
 * Reads free text: one paragraph a row, or several in one cell, divided by line breaks. A sentence that was broken over
 * rows for want of room is put together again; every character still knows its cell.
 */
export function readParagraphs(block: Block, fromRow: number, lastRow: number): readonly Paragraph[] {
  const paragraphs: MutableParagraph[] = [];
  let inSections = false;
  for (const row of block.rowsWithin(fromRow, lastRow)) {
    for (const box of block.labelsOf(row)) {
      if (box.text.startsWith(MARKER)) continue;
      const at: CellRef = { sheet: block.sheet.name, row: box.row, column: box.column };
      for (const line of box.text.split(LINE_BREAK)) {
        const text = line.trim();
        if (text === "") continue;
        const last = paragraphs[paragraphs.length - 1];
        if (inSections && last && row - last.lastRow <= 1 && goesOn(last.lastLine, text)) last.append(text, at, row);
        else paragraphs.push(new MutableParagraph(text, at, row));
        inSections ||= SECTION_HEADING.test(text);
      }
    }
  }
  return paragraphs.map(({ text, at, pieces }) => ({ text, at, pieces }));
}

/** The texts of our own cells beside a generated report, from top to bottom. */
export function readMarkers(block: Block): readonly string[] {
  const rows = block.rowsWithin(block.area.top, block.area.bottom);
  return rows.flatMap((row) => block.labelsOf(row).flatMap(({ text }) => (text.startsWith(MARKER) ? [text] : [])));
}

/** Whether rows of a sheet hold a section heading, in a cell of its own or on a line of one. */
export function hasSection(sheet: SheetIndex, from: number, to: number): boolean {
  return sheet
    .filledRowsWithin(from, to)
    .some((row) => sheet.boxesOf(row).some(({ value }) => typeof value === "string" && opensSection(value)));
}

function opensSection(text: string): boolean {
  return text.split(LINE_BREAK).some((line) => SECTION_HEADING.test(line));
}

class MutableParagraph {
  readonly pieces: { at: CellRef; start: number }[];
  lastLine: string;

  constructor(
    public text: string,
    readonly at: CellRef,
    public lastRow: number,
  ) {
    this.pieces = [{ at, start: 0 }];
    this.lastLine = text;
  }

  append(text: string, at: CellRef, row: number): void {
    this.pieces.push({ at, start: this.text.length });
    this.text += text;
    this.lastLine = text;
    this.lastRow = row;
  }
}

function goesOn(line: string, next: string): boolean {
  return line.length >= FULL_LINE && !ENDED.test(line) && !ANY_HEADING.test(line) && !ANY_HEADING.test(next);
}

/** The cell that holds a character of a paragraph. */
export function cellOfOffset(paragraph: Paragraph, offset: number): CellRef {
  let at = paragraph.at;
  for (const piece of paragraph.pieces) if (piece.start <= offset) at = piece.at;
  return at;
}
