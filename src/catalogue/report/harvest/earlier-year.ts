import { wordsIn } from "../../../core/narrative/cell-words";
import { gap, literal, piecesOfText, textOfPieces, joined, type Live, type Piece } from "../../../core/narrative/piece";
import { namedIndicators, nearestForms, type NamedIndicator } from "../../binding/indicator-names";
import { quantityAt } from "../../binding/quantities";
import type { Submission } from "../../submission/index";
import { indicatorMentions, type IndicatorMention } from "../../text/indicator-mentions";
import { mannerOf } from "../../text/indicator-words";
import { plainTextOf, typedOffset } from "../../text/plain-text";
import { readStretches } from "../../text/read-narrative";
import type { TakenText } from "./taken";

/** A number, and the blanks before its unit; that of a list or an article (第9条) is none. */
const NUMBER = /(?<![\d.第])(\d[\d,]*(?:\.\d+)?)\s*/g;
/** Dates and years stay, and 人民 is no unit. */
const NO_COUNT = /^(?:年|日|人民)/;
/** A result or target that is a figure and its unit, and nothing else. */
const ONE_FIGURE = /^[≥≤=]?\d[\d,.]*[^\d\s，。；]{0,6}$/;

/**
 * What an earlier year's report says that may still hold, as this year's forms have it: its years moved on; for a figure of an indicator that the forms
 * name the same way, theirs, live; for every other a gap, since nobody can tell whether this year's is the same. It ends in words that ask for it to be
 * read.
 */
export function ofEarlierYear(
  paragraphs: readonly string[],
  earlier: number,
  forms: Submission,
): Pick<TakenText, "paragraphs" | "pieces"> {
  const year = forms.year ?? earlier;
  const movedOn = (typed: string): string =>
    Number(typed) >= earlier ? String(Number(typed) + year - earlier) : typed;
  const written = paragraphs.map((text) => {
    const moved = text.replace(/20\d\d(?=年)/g, movedOn);
    return withFiguresOf(moved, forms, (typed) => gap(`${year}年度数据（${earlier}年度为${typed}）`));
  });
  const pieces = [...written, [gap(`以上沿用${earlier}年度的报告，请核对`)]];
  return { paragraphs: pieces.map(textOfPieces), pieces };
}

/** The text with other words for every number that has a unit behind it. */
function withFiguresOf(text: string, forms: Submission, instead: (typed: string) => Piece): readonly Piece[] {
  const bound = boundFigures(text, forms);
  const made: Piece[] = [];
  let from = 0;
  for (const { 0: typed, 1: digits = "", index } of text.matchAll(NUMBER)) {
    const behind = text.slice(index + typed.length).replace(/^％/, "%");
    const quantity = NO_COUNT.test(behind) ? undefined : quantityAt(digits + behind, 0, digits);
    if (!quantity) continue;
    const end = index + typed.length + quantity.end - digits.length;
    made.push(literal(text.slice(from, index)), bound.get(index) ?? instead(text.slice(index, end)));
    from = end;
  }
  return joined([...made, ...piecesOfText(text.slice(from))]);
}

/** What this year's forms have in place of figures of a text, by the place of each. */
function boundFigures(text: string, forms: Submission): ReadonlyMap<number, Live> {
  const unit = forms.unit === undefined ? undefined : plainTextOf(forms.unit).text;
  const manner = mannerOf("actual", forms.pack.words.measureEndings, unit === undefined ? [] : [unit]);
  const at = { sheet: "", row: 0, column: 0 };
  const context = { year: forms.year, unitName: unit, projectNames: [] };
  const found = new Map<number, Live>();
  let from = 0;
  for (const read of readStretches({ text, at, pieces: [{ at, start: 0 }] }, undefined, undefined, context)) {
    for (const mention of indicatorMentions(read, namedIndicators(forms), manner)) {
      const words = wordsOf(mention, forms);
      if (words) found.set(from + typedOffset(read.plain, mention.figure.start), words);
    }
    from += read.source.text.length;
  }
  return found;
}

/** The result or target of the one indicator that a figure can be of. */
function wordsOf({ role, named }: IndicatorMention, forms: Submission): Live | undefined {
  if (role !== "actual" && role !== "target") return undefined;
  const [first, ...others] = nearestForms(named, forms);
  const isOne = first && others.every((other) => stated(other, role) === stated(first, role));
  const words = isOne ? wordsIn(first.indicator.row[role]) : undefined;
  return words && !words.frozen && ONE_FIGURE.test(words.text) ? words : undefined;
}

function stated(named: NamedIndicator, role: "actual" | "target"): string | undefined {
  const quantity = named[role];
  return quantity && `${quantity.value.toFixed()}${quantity.unit}`;
}
