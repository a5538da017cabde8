import { sum, ZERO, type Decimal } from "../../core/numbers/decimal";
import { halfOfLastDigit, valueOfFigure, type TextFigure } from "./figures-in-text";
import type { Mention, NarrativeParagraph } from "./narrative";
import type { Segment } from "./segments";

/** A figure with the segment it stands in. */
export interface PlacedFigure {
  readonly figure: TextFigure;
  readonly segment: Segment;
  /** The segment's position in its paragraph. */
  readonly position: number;
}

/** A part of a total; what was cut counts against it. */
export interface SumTerm {
  readonly figure: TextFigure;
  readonly negative: boolean;
}

/** A total and its parts inside one sentence. */
export interface SentenceSum {
  readonly paragraph: NarrativeParagraph;
  readonly total: TextFigure;
  /** Where the words of the total begin. */
  readonly from: number;
  readonly terms: readonly SumTerm[];
  /** What the parts come to, in the unit of `valueOfFigure`. */
  readonly sum: Decimal;
  /** Whether some reading of the sentence adds up. */
  readonly agrees: boolean;
}

/** Clauses that set a figure against another one, or divide it: theirs are no parts. */
export const COMPARES =
  /^(?:[^\d]{0,6}(?:较|比|同比|占)|[^\d]{0,6}[低高多少]于(?:上年|去年|预算|年初|全年|计划|目标|控制价)|[^\d]{0,6}[与同](?:上年|去年|上一|预算|年初|计划|目标|全年|(?:19|20)\d\d)|人均|每)|(?:增加|减少|增长|下降|上升|降低|节约|节省|节余|结余|结转|剩余|超出|完成率|执行率|到位率)(?:了|约|为)?$/;

/** Units that count the same: 件 起 个 项 are one. */
export function countsAlike(a: TextFigure, b: TextFigure): boolean {
  if (a.kind !== b.kind) return false;
  return a.kind === "count" ? measureOf(a.unit) === measureOf(b.unit) : true;
}

/** Whether parts come to a total: money, and counts in 万, within half a unit of every last digit, other counts exactly. */
export function addsUp(terms: readonly SumTerm[], total: TextFigure): boolean {
  const figures = [...terms.map(({ figure }) => figure), total];
  const isRounded = total.kind === "money" || /^[万亿]/.test(total.unit);
  const open = isRounded ? sum(figures.map(halfOfLastDigit)) : ZERO;
  return sumOfTerms(terms).minus(valueOfFigure(total)).abs().lessThanOrEqualTo(open);
}

/** What parts come to, cuts taken off. */
export function sumOfTerms(terms: readonly SumTerm[]): Decimal {
  return sum(terms.map(({ figure, negative }) => (negative ? valueOfFigure(figure).negated() : valueOfFigure(figure))));
}

/** Every figure of a paragraph that counts something, in order. Numbers without a unit and dates count nothing. */
export function countedFigures({ segments }: NarrativeParagraph): readonly PlacedFigure[] {
  return segments.flatMap((segment, position) =>
    segment.figures
      .filter(({ kind }) => kind !== "date" && kind !== "bare" && kind !== "other")
      .map((figure) => ({ figure, segment, position })),
  );
}

/** The mention that a figure was bound by. */
export function mentionOf({ mentionByFigure }: NarrativeParagraph, figure: TextFigure): Mention | undefined {
  return mentionByFigure.get(figure);
}

/** The words before a figure in its segment. */
export function wordsBefore({ figure, segment }: PlacedFigure): string {
  return segment.text.slice(0, Math.max(0, figure.from - segment.start));
}

/** The figure as a part that adds to its total. */
export function asTerm({ figure }: PlacedFigure): SumTerm {
  return { figure, negative: false };
}

const GOES_UP = /多支出|多支|(?<!不)多[了花用]?$|增加|增长|上升|提高|调增|追加/;
const GOES_DOWN = /少支出|少支|(?<!不)少[了花用]?$|减少|下降|降低|压减|调减|核减|节约/;

/** 其中办公经费少支出0.65万元，差旅费多支出1.8万元: they come to what is left of the one by the other. */
export function goBothWays(parts: readonly PlacedFigure[]): boolean {
  const words = parts.map(wordsBefore);
  return words.some((own) => GOES_UP.test(own)) && words.some((own) => GOES_DOWN.test(own));
}

/** 满意度得分93.4分，其中服务态度95.1分、办事效率92.6分: two or more of a sum are not each nearly all of it. */
export function areAveraged(parts: readonly PlacedFigure[], { figure }: PlacedFigure): boolean {
  return (
    figure.kind === "points" &&
    parts.every((part) => valueOfFigure(part.figure).times(5).greaterThan(valueOfFigure(figure).times(4)))
  );
}

/** Where the sentence of a figure begins. */
export function sentenceStart({ segments }: NarrativeParagraph, { segment }: PlacedFigure): number {
  return segments.find(({ sentence }) => sentence === segment.sentence)?.start ?? segment.start;
}

/** Each behind the first is joined to the one before by 、. */
export function areListed(parts: readonly PlacedFigure[]): boolean {
  return parts.slice(1).every(({ segment }) => segment.opener === "、");
}

function measureOf(unit: string): string {
  return "件起个项".includes(unit) ? "件" : unit;
}
