import { readNumberFormat } from "../values/number-format";
import { decimalOfCell, toFixedAtLeast, toPlain } from "../numbers/decimal";
import { atExcelDigits, TEXT_MAX_LENGTH } from "../formula/values";
import { stringLiteral } from "../formula/write";
import type { Place, Present, Sourced } from "../values/sourced";
import { cellName, gives, readOf, textBehindLabel } from "./cell-figure";
import { textOfPieces, type Live, type Piece } from "./piece";

/** A stop at the end of a text, which would stand before our own. A point may belong to a number (`95.`). */
const LAST_STOP = /(?:[\s。；;，,、：:！!]|(?<!\d)\.)$/;

/** Whether words open or close a quotation, so that more quotation marks around them would read badly. */
const QUOTED = /[“”"「」]/;

/** Texts up to this length may be broken for want of room, and nothing else. */
const NARROW = 24;

/** Decimals of a number that is shown inside words; so many that nobody's target or result has more. */
const NUMBER_DECIMALS = 4;

/**
 * The words in a place, bound to its cell, as they can stand inside a sentence: on one line, without a stop at the end. Where the cell
 * must be tidied for that, the words are a constant, and frozen if there is a figure in them. `undefined` where there are none.
 */
export function wordsIn(sourced: Sourced<string>): Live | undefined {
  if (sourced.kind !== "present") return undefined;
  return typeof sourced.typed === "number" ? numberWords(sourced, sourced.typed) : textWords(sourced);
}

/**
 * A part of the words in a place, from one character to another of its value, tidied like all of them. The formula finds where it begins
 * and ends by the words that stand there, so that other words become a gap and no torn sentence.
 */
export function wordsWithin(place: Present<string>, from: number, to: number): Live | undefined {
  const whole = place.value;
  const text = tidyText(whole.slice(from, to));
  if (text === "" || place.typed !== whole || (place.further?.length ?? 0) > 0) {
    return text === "" ? undefined : words(place, text, undefined);
  }
  const cell = cellName(place.at);
  const start = whole.indexOf(text, from);
  const behind = start < 0 ? undefined : expressionFrom(cell, whole, start);
  if (behind === undefined) return words(place, text, undefined);
  const next = whole.slice(start + text.length, start + text.length + ANCHOR);
  const end = start + text.length === whole.length ? undefined : next;
  const cut = end === undefined ? behind : `LEFT(${behind},FIND(${stringLiteral(end)},${behind})-1)`;
  return words(place, text, cut);
}

/** Characters that tell a place of a text. */
const ANCHOR = 4;

/** The text from one of its characters on, found by the words that begin there. */
function expressionFrom(cell: string, whole: string, start: number): string | undefined {
  if (start === 0) return cell;
  const anchor = whole.slice(start, start + ANCHOR);
  if (whole.indexOf(anchor) !== start) return undefined;
  return `MID(${cell},FIND(${stringLiteral(anchor)},${cell}),${TEXT_MAX_LENGTH})`;
}

/** The words in quotation marks, unless they have some of their own. */
export function quoted(words: Piece | readonly Piece[]): readonly Piece[] {
  const pieces = "kind" in words ? [words] : words;
  return QUOTED.test(textOfPieces(pieces))
    ? pieces
    : [{ kind: "literal", text: "“" }, ...pieces, { kind: "literal", text: "”" }];
}

/** A text on one line, without a stop at its end: what one line says ends before the next begins. */
export function tidyText(text: string): string {
  const lines = text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  let tidy = "";
  for (const line of lines) {
    if (tidy === "" || goesOn(tidy) || isBrokenForRoom(text))
      tidy = (goesOn(tidy) ? tidy : withoutLastStops(tidy)) + line;
    else tidy = `${withoutLastStops(tidy)}；${line}`;
  }
  return withoutLastStops(tidy);
}

/** Whether a line is none by itself: it ends in a list, or inside brackets. */
function goesOn(text: string): boolean {
  return /[、，,（(]$/.test(text) || text.lastIndexOf("（") > text.lastIndexOf("）");
}

function withoutLastStops(line: string): string {
  let end = line.length;
  // Two characters tell; a pattern over the whole line would try every run of stops in it.
  while (end > 0 && LAST_STOP.test(line.slice(Math.max(0, end - 2), end))) end--;
  return line.slice(0, end);
}

/** A few words in a narrow column are broken wherever the column ends; lines of a longer text are its sentences. */
function isBrokenForRoom(text: string): boolean {
  return text.length <= NARROW && !/[。；;]/.test(text);
}

function textWords(place: Present<string>): Live | undefined {
  const text = tidyText(place.value);
  if (text === "") return undefined;
  const formula = expressionsFor(place, text).find((expression) => gives(expression, place, text));
  return words(place, text, formula);
}

/** Expressions that may give the words of a place, the plainest first. */
function expressionsFor(place: Place, text: string): readonly string[] {
  if (typeof place.typed !== "string" || (place.further?.length ?? 0) > 0) return [];
  const behind = textBehindLabel(place, TEXT_MAX_LENGTH);
  if (behind !== undefined) return [behind, `TRIM(${behind})`, withoutStop(`TRIM(${behind})`)];
  const cell = cellName(place.at);
  const onOneLine = `SUBSTITUTE(${["。", "；", ";"].reduce(withoutBreakBehind, cell)},CHAR(10),"；")`;
  const before = place.typed.length - text.length;
  // What is cut off in front: the code before a unit's name, the prompt before an indicator's.
  const cut = before > 0 ? [`MID(${cell},${before + 1},${TEXT_MAX_LENGTH})`] : [];
  const together = `SUBSTITUTE(${cell},CHAR(10),"")`;
  return [cell, `TRIM(${cell})`, withoutStop(cell), ...cut, together, onOneLine, withoutStop(onOneLine)];
}

/** A line's own stop gives way to the one that joins it to the next. */
function withoutBreakBehind(text: string, stop: string): string {
  return `SUBSTITUTE(${text},"${stop}"&CHAR(10),CHAR(10))`;
}

function withoutStop(text: string): string {
  return `IF(RIGHT(${text})="。",LEFT(${text},LEN(${text})-1),${text})`;
}

/** A number among words: a result of 5 with the format `0"家"`, or a target whose sign and unit stand in cells beside it. */
function numberWords(place: Present<string>, typed: number): Live {
  const { percentDecimals, date } = readNumberFormat(place.format);
  const number = decimalOfCell(typed);
  const asRead =
    percentDecimals === undefined ? toPlain(number) : `${toFixedAtLeast(number.times(100), percentDecimals)}%`;
  const around = place.value.split(asRead);
  const [before = "", after = ""] = around;
  if (date || around.length !== 2) return words(place, tidyText(place.value), undefined);
  const value = atExcelDigits(number);
  const [shown, formula] =
    percentDecimals === undefined
      ? [toPlain(value.toDecimalPlaces(NUMBER_DECIMALS)), `ROUND(${cellName(place.at)},${NUMBER_DECIMALS})`]
      : [`${atExcelDigits(value.times(100)).toFixed(2)}%`, `TEXT(${cellName(place.at)},"0.00%")`];
  const expression = [literalOf(before), formula, literalOf(after)].filter((part) => part !== "").join("&");
  return words(place, `${before}${shown}${after}`, expression);
}

function literalOf(text: string): string {
  return text === "" ? "" : stringLiteral(text);
}

/** An emptied cell is an error here, which the sentence turns into a gap: words cannot just be missing from it. */
function words(place: Place, text: string, formula: string | undefined): Live {
  const filled = formula === undefined ? undefined : `IF(TRIM(${cellName(place.at)})="",NA(),${formula})`;
  const bound = filled !== undefined && gives(filled, place, text) ? filled : undefined;
  const frozen = bound === undefined && /\d/.test(text);
  return { kind: "live", text, formula: bound ?? stringLiteral(text), reads: [readOf(place)], frozen };
}
