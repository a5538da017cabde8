import { HighlightColor, TextRun } from "docx";

/** What XML cannot hold, and Excel cells may: control characters and halves of characters. */
const NOT_IN_XML = /[^\P{Cc}\t\n\r]|[\p{Cs}\ufffe\uffff]/gu;
const LINE_END = /\r\n|[\r\n]/;

/** A text without what XML cannot hold. */
export function fitForXml(text: string): string {
  return text.replace(NOT_IN_XML, "");
}

/** How a stretch of text stands out from its paragraph. */
export interface RunLook {
  /** Marked yellow. */
  readonly highlighted?: boolean;
  /** Half points, where the paragraph's style has another. */
  readonly size?: number;
}

/** Text as runs of a paragraph; its line ends become breaks inside it. */
export function textRuns(text: string, { highlighted = false, size }: RunLook = {}): readonly TextRun[] {
  return fitForXml(text)
    .split(LINE_END)
    .map(
      (line, index) =>
        new TextRun({
          text: line,
          ...(index === 0 ? {} : { break: 1 }),
          ...(highlighted ? { highlight: HighlightColor.YELLOW } : {}),
          ...(size === undefined ? {} : { size }),
        }),
    );
}
