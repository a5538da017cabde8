import type { TextFigure } from "./figures-in-text";
import type { NarrativeParagraph } from "./narrative";
import type { Segment } from "./segments";

/** A figure of a sentence, with the words that stand before it as far as its clause or the figure before it. */
export interface Told {
  readonly figure: TextFigure;
  readonly words: string;
  /** The four signs behind it. */
  readonly behind: string;
  readonly segment: Segment;
}

/** One way to work a figure out: 4.8/126, and the words for it: 4.8 万元与 126 批次. */
export interface Reading {
  readonly side: string;
  readonly terms: string;
}

/** Every way to work a figure out from those told before it in its sentence, the likeliest first; none where the words leave it open. */
export type Law = (own: Told, before: readonly Told[], text: string) => readonly Reading[];

export const COUNTED: ReadonlySet<string> = new Set(["count", "people"]);

export function wordsOf(
  { plain: { text }, segments }: NarrativeParagraph,
  segment: Segment,
  figure: TextFigure,
): string {
  const before = segment.figures.filter(({ end, kind }) => end <= figure.start && kind !== "date").at(-1);
  if (before || segment.opener !== ")") return text.slice(before?.end ?? segment.start, figure.from);
  // 就业（含升学）1002人: the clause goes on behind its brackets.
  const head = segments
    .slice(0, segments.indexOf(segment))
    .filter(({ depth }) => depth === segment.depth)
    .at(-1);
  const isOpen = head?.closer === "(" && head.sentence === segment.sentence && head.figures.length === 0;
  return (isOpen ? head.text : "") + text.slice(segment.start, figure.from);
}

export function behindOf(text: string, { end }: TextFigure): string {
  return text.slice(end, end + 4);
}

export function bareUnit({ unit }: TextFigure): string {
  return unit.replace(/^万/, "");
}

/** Of 1.08万人 and 86人 both in ones. */
export function quotient(part: TextFigure, whole: TextFigure): string {
  if (part.unit === whole.unit) return `${plain(part)}/${plain(whole)}`;
  const [a, b] = [part, whole].map(({ value, unit }) =>
    (unit.startsWith("万") ? value.times(10_000) : value).toFixed(),
  );
  return `${a}/${b}`;
}

export function plain({ value, decimals }: TextFigure): string {
  return value.toFixed(decimals);
}

export function shown(figure: TextFigure): string {
  return figure.kind === "percent" ? `${plain(figure)}%` : `${plain(figure)} ${figure.unit}`;
}
