import type { Area } from "../../../src/core/grid/address";
import type { Random } from "../planting/random";
import type { Cell, CellValue, SheetSnapshot } from "../../../src/core/grid/snapshot";

/** A cell's content: a value, or a figure shown as a percentage. */
export type Content = CellValue | { readonly percent: number };

/** A sheet as somebody draws it: rows downward, cells over columns, merged or not. */
export class Paper {
  /** The next row. */
  row: number;
  private readonly cells: Cell[] = [];
  private readonly merges: Area[] = [];

  constructor(
    readonly name: string,
    /** Whether cells over several columns or rows are merged; else only the first is filled. */
    private readonly merged: boolean,
    top = 0,
    private readonly left = 0,
  ) {
    this.row = top;
  }

  /** Puts a content over `width` columns and `height` rows. */
  put(column: number, content: Content, width = 1, height = 1, row = this.row): void {
    const at = { row, column: column + this.left };
    const isPercent = typeof content === "object" && content !== null && "percent" in content;
    const value = isPercent ? content.percent : content;
    if (value !== null) this.cells.push({ ...at, value, ...(isPercent && { format: "0.00%" }) });
    if (this.merged && (width > 1 || height > 1)) {
      this.merges.push({ top: row, left: at.column, bottom: row + height - 1, right: at.column + width - 1 });
    }
  }

  /** A row of contents, each with the number of columns it takes; then on to the next row. */
  line(contents: readonly (readonly [Content, number?])[], from = 0): void {
    let column = from;
    for (const [content, width = 1] of contents) {
      this.put(column, content, width);
      column += width;
    }
    this.row++;
  }

  /** The sheet with its short words spread or broken as people do: 分  值, 得分 in two lines, a colon behind a label. */
  sheet(rough?: Random): SheetSnapshot {
    if (!rough) return this.plain();
    const ways = new Map<string, string>();
    const plain = this.plain();
    const cells = plain.cells.map((cell) => {
      if (typeof cell.value !== "string" || !/^[\u4e00-\u9fff]{2,8}$/.test(cell.value)) return cell;
      const way = ways.get(cell.value) ?? rewritten(cell.value, rough);
      ways.set(cell.value, way);
      return { ...cell, value: way };
    });
    return { ...plain, cells };
  }

  private plain(): SheetSnapshot {
    const cells = [...this.cells].sort((a, b) => a.row - b.row || a.column - b.column);
    return { name: this.name, hidden: false, cells, merges: this.merges };
  }
}

function rewritten(words: string, random: Random): string {
  switch (random.below(6)) {
    case 0:
      return words.length <= 4 ? [...words].join(" ".repeat(1 + random.below(3))) : words;
    case 1:
      return words.length > 3 ? `${words.slice(0, -2)}\n${words.slice(-2)}` : words;
    case 2:
      return ` ${words}`;
    default:
      return words;
  }
}
