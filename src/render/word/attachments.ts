import { AlignmentType, Paragraph, type IParagraphOptions, type ISectionOptions, type ParagraphChild } from "docx";
import type { ReportAttachment } from "../../app/word-report";
import { markOfStretches, paragraphMark } from "../../core/narrative/stretches";
import type { Bookmarks } from "./bookmarks";
import { fitTable, lineHeight, linesIn, type FittedTable } from "./fit-table";
import { rowsOfForm, type FormRows } from "./form-rows";
import { formTables } from "./form-table";
import { LINE_PITCH, TABLE_PAGE, TEXT_HEIGHT, TEXT_WIDTH } from "./page";
import { ATTACHMENT_STYLES, SIZE_3, SIZE_5, SIZE_SMALL_2 } from "./styles";
import { textRuns } from "./text-runs";
import { balancingIndent } from "./title-lines";

/** A form of more columns may be printed across the page. */
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
  const entries = entriesOf(attachments);
  return entries.map((item, index) => {
    const text = index === 0 ? `附件：${item}` : item;
    const mark = markOfStretches(paragraphMark(`attachment:${index + 1}`), [{ kind: "words", text }]);
    return new Paragraph({
      style: ATTACHMENT_STYLES.list,
      keepLines: true,
      ...(index < entries.length - 1 ? { keepNext: true } : {}),
      spacing: { before: index === 0 ? LINE_PITCH : 0 },
      indent: { left: LIST_INDENT, ...(index === 0 ? { hanging: 3 * CHARACTER } : {}) },
      children: bookmarks.marked(mark, runs(text)),
    });
  });
}

/** What the list names. More forms of one kind than a glance takes in are one entry: a list that fills a page of its own helps nobody. */
function entriesOf(attachments: readonly ReportAttachment[]): readonly string[] {
  const kinds = new Map<string, ReportAttachment[]>();
  for (const one of attachments) {
    const kind = one.number.replace(/-\d+$/, "");
    kinds.set(kind, [...(kinds.get(kind) ?? []), one]);
  }
  return [...kinds].flatMap(([kind, forms]) => {
    const [first] = forms;
    const order = kind.replace("附件", "");
    const numbered = (number: string, name: string): string => (number === "" ? name : `${number}. ${name}`);
    if (first && forms.length > MOST_LISTED) return [numbered(order, `${first.title}（${forms.length}个项目）`)];
    return forms.map(({ number, title, subject }) =>
      numbered(number.replace("附件", ""), subject === undefined ? title : `${title}（${subject}）`),
    );
  });
}

const MOST_LISTED = 3;

/** An attached form on pages of its own: its number in the first line, its title in the third, then its tables. */
export function attachmentSection(attachment: ReportAttachment): Pick<ISectionOptions, "properties" | "children"> {
  const form = rowsOfForm(attachment);
  const { stand, width, table } = standingOf(form);
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
      ...(form.columns === 0 ? [] : formTables(form, table)),
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

/** How the page of a form stands, the width of its text, and the form's table fitted into it. */
interface Standing {
  readonly stand: keyof typeof TABLE_PAGE;
  readonly width: number;
  readonly table: FittedTable;
  /** Pages that the table takes, where 1 is a full one. */
  readonly pages: number;
}

/**
 * A form stands upright like the text before it. One of many columns lies across the page where that keeps its letters larger on one page, or
 * where it fits on one page only so; one that takes more pages anyhow lies as it fills fewer.
 */
function standingOf(form: FormRows): Standing {
  const stands = form.columns > MOST_COLUMNS_UPRIGHT ? (["upright", "lying"] as const) : (["upright"] as const);
  const [first, ...others] = stands.map((stand): Standing => {
    const width = TEXT_WIDTH[stand];
    const rest = TEXT_HEIGHT[stand] - HEAD_HEIGHT - heightOfLines([...form.above, ...form.below], width);
    const height = rest * FILLED;
    const table = fitTable(form, { width, height });
    return { stand, width, table, pages: table.height / height };
  });
  return others.reduce((best, one) => (isBetter(one, best) ? one : best), first!);
}

/** What may be filled of the room for a table by our own measure: another font's letters are wider, and take a line more here and there. */
const FILLED = 0.92;

function isBetter(one: Standing, best: Standing): boolean {
  if (one.pages > 1 || best.pages > 1) return one.pages < best.pages;
  return one.table.size > best.table.size;
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
