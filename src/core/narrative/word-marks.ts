/**
 * What a report carries in a word processor, so that its figures can be brought up to date and a person's words be told from ours: the tag
 * of each figure's control, and a hidden bookmark around each paragraph (Word hides names that begin with `_`, and allows 40 letters).
 */
const FIGURE = "jihe:";
const PARAGRAPH = "_jihe_";

/** The tag of controls that wait for a person's words. */
export const GAP_TAG = "jihe-gap";

/** A figure's control: which figure, and what was written into it. */
interface FigureTag {
  readonly id: string;
  readonly print: string;
}

/** A paragraph's bookmark: which paragraph, what was written around its figures, and what it said in all: programs may drop the controls. */
export interface ParagraphMark {
  readonly mark: string;
  readonly print: string;
  readonly whole: string;
}

export function printFigureTag({ id, print }: FigureTag): string {
  return `${FIGURE}${id}:${print}`;
}

/** Reads a tag back; `undefined` for any other. */
export function readFigureTag(tag: string): FigureTag | undefined {
  const [, id, print] = /^jihe:([0-9a-f]+):([0-9a-f]+)$/.exec(tag) ?? [];
  return id === undefined || print === undefined ? undefined : { id, print };
}

/** At most 40 letters. */
export function printParagraphMark({ mark, print, whole }: ParagraphMark): string {
  return `${PARAGRAPH}${mark}_${print}_${whole}`;
}

/** Reads a bookmark's name back; `undefined` for any other. */
export function readParagraphMark(name: string): ParagraphMark | undefined {
  const [, mark, print, whole] = /^_jihe_([0-9a-f]+)_([0-9a-f]+)_([0-9a-f]+)$/.exec(name) ?? [];
  return mark === undefined || print === undefined || whole === undefined ? undefined : { mark, print, whole };
}

/** The key that a paragraph from Word goes by: its mark alone is known of it. */
export function keyFromWord(mark: string): string {
  return `#${mark}`;
}
