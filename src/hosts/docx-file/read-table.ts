import type { WordBlock, WordCell, WordTable } from "../../app/import/word-document";

/** Word has no more. */
export const MOST_COLUMNS = 63;

/** A cell as it stands in its row. */
export interface CellRead {
  readonly columnSpan: number;
  /** Whether it goes on with the one above, or the one before it. */
  readonly goesOn: "down" | "right" | undefined;
  readonly blocks: readonly WordBlock[];
}

/** A row as it stands in its table. */
export interface RowRead {
  /** Columns that are left empty before its first cell. */
  readonly before: number;
  readonly cells: readonly CellRead[];
}

/** A table of rows; what a table of a single cell frames, where there are tables in it, is no table. `lost` takes what merged cells cover. */
export function tableBlocks(rows: readonly RowRead[], lost: (text: string) => void): readonly WordBlock[] {
  const [only] = rows;
  const framed = rows.length === 1 && only?.cells.length === 1 ? only.cells[0]!.blocks : [];
  return framed.some(({ kind }) => kind === "table") ? framed : [tableOf(rows, lost)];
}

type Growing = { -readonly [Key in keyof WordCell]: WordCell[Key] };

function tableOf(rows: readonly RowRead[], lost: (text: string) => void): WordTable {
  let above = new Map<number, Growing>();
  const drawn = rows.map(({ before, cells }) => {
    const own: Growing[] = [];
    const below = new Map<number, Growing>();
    let column = 0;
    if (before > 0) own.push({ column: 0, columnSpan: (column = before), rowSpan: 1, text: "" });
    for (const cell of cells) {
      const columnSpan = Math.min(Math.max(cell.columnSpan, 1), MOST_COLUMNS);
      const text = linesOf(cell.blocks);
      const begun = cell.goesOn === "down" ? above.get(column) : cell.goesOn === "right" ? own.at(-1) : undefined;
      if (begun) {
        if (cell.goesOn === "down") begun.rowSpan++;
        else begun.columnSpan += columnSpan;
        if (text !== "") lost(text);
      } else own.push({ column, columnSpan, rowSpan: 1, text });
      if (cell.goesOn !== "right") below.set(column, begun ?? own.at(-1)!);
      column += columnSpan;
    }
    above = below;
    return { cells: own };
  });
  return { kind: "table", rows: drawn };
}

/** Blocks as the lines of a cell or a note, without empty ones around them; a table row by row. */
export function linesOf(blocks: readonly WordBlock[]): string {
  const lines = blocks.map((block) => (block.kind === "table" ? tableLines(block) : block.text));
  return lines.join("\n").replace(/^\n+|(?<!\n)\n+$/g, "");
}

function tableLines({ rows }: WordTable): string {
  return rows.map(({ cells }) => cells.map(({ text }) => text).join("\t")).join("\n");
}
