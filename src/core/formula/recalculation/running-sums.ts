import type { Area } from "../../grid/address";
import { Decimal, ZERO } from "../../numbers/decimal";
import type { ContextCell } from "../context";
import { isError, scalarOfCell } from "../values";

/** Shorter ranges are as quickly added up. */
const LEAST_ROWS = 32;

interface Running {
  /** The rows that hold numbers, and the sum down to each. */
  readonly rows: number[];
  readonly sums: Decimal[];
  /** The last row that was read. */
  readTo: number;
  /** An error or an unknown value stands in it: then order counts, and every sum is worked out by itself. */
  broken: boolean;
}

/**
 * Sums of ranges that begin at the same place, each worked out from the one above it: a column of running totals costs as
 * much as the column. A cell of a range that was asked for must not change its value any more.
 */
export class RunningSums {
  readonly #columns = new Map<string, Running>();

  constructor(private readonly cellsIn: (sheet: string, area: Area) => Iterable<ContextCell>) {}

  /** The sum of the numbers in an area; `undefined` where it must be added up cell by cell. */
  sumOf(sheet: string, area: Area): Decimal | undefined {
    if (area.bottom - area.top + 1 < LEAST_ROWS) return undefined;
    const running = this.#runningFrom(sheet, area);
    if (area.bottom > running.readTo) this.#readOn(running, sheet, area);
    if (running.broken) return undefined;
    let low = 0;
    let high = running.rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (running.rows[middle]! <= area.bottom) low = middle + 1;
      else high = middle;
    }
    return running.sums[low - 1] ?? ZERO;
  }

  #runningFrom(sheet: string, { top, left, right }: Area): Running {
    const key = `${top},${left},${right}!${sheet}`;
    let running = this.#columns.get(key);
    if (!running) {
      running = { rows: [], sums: [], readTo: top - 1, broken: false };
      this.#columns.set(key, running);
    }
    return running;
  }

  #readOn(running: Running, sheet: string, area: Area): void {
    const { rows, sums } = running;
    for (const { row, value } of running.broken ? [] : this.cellsIn(sheet, { ...area, top: running.readTo + 1 })) {
      const isKnown = typeof value !== "object" || value === null || value instanceof Decimal;
      const scalar = isKnown ? scalarOfCell(value) : undefined;
      if (scalar === undefined || isError(scalar)) {
        running.broken = true;
        break;
      }
      if (!(scalar instanceof Decimal)) continue;
      const sum = (sums.at(-1) ?? ZERO).plus(scalar);
      if (rows.at(-1) === row) sums[sums.length - 1] = sum;
      else {
        rows.push(row);
        sums.push(sum);
      }
    }
    running.readTo = area.bottom;
  }
}
