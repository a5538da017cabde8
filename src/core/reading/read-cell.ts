import type { CellRef } from "../grid/address";
import { textOf, type Box } from "../grid/sheet-index";
import type { CellValue } from "../grid/snapshot";
import type { ValueSpec } from "../template/parts";
import { inlineValue, type Block } from "./block";
import type { NotFound, Place, Sourced } from "./sourced";
import { isBlankMark } from "./normalise";

/** The columns a value may stand in: those its header spans. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What is known of a value before its cell is looked at. */
export interface CellRequest<T> {
  readonly spec: ValueSpec<T>;
  readonly label: string;
  readonly unit?: "万元" | "元" | undefined;
  /** Labels that may stand before the value in its own cell (执行率：95%). */
  readonly ownLabels?: readonly string[];
  readonly signed?: true | undefined;
}

/** A place the form has not. */
export function notFound(label: string): NotFound {
  return { kind: "not-found", label };
}

/** Reads the value that stands in one row within a header's span. */
export function readCell<T>(block: Block, row: number, span: Span, request: CellRequest<T>): Sourced<T> {
  const boxes = boxesInSpan(block, row, span);
  const filled = boxes.filter((box) => box.value !== null && box.value !== "");
  const first = filled[0];
  if (!first) {
    const box = boxes[0] ?? block.sheet.boxAt(row, span.from);
    return { ...placeOf(block, box, request), kind: "blank" };
  }
  return filled.length === 1 ? readBox(block, first, request) : readSplit(block, filled, request);
}

/** Reads a value from one box. */
export function readBox<T>(block: Block, box: Box, request: CellRequest<T>): Sourced<T> {
  const place = placeOf(block, box, request);
  if (typeof box.value === "string" && request.ownLabels) {
    const inline = inlineValue(box.value, request.ownLabels);
    if (inline) return readInline(block, box, inline, request);
  }
  return parsed(place, box.value, request);
}

/** Reads a value that shares its cell with its label. */
export function readInline<T>(
  block: Block,
  box: Box,
  inline: { readonly before: string; readonly value: string },
  request: CellRequest<T>,
): Sourced<T> {
  const value = inline.value.trimEnd();
  const after = inline.value.slice(value.length);
  const place = { ...placeOf(block, box, request), inline: { before: inline.before, after } };
  return parsed(place, value, request);
}

/** Reads a text put together from several boxes, placed at one of them. */
export function readJoined<T>(block: Block, at: Box, text: string, request: CellRequest<T>): Sourced<T> {
  return parsed(placeOf(block, at, request), text, request);
}

/** The place of a box, without its value. */
export function placeOf<T>(block: Block, box: Box, request: CellRequest<T>): Place {
  return {
    at: refOf(block, box),
    area: box.area,
    label: request.label,
    valueKind: request.spec.kind,
    typed: box.value,
    ...(box.formula === undefined ? {} : { formula: box.formula }),
    ...(box.format === undefined ? {} : { format: box.format }),
    ...(request.unit === undefined ? {} : { unit: request.unit }),
    ...(request.signed ? { signed: true as const } : {}),
  };
}

function parsed<T>(place: Place, value: CellValue, request: CellRequest<T>): Sourced<T> {
  const reading = request.spec.parser(value, place.format, { unit: place.unit ?? "万元" });
  return { ...place, ...reading };
}

/** `95.` and `10%` in two cells are one figure; two whole figures in one column are nobody's guess. */
function readSplit<T>(block: Block, filled: readonly Box[], request: CellRequest<T>): Sourced<T> {
  const first = filled[0]!;
  const meaningful = filled.filter((box) => !isBlankMark(box.value));
  if (meaningful.length === 1) return readBox(block, meaningful[0]!, request);
  const place: Place = {
    ...placeOf(block, first, request),
    further: filled.slice(1).map((box) => refOf(block, box)),
  };
  if (request.spec.kind === "text") return parsed(place, filled.map((box) => textOf(box.value)).join(""), request);
  const firstText = textOf(first.value).trim();
  if (filled.length === 2 && /[.．]$/.test(firstText)) {
    const whole = parsed(place, firstText + textOf(filled[1]!.value).trim(), request);
    if (whole.kind === "present") return whole;
  }
  return { ...place, kind: "unreadable", expected: request.spec.parser.expects, cause: "ambiguous" };
}

function boxesInSpan(block: Block, row: number, span: Span): readonly Box[] {
  const boxes: Box[] = [];
  for (let column = span.from; column <= span.to;) {
    const box = block.sheet.boxAt(row, column);
    // A wide cell that begins left of the header belongs to another column.
    if (box.area.left >= span.from && box.area.top >= block.area.top) boxes.push(box);
    column = Math.max(column, box.area.right) + 1;
  }
  return boxes;
}

function refOf(block: Block, box: Box): CellRef {
  return { sheet: block.sheet.name, row: box.row, column: box.column };
}
