import type { Decimal } from "../../core/numbers/decimal";
import type { CellRef } from "../../core/grid/address";
import { cellOfOffset } from "../../core/reading/read-paragraphs";
import { money, percent, plainFigure, points } from "../wording";
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

/** A figure with its unit, as messages show it: 126.66 万元, 12 人, 97.99%, 96 分. */
export function shownWithUnit(measure: Measure, value: Decimal): string {
  switch (measure) {
    case "money":
      return `${money(value)} 万元`;
    case "percent":
      return percent(value);
    case "area":
      return `${plainFigure(value)} 平方米`;
    case "people":
      return `${plainFigure(value)} 人`;
    case "points":
      return `${plainFigure(value)} 分`;
  }
}

/** A difference with its unit, without sign. */
export function shownDifference(measure: Measure, difference: Decimal): string {
  return measure === "percent" ? points(difference) : shownWithUnit(measure, difference.abs());
}

function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}
