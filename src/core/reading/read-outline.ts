import type { CellRef } from "../grid/address";
import type { Columns, Outline, OutlinePart, OutlineRow, RowOf, RowSpec } from "../template/parts";
import { labelBoxes, labelKeys, type Block, type LabelBox } from "./block";
import type { HeaderRow } from "./headers";
import { notFound, readCell } from "./read-cell";
import { isBlankMark } from "./normalise";
import { readRowLabel, type RowLabel } from "./row-label";
import type { Sourced } from "./sourced";

interface OpenRow<C extends Columns> extends OutlineRow<C> {
  readonly children: OpenRow<C>[];
}

/** Reads labelled rows under column headers into a tree: totals, parts, headings and 其中 (rules.md, Parts of a table). */
export function readOutline<R extends string, C extends Columns>(
  block: Block,
  part: OutlinePart<R, C>,
  header: HeaderRow<C> | undefined,
  lastRow: number,
  unit: "万元" | "元" | undefined,
): Outline<R, C> {
  const tree = new OutlineTree<C>(part.rows);
  if (header) {
    for (let row = header.bottom + 1; row <= lastRow; row++) {
      const line = readLine(block, part, header, row, unit);
      if (line) tree.add(line);
    }
  }
  const known = {} as Record<R, OutlineRow<C>>;
  for (const key of Object.keys(part.rows) as R[]) known[key] = tree.known.get(key) ?? absentRow(part, key);
  return {
    found: header !== undefined,
    headers: header?.headers ?? ({} as Outline<R, C>["headers"]),
    known,
    rows: tree.rows,
    headingWeight: /[(（](\d+(?:\.\d+)?)\s*分[)）]/.exec(header?.heading ?? "")?.[1],
  };
}

interface RowMatch {
  readonly key: string;
  readonly spec: RowSpec;
  /** The label goes on after a heading's words: it names one fund of that kind. */
  readonly named: boolean;
}

interface Line<C extends Columns> {
  readonly label: RowLabel;
  readonly match: RowMatch | undefined;
  readonly at: CellRef;
  readonly cells: RowOf<C>;
  /** Whether anything but blank marks stands in its value columns. */
  readonly filled: boolean;
}

function readLine<C extends Columns>(
  block: Block,
  part: OutlinePart<string, C>,
  header: HeaderRow<C>,
  row: number,
  unit: "万元" | "元" | undefined,
): Line<C> | undefined {
  const boxes = labelBoxes(block, row);
  const labelBox = lastLabelBefore(boxes, header.firstColumn);
  const label = readRowLabel(labelBox?.text ?? "");
  if (/^(?:说明|备注|注|填表说明)(?:[:：]|$)/.test(label.words)) return undefined;
  const match = matchRow(part.rows, label);
  const cells: Record<string, Sourced<unknown>> = {};
  let filled = false;
  for (const name of Object.keys(part.columns)) {
    const spec = part.columns[name]!;
    const span = header.spans[name];
    const columnText = header.headers[name]?.text ?? spec.labels[0];
    const words = label.words === "" || isBlankMark(label.words) ? `第${row + 1}行` : label.words;
    const cellLabel = `${words}“${columnText}”`;
    if (!span) {
      cells[name] = notFound(cellLabel);
      continue;
    }
    const sourced = readCell(block, row, span, {
      spec,
      label: cellLabel,
      unit: header.units[name] ?? unit,
      ownLabels: spec.labels,
      signed: match?.spec.signed,
    });
    cells[name] = sourced;
    if (sourced.kind === "present" || sourced.kind === "unreadable") filled ||= sourced.at.row === row;
  }
  if (!labelBox && !filled) return undefined;
  const column = labelBox?.column ?? Math.max(block.area.left, header.firstColumn - 1);
  return { label, match, at: { sheet: block.sheet.name, row, column }, cells: cells as RowOf<C>, filled };
}

/** The label is the last text left of the values; a vertical heading further left names the table, not the row. */
function lastLabelBefore(boxes: readonly LabelBox[], column: number): LabelBox | undefined {
  let found: LabelBox | undefined;
  for (const box of boxes) {
    if (box.column >= column) break;
    if (typeof box.value === "string" && box.text.trim() !== "") found = box;
  }
  return found;
}

/** Puts rows where they belong as they come, from top to bottom. */
class OutlineTree<C extends Columns> {
  readonly rows: OpenRow<C>[] = [];
  readonly known = new Map<string, OpenRow<C>>();
  /** The last row at top level. */
  private top: OpenRow<C> | undefined;
  /** The last heading or plainly numbered row: bracketed numbers and a heading's rows hang under it. */
  private section: OpenRow<C> | undefined;
  /** The row whose parts 其中 has opened. */
  private opened: OpenRow<C> | undefined;
  /** The nearest row above that is no child of a 其中. */
  private nearest: OpenRow<C> | undefined;

  constructor(private readonly specs: Readonly<Record<string, RowSpec>>) {}

  add({ label, match, at, cells, filled }: Line<C>): void {
    const first = match !== undefined && !match.named && !this.known.has(match.key);
    const row: OpenRow<C> = {
      key: first ? match.key : undefined,
      label: isBlankMark(label.words) ? "" : label.words,
      at,
      heading: match?.spec.heading === true && !match.named,
      ofWhich: label.ofWhich,
      cells,
      children: [],
    };
    this.rows.push(row);
    if (match) this.placeKnown(row, match.key, match.spec, label, match.named);
    else this.placeUnknown(row, label, filled);
  }

  private placeKnown(row: OpenRow<C>, key: string, spec: RowSpec, label: RowLabel, named: boolean): void {
    if (row.key !== undefined) this.known.set(key, row);
    if (spec.under === undefined) {
      this.top = row;
      this.section = undefined;
      this.opened = undefined;
      this.nearest = row;
      return;
    }
    this.known.get(spec.under)?.children.push(row);
    this.opened = label.ofWhich ? this.known.get(spec.under) : undefined;
    if (!label.ofWhich) {
      this.nearest = row;
      this.section = spec.heading && !named ? row : label.numbering === "plain" ? row : this.section;
    }
  }

  private placeUnknown(row: OpenRow<C>, label: RowLabel, filled: boolean): void {
    if (label.ofWhich) {
      this.opened = this.nearest;
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
    if (this.section && (this.section.heading || label.numbering === "bracketed")) {
      this.section.children.push(row);
      return;
    }
    this.pushUnderTop(row);
    if (filled) this.nearest = row;
  }

  /** Unknown rows count as parts only where the form leaves its parts open; elsewhere they are kept and not guessed at. */
  private pushUnderTop(row: OpenRow<C>): void {
    const top = this.top;
    if (top?.key !== undefined && this.specs[top.key]?.open) top.children.push(row);
  }
}

function matchRow(specs: Readonly<Record<string, RowSpec>>, label: RowLabel): RowMatch | undefined {
  if (label.key === "") return undefined;
  for (const [key, spec] of Object.entries(specs)) {
    for (const known of labelKeys(spec.labels)) {
      if (label.key === known) return { key, spec, named: false };
      // After its prompt a heading may carry a fund's name: 3、区级专项资金（一个专项一行）：防汛专项.
      if (spec.heading && label.key.startsWith(known)) return { key, spec, named: true };
    }
  }
  return undefined;
}

function absentRow<C extends Columns>(part: OutlinePart<string, C>, key: string): OutlineRow<C> {
  const label = part.rows[key]!.labels[0];
  const cells: Record<string, Sourced<unknown>> = {};
  for (const [name, spec] of Object.entries(part.columns)) cells[name] = notFound(`${label}“${spec.labels[0]}”`);
  return { key, label, at: undefined, heading: false, ofWhich: false, cells: cells as RowOf<C>, children: [] };
}
