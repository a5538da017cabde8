import type { ColumnMap } from "./document-sheet";
import { cellsByRow } from "./table-grid";
import type { WordCell, WordTable } from "./word-document";

/**
 * A table that Word goes on with on the next page may have been divided by hand, and then has a grid of its own. Rows of
 * both tables that have as many cells tell which columns belong together. `undefined` where both have the same grid, or
 * nothing tells.
 */
export function columnsGoingOn(first: WordTable, next: WordTable): ColumnMap | undefined {
  if (gridWidth(first) === gridWidth(next)) return undefined;
  const edges = cellsByRow(next).map(edgesOf);
  const usual = mostFrequentLength(edges);
  const from = edges.find(({ length }) => length === usual);
  const to = cellsByRow(first)
    .map(edgesOf)
    .reverse()
    .find(({ length }) => length === usual);
  if (!from || !to || usual < FEWEST_EDGES) return undefined;
  return (column) => {
    const at = from.filter((edge) => edge <= column).length - 1;
    return at < 0 ? column : to[at]! + column - from[at]!;
  };
}

/** Whether no cell of a table comes to stand on another one. */
export function staysApart(table: WordTable, columnOf: ColumnMap): boolean {
  return table.rows.every(({ cells }) =>
    cells.every(({ column }, at) => at === 0 || columnOf(column) > columnOf(cells[at - 1]!.column)),
  );
}

/** Fewer cells in a row say nothing about a grid. */
const FEWEST_EDGES = 4;

function gridWidth(table: WordTable): number {
  return table.rows.reduce(
    (width, { cells }) => Math.max(width, ...cells.map((cell) => cell.column + cell.columnSpan)),
    0,
  );
}

/** Where the cells of a row begin, and where the last one ends. */
function edgesOf(cells: readonly WordCell[]): readonly number[] {
  return [...cells.map(({ column }) => column), Math.max(0, ...cells.map((cell) => cell.column + cell.columnSpan))];
}

function mostFrequentLength(lists: readonly (readonly number[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of lists) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}
