import type { WordCell, WordTable } from "./word-document";

/** The cells that a person sees in each row of a table, from left to right: those merged down from above count in every row. */
export function cellsByRow({ rows }: WordTable): readonly (readonly WordCell[])[] {
  const seen: WordCell[][] = rows.map(() => []);
  rows.forEach(({ cells }, row) => {
    for (const cell of cells) {
      for (let covered = row; covered < Math.min(row + cell.rowSpan, rows.length); covered++) seen[covered]!.push(cell);
    }
  });
  for (const cells of seen) cells.sort((a, b) => a.column - b.column);
  return seen;
}
