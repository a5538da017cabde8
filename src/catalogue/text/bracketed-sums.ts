import { halfOfLastDigit, valueOfFigure, type TextFigure } from "./figures-in-text";
import type { NarrativeParagraph } from "./narrative";
import { countedFigures, sumOfTerms, type SentenceSum, type SumTerm } from "./sum-readings";

/** 30+30+29.99, with or without units. */
const ADDED = /^\d[\d,.]*[^\d+()=,，。;]{0,5}(?:\+\d[\d,.]*[^\d+()=,，。;]{0,5})+$/;

/** Sums that are written out: 60万元（29.16＋20＋10.84）. */
export function sumsInBrackets(paragraph: NarrativeParagraph): readonly SentenceSum[] {
  const { text } = paragraph.plain;
  if (!text.includes("+")) return [];
  const all = paragraph.segments.flatMap(({ figures }) => figures);
  return countedFigures(paragraph).flatMap(({ figure: total, segment }): readonly SentenceSum[] => {
    const close = text.charAt(total.end) === "(" ? text.indexOf(")", total.end) : -1;
    if (close < 0 || !total.exact || !ADDED.test(text.slice(total.end + 1, close))) return [];
    const terms = all
      .filter(({ start, end }) => start > total.end && end <= close)
      .map((figure): SumTerm => ({ figure: inUnitOf(total, figure), negative: false }));
    if (terms.length < 2) return [];
    // What is written out in full is exact but for the total's own rounding.
    const sum = sumOfTerms(terms);
    const agrees = sum.minus(valueOfFigure(total)).abs().lessThanOrEqualTo(halfOfLastDigit(total));
    return [{ paragraph, total, from: segment.start, terms, sum, agrees }];
  });
}

/** A bare figure in brackets counts what the total counts. */
function inUnitOf({ kind, unit, scale }: TextFigure, figure: TextFigure): TextFigure {
  return figure.kind === "bare" ? { ...figure, kind, unit, scale } : figure;
}
