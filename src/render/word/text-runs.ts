import { HighlightColor, TextRun } from "docx";
import { writableInXml } from "../../core/xml-characters";

const LINE_END = /\r\n|[\r\n]/;

/** How a stretch of text stands out from its paragraph. */
interface RunLook {
  /** Marked yellow. */
  readonly highlighted?: boolean;
  /** Half points, where the paragraph's style has another. */
  readonly size?: number;
}

/** More empty lines in a row than a page has say nothing that a page of them does not. */
const MOST_EMPTY_LINES = 50;

/** Text as runs of a paragraph; its line ends become breaks inside it. */
export function textRuns(text: string, { highlighted = false, size }: RunLook = {}): readonly TextRun[] {
  const look = {
    ...(highlighted ? { highlight: HighlightColor.YELLOW } : {}),
    ...(size === undefined ? {} : { size }),
  };
  const runs: TextRun[] = [];
  let breaks = 0;
  const lines = writableInXml(text).split(LINE_END);
  for (const [index, line] of lines.entries()) {
    if (index > 0) breaks++;
    if (line === "" && index < lines.length - 1) continue;
    runs.push(
      new TextRun({ text: line, ...(breaks > 0 ? { break: Math.min(breaks, MOST_EMPTY_LINES + 1) } : {}), ...look }),
    );
    breaks = 0;
  }
  return runs;
}
