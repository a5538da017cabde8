import { HighlightColor, TextRun } from "docx";
import { writableInXml } from "../../core/xml-characters";

const LINE_END = /\r\n|[\r\n]/;

/** How a stretch of text stands out from its paragraph. */
export interface RunLook {
  /** Marked yellow. */
  readonly highlighted?: boolean;
  /** Half points, where the paragraph's style has another. */
  readonly size?: number;
}

/** Text as runs of a paragraph; its line ends become breaks inside it. */
export function textRuns(text: string, { highlighted = false, size }: RunLook = {}): readonly TextRun[] {
  return writableInXml(text)
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
