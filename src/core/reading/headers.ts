import type { SheetIndex } from "../grid/sheet-index";
import { onceForEach } from "../once-for-each";
import type { Columns, ColumnSpec, Header, HeadersOf } from "../template/parts";
import { oneLine, unitIn, type Block, type LabelBox } from "./block";
import { findHeaderBand, type HeaderBand } from "./find-header-row";
import { assignHeaders, isWholeBelow } from "./assign-headers";
import { headerBoxes, type HeaderBox, type Share } from "./header-boxes";
import { columnNames, oneLabel } from "./label-matching";
import { headersOfGroups, isOverValues, sortOut, type HeadedPart } from "./other-headers";
import { compactText, yearIn } from "../values/normalise";
import type { Span } from "./read-cell";

/** The columns beside a target that belong to it: its sign (≥) and its unit (%). */
export interface SplitSpans {
  readonly sign: Span | undefined;
  readonly unit: Span | undefined;
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
  /** The column that counts where this one is blank: 年初指标值 beside 调整指标值. */
  readonly fallback: Span | undefined;
  /** Which of several values in each cell, where headers share theirs. */
  readonly share: Share | undefined;
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
  /** Boxes of the header rows that are understood: headers, signs and units, headings, columns known and not read. */
  readonly labels: readonly LabelBox[];
  /** Headers that nobody could read. */
  readonly unread: readonly LabelBox[];
  /** Headers of columns that are known and not read. */
  readonly aside: readonly LabelBox[];
  /** The first and the last column of the sheet that the matched headers take. */
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** The words over or beside a table, left of its headers: 项目资金（万元）, 预算执行情况（10分）. */
interface Heading {
  /** Its key; empty where the table has none. */
  readonly key: string;
  readonly unit: "万元" | "元" | undefined;
  /** Weight in its brackets, as plain text. */
  readonly weight: string | undefined;
}

/** Finds and reads the headers of a part; at least `atLeast` of its columns must be there. */
export function findHeaderRow<C extends Columns>(
  block: Block,
  part: HeadedPart<C>,
  atLeast: number,
  rows: readonly number[],
): HeaderRow<C> | undefined {
  const band = findHeaderBand(block, part.columns, atLeast, rows);
  return band && readHeaderRow(block, part, band);
}

/** A part that is known by its headers, in several rows as a rule. */
type TablePart = HeadedPart<Columns> & { readonly atLeast?: number };

/** How many headers of a part must be there for it to be found. */
export function headersNeeded({ columns, atLeast }: Pick<TablePart, "columns" | "atLeast">): number {
  return atLeast ?? Math.max(2, Math.ceil(Object.keys(columns).length / 2));
}

type FoundByPart = Map<TablePart, Map<string, HeaderRow<Columns> | undefined>>;

const foundOnSheet = onceForEach<SheetIndex, FoundByPart>(() => new Map());

/**
 * The headers of a part in a block, from a row down. Titles, families and forms are told by the headers below them before these are read: in one
 * stretch of a sheet they are looked for once.
 */
export function headersBelow(block: Block, part: TablePart, from: number): HeaderRow<Columns> | undefined {
  const { top, bottom, left, right } = block.area;
  const stretch = `${from}:${top}:${bottom}:${left}:${right}`;
  const found = foundOnSheet(block.sheet);
  const known = found.get(part) ?? new Map<string, HeaderRow<Columns> | undefined>();
  if (known.has(stretch)) return known.get(stretch);
  const header = findHeaderRow(block, part, headersNeeded(part), block.rowsWithin(from, bottom));
  found.set(part, known.set(stretch, header));
  return header;
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

/**
 * The same headers on a form that reaches to column `right`: a last header that is not merged covers all that is left, up to a
 * column that has another header.
 */
export function withinForm<C extends Columns>(header: HeaderRow<C>, right: number): HeaderRow<C> {
  const { lastColumn } = header;
  const others = [...header.unread, ...header.aside].filter(({ column }) => column > lastColumn);
  const to = Math.min(right, ...others.map(({ column }) => column - 1));
  if (to === lastColumn) return header;
  const span: Span = { from: lastColumn, to, own: lastColumn };
  const columns = header.columns.map((column) => (column.span?.from === lastColumn ? { ...column, span } : column));
  return { ...header, columns };
}

/** Whether a cell below the headers stands under one that is not read: it is no label of a row then. */
export function isOfAnotherColumn({ column }: LabelBox, { unread, aside }: HeaderRow<Columns>): boolean {
  return [...unread, ...aside].some(({ area }) => column >= area.left && column <= area.right);
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

function readHeaderRow<C extends Columns>(
  block: Block,
  part: HeadedPart<C>,
  { top, bottom }: HeaderBand,
): HeaderRow<C> {
  const { columns } = part;
  const boxes: HeaderBox[] = [];
  for (let row = top; row <= bottom; row++) for (const box of headerBoxes(block, row, columns)) boxes.push(box);
  const assigned = assignHeaders(boxes, columns, (box) => !isOverValues(block, box, bottom));
  const labels = new Set(assigned.values());
  const headers: Partial<Record<string, Header>> = {};
  const headed: HeadedColumn[] = [];
  let firstColumn = Number.POSITIVE_INFINITY;
  let lastColumn = 0;
  for (const [name, spec] of Object.entries(columns)) {
    const box = assigned.get(name);
    const sign = box && beside(boxes, spec.sign, labels);
    const unit = box && beside(boxes, spec.unit, labels);
    const finer = box && beside(boxes, spec.finer, labels);
    const ofTexts = spec.kind === "text" || undefined;
    const isFigureOfSplit = finer !== undefined && (sign ?? unit) !== undefined;
    const fallback = isFigureOfSplit ? undefined : finer ? box : box && ofTexts && beside(boxes, spec.lastly, labels);
    headed.push(headedColumn(name, spec, finer ?? box, { sign, unit, fallback }, boxes));
    if (!box) continue;
    headers[name] = headerOf(block, spec, box);
    for (const { area } of [box, sign ?? box, unit ?? box]) {
      firstColumn = Math.min(firstColumn, area.left);
      lastColumn = Math.max(lastColumn, area.right);
    }
  }
  const found = headingOf(block, columns, top, firstColumn);
  const ofGroups = headersOfGroups(boxes, columns, assigned);
  const others = sortOut(block, part, boxes, { labels, ofGroups, bottom, firstColumn, lastColumn });
  return {
    row: top,
    bottom,
    headers: headers as HeadersOf<C>,
    columns: withCertainHeads(headed),
    heading: found.heading,
    labels: [...labels, ...found.boxes.filter((box) => !others.unread.includes(box)), ...others.labels],
    unread: others.unread,
    aside: others.aside,
    firstColumn,
    lastColumn,
  };
}

/** Where many headers have room beside them their merges were undone, and what stands there is theirs; one alone has a stranger beside it. */
function withCertainHeads(columns: readonly HeadedColumn[]): readonly HeadedColumn[] {
  let spans = 0;
  let roomy = 0;
  for (const { span } of columns) {
    if (!span) continue;
    spans++;
    if (span.head !== undefined && span.to > span.head) roomy++;
  }
  if (roomy * MOST_ROOMY <= spans) return columns;
  return columns.map(({ name, spec, text, span, split, fallback, unit, share }) => {
    return { name, spec, text, span: span && { from: span.from, to: span.to }, split, fallback, unit, share };
  });
}

/** One header in so many may have a column without a header beside it. */
const MOST_ROOMY = 3;

/** The column of signs or units, or the other one, that goes with a column: the official words first. */
function beside(
  boxes: readonly LabelBox[],
  labels: readonly string[] | undefined,
  taken: Set<LabelBox>,
): LabelBox | undefined {
  if (!labels || !boxes.some(({ label }) => label.says(labels))) return undefined;
  for (const label of labels) {
    const box = boxes.find((candidate) => !taken.has(candidate) && candidate.label.says(oneLabel(label)));
    if (!box) continue;
    taken.add(box);
    return box;
  }
  return undefined;
}

function headedColumn(
  name: string,
  spec: ColumnSpec<unknown>,
  box: HeaderBox | undefined,
  { sign, unit, fallback }: Readonly<Record<"sign" | "unit" | "fallback", LabelBox | undefined>>,
  boxes: readonly LabelBox[],
): HeadedColumn {
  if (!box) {
    return {
      name,
      spec,
      text: spec.labels[0],
      span: undefined,
      split: undefined,
      fallback: undefined,
      share: undefined,
      unit: undefined,
    };
  }
  const span = spanOf(box, boxes);
  const split = sign || unit ? { sign: sign && spanOf(sign, boxes), unit: unit && spanOf(unit, boxes) } : undefined;
  return {
    name,
    spec,
    text: oneLine(box.text),
    span: without(span, split),
    split,
    fallback: fallback && spanOf(fallback, boxes),
    share: box.share,
    unit: unitIn(box.text),
  };
}

/** 年度指标值 may stand over the columns of signs, figures and units; the figure is then what the others leave. */
function without(span: Span, split: SplitSpans | undefined): Span {
  let { from, to } = span;
  if (split?.sign && split.sign.from <= from && split.sign.to >= from && split.sign.to < to) from = split.sign.to + 1;
  if (split?.unit && split.unit.from > from && split.unit.from <= to) to = split.unit.from - 1;
  return from === span.from && to === span.to ? span : { from, to };
}

/** A header as it stands on the form. */
export function headerOf(block: Block, { year }: ColumnSpec<unknown>, { row, column, text }: LabelBox): Header {
  return {
    at: { sheet: block.sheet.name, row, column },
    text: oneLine(text),
    typed: text,
    year: year === undefined ? undefined : yearIn(text),
    expectedYear: year,
  };
}

/** From the header's own column to the one before the next header; where it is divided, the column of its names. */
function spanOf(box: LabelBox, boxes: readonly LabelBox[]): Span {
  const whole = boxes.find((other) => isWholeBelow(other, box));
  if (whole) return { from: whole.area.left, to: whole.area.right };
  let next = Number.POSITIVE_INFINITY;
  for (const { column } of boxes) if (column > box.area.right && column < next) next = column;
  return { from: box.area.left, to: Number.isFinite(next) ? next - 1 : box.area.right, head: box.area.right };
}

/** The heading stands left of the headers, perhaps merged down from above them, or alone in the row over them. */
function headingOf(
  block: Block,
  columns: Columns,
  row: number,
  firstColumn: number,
): { readonly heading: Heading; readonly boxes: readonly LabelBox[] } {
  const isHeading = (box: LabelBox): boolean => typeof box.value === "string" && !box.label.heads(columnNames(columns));
  const besideIt = block.labelsOf(row).filter((box) => box.area.right < firstColumn && isHeading(box));
  const boxes = besideIt.length > 0 ? besideIt : headingAbove(block, row, firstColumn).filter(isHeading);
  const text = compactText(boxes.map((box) => box.text).join(""));
  return {
    heading: {
      key: boxes[0]?.key ?? "",
      unit: unitIn(text),
      weight: /\((\d+(?:\.\d+)?)分\)/.exec(text)?.[1],
    },
    boxes,
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
