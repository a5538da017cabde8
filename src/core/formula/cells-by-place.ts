import type { Area } from "../grid/address";

/** Anything that stands at a place of a sheet, zero-based. */
export interface Placed {
  readonly row: number;
  readonly column: number;
}

/** The cells of one sheet in reading order, found by halving. */
export class CellsByPlace<Item extends Placed> {
  private readonly items: readonly Item[];
  /** The same by columns, made when first asked for: most areas are part of one column. */
  private columns: ReadonlyMap<number, readonly Item[]> | undefined;

  constructor(items: readonly Item[]) {
    this.items = isInOrder(items) ? items : [...items].sort(compare);
  }

  /** What stands at a place. */
  at(row: number, column: number): Item | undefined {
    const item = this.items[firstFrom(this.items, row, column)];
    return item?.row === row && item.column === column ? item : undefined;
  }

  /** What stands in an area, by rows, then by columns. */
  within(area: Area): Iterable<Item> {
    return area.left === area.right ? this.withinColumn(area) : this.withinRows(area);
  }

  private *withinColumn({ top, bottom, left }: Area): Generator<Item> {
    this.columns ??= byColumn(this.items);
    const items = this.columns.get(left) ?? [];
    let index = firstFrom(items, top, left);
    for (let item = items[index]; item && item.row <= bottom; item = items[(index += 1)]) yield item;
  }

  private *withinRows({ top, left, bottom, right }: Area): Generator<Item> {
    let index = firstFrom(this.items, top, left);
    for (let item = this.items[index]; item && item.row <= bottom; item = this.items[index]) {
      if (item.column < left) index = firstFrom(this.items, item.row, left);
      else if (item.column > right) index = firstFrom(this.items, item.row + 1, left);
      else {
        yield item;
        index += 1;
      }
    }
  }
}

/** The index of the first item at this place or behind it. */
function firstFrom(items: readonly Placed[], row: number, column: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle]!;
    if (item.row < row || (item.row === row && item.column < column)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function byColumn<Item extends Placed>(items: readonly Item[]): Map<number, Item[]> {
  const columns = new Map<number, Item[]>();
  for (const item of items) {
    const column = columns.get(item.column);
    if (column) column.push(item);
    else columns.set(item.column, [item]);
  }
  return columns;
}

function compare(a: Placed, b: Placed): number {
  return a.row - b.row || a.column - b.column;
}

function isInOrder(items: readonly Placed[]): boolean {
  return items.every((item, index) => index === 0 || compare(items[index - 1]!, item) < 0);
}
