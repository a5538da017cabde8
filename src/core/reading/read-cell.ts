import type { CellRef } from "../grid/address";
import { isUnfilled, textOf, type Box } from "../grid/sheet-index";
import type { CellValue } from "../grid/snapshot";
import type { ValueSpec } from "../template/parts";
import { inlineValue, ownPartOf, type Block, type InlineValue } from "./block";
import { isBlankMark, plainText } from "../values/normalise";
import type { NotFound, Place, Sourced } from "../values/sourced";
import type { ParseContext, Reading, Unreadable } from "../values/values";

/** The columns a value may stand in: those its header spans. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** Where the header itself takes fewer columns: the last of them. What is read there is not looked for further right. */
  readonly own?: number;
  /** The last column of the header's own cell: a figure beyond it, beside one within it, stands under no header. */
  readonly head?: number;
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
export function notFound(
  label: string,
  unread: readonly { readonly row: number; readonly column: number; readonly text: string }[] = [],
): NotFound {
  return unread.length === 0 ? { kind: "not-found", label } : { kind: "not-found", label, unread };
}

/** Reads the value that stands in one row within a header's span. */
export function readCell<T>(block: Block, row: number, span: Span, request: CellRequest<T>): Sourced<T> {
  if (span.own !== undefined) {
    const own = readCell(block, row, { from: span.from, to: span.own }, request);
    if (own.kind === "present") return own;
  }
  // Most columns are one cell wide, and most cells of a form are looked at here: no lists for those.
  if (span.from === span.to) {
    const box = block.sheet.boxAt(row, span.from);
    return isInSpan(block, box, span) && !isEmpty(box) ? readBox(block, box, request) : blankAt(block, box, request);
  }
  const boxes = boxesInSpan(block, row, span);
  const filled = boxes.filter((box) => !isEmpty(box));
  if (filled.length > 1) return readSplit(block, filled, request, span.head);
  if (filled.length === 1) return readBox(block, filled[0]!, request);
  const box = boxes.find(({ formula }) => formula !== undefined) ?? boxes[0] ?? block.sheet.boxAt(row, span.from);
  return blankAt(block, box, request);
}

/** The first box of a row within a span that holds something. */
export function firstFilled(block: Block, row: number, span: Span): Box | undefined {
  return boxesInSpan(block, row, span).find((box) => !isEmpty(box));
}

/** A place that holds nothing. */
export function blankAt<T>(block: Block, box: Box, request: CellRequest<T>): Sourced<T> {
  return sourcedAt(block, box, request, BLANK);
}

const BLANK: Reading<never> = { kind: "blank" };

function isEmpty({ value }: Box): boolean {
  return isUnfilled(value);
}

/** A wide cell that begins left of the header belongs to another column; one that begins above the form to none. */
function isInSpan(block: Block, { area }: Box, span: Span): boolean {
  return area.left >= span.from && area.top >= block.area.top;
}

/** Reads a value from one box. */
export function readBox<T>(block: Block, box: Box, request: CellRequest<T>): Sourced<T> {
  if (typeof box.value === "string" && request.ownLabels) {
    const inline = inlineValue(box.value, request.ownLabels, block.words);
    if (inline) return readInline(block, box, inline, request);
  }
  return sourcedAt(block, box, request, parsed(box, box.value, request));
}

/** Reads a value that shares its cell with its label. */
export function readInline<T>(block: Block, box: Box, inline: InlineValue, request: CellRequest<T>): Sourced<T> {
  const value = ownPartOf(inline);
  const after = inline.value.slice(value.length);
  const around = { inline: { before: inline.before, after } };
  return sourcedAt(block, box, request, parsed(box, value, request), around);
}

/** Reads a value that stands in the text of another place; `undefined` where none does. */
export function readWithin<T>(
  block: Block,
  place: Sourced<unknown>,
  pattern: RegExp,
  request: CellRequest<T>,
): Sourced<T> | undefined {
  if (place.kind !== "present" || typeof place.typed !== "string") return undefined;
  const found = pattern.exec(place.typed);
  const value = found?.[1];
  if (!found || value === undefined) return undefined;
  const start = found.index + found[0].indexOf(value);
  const box = block.sheet.boxAt(place.at.row, place.at.column);
  return readPart(block, box, { start, end: start + value.length }, request);
}

/** Reads a value that is part of a box's text. */
export function readPart<T>(
  block: Block,
  box: Box,
  { start, end }: { readonly start: number; readonly end: number },
  request: CellRequest<T>,
): Sourced<T> {
  const text = textOf(box.value);
  const around = { before: text.slice(0, start), after: text.slice(end) };
  return sourcedAt(block, box, request, parsed(box, text.slice(start, end), request), { inline: around });
}

/** Reads a text put together from several boxes, placed at the first of them. */
export function readJoined<T>(
  block: Block,
  at: Box,
  others: readonly Box[],
  text: string,
  request: CellRequest<T>,
): Sourced<T> {
  const around = { further: others.map((box) => refOf(block, box)) };
  return sourcedAt(block, at, request, parsed(at, text, request), around);
}

/**
 * A place with what was read there. Every field is written out, also where there is nothing to say: hundreds of places are looked at by
 * every rule, which is quickest where all of them are made alike.
 */
function sourcedAt<T>(
  block: Block,
  { row, column, area, value: typed, formula, format }: Box,
  { label, spec, unit, signed }: CellRequest<T>,
  reading: Reading<T> | AmbiguousReading,
  { inline, further }: Pick<Place, "inline" | "further"> = ALONE,
): Sourced<T> {
  const at = { sheet: block.sheet.name, row, column };
  const valueKind = spec.kind;
  switch (reading.kind) {
    case "present": {
      const { kind, value } = reading;
      return { kind, value, at, area, label, valueKind, typed, formula, format, inline, further, unit, signed };
    }
    case "blank": {
      const { kind } = reading;
      return { kind, at, area, label, valueKind, typed, formula, format, inline, further, unit, signed };
    }
    case "unreadable": {
      const place = { at, area, label, valueKind, typed, formula, format, inline, further, unit, signed };
      return { ...place, ...reading };
    }
  }
}

const ALONE: Pick<Place, "inline" | "further"> = {};

/** Several figures under one header. */
type AmbiguousReading = Omit<Unreadable, "cause"> & { readonly cause: "ambiguous" };

function parsed<T>({ format }: Box, value: CellValue, { spec, unit }: CellRequest<T>): Reading<T> {
  return spec.parser(value, format, unit === "元" ? IN_YUAN : IN_WAN);
}

const IN_YUAN: ParseContext = { unit: "元" };
const IN_WAN: ParseContext = { unit: "万元" };

/**
 * Several filled cells under one header. `95.` and `10%` are one figure, as are 297.92 and 万元, 96 and （优）; two whole
 * figures in one column are nobody's guess.
 */
function readSplit<T>(block: Block, filled: readonly Box[], request: CellRequest<T>, head?: number): Sourced<T> {
  const meaningful = filled.filter((box) => !isBlankMark(box.value));
  if (meaningful.length < 2) return readBox(block, meaningful[0] ?? filled[0]!, request);
  const [first, ...others] = meaningful as [Box, ...Box[]];
  const under = meaningful.filter(({ column }) => head !== undefined && column <= head);
  const isAlone = under.length === 1 && under[0] === first;
  if (isAlone && request.spec.kind === "text" && isWhole(first) && others.every(isBareFigure))
    return readBox(block, first, request);
  if (request.spec.kind === "text") {
    return readJoined(block, first, others, meaningful.map((box) => textOf(box.value)).join(""), request);
  }
  if (request.spec.kind === "score" && others.every((box) => block.words.band.test(plainText(textOf(box.value))))) {
    return readBox(block, first, request);
  }
  const whole = oneFigure(block, first, others, request);
  if (whole?.kind === "present") return whole;
  if (isAlone) return readBox(block, first, request);
  const reading = { kind: "unreadable", expected: request.spec.parser.expects, cause: "ambiguous" } as const;
  return sourcedAt(block, first, request, reading, { further: others.map((box) => refOf(block, box)) });
}

/** Whether a text says something by itself: no sign whose figure stands beside it, no figure that goes on there. */
function isWhole({ value }: Box): boolean {
  return /[\d\p{Script=Han}]/u.test(plainText(textOf(value))) && !/[.．]\s*$/.test(textOf(value));
}

function isBareFigure({ value }: Box): boolean {
  return typeof value === "number" || /^\d[\d.,]*%?$/.test(plainText(textOf(value)));
}

function oneFigure<T>(
  block: Block,
  first: Box,
  others: readonly Box[],
  request: CellRequest<T>,
): Sourced<T> | undefined {
  const [second] = others;
  if (second === undefined || others.length > 1) return undefined;
  const head = textOf(first.value).trim();
  const tail = textOf(second.value).trim();
  const belongs = /[.．]$/.test(head) || (/\d$/.test(plainText(head)) && tail !== "" && !/\d/.test(plainText(tail)));
  return belongs ? readJoined(block, first, others, head + tail, request) : undefined;
}

function boxesInSpan(block: Block, row: number, span: Span): readonly Box[] {
  const boxes: Box[] = [];
  for (let column = span.from; column <= span.to;) {
    const box = block.sheet.boxAt(row, column);
    if (isInSpan(block, box, span)) boxes.push(box);
    column = Math.max(column, box.area.right) + 1;
  }
  return boxes;
}

function refOf(block: Block, box: Box): CellRef {
  return { sheet: block.sheet.name, row: box.row, column: box.column };
}
