import { joinText, stringLiteral } from "../formula/write";
import { toFixedAtLeast, toPlain, type Decimal } from "../numbers/decimal";
import { atExcelDigits, TEXT_MAX_LENGTH } from "../formula/values";
import type { Condition } from "./condition";
import { mergedReads, type Figure, type ReadCell } from "./figure";

/** Words that hang on no cell. */
export interface Literal {
  readonly kind: "literal";
  readonly text: string;
}

/** Words worked out from cells. */
export interface Live {
  readonly kind: "live";
  /** What they are now. */
  readonly text: string;
  /** An Excel expression that gives them; it may stand between `&` without further brackets. */
  readonly formula: string;
  readonly reads: readonly ReadCell[];
  /** Some of it would not follow its cells. */
  readonly frozen: boolean;
}

/** What only a person can write. */
export interface Gap {
  readonly kind: "gap";
  readonly text: string;
}

/** A part of a sentence. */
export type Piece = Literal | Live | Gap;

/** What may be put into a sentence. */
export type Sayable = Piece | readonly Piece[] | string | number;

/** A gap as it stands in a text. */
const GAP = /【待补充[^】]*】/g;

/** A sentence of words and pieces: say`全年支出${wan(spending)}。` */
export function say(words: TemplateStringsArray, ...pieces: readonly Sayable[]): readonly Piece[] {
  return joined(words.flatMap((text, index): Sayable[] => [text, pieces[index] ?? ""]));
}

/** Pieces one after another; words of our own that meet are made one. */
export function joined(parts: readonly Sayable[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const piece of parts.flatMap(piecesOf)) {
    const last = pieces.at(-1);
    if (piece.kind === "literal" && piece.text === "") continue;
    if (last?.kind === "literal" && piece.kind === "literal")
      pieces[pieces.length - 1] = literal(last.text + piece.text);
    else pieces.push(piece);
  }
  return pieces;
}

/** Words of our own. */
export function literal(text: string): Literal {
  return { kind: "literal", text };
}

/** 【待补充：…】, for what no form knows. */
export function gap(what: string): Gap {
  return { kind: "gap", text: `【待补充：${what}】` };
}

/** A new line inside a paragraph. */
export const LINE_BREAK: Piece = { kind: "live", text: "\n", formula: "CHAR(10)", reads: [], frozen: false };

/** An amount in 万元, with two to four decimals and its unit. */
export function wan(amount: Figure): readonly Piece[] {
  const shown = toFixedAtLeast(atExcelDigits(amount.value).toDecimalPlaces(4), 2);
  return [liveOf(shown, `TEXT(${amount.formula},"0.00##")`, amount), literal("万元")];
}

/** A rate as a percentage with two decimals. */
export function percentage(ratio: Figure): Piece {
  const shown = `${atExcelDigits(ratio.value.times(100)).toFixed(2)}%`;
  return liveOf(shown, `TEXT(${ratio.formula},"0.00%")`, ratio);
}

/** Marks or a count in their shortest form, at most two decimals. */
export function plainNumber(figure: Figure): Piece {
  return liveOf(shortest(figure.value), `ROUND(${figure.formula},2)`, figure);
}

/**
 * How many things the cells of a list make. Which things a list names is fixed when it is written, so the number is too; that the list
 * no longer holds is told by its marker.
 */
export function countOf(count: number | string, reads: readonly ReadCell[]): Piece {
  return { kind: "live", text: String(count), formula: stringLiteral(String(count)), reads, frozen: false };
}

/** A total score with up to four decimals, so that one just below a band does not seem to reach it. */
export function exactScore(figure: Figure): Piece {
  const shown = toPlain(atExcelDigits(figure.value).toDecimalPlaces(4));
  return liveOf(shown, `ROUND(${figure.formula},4)`, figure);
}

/** One wording or another, as the cells have it. */
export function choose(condition: Condition, whenTrue: Sayable, otherwise: Sayable = ""): Piece {
  const [yes, no] = [joined([whenTrue]), joined([otherwise])];
  return {
    kind: "live",
    text: textOfPieces(condition.holds ? yes : no),
    formula: `IF(${condition.formula},${formulaOfPieces(yes)},${formulaOfPieces(no)})`,
    reads: mergedReads([condition, ...[...yes, ...no].filter((piece) => piece.kind === "live")]),
    frozen: condition.frozen || [...yes, ...no].some(isFrozen),
  };
}

/** A part of an enumeration, and when it is named. */
export interface Member {
  readonly when: Condition;
  readonly words: Sayable;
}

/** 甲、乙、丙: those parts whose condition holds, with a separator between them. */
export function enumeration(members: readonly Member[], separator: string): Piece {
  const parts = members.map(({ when, words }) => choose(when, [literal(separator), ...joined([words])]));
  return {
    kind: "live",
    text: textOfPieces(parts).slice(separator.length),
    // Every part brings its separator along; the first one is cut off.
    formula: `MID(${formulaOfPieces(parts)},${separator.length + 1},${TEXT_MAX_LENGTH})`,
    reads: readsOfPieces(parts),
    frozen: parts.some(isFrozen),
  };
}

/** What pieces say now. */
export function textOfPieces(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join("");
}

/** The Excel expression for pieces one after another; it may stand between `&`. */
export function formulaOfPieces(pieces: readonly Piece[]): string {
  return joinText(pieces.map((piece) => (piece.kind === "live" ? piece.formula : stringLiteral(piece.text))));
}

/** The cells that pieces speak of. */
export function readsOfPieces(pieces: readonly Piece[]): readonly ReadCell[] {
  return mergedReads(pieces.filter((piece) => piece.kind === "live"));
}

/** Whether a piece says something of the cells that would not follow them. */
export function isFrozen(piece: Piece): boolean {
  return piece.kind === "live" && piece.frozen;
}

/** A person's words as pieces, with what they left open as gaps. */
export function piecesOfText(text: string): readonly Piece[] {
  const gaps = text.match(GAP) ?? [];
  return joined(
    text.split(GAP).flatMap((words, index): Piece[] => {
      const open = gaps[index];
      return open === undefined ? [literal(words)] : [literal(words), { kind: "gap", text: open }];
    }),
  );
}

/** Places that a gap names at most. */
const NAMED_PLACES = 3;

/**
 * A sentence that becomes a gap by itself where a cell it hangs on is emptied, or holds what cannot be read any more: an error never shows,
 * nor a 0 that nobody typed.
 */
export function orGap(sentence: readonly Piece[]): readonly Piece[] {
  const reads = readsOfPieces(sentence);
  if (reads.length === 0) return sentence;
  const names = [...new Set(reads.flatMap(({ label }) => label ?? []))];
  const named = `${names.slice(0, NAMED_PLACES).join("、")}${names.length > NAMED_PLACES ? "等" : ""}`;
  const lacking = gap(named === "" ? "表中未填或无法识别的内容" : `${named}（未填或无法识别）`);
  return [
    {
      kind: "live",
      text: textOfPieces(sentence),
      formula: `IFERROR(${formulaOfPieces(sentence)},${stringLiteral(lacking.text)})`,
      reads,
      frozen: sentence.some(isFrozen),
    },
  ];
}

/** Words that are left out where a cell they hang on no longer gives them; the sentence around them still holds. */
export function whereKnown(words: readonly Piece[]): Piece {
  return {
    kind: "live",
    text: textOfPieces(words),
    formula: `IFERROR(${formulaOfPieces(words)},"")`,
    reads: readsOfPieces(words),
    frozen: words.some(isFrozen),
  };
}

/** How many gaps pieces leave open, as they stand now. */
export function countGaps(pieces: readonly Piece[]): number {
  return pieces.reduce((count, piece) => {
    if (piece.kind === "gap") return count + 1;
    return count + (piece.kind === "live" ? (piece.text.match(GAP)?.length ?? 0) : 0);
  }, 0);
}

function shortest(value: Decimal): string {
  return toPlain(atExcelDigits(value).toDecimalPlaces(2));
}

function piecesOf(part: Sayable): readonly Piece[] {
  if (typeof part === "string" || typeof part === "number") return [literal(String(part))];
  return "kind" in part ? [part] : part;
}

function liveOf(text: string, formula: string, { reads, frozen }: Figure): Live {
  return { kind: "live", text, formula, reads, frozen };
}
