import { MAX_COLUMNS } from "../grid/address";
import type { YearMention } from "../template/define-form";
import type { Columns, Header, RowOf } from "../template/parts";
import type { CellAccount } from "./cell-account";
import { isPlaced, type Sourced } from "../values/sourced";

/** Everything of a form that checks over all places need, gathered while its parts are read. */
export class CollectedPlaces {
  readonly places: Sourced<unknown>[] = [];
  readonly required: Sourced<unknown>[] = [];
  readonly years: YearMention[] = [];
  readonly missing: string[] = [];
  private readonly seen = new Set<string | number>();

  constructor(private readonly account: CellAccount) {}

  /** Notes a place. A merged cell read for several rows is one place; a cell of several inline items is several. */
  place(sourced: Sourced<unknown>): void {
    if (!isPlaced(sourced)) return;
    this.account.value(sourced.at);
    for (const cell of sourced.further ?? []) this.account.value(cell);
    const cell = sourced.at.row * MAX_COLUMNS + sourced.at.column;
    const key = sourced.inline ? `${cell}:${sourced.inline.before}` : cell;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.places.push(sourced);
  }

  /** Notes the places of a row under the columns named. */
  row(cells: RowOf<Columns>, names: readonly string[]): void {
    for (const name of names) this.place(cells[name]!);
  }

  /** Notes a place that must be filled. */
  require(sourced: Sourced<unknown>): void {
    this.required.push(sourced);
  }

  /** Notes the years that headers name, and mandatory columns without a header, unless one of those nobody could read may be it. */
  headers(
    headers: Readonly<Record<string, Header | undefined>>,
    columns: Columns,
    unread: readonly unknown[] = [],
  ): void {
    for (const [name, spec] of Object.entries(columns)) {
      const header = headers[name];
      if (!header && spec.mandatory && unread.length === 0) this.missing.push(spec.labels[0]);
      if (header?.year !== undefined && header.expectedYear !== undefined) {
        this.years.push({ at: header.at, text: header.text, year: header.year, expected: header.expectedYear });
      }
    }
  }
}
