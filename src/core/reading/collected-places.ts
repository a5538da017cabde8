import { MAX_COLUMNS } from "../grid/address";
import type { YearMention } from "../template/define-form";
import type { Columns, Header, RowOf } from "../template/parts";
import { oneLine, type LabelBox } from "./block";
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

  /** Notes the year that the words beside headers name, where they name one and no more. */
  sideYear({ column, row, text }: LabelBox, sheet: string, expected: YearMention["expected"]): void {
    const [year, ...more] = text.match(/(?:19|20)\d\d(?=年)/g) ?? [];
    if (year !== undefined && more.length === 0)
      this.years.push({ at: { sheet, row, column }, text: oneLine(text), typed: text, year: Number(year), expected });
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
        const { at, text, typed, year, expectedYear: expected } = header;
        this.years.push({ at, text, typed, year, expected });
      }
    }
  }
}
