import type { CellRef } from "../grid/address";
import { textOf } from "../grid/sheet-index";
import type { Paragraph } from "../template/parts";
import type { Block } from "./block";

/** 一、 to 九、 open a section of the report; （一）, 1、 and the like a part of it. */
export const SECTION_HEADING = /^\s*[一二三四五六七八九十]{1,2}\s*[、.．]/;
const ANY_HEADING =
  /^\s*(?:[一二三四五六七八九十]{1,2}\s*[、.．]|[(（][一二三四五六七八九十\d]{1,2}[)）]|\d{1,2}\s*[、.．](?!\d))/;
const ENDED = /[。；;：:！？!?…”」）)】]\s*$/;
/** Lines shorter than this were not broken for want of room. */
const FULL_LINE = 30;

/**
 * Reads free text: one paragraph a row, or several in one cell, divided by line breaks. A sentence that was broken over
 * rows for want of room is put together again; every character still knows its cell.
 */
export function readParagraphs(block: Block, fromRow: number, lastRow: number): readonly Paragraph[] {
  const paragraphs: MutableParagraph[] = [];
  let inSections = false;
  for (let row = fromRow; row <= lastRow; row++) {
    for (const box of block.sheet.boxesOf(row)) {
      if (box.column < block.area.left || box.column > block.area.right) continue;
      const at: CellRef = { sheet: block.sheet.name, row: box.row, column: box.column };
      for (const line of textOf(box.value).split(/\r\n|[\n\r]/)) {
        const text = line.trim();
        if (text === "") continue;
        const last = paragraphs[paragraphs.length - 1];
        if (inSections && last && last.lastRow === row - 1 && goesOn(last.lastLine, text)) last.append(text, at, row);
        else paragraphs.push(new MutableParagraph(text, at, row));
        inSections ||= SECTION_HEADING.test(text);
      }
    }
  }
  return paragraphs.map(({ text, at, pieces }) => ({ text, at, pieces }));
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
