import type { CellRef } from "../grid/address";
import type { FormWords } from "../template/form-words";
import type { Columns, OutlineRow, RowOf, RowSpec } from "../template/parts";
import { labelKeys, stemsOf } from "./label-matching";
import { isBlankMark, labelKey } from "../values/normalise";
import type { RowLabel } from "../values/row-label";

/** A row of an outline as read, before it has its place among the others. */
export interface OutlineLine<C extends Columns> {
  readonly label: RowLabel;
  readonly match: RowMatch | undefined;
  readonly at: CellRef;
  readonly cells: RowOf<C>;
  /** Whether anything but blank marks stands in its value columns. */
  readonly filled: boolean;
}

/** A row that the template knows. */
interface RowMatch {
  readonly key: string;
  readonly spec: RowSpec;
  /** The fund's name where the label goes on after a heading's words: it is one fund of that kind, not the heading. */
  readonly fund: string | undefined;
}

interface OpenRow<C extends Columns> extends OutlineRow<C> {
  readonly children: OpenRow<C>[];
}

/** Finds the row that a label names in the template. */
export function matchRow(
  specs: Readonly<Record<string, RowSpec>>,
  label: RowLabel,
  words: FormWords,
): RowMatch | undefined {
  if (label.key === "") return undefined;
  const { byLabel, headings } = rowsOf(specs);
  const exact = byLabel.get(label.key);
  if (exact) return exact;
  for (const stem of stemsOf(label.key, words)) {
    const row = byLabel.get(stem);
    // What stands in brackets behind a heading is the name of a fund.
    if (row && !row.spec.heading) return row;
  }
  for (const heading of headings) {
    const fund = fundAfterHeading(heading.spec, label);
    if (fund !== undefined) return fund === "" ? heading : { ...heading, fund };
  }
  return undefined;
}

interface KnownRows {
  readonly byLabel: ReadonlyMap<string, RowMatch>;
  readonly headings: readonly RowMatch[];
}

const knownRows = new WeakMap<Readonly<Record<string, RowSpec>>, KnownRows>();

function rowsOf(specs: Readonly<Record<string, RowSpec>>): KnownRows {
  let rows = knownRows.get(specs);
  if (!rows) {
    const all = Object.entries(specs).map(([key, spec]): RowMatch => ({ key, spec, fund: undefined }));
    const byLabel = all.flatMap((row) => [...labelKeys(row.spec.labels)].map((label) => [label, row] as const));
    // Of two rows with one label the first is meant.
    rows = { byLabel: new Map(byLabel.reverse()), headings: all.filter(({ spec }) => spec.heading) };
    knownRows.set(specs, rows);
  }
  return rows;
}

/** After its prompt a heading may carry a fund's name: 3、区级专项资金（一个专项一行）：防汛专项. Empty where that is a blank mark. */
function fundAfterHeading(spec: RowSpec, label: RowLabel): string | undefined {
  const heading = longestStart(label.key, labelKeys(spec.labels));
  if (heading === undefined) return undefined;
  const [, fund] = /^[^:\-—–]*[:\-—–]+([^:\-—–].*)$/.exec(label.words) ?? [];
  const isApart = fund !== undefined && labelKey(label.words.slice(0, -fund.length - 1)) === heading;
  if (isApart) return isBlankMark(fund, ["无"]) ? "" : fund;
  if (label.prompted && label.words.startsWith(heading)) return label.words.slice(heading.length);
  return label.numbering === "plain" || label.key.charAt(heading.length) === "(" ? label.words : undefined;
}

function longestStart(key: string, starts: ReadonlySet<string>): string | undefined {
  let longest: string | undefined;
  for (const start of starts) if (key.startsWith(start) && start.length > (longest?.length ?? 0)) longest = start;
  return longest;
}

/** Puts rows where they belong as they come, from top to bottom (rules.md, Parts of a table). */
export class OutlineTree<C extends Columns> {
  readonly rows: OpenRow<C>[] = [];
  readonly known = new Map<string, OpenRow<C>>();
  private readonly filledRows = new Set<OpenRow<C>>();
  /** The last row at top level. */
  private top: OpenRow<C> | undefined;
  /** The last heading or plainly numbered row: bracketed numbers and a heading's rows hang under it. */
  private section: OpenRow<C> | undefined;
  /** The row whose parts 其中 has opened. */
  private opened: OpenRow<C> | undefined;
  /** The nearest row above that is no child of a 其中. */
  private nearest: OpenRow<C> | undefined;
  /** The known row that 其中 has just opened a group with, as long as it is the last row. */
  private firstOfWhich: OpenRow<C> | undefined;

  constructor(private readonly specs: Readonly<Record<string, RowSpec>>) {}

  /** Filled rows that the template does not know and that are no part of any other: one of them may be a row it asks for. */
  unplaced(): readonly OpenRow<C>[] {
    const children = new Set(this.rows.flatMap((row) => row.children));
    return this.rows.filter((row) => row.key === undefined && this.filledRows.has(row) && !children.has(row));
  }

  add({ label, match, at, cells, filled }: OutlineLine<C>): void {
    const isKnown = match !== undefined && match.fund === undefined && !this.known.has(match.key);
    const words = match?.fund ?? label.words;
    const row: OpenRow<C> = {
      key: isKnown ? match.key : undefined,
      label: isBlankMark(words) ? "" : words,
      at,
      heading: match?.spec.heading === true && match.fund === undefined,
      ofWhich: label.ofWhich,
      cells,
      children: [],
    };
    this.rows.push(row);
    if (filled) this.filledRows.add(row);
    const opener = this.firstOfWhich;
    this.firstOfWhich = undefined;
    if (match) this.placeKnown(row, match, label);
    else this.placeUnknown(row, label, filled, opener);
  }

  private placeKnown(row: OpenRow<C>, { key, spec, fund }: RowMatch, label: RowLabel): void {
    if (row.key !== undefined) this.known.set(key, row);
    if (spec.under === undefined) {
      this.top = row;
      this.section = undefined;
      this.opened = undefined;
      this.nearest = row;
      return;
    }
    const parent = this.known.get(spec.under);
    if (label.ofWhich) {
      parent?.children.push(row);
      const opensGroup = this.opened !== parent;
      this.opened = parent;
      if (opensGroup) this.firstOfWhich = row;
      return;
    }
    this.opened = undefined;
    this.nearest = row;
    const ownHeading = this.section?.heading && this.section.key === key && label.numbering === undefined;
    if (fund !== undefined && ownHeading) {
      this.section!.children.push(row);
      return;
    }
    parent?.children.push(row);
    if (row.heading || label.numbering === "plain") this.section = row;
  }

  private placeUnknown(row: OpenRow<C>, label: RowLabel, filled: boolean, opener: OpenRow<C> | undefined): void {
    if (label.ofWhich) {
      // The form prints 其中 once, before its first part; a second one right below it divides that part.
      this.opened = opener ?? this.nearest;
      this.opened?.children.push(row);
      return;
    }
    if (label.numbering === "plain") {
      this.opened = undefined;
      this.section = row;
      this.nearest = row;
      this.pushUnderTop(row);
      return;
    }
    if (this.opened) {
      this.opened.children.push(row);
      return;
    }
    if (filled) this.nearest = row;
    if (this.section && (this.section.heading || label.numbering === "bracketed")) {
      this.section.children.push(row);
      return;
    }
    this.pushUnderTop(row);
  }

  /** Unknown rows count as parts only where the form leaves its parts open; elsewhere they are kept and not guessed at. */
  private pushUnderTop(row: OpenRow<C>): void {
    const top = this.top;
    if (top?.key !== undefined && this.specs[top.key]?.open) top.children.push(row);
  }
}
