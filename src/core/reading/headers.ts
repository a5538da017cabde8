import type { Columns, Header, HeadersOf, Labels } from "../template/parts";
import { labelBoxes, oneLine, saysLabel, unitIn, type Block, type LabelBox } from "./block";
import { yearIn } from "./normalise";
import type { Span } from "./read-cell";

/** A header row found in a block. */
export interface HeaderRow<C extends Columns> {
  readonly row: number;
  /** The last row the headers reach down to; values begin below it. */
  readonly bottom: number;
  readonly matched: number;
  readonly headers: HeadersOf<C>;
  readonly spans: { readonly [K in keyof C]: Span | undefined };
  /** Spans of the three parts of a split column. */
  readonly split: { readonly [K in keyof C]?: { readonly before: Span; readonly value: Span; readonly after: Span } };
  /** Unit that a column's own header names. */
  readonly units: { readonly [K in keyof C]?: "万元" | "元" };
  /** The boxes of the header row left of the first matched header: the section's heading. */
  readonly heading: string;
  readonly headingBox: LabelBox | undefined;
  readonly firstColumn: number;
}

/** Finds the row whose boxes match most of the columns, at least `atLeast`; the first of several. */
export function findHeaderRow<C extends Columns>(
  block: Block,
  columns: C,
  atLeast: number,
  rows: readonly number[],
): HeaderRow<C> | undefined {
  let best: { row: number; count: number } | undefined;
  const names = Object.keys(columns);
  for (const row of rows) {
    const boxes = labelBoxes(block, row);
    if (boxes.length < atLeast) continue;
    const count = names.filter((name) => boxes.some((box) => saysLabel(box.key, columns[name]!.labels))).length;
    if (count >= atLeast && count > (best?.count ?? 0)) best = { row, count };
    if (best && best.count === names.length) break;
  }
  return best && readHeaderRow(block, columns, best.row, best.count);
}

function readHeaderRow<C extends Columns>(block: Block, columns: C, row: number, matched: number): HeaderRow<C> {
  const top = labelBoxes(block, row);
  const names = Object.keys(columns) as (keyof C & string)[];
  const matches = (box: LabelBox): boolean => names.some((name) => saysLabel(box.key, columns[name]!.labels));
  const bottom = headerBottom(block, row, top.filter(matches), columns);
  const band: LabelBox[] = [...top];
  for (let below = row + 1; below <= bottom; below++) band.push(...labelBoxes(block, below));

  const headers: Partial<Record<string, Header>> = {};
  const spans: Partial<Record<string, Span>> = {};
  const split: Record<string, { before: Span; value: Span; after: Span }> = {};
  const units: Record<string, "万元" | "元"> = {};
  let firstColumn = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const spec = columns[name]!;
    const found = pickHeader(band, spec.labels, spec.pick);
    const parts = spec.splitInto && splitSpans(band, spec.splitInto, top);
    if (parts) split[name] = parts;
    const box = found ?? (parts && pickHeader(band, spec.splitInto!.value, undefined));
    if (!box) continue;
    headers[name] = {
      at: { sheet: block.sheet.name, row: box.row, column: box.column },
      text: oneLine(box.text),
      year: spec.year === undefined ? undefined : yearIn(box.text),
      expectedYear: spec.year,
    };
    spans[name] = spanOf(box, band);
    const unit = unitIn(box.text);
    if (unit) units[name] = unit;
    firstColumn = Math.min(firstColumn, box.area.left);
  }
  const left = top.filter((box) => box.area.right < firstColumn && !matches(box));
  return {
    row,
    bottom,
    matched,
    headers: headers as HeadersOf<C>,
    spans: spans as HeaderRow<C>["spans"],
    split: split as HeaderRow<C>["split"],
    units: units as HeaderRow<C>["units"],
    heading: left.map((box) => box.text).join(""),
    headingBox: left[0],
    firstColumn,
  };
}

/** Headers that are merged downward, or split below (年度指标值 over three), reach over more rows than their first. */
function headerBottom(block: Block, row: number, matched: readonly LabelBox[], columns: Columns): number {
  const merged = Math.max(row, ...matched.map((box) => Math.min(box.area.bottom, row + MOST_HEADER_ROWS - 1)));
  if (merged > row) return merged;
  const below = labelBoxes(block, row + 1);
  const splits = Object.values(columns).flatMap((spec) => (spec.splitInto ? [spec.splitInto] : []));
  const splitBelow = splits.some(
    ({ before, after }) =>
      below.some((box) => saysLabel(box.key, before)) && below.some((box) => saysLabel(box.key, after)),
  );
  return splitBelow ? row + 1 : row;
}

function pickHeader(
  boxes: readonly LabelBox[],
  labels: Labels,
  pick: "first" | "last" | undefined,
): LabelBox | undefined {
  const found = boxes.filter((box) => saysLabel(box.key, labels));
  // Where only one of the two 决算 columns is left, it is this year's.
  if (pick === "first" && found.length < 2) return undefined;
  return pick === "last" ? found[found.length - 1] : found[0];
}

/** From the header's own column to the one before the next header of its row. */
function spanOf(box: LabelBox, band: readonly LabelBox[]): Span {
  const next = band
    .filter((other) => other.column > box.area.right && other.area.bottom >= box.row && other.row <= box.area.bottom)
    .reduce((nearest, other) => Math.min(nearest, other.column), Number.POSITIVE_INFINITY);
  return { from: box.area.left, to: Number.isFinite(next) ? next - 1 : box.area.right };
}

function splitSpans(
  band: readonly LabelBox[],
  labels: { readonly before: Labels; readonly value: Labels; readonly after: Labels },
  top: readonly LabelBox[],
): { before: Span; value: Span; after: Span } | undefined {
  const before = pickHeader(band, labels.before, undefined);
  const after = pickHeader(band, labels.after, undefined);
  if (!before || !after || before.column >= after.column) return undefined;
  const between = [...band].filter(
    (box) =>
      box.column > before.area.right && box.area.right < after.column && !(top.includes(box) && box.row < before.row),
  );
  const value = between.find((box) => saysLabel(box.key, labels.value)) ?? between[0];
  const valueSpan = value ? spanOf(value, band) : { from: before.area.right + 1, to: after.column - 1 };
  return { before: spanOf(before, band), value: valueSpan, after: spanOf(after, band) };
}

/** No form has headers of more rows than this. */
const MOST_HEADER_ROWS = 3;
