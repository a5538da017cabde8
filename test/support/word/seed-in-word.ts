import type { SheetDesign } from "../../../src/core/grid/sheet-design";
import type { BlockToWrite, CellToWrite } from "./word-file";
import { mergeAt } from "./word-of-sheets";

/** A paragraph, or the cells of one table row, covered ones as empty texts. */
type SeedLine = string | readonly string[];

/**
 * The seed's own text as a Word file: its paragraphs, and its rows of cells with the merged areas that the canonical layout
 * has for them (the text alone does not tell what is merged).
 */
export function seedBlocks(text: string, tables: readonly SheetDesign[]): BlockToWrite[] {
  const lines = linesOf(text);
  const blocks: BlockToWrite[] = [];
  const designs = [...tables];
  for (let at = 0; at < lines.length;) {
    const line = lines[at]!;
    if (typeof line === "string") {
      blocks.push(line);
      at++;
      continue;
    }
    const design = designs.shift();
    if (!design) throw new Error("The text has more tables than the forms.");
    const { table, next } = tableAt(lines, at, design);
    blocks.push(table);
    at = next;
  }
  return blocks;
}

function tableAt(lines: readonly SeedLine[], from: number, design: SheetDesign) {
  const framed = [...new Set(design.cells.filter(({ style }) => style?.border).map(({ row }) => row))];
  let at = from;
  const table = framed.map((row) => {
    const areas = areasOf(design, row);
    const texts: string[] = [];
    while (texts.length < areas.length) {
      const line = lines[at++];
      if (!Array.isArray(line)) throw new Error(`Row ${row + 1} of ${design.name} has not enough cells in the text.`);
      texts.push(...(line as string[]));
    }
    if (texts.length !== areas.length)
      throw new Error(`Row ${row + 1} of ${design.name} has too many cells in the text.`);
    return areas.flatMap((area, index): CellToWrite[] => {
      const spans = { columnSpan: area.right - area.left + 1, rowSpan: area.bottom - area.top + 1 };
      return area.top === row ? [{ text: texts[index] ?? "", ...spans }] : [];
    });
  });
  return { table, next: at };
}

function areasOf(design: SheetDesign, row: number) {
  const areas = [];
  for (let column = 0; column < design.columnWidths.length;) {
    const area = mergeAt(design, row, column) ?? { top: row, bottom: row, left: column, right: column };
    areas.push(area);
    column = area.right + 1;
  }
  return areas;
}

/** Cells begin with a tab; an empty line ends a row where cells or an empty line follow it. */
function linesOf(text: string): SeedLine[] {
  const lines = text.replaceAll("\r\n", "\n").split("\n");
  const found: SeedLine[] = [];
  let row: string[] | undefined;
  lines.forEach((line, index) => {
    const next = lines[index + 1] ?? "";
    if (line.startsWith("\t")) {
      if (!row) found.push((row = []));
      row.push(line.slice(1));
    } else if (line === "") {
      if (next === "" || next.startsWith("\t")) row = undefined;
    } else if (row) {
      row.push(`${row.pop() ?? ""}\n${line}`);
    } else {
      found.push(line);
    }
  });
  return found;
}
