import type { Decimal } from "../../core/numbers/decimal";
import type { CellRef } from "../../core/grid/address";
import { cellOfOffset } from "../../core/reading/read-paragraphs";
import {
  AS_RATE,
  differenceText,
  figureText,
  IN_MARKS,
  IN_PEOPLE,
  IN_WAN,
  inUnit,
  type FigureUnit,
} from "../../core/rules/stated-figure";
import type { TextFigure } from "./figures-in-text";
import type { Mention, NarrativeParagraph } from "./narrative";
import { quoteOf, typedOffset } from "./plain-text";
import type { Measure } from "./vocabulary";

/** A cell of a report with the words for it. */
export interface TextPlace {
  readonly at: CellRef;
  readonly label: string;
}

const LONGEST_QUOTE = 40;
const LONGEST_LABEL = 24;

/** The place of a character of a paragraph's plain text: its cell, and the heading or opening words people find it by. */
export function placeInText(paragraph: NarrativeParagraph, index: number): TextPlace {
  const { source, plain, heading } = paragraph;
  return { at: cellOfOffset(source, typedOffset(plain, index)), label: labelOf(heading ?? source.text) };
}

/** The label of a paragraph by its heading or opening words. */
export function labelOf(words: string): string {
  return `“${shortened(words.trim(), LONGEST_LABEL)}”段`;
}

/** The words of a mention, as typed, with its figure. */
export function quoteOfMention({ paragraph, from, figure }: Mention): string {
  return quoteBetween(paragraph, from, figure.end);
}

/** A stretch of a paragraph as typed; of a long one the beginning and the end. */
export function quoteBetween(paragraph: NarrativeParagraph, start: number, end: number): string {
  const quote = quoteOf(paragraph.plain, start, end)
    .replace(/^[，,、。；;：:]+/, "")
    .replace(/[“”]/g, "");
  if (quote.length <= LONGEST_QUOTE) return quote;
  return `${quote.slice(0, LONGEST_QUOTE / 2)}…${quote.slice(-LONGEST_QUOTE / 2)}`;
}

/** What a figure of a text is told in. */
export const UNIT_OF_MEASURE: Readonly<Record<Measure, FigureUnit>> = {
  money: IN_WAN,
  percent: AS_RATE,
  area: { kind: "count", unit: "平方米" },
  people: IN_PEOPLE,
  points: IN_MARKS,
};

/** What the value of a figure in running text is told in. */
export function unitOfTextFigure({ kind, unit }: TextFigure): FigureUnit {
  if (kind === "money") return IN_WAN;
  if (kind === "percent") return AS_RATE;
  return kind === "points" ? IN_MARKS : { kind: "count", unit };
}

/** A figure with its unit, as messages show it: 126.66 万元, 12 人, 97.99%, 96 分. */
export function shownWithUnit(measure: Measure, value: Decimal): string {
  return figureText(inUnit(value, UNIT_OF_MEASURE[measure]));
}

/** What a figure that was worked out is told in. */
export function unitOfWorked(measure: Measure | "count", figure: TextFigure): FigureUnit {
  return measure === "count" ? unitOfTextFigure(figure) : UNIT_OF_MEASURE[measure];
}

/** A difference with its unit, without sign. */
export function shownDifference(measure: Measure, difference: Decimal): string {
  return differenceText(inUnit(difference, UNIT_OF_MEASURE[measure]));
}

function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}
