import type { Area } from "../grid/address";

/** Anything that stands at a place of a sheet, zero-based. */
export interface Placed {
  readonly row: number;
  readonly column: number;
}

/** The cells of one sheet in reading order, found by halving. */
export class CellsByPlace<Item extends Placed> {
  private readonly items: readonly Item[];

  constructor(items: readonly Item[]) {
    this.items = isInOrder(items) ? items : [...items].sort(compare);
  }

  /** What stands at a place. */
  at(row: number, column: number): Item | undefined {
    const item = this.items[this.firstFrom(row, column)];
    return item?.row === row && item.column === column ? item : undefined;
  }

  /** What stands in an area, by rows, then by columns. */
  *within(area: Area): Generator<Item> {
    let index = this.firstFrom(area.top, area.left);
    for (let item = this.items[index]; item && item.row <= area.bottom; item = this.items[index]) {
      if (item.column < area.left) index = this.firstFrom(item.row, area.left);
      else if (item.column > area.right) index = this.firstFrom(item.row + 1, area.left);
      else {
        yield item;
        index += 1;
      }
    }
  }

  /** The index of the first item at this place or behind it. */
  private firstFrom(row: number, column: number): number {
    let low = 0;
    let high = this.items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(this.items[middle]!, { row, column }) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function compare(a: Placed, b: Placed): number {
  return a.row - b.row || a.column - b.column;
}

function isInOrder(items: readonly Placed[]): boolean {
  return items.every((item, index) => index === 0 || compare(items[index - 1]!, item) < 0);
}
