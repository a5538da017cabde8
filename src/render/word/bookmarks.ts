import type { ParagraphChild } from "docx";
import { textOfParagraph, type ReportParagraph } from "../../core/narrative/document";
import { printParagraphMark, type ParagraphMark } from "../../core/narrative/word-marks";
import { bookmarkEnd, bookmarkStart } from "./controls";

/** Word allows no longer names. */
const LONGEST_NAME = 40;

/** The bookmarks of a document: one a section, by the words of its heading, and a hidden one a paragraph. */
export class Bookmarks {
  private readonly names = new Set<string>();
  private count = 0;
  private section: number | undefined;

  constructor(private readonly paragraphs: readonly ReportParagraph[]) {}

  /** The runs of a paragraph with the bookmarks that begin and end at it. */
  around(
    paragraph: ReportParagraph,
    own: ParagraphMark | undefined,
    runs: readonly ParagraphChild[],
  ): readonly ParagraphChild[] {
    const before: ParagraphChild[] = [];
    const after: ParagraphChild[] = [];
    if (paragraph.role === "heading-1") {
      this.section = ++this.count;
      before.push(bookmarkStart(this.section, this.nameOf(textOfParagraph(paragraph))));
    }
    if (own) {
      const [start, end] = this.ends(own);
      before.push(start);
      after.push(end);
    }
    const next = this.paragraphs[this.paragraphs.indexOf(paragraph) + 1];
    if (this.section !== undefined && (next === undefined || next.role === "heading-1")) {
      after.push(bookmarkEnd(this.section));
      this.section = undefined;
    }
    return [...before, ...runs, ...after];
  }

  /** The runs of a line that is no paragraph of the report, with its mark. */
  marked(own: ParagraphMark, runs: readonly ParagraphChild[]): readonly ParagraphChild[] {
    const [start, end] = this.ends(own);
    return [start, ...runs, end];
  }

  private ends(own: ParagraphMark): readonly [start: ParagraphChild, end: ParagraphChild] {
    const id = ++this.count;
    return [bookmarkStart(id, printParagraphMark(own)), bookmarkEnd(id)];
  }

  /** Letters, digits and `_`, the first a letter; no two alike, whatever their case. */
  private nameOf(heading: string): string {
    const words = heading.replace(/[^\p{L}\p{N}]+/gu, "_").replace(/^[_\p{N}]+/u, "");
    const name = Array.from(words === "" ? "部分" : words)
      .slice(0, LONGEST_NAME - 3)
      .join("");
    for (let number = 1; ; number++) {
      const wanted = number === 1 ? name : `${name}_${number}`;
      if (this.names.has(wanted.toLowerCase())) continue;
      this.names.add(wanted.toLowerCase());
      return wanted;
    }
  }
}
