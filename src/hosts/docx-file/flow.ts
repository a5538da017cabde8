import type { WordBlock, WordControl } from "../../app/import/word-document";

/** A page or column break inside a paragraph, until it is whole: at its ends it says nothing. */
export const PAGE_BREAK = "\f";

/** A paragraph as it is being read. */
export class Line {
  text = "";
  /** What hangs in it and stands below it: text boxes. */
  readonly boxes: WordBlock[] = [];
  readonly bookmarks: string[] = [];
  readonly controls: WordControl[] = [];
  style: string | undefined;
  /** Its end is deleted or hidden: the next paragraph goes on in it. */
  goesOn = false;
  private gap: { readonly name: string; readonly start: number; readonly end: number } | undefined;

  /**
   * The control of a gap of ours, without its tag, began at `start` and has ended. LibreOffice 7.4 takes the tags out and writes such a
   * control several times, one behind the other, each with the text once or more: it stands there once.
   */
  endGap(name: string, start: number): void {
    const { text, gap } = this;
    const own = text.slice(start);
    if (gap?.name === name && gap.end === start && own !== "") {
      const first = text.slice(gap.start, gap.end);
      if (first !== "" && own.replaceAll(first, "") === "") {
        this.text = text.slice(0, start);
        return;
      }
    }
    this.gap = { name, start, end: text.length };
  }
}

/** Paragraphs and tables one below the other: of a body, a cell, a text box, a note. */
export class Flow {
  readonly blocks: WordBlock[] = [];
  /** Bookmarks that stand before the next paragraph. */
  readonly bookmarks: string[] = [];
  private begun: Line | undefined;

  /** A new paragraph, or the one before where that goes on. */
  beginLine(): Line {
    const line = this.begun ?? new Line();
    this.begun = undefined;
    line.goesOn = false;
    line.bookmarks.push(...this.bookmarks.splice(0));
    return line;
  }

  endLine(line: Line): void {
    if (line.goesOn) {
      this.begun = line;
      return;
    }
    this.put(line);
  }

  add(blocks: readonly WordBlock[]): void {
    this.finish();
    for (const block of blocks) this.blocks.push(block);
  }

  /** Ends a paragraph that would have gone on. */
  finish(): void {
    if (this.begun) this.put(this.begun);
    this.begun = undefined;
  }

  private put(line: Line): void {
    const { bookmarks, controls } = line;
    const text = line.text.includes(PAGE_BREAK)
      ? line.text.replace(/^\f+|(?<!\f)\f+$/g, "").replace(/\f+/g, "\n")
      : line.text;
    this.blocks.push({
      kind: "paragraph",
      text,
      ...(bookmarks.length > 0 ? { bookmarks } : {}),
      ...(controls.length > 0 ? { controls } : {}),
    });
    for (const box of line.boxes) this.blocks.push(box);
  }
}
