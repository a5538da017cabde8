import type { WordBlock } from "../../../src/app/import/word-document";
import type { SheetDesign } from "../../../src/core/grid/sheet-design";
import type { CellToWrite } from "./word-file";
import { wordBlocksOf } from "./word-of-sheets";

/** Texts to be put in the place of others; only the first cell or paragraph that holds one is changed. */
export type Changes = Readonly<Record<string, string>>;

/** Forms as a Word document holds them, as `readDocx` would give them. */
export function inWord(sheets: readonly SheetDesign[], changes: Changes = {}): readonly WordBlock[] {
  const left = new Map(Object.entries(changes));
  const textOf = (text: string): string => {
    const changed = left.get(text);
    left.delete(text);
    return changed ?? text;
  };
  const blocks = wordBlocksOf(sheets).map((block): WordBlock => {
    if (typeof block === "string") return { kind: "paragraph", text: textOf(block) };
    return { kind: "table", rows: gridOf(block, textOf) };
  });
  if (left.size > 0) throw new Error(`The forms have no ${[...left.keys()].join(", ")}.`);
  return blocks;
}

function gridOf(rows: readonly (readonly CellToWrite[])[], textOf: (text: string) => string) {
  const taken = rows.map(() => new Set<number>());
  return rows.map((cells, row) => {
    let column = 0;
    return {
      cells: cells.map(({ text, columnSpan = 1, rowSpan = 1 }) => {
        while (taken[row]!.has(column)) column++;
        const cell = { column, columnSpan, rowSpan, text: textOf(text) };
        for (let below = row; below < row + rowSpan; below++) {
          for (let covered = column; covered < column + columnSpan; covered++) taken[below]?.add(covered);
        }
        column += columnSpan;
        return cell;
      }),
    };
  });
}
