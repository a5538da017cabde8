import type { CellRef } from "../grid/address";
import { isCellError } from "../grid/snapshot";
import { textOf, type SheetIndex } from "../grid/sheet-index";
import type { BrokenCell } from "../template/define-form";
import type { Paragraph, ParagraphsPart } from "../template/parts";
import type { Block } from "./block";

/** 一、 to 九、 open a section of the report; （一）, 1、 and the like a part of it. */
export const SECTION_HEADING = /^\s*[一二三四五六七八九十]{1,2}\s*[、.．]/;
const ANY_HEADING =
  /^\s*(?:[一二三四五六七八九十]{1,2}\s*[、.．]|[(（][一二三四五六七八九十\d]{1,2}[)）]|\d{1,2}\s*[、.．](?!\d))/;
const ENDED = /[。；;：:！？!?…”」）)】]\s*$/;
/** Lines shorter than this were not broken for want of room. */
const FULL_LINE = 30;
const LONGEST_HEADING = 45;
/** One or two numbered lines may be about anything. */
const SURELY_SECTIONS = 3;
const LINE_BREAK = /\r\n|[\n\r]/;
/** Cells of ours beside a generated report begin with this; they are none of its text. */
const MARKER = "JIHE:";

/**
 * Reads free text: one paragraph a row, or several in one cell, divided by line breaks. A sentence that was broken over
 * rows for want of room is put together again; every character still knows its cell.
 */
export function readParagraphs(
  block: Block,
  part: ParagraphsPart,
  fromRow: number,
  lastRow: number,
): readonly Paragraph[] {
  const paragraphs: MutableParagraph[] = [];
  let inSections = false;
  for (const row of block.rowsWithin(fromRow, lastRow)) {
    for (const box of block.labelsOf(row)) {
      if (box.text.startsWith(MARKER)) continue;
      const at: CellRef = { sheet: block.sheet.name, row: box.row, column: box.column };
      // A formula that failed shows its error where a paragraph should stand.
      const shown = isCellError(box.value) ? box.value.error : textOf(box.value);
      for (const line of shown.split(LINE_BREAK)) {
        const text = line.trim();
        if (text === "") continue;
        const last = paragraphs[paragraphs.length - 1];
        if (inSections && last && row - last.lastRow <= 1 && goesOn(last.lastLine, text)) last.append(text, at, row);
        else paragraphs.push(new MutableParagraph(text, at, row));
        inSections ||= SECTION_HEADING.test(text) || themeOf(text, part) !== undefined;
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

/** The formulas of a text that give an error or have no stored value, from top to bottom. */
export function readBroken(block: Block): readonly BrokenCell[] {
  const { sheet, area } = block;
  return block.rowsWithin(area.top, area.bottom).flatMap((row) =>
    sheet.boxesOf(row).flatMap(({ column, value, formula }): readonly BrokenCell[] => {
      if (column < area.left || column > area.right) return [];
      const at = { sheet: sheet.name, row, column };
      if (isCellError(value)) return [{ at, error: value.error }];
      return formula !== undefined && value === null ? [{ at, error: undefined }] : [];
    }),
  );
}

/**
 * Whether rows of a sheet hold sections: a heading 一、, in a cell of its own or on a line of one, or several headings
 * numbered otherwise that speak of what the sections are about.
 */
export function hasSection(sheet: SheetIndex, part: ParagraphsPart, from: number, to: number): boolean {
  const themes = new Set<RegExp>();
  for (const row of sheet.filledRowsWithin(from, to)) {
    for (const { value } of sheet.boxesOf(row)) {
      if (typeof value !== "string") continue;
      for (const line of value.split(LINE_BREAK)) {
        if (SECTION_HEADING.test(line)) return true;
        const theme = themeOf(line, part);
        if (theme) themes.add(theme);
      }
    }
  }
  return themes.size >= SURELY_SECTIONS;
}

/** The section that a numbered heading names; none where it is longer than a heading. */
function themeOf(line: string, { sections }: ParagraphsPart): RegExp | undefined {
  const text = line.trim();
  if (text.length > LONGEST_HEADING || !ANY_HEADING.test(text)) return undefined;
  return sections.find((theme) => theme.test(text.replace(/\s/g, "")));
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
