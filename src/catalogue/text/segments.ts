import type { TextFigure } from "./figures-in-text";

/** A stretch of text between two marks (，、。；：brackets): the clause of Chinese prose, and its smallest parts. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The mark before it, a comma always as ，; empty at the start of the paragraph. */
  readonly opener: string;
  /** The mark behind it; empty at the end. */
  readonly closer: string;
  /** Counts the sentences (。！？) and half sentences (；) of the paragraph. */
  readonly sentence: number;
  readonly half: number;
  /** How deep in brackets it stands. */
  readonly depth: number;
  readonly figures: readonly TextFigure[];
}

const MARKS = /[，,、。;:!?()[\]【】〔〕{}…\n]/g;
const SENTENCE_ENDS = new Set("。!?\n");
const OPENING_BRACKETS = new Set("([【〔{");
const CLOSING_BRACKETS = new Set(")]】〕}");

/** Cuts a plain text into segments. Empty ones are left out. */
export function segmentsOf(text: string, figures: readonly TextFigure[]): readonly Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  let opener = "";
  let sentence = 0;
  let half = 0;
  let depth = 0;
  let nextFigure = 0;
  const close = (end: number, closer: string): void => {
    if (end > start) {
      const first = nextFigure;
      while (nextFigure < figures.length && figures[nextFigure]!.start < end) nextFigure++;
      const own = figures.slice(first, nextFigure);
      segments.push({ start, end, text: text.slice(start, end), opener, closer, sentence, half, depth, figures: own });
    }
    start = end + 1;
    opener = closer;
  };
  for (const { 0: sign, index: at } of text.matchAll(MARKS)) {
    if (sign === "," && isThousandsComma(text, at)) continue;
    // Many type a half-width comma where the Chinese one belongs.
    close(at, sign === "," ? "，" : sign);
    if (OPENING_BRACKETS.has(sign)) depth++;
    else if (CLOSING_BRACKETS.has(sign)) depth = Math.max(0, depth - 1);
    else if (sign === ";") half++;
    else if (SENTENCE_ENDS.has(sign)) {
      sentence++;
      half++;
      depth = 0;
    }
  }
  close(text.length, "");
  return segments;
}

/**
 * The clause that one goes on from: the one before it in its sentence, or the one before the brackets between them. 较预算减少0.45万元 behind
 * 三公经费2.65万元（公务接待费0.7万元，公车运行维护费1.95万元） goes on about 三公经费.
 */
export function clauseBefore(segments: readonly Segment[], position: number): Segment | undefined {
  const own = segments[position]!;
  let at = position - 1;
  while (at >= 0 && segments[at]!.sentence === own.sentence && segments[at]!.depth > own.depth) at--;
  const before = segments[at];
  return before?.sentence === own.sentence ? before : undefined;
}

/** Whether any of them tells a figure of something, and not a date alone. */
export function tellFigures(segments: readonly Segment[]): boolean {
  return segments.some(({ figures }) => figures.some(({ kind }) => kind !== "date"));
}

/** (一), 1 or 三 before a mark: the number of a list, not text. */
export function isListNumber(text: string): boolean {
  return /^(?:\d{1,2}|[一二三四五六七八九十]{1,3}|第[一二三四五六七八九十]{1,3})$/.test(text);
}

function isThousandsComma(text: string, at: number): boolean {
  return isDigit(text.charAt(at - 1)) && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5));
}

function isDigit(sign: string): boolean {
  return sign >= "0" && sign <= "9";
}
