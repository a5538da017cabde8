import type { Columns, ColumnSpec, Header, HeadersOf, Labels } from "../template/parts";
import { oneLine, unitIn, type Block, type LabelBox } from "./block";
import { findHeaderBand, type HeaderBand } from "./find-header-row";
import { columnNames, columnsHeaded, saysOne } from "./label-matching";
import { compactText, yearIn } from "./normalise";
import type { Span } from "./read-cell";

/** The three columns of a split target, side by side. */
export interface SplitSpans {
  readonly before: Span;
  readonly value: Span;
  readonly after: Span;
}

/** A column of a part, and where its header puts it. */
export interface HeadedColumn {
  readonly name: string;
  readonly spec: ColumnSpec<unknown>;
  /** The header's words on one line; the official ones where the form has no such header. */
  readonly text: string;
  /** `undefined` where the form has no such header. */
  readonly span: Span | undefined;
  readonly split: SplitSpans | undefined;
  /** Unit that the header itself names. */
  readonly unit: "万元" | "元" | undefined;
}

/** The headers of a part, as found in a block. */
export interface HeaderRow<C extends Columns> {
  readonly row: number;
  /** The last row the headers reach down to; values begin below it. */
  readonly bottom: number;
  readonly headers: HeadersOf<C>;
  /** Every column of the part, in the template's order. */
  readonly columns: readonly HeadedColumn[];
  readonly heading: Heading;
  /** The first and the last column of the sheet that the matched headers take. */
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** The words over or beside a table, left of its headers: 项目资金（万元）, 预算执行情况（10分）. */
export interface Heading {
  /** Its key; empty where the table has none. */
  readonly key: string;
  readonly unit: "万元" | "元" | undefined;
  /** Weight in its brackets, as plain text. */
  readonly weight: string | undefined;
}

/** Finds and reads the headers of a part; at least `atLeast` of its columns must be there. */
export function findHeaderRow<C extends Columns>(
  block: Block,
  columns: C,
  atLeast: number,
  rows: readonly number[],
): HeaderRow<C> | undefined {
  const band = findHeaderBand(block, columns, atLeast, rows);
  return band && readHeaderRow(block, columns, band);
}

/**
 * How far to the right a form reaches by its headers. Where the last header of the rows that reach furthest stands in one
 * single column and all others of the row are alike wide, so was the last one before its merges were undone.
 */
export function rightmostColumn(headers: readonly HeaderRow<Columns>[]): number | undefined {
  if (headers.length === 0) return undefined;
  const right = Math.max(...headers.map(({ lastColumn }) => lastColumn));
  const widths = new Set(headers.filter(({ lastColumn }) => lastColumn === right).map(usualWidth));
  return widths.size === 1 ? right + Math.max(...widths) - 1 : right;
}

/** The same headers on a form that reaches to column `right`: a last header that is not merged covers all that is left. */
export function withinForm<C extends Columns>(header: HeaderRow<C>, right: number): HeaderRow<C> {
  const { lastColumn } = header;
  if (right === lastColumn) return header;
  const span: Span = { from: lastColumn, to: right, own: lastColumn };
  const columns = header.columns.map((column) => (column.span?.from === lastColumn ? { ...column, span } : column));
  return { ...header, columns };
}

/** The width of all spans but the last, where they have one and the last is a single column; else 1. */
function usualWidth({ columns, lastColumn }: HeaderRow<Columns>): number {
  let usual: number | undefined;
  let others = 0;
  let endsSingle = false;
  for (const { span } of columns) {
    if (!span) continue;
    endsSingle ||= span.from === lastColumn;
    if (span.from === lastColumn) continue;
    const width = span.to - span.from + 1;
    if (width === 1 || (usual !== undefined && width !== usual)) return 1;
    usual = width;
    others++;
  }
  return endsSingle && others > 1 ? (usual ?? 1) : 1;
}

function readHeaderRow<C extends Columns>(block: Block, columns: C, { top, bottom }: HeaderBand): HeaderRow<C> {
  const boxes: LabelBox[] = [];
  for (let row = top; row <= bottom; row++) boxes.push(...block.labelsOf(row));
  const candidates = candidatesIn(boxes, columns);
  const headers: Partial<Record<string, Header>> = {};
  const headed: HeadedColumn[] = [];
  let firstColumn = Number.POSITIVE_INFINITY;
  let lastColumn = 0;
  for (const [name, spec] of Object.entries(columns)) {
    const split = spec.splitInto && splitSpans(boxes, spec.splitInto);
    const box = picked(candidates.get(name) ?? [], spec.pick) ?? (split && boxNamed(boxes, spec.splitInto.value));
    headed.push(headedColumn(name, spec, box, split, boxes));
    if (!box) continue;
    headers[name] = headerOf(block, spec, box);
    firstColumn = Math.min(firstColumn, box.area.left, split?.before.from ?? box.area.left);
    lastColumn = Math.max(lastColumn, box.area.right, split?.after.to ?? 0);
  }
  const heading = headingOf(block, columns, top, firstColumn);
  return { row: top, bottom, headers: headers as HeadersOf<C>, columns: headed, heading, firstColumn, lastColumn };
}

function headedColumn(
  name: string,
  spec: ColumnSpec<unknown>,
  box: LabelBox | undefined,
  split: SplitSpans | undefined,
  boxes: readonly LabelBox[],
): HeadedColumn {
  if (!box) return { name, spec, text: spec.labels[0], span: undefined, split: undefined, unit: undefined };
  return { name, spec, text: oneLine(box.text), span: spanOf(box, boxes), split, unit: unitIn(box.text) };
}

function headerOf(block: Block, { year }: ColumnSpec<unknown>, { row, column, text }: LabelBox): Header {
  return {
    at: { sheet: block.sheet.name, row, column },
    text: oneLine(text),
    year: year === undefined ? undefined : yearIn(text),
    expectedYear: year,
  };
}

interface Candidate {
  readonly box: LabelBox;
  /** Whether its words head another column as well, as 决算数 does without a year. */
  readonly isShared: boolean;
}

/** The boxes that may head each column, from left to right. */
function candidatesIn(boxes: readonly LabelBox[], columns: Columns): ReadonlyMap<string, readonly Candidate[]> {
  const candidates = new Map<string, Candidate[]>();
  for (const box of boxes) {
    const names = columnsHeaded(box.stems, columnNames(columns)) ?? [];
    for (const name of names) {
      const candidate = { box, isShared: names.length > 1 };
      const found = candidates.get(name);
      if (found) found.push(candidate);
      else candidates.set(name, [candidate]);
    }
  }
  for (const found of candidates.values()) if (found.length > 1) found.sort((a, b) => a.box.column - b.box.column);
  return candidates;
}

function picked(found: readonly Candidate[], pick: "first" | "last" | undefined): LabelBox | undefined {
  // Where only one of the two 决算 columns is left, it is this year's.
  if (pick === "first" && found.length === 1 && found[0]!.isShared) return undefined;
  return found.at(pick === "last" ? -1 : 0)?.box;
}

function boxNamed(boxes: readonly LabelBox[], labels: Labels): LabelBox | undefined {
  return boxes.find((box) => saysOne(box.stems, labels));
}

/** From the header's own column to the one before the next header. */
function spanOf(box: LabelBox, boxes: readonly LabelBox[]): Span {
  let next = Number.POSITIVE_INFINITY;
  for (const { column } of boxes) if (column > box.area.right && column < next) next = column;
  return { from: box.area.left, to: Number.isFinite(next) ? next - 1 : box.area.right };
}

function splitSpans(
  boxes: readonly LabelBox[],
  labels: { readonly before: Labels; readonly value: Labels; readonly after: Labels },
): SplitSpans | undefined {
  const before = boxNamed(boxes, labels.before);
  const after = boxNamed(boxes, labels.after);
  if (!before || !after || before.column >= after.column) return undefined;
  // 年度指标值 may stand over all three; the figure's own header is the one between the other two.
  const value = boxes.find((box) => box.column > before.area.right && box.area.right < after.column);
  return {
    before: spanOf(before, boxes),
    value: value ? spanOf(value, boxes) : { from: before.area.right + 1, to: after.column - 1 },
    after: spanOf(after, boxes),
  };
}

/** The heading stands left of the headers, perhaps merged down from above them, or alone in the row over them. */
function headingOf(block: Block, columns: Columns, row: number, firstColumn: number): Heading {
  const isHeading = (box: LabelBox): boolean =>
    typeof box.value === "string" && !columnsHeaded(box.stems, columnNames(columns));
  const beside = block.labelsOf(row).filter((box) => box.area.right < firstColumn && isHeading(box));
  const found = beside.length > 0 ? beside : headingAbove(block, row, firstColumn).filter(isHeading);
  const text = compactText(found.map((box) => box.text).join(""));
  return {
    key: found[0]?.key ?? "",
    unit: unitIn(text),
    weight: /\((\d+(?:\.\d+)?)分\)/.exec(text)?.[1],
  };
}

function headingAbove(block: Block, row: number, firstColumn: number): readonly LabelBox[] {
  for (let above = row - 1; above >= Math.max(block.area.top, row - MOST_ROWS_ABOVE); above--) {
    const boxes = block.labelsOf(above);
    const merged = boxes.filter((box) => box.area.bottom >= row && box.area.right < firstColumn);
    if (merged.length > 0) return merged;
    if (above === row - 1 && boxes.length === 1) return boxes;
  }
  return [];
}

/** How far above its headers a heading may begin. */
const MOST_ROWS_ABOVE = 3;
