import { evaluateFormula } from "../formula/recalculation/evaluate";
import { numberToText } from "../formula/general";
import { stringLiteral } from "../formula/write";
import { quoteSheet, toA1, type CellRef } from "../grid/address";
import { Decimal, ZERO } from "../numbers/decimal";
import type { Place, Present, Sourced } from "../values/sourced";
import type { MoneyUnit } from "../values/values";
import type { Figure, ReadCell } from "./figure";

/** A value with a figure in it: an amount knows the unit it was typed in. */
interface Measurable {
  readonly value: Decimal;
  readonly typedUnit?: MoneyUnit;
}

/** What turns a figure of a unit into 万元. */
const INTO_WAN: Readonly<Record<MoneyUnit, string>> = { 万元: "", 元: "/10000", 亿元: "*10000" };

/** The figure a text begins with. */
const FIGURE = /^[-+]?[\d,]*(?:\.\d*)?/;

/** A factor behind the cell, or a minus before a constant. */
const COMPOUND = /[/*][\d.]+$|^-/;

/** Longer than any figure with its unit. */
const CUT_LENGTH = 99;

/** Two figures are the same where their first digits are: cells are read at 12. */
const DIGITS = 12;

/**
 * The figure in a place that was read well, bound to its cell. What the formula gives for the cell as it stands is always the value that
 * was read, and for the cell as it may be retyped the value that would be read, or an error: never another figure, and never 0 for an
 * empty cell. Where no formula does that, the figure is a constant and `frozen`.
 */
export function figureIn(sourced: Sourced<Measurable>): Figure | undefined {
  return sourced.kind === "present" ? boundFigure(sourced, formulasFor(sourced)) : undefined;
}

/**
 * As `figureIn`, but 无 is 0, for it says that there is none. An empty place or a stroke says nothing: `undefined`, as where the form
 * has no such place, or holds something there that cannot be read.
 */
export function figureOrNone(sourced: Sourced<Measurable>): Figure | undefined {
  if (sourced.kind === "present") return boundFigure(sourced, formulasFor(sourced, NONE));
  if (sourced.kind !== "blank" || !saysNone(sourced)) return undefined;
  const text = textExpression(sourced);
  const formula = text && asNumber(text, sourced, NONE);
  const bound = formula !== undefined && gives(formula, sourced, ZERO);
  return figureOf(sourced, bound ? formula : "0", ZERO, !bound);
}

/** The word for there being none, as a cell may hold it in place of a 0. */
const NONE = "无";

function saysNone({ typed, inline }: Place): boolean {
  if (typeof typed !== "string") return false;
  return typed.slice(inline?.before.length ?? 0).trim() === NONE;
}

/** One number, and the words around it. */
const ONE_NUMBER = /^([^\d]*?)(-?\d+(?:,\d+)*(?:\.\d+)?)([^\d]*)$/;

/**
 * The number among the words of a place (≥60公里), worth `value`: words around it are cut off as they stand there, so that a cell with others, or with a
 * second number, gives an error and no other figure. `undefined` where no formula takes it out.
 */
export function numberIn(place: Present<string>, value: Decimal): Figure | undefined {
  const cell = cellName(place.at);
  const [, before = "", digits = "", behind = ""] =
    ONE_NUMBER.exec(typeof place.typed === "number" ? numberToText(new Decimal(place.typed)) : place.value) ?? [];
  const typed = new Decimal(digits.replaceAll(",", "") || 0);
  if (isSplit(place) || place.inline || typed.isZero()) return undefined;
  const bare = [before, behind].reduce(
    (text, words) => (words === "" ? text : `SUBSTITUTE(${text},${stringLiteral(words)},"")`),
    cell,
  );
  const factor = value.dividedBy(typed);
  const formula = `${numberOf(bare)}${factor.equals(1) ? "" : `*${factor.toFixed()}`}`;
  return gives(formula, place, value) ? figureOf(place, formula, value, false) : undefined;
}

/** The cell of a place, with the words for it. */
export function readOf({ at, label }: Place): ReadCell {
  return { ...at, label };
}

/** A cell as a formula on another sheet names it. */
export function cellName(at: CellRef): string {
  return `${quoteSheet(at.sheet)}!${toA1(at)}`;
}

/** The text behind a label in one cell, as an expression; the label is found by its own words, so the cell may change around it. */
export function textBehindLabel(place: Place, length: number): string | undefined {
  const anchor = place.inline && anchorIn(place.inline.before, place.typed);
  if (anchor === undefined) return undefined;
  const cell = cellName(place.at);
  return `MID(${cell},FIND(${stringLiteral(anchor)},${cell})+${anchor.length},${length})`;
}

/** Whether an expression gives a value for the cell of a place as it stands. */
export function gives(formula: string, place: Place, expected: Decimal | string): boolean {
  const result = evaluateFormula(formula, {
    sheet: "",
    hasSheet: () => true,
    cellValue: (_, row, column) => (row === place.at.row && column === place.at.column ? place.typed : null),
  });
  if (result.kind !== "value") return false;
  const { value } = result;
  if (!Decimal.isDecimal(expected))
    return value === expected || (value instanceof Decimal && numberToText(value) === expected);
  return value instanceof Decimal && value.toSignificantDigits(DIGITS).equals(expected.toSignificantDigits(DIGITS));
}

function boundFigure(place: Present<Measurable>, candidates: readonly string[]): Figure {
  const { value } = place.value;
  const formula = candidates.find((candidate) => gives(candidate, place, value));
  return figureOf(place, formula ?? value.toFixed(), value, formula === undefined);
}

function figureOf(place: Place, formula: string, value: Decimal, frozen: boolean): Figure {
  return { formula, compound: COMPOUND.test(formula), value, reads: [readOf(place)], frozen };
}

/** Expressions that may give the figure of a place, the plainest first. */
function formulasFor(place: Present<Measurable>, none?: string): readonly string[] {
  const text = isSplit(place) ? undefined : textExpression(place);
  if (text === undefined) return [];
  if (place.valueKind === "rate") return [`VALUE(TRIM(${text}))`, `VALUE(TRIM(${text}))/100`];
  const narrow = `SUBSTITUTE(${text},"\u3000","")`;
  const rest = restOf(place);
  const { typedUnit } = place.value;
  return [
    asNumber(text, place, none),
    asNumber(narrow, place, none),
    ...(rest === "" ? [] : restCutOff(text, rest, typedUnit)),
    ...(rest === "" ? [] : restCutOff(narrow, rest, typedUnit)),
  ];
}

/**
 * A text as a number of the form's unit. Behind the `e0` an empty text, a date, brackets or any other word is an error and no number, in
 * every spreadsheet.
 */
function asNumber(text: string, { valueKind, unit }: Place, none?: string): string {
  const worded = none === undefined ? text : `SUBSTITUTE(${text},${stringLiteral(none)},0)`;
  if (valueKind !== "amount") return numberOf(worded);
  const own = unit ?? "万元";
  return `${numberOf(`SUBSTITUTE(${worded},${stringLiteral(own)},"")`)}${INTO_WAN[own]}`;
}

/** Words behind the figure are cut off; where they are a unit of their own, the figure means nothing without them. */
function restCutOff(text: string, rest: string, typedUnit: MoneyUnit | undefined): readonly string[] {
  const words = stringLiteral(rest);
  if (typedUnit === undefined) return [numberOf(`SUBSTITUTE(${text},${words},"")`)];
  return [`${numberOf(`LEFT(${text},FIND(${words},${text})-1)`)}${INTO_WAN[typedUnit]}`];
}

function numberOf(text: string): string {
  return `VALUE(TRIM(${text})&"e0")`;
}

/** What is read of the cell: all of it, or what stands behind the label. */
function textExpression(place: Place): string | undefined {
  return place.inline ? textBehindLabel(place, CUT_LENGTH) : cellName(place.at);
}

/** What stands behind the figure: 万元, （优）. */
function restOf({ typed, inline }: Place): string {
  if (typeof typed !== "string") return "";
  const behind = (inline ? typed.slice(inline.before.length) : typed).trim().replace(FIGURE, "").trim();
  return /\s/.test(behind) ? "" : behind;
}

function isSplit(place: Place): boolean {
  return place.further !== undefined && place.further.length > 0;
}

/** The last label before the value, colon and all; more of it where those words stand in the cell twice. */
function anchorIn(before: string, typed: Place["typed"]): string | undefined {
  const label = before.trimEnd();
  if (typeof typed !== "string" || label === "") return undefined;
  const earlier = label.slice(0, -1);
  const start = Math.max(...[":", "：", " ", "\u3000", "\n", "\r"].map((sign) => earlier.lastIndexOf(sign))) + 1;
  const short = label.slice(start);
  return typed.indexOf(short) + short.length === label.length ? short : label;
}
