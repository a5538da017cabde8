import { evaluateFormula } from "../formula/evaluate";
import { numberToText } from "../formula/general";
import { stringLiteral } from "../formula/write";
import { quoteSheet, toA1, type CellRef } from "../grid/address";
import { Decimal, ZERO } from "../numbers/decimal";
import { isPlaced, type Place, type Present, type Sourced } from "../reading/sourced";
import type { MoneyUnit } from "../reading/values";
import type { Figure } from "./figure";

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
const COMPOUND = /[/*]10+$|^-/;

/** Longer than any figure with its unit. */
const CUT_LENGTH = 99;

/** Two figures are the same where their first digits are: cells are read at 12. */
const DIGITS = 12;

/**
 * The figure in a place that was read well, bound to its cell. What the formula gives for the cell as it stands is always
 * the value that was read; where no formula does that, the figure is a constant and `frozen`.
 */
export function figureIn(sourced: Sourced<Measurable>): Figure | undefined {
  return sourced.kind === "present" ? boundFigure(sourced, strictly(sourced)) : undefined;
}

/**
 * As `figureIn`, but an empty place is 0, now and whenever it is emptied later. `undefined` where the form has no such place, or holds
 * something there that cannot be read.
 */
export function figureOrZero(sourced: Sourced<Measurable>): Figure | undefined {
  if (!isPlaced(sourced) || sourced.kind === "unreadable") return undefined;
  if (sourced.kind === "blank") return figureOf(sourced, ofBlank(sourced), ZERO, false);
  return boundFigure(sourced, forgivingly(sourced));
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
  return { formula, compound: COMPOUND.test(formula), value, reads: [place.at], frozen };
}

/** Expressions that may give the figure of a place, the plainest first. */
function strictly(place: Present<Measurable>): readonly string[] {
  if (typeof place.typed === "number" && !isSplit(place)) return scaledNumber(cellName(place.at), place);
  return textsWithFigure(place).map((text) => scaled(`VALUE(TRIM(${text}))`, scaleOf(place)));
}

/** The same, but an empty cell or a stroke is 0. What breaks otherwise, breaks in the open: a missing sheet is not "nothing spent". */
function forgivingly(place: Present<Measurable>): readonly string[] {
  const scale = scaleOf(place);
  if (typeof place.typed === "number" && !isSplit(place)) return scaledNumber(`N(${cellName(place.at)})`, place);
  const texts = textsWithFigure(place);
  return [
    ...texts.map((text) => scaled(nothingIsZero(text), scale)),
    // A minus cannot stand behind the nought that makes an empty text a number.
    ...texts.map((text) => scaled(`VALUE(TRIM(${text}))`, scale)),
  ];
}

/** A rate may be typed as 95 for 95%. */
function scaledNumber(cell: string, place: Present<Measurable>): readonly string[] {
  return [scaled(cell, scaleOf(place)), scaled(cell, "/100")];
}

/** Expressions for the text that the figure is read from, a unit or band behind it cut off: 203.25万元, 96（优）. */
function textsWithFigure(place: Present<Measurable>): readonly string[] {
  const raw = place.inline ? textBehindLabel(place, CUT_LENGTH) : cellName(place.at);
  if (raw === undefined || typeof place.typed !== "string" || isSplit(place)) return [];
  const typed = place.inline ? place.typed.slice(place.inline.before.length) : place.typed;
  const behind = typed.trim().replace(FIGURE, "").trim();
  const rest = /\s/.test(behind) ? "" : behind;
  const texts = [raw, `SUBSTITUTE(${raw},"\u3000","")`];
  return rest === "" ? texts : [raw, ...texts.map((text) => `SUBSTITUTE(${text},${stringLiteral(rest)},"")`)];
}

function ofBlank(place: Place): string {
  const scale = INTO_WAN[place.valueKind === "amount" ? (place.unit ?? "万元") : "万元"];
  const behind = textBehindLabel(place, CUT_LENGTH);
  if (behind === undefined) return scaled(`N(${cellName(place.at)})`, scale);
  const strict = nothingIsZero(behind);
  // Other marks than a stroke, such as 无 or ……, are no text that could be made a number.
  return scaled(gives(strict, place, ZERO) ? strict : `IFERROR(VALUE(TRIM(${behind})),0)`, scale);
}

function nothingIsZero(text: string): string {
  return `VALUE("0"&TRIM(SUBSTITUTE(${text},"/","")))`;
}

function isSplit(place: Place): boolean {
  return place.further !== undefined && place.further.length > 0;
}

function scaleOf(place: Present<Measurable>): string {
  return INTO_WAN[place.value.typedUnit ?? "万元"];
}

function scaled(formula: string, scale: string): string {
  return `${formula}${scale}`;
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
