import { AlignmentType, Paragraph, type IParagraphOptions, type ISectionOptions, type ParagraphChild } from "docx";
import type { ReportAttachment } from "../../app/word-report";
import { paragraphMark, printOfStretches } from "../../core/narrative/stretches";
import type { Bookmarks } from "./bookmarks";
import { fitTable, lineHeight, linesIn } from "./fit-table";
import { rowsOfForm } from "./form-rows";
import { formTables } from "./form-table";
import { LINE_PITCH, TABLE_PAGE, TEXT_HEIGHT, TEXT_WIDTH } from "./page";
import { ATTACHMENT_STYLES, SIZE_3, SIZE_5, SIZE_SMALL_2 } from "./styles";
import { textRuns } from "./text-runs";
import { balancingIndent } from "./title-lines";

/** A form of more columns is printed across the page. */
const MOST_COLUMNS_UPRIGHT = 7;

/** One character of size 3 in twips. */
const CHARACTER = SIZE_3 * 10;
/** 附件： stands two characters in, and what follows it three further. */
const LIST_INDENT = 5 * CHARACTER;

/** What stands alone above a table: the year under its title, the unit of its amounts. */
const YEAR_NOTE = /^\s*(?:[（(]\s*)?\d{4}\s*年度?\s*(?:[)）]\s*)?$/;
const UNIT_NOTE = /单位\s*[：:]\s*(?:人民币\s*)?[万亿]?元/;

/** 附件：1. … below the text, a line apart; nothing where nothing is attached. Each line is marked as ours. */
export function attachmentList(attachments: readonly ReportAttachment[], bookmarks: Bookmarks): readonly Paragraph[] {
  return attachments.map(({ number, title, subject }, index) => {
    const order = number.replace("附件", "");
    const name = subject === undefined ? title : `${title}（${subject}）`;
    const item = order === "" ? name : `${order}. ${name}`;
    const text = index === 0 ? `附件：${item}` : item;
    const mark = { mark: paragraphMark(`attachment:${index + 1}`), print: printOfStretches([{ kind: "words", text }]) };
    return new Paragraph({
      style: ATTACHMENT_STYLES.list,
      spacing: { before: index === 0 ? LINE_PITCH : 0 },
      indent: { left: LIST_INDENT, ...(index === 0 ? { hanging: 3 * CHARACTER } : {}) },
      children: bookmarks.marked(mark, runs(text)),
    });
  });
}

/** An attached form on pages of its own: its number in the first line, its title in the third, then its tables. */
export function attachmentSection(attachment: ReportAttachment): Pick<ISectionOptions, "properties" | "children"> {
  const form = rowsOfForm(attachment);
  const stand = form.columns > MOST_COLUMNS_UPRIGHT ? "lying" : "upright";
  const width = TEXT_WIDTH[stand];
  const height = TEXT_HEIGHT[stand] - HEAD_HEIGHT - heightOfLines([...form.above, ...form.below], width);
  return {
    properties: TABLE_PAGE[stand],
    children: [
      new Paragraph({ style: ATTACHMENT_STYLES.number, children: runs(attachment.number) }),
      new Paragraph({
        style: ATTACHMENT_STYLES.title,
        spacing: { before: LINE_PITCH, after: BELOW_TITLE },
        indent: balancingIndent(attachment.title, SIZE_SMALL_2, width),
        children: runs(attachment.title),
      }),
      ...form.above.map((line) => lineBeside(line, { after: BESIDE_LINES })),
      ...(form.columns === 0 ? [] : formTables(form, fitTable(form, { width, height }))),
      ...form.below.map((line, index) =>
        lineBeside(
          line,
          { before: BESIDE_LINES },
          index < form.below.length - 1 ? { keepLines: true, keepNext: true } : { keepLines: true },
        ),
      ),
    ],
  };
}

/** In twips: under the title, and between the table and the lines around it. */
const BELOW_TITLE = 145;
const BESIDE_LINES = 60;

/** Number, an empty line, the title in one line, and what parts a table in two. */
const HEAD_HEIGHT = 3 * LINE_PITCH + BELOW_TITLE + BESIDE_LINES;

function heightOfLines(lines: readonly string[], width: number): number {
  return lines.reduce((height, line) => height + linesIn(line, width, SIZE_5) * lineHeight(SIZE_5) + BESIDE_LINES, 0);
}

/** A line above or below the table: 单位：万元 at its right end, a year in the middle, all else at the left. */
function lineBeside(
  line: string,
  spacing: { readonly before?: number; readonly after?: number },
  together: Pick<IParagraphOptions, "keepLines" | "keepNext"> = {},
): Paragraph {
  const alignment = UNIT_NOTE.test(line)
    ? AlignmentType.RIGHT
    : YEAR_NOTE.test(line)
      ? AlignmentType.CENTER
      : AlignmentType.LEFT;
  return new Paragraph({ style: ATTACHMENT_STYLES.line, alignment, spacing, ...together, children: runs(line) });
}

function runs(text: string): readonly ParagraphChild[] {
  return textRuns(text);
}
