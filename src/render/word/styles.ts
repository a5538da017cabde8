import { AlignmentType, LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from "docx";
import type { Role } from "../../core/narrative/document";
import { fontFor, type FontUse } from "./fonts";
import { lineHeight } from "./fit-table";
import { LINE_PITCH } from "./page";

/** Sizes of Chinese type in half points: 二号, 小二, 三号, 四号, 五号. */
export const SIZE_2 = 44;
export const SIZE_SMALL_2 = 36;
export const SIZE_3 = 32;
export const SIZE_4 = 28;
export const SIZE_5 = 21;

/** A title of 22 points stands in lines of 35. */
export const TITLE_LINE = 700;

/** Two characters of size 3, as Word counts them (hundredths) and as it keeps them beside (twips). */
const TWO_CHARACTERS = { firstLineChars: 200, firstLine: SIZE_3 * 10 * 2 } as const;
const NOT_INDENTED = { firstLineChars: 0, firstLine: 0 } as const;

/** The style of each role; headings take Word's own, so that they show in its outline. */
export const STYLE_OF_ROLE: Readonly<Record<Role, string>> = {
  "cover-title": "CoverTitle",
  "cover-line": "CoverLine",
  title: "ReportTitle",
  "heading-1": "Heading1",
  "heading-2": "Heading2",
  "heading-3": "Heading3",
  body: "OfficialBody",
};

/** Styles of what stands behind the text. */
export const ATTACHMENT_STYLES = {
  list: "AttachmentList",
  number: "AttachmentNumber",
  title: "AttachmentTitle",
  line: "FormLine",
  cell: "FormCell",
  pageNumber: "OfficialPageNumber",
} as const;

const exactly = (line: number) => ({ line, lineRule: LineRuleType.EXACT, before: 0, after: 0 });

/** Every style of the document. Without one, text is 三号仿宋 in lines of 29 points. */
export function documentStyles(): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: fontFor("body"), size: SIZE_3, color: "000000", language: { value: "en-US", eastAsia: "zh-CN" } },
        paragraph: { spacing: exactly(LINE_PITCH), alignment: AlignmentType.BOTH },
      },
      heading1: headingStyle("heading1", 0),
      heading2: headingStyle("heading2", 1),
      heading3: headingStyle("body", 2),
    },
    paragraphStyles: [
      // The grid of a page counts from the size of this style; the defaults of the document are not enough for LibreOffice.
      { id: "Normal", name: "Normal", quickFormat: true, run: { font: fontFor("body"), size: SIZE_3 } },
      style("CoverTitle", "封面标题", "title", SIZE_2, AlignmentType.CENTER, TITLE_LINE),
      style("CoverLine", "封面署名", "body", SIZE_3, AlignmentType.CENTER, LINE_PITCH),
      style("ReportTitle", "公文标题", "title", SIZE_2, AlignmentType.CENTER, TITLE_LINE),
      {
        ...style(STYLE_OF_ROLE.body, "公文正文", "body", SIZE_3, AlignmentType.BOTH, LINE_PITCH),
        paragraph: { spacing: exactly(LINE_PITCH), alignment: AlignmentType.BOTH, indent: TWO_CHARACTERS },
      },
      style(ATTACHMENT_STYLES.list, "附件说明", "body", SIZE_3, AlignmentType.LEFT, LINE_PITCH),
      style(ATTACHMENT_STYLES.number, "附件序号", "heading1", SIZE_3, AlignmentType.LEFT, LINE_PITCH),
      style(ATTACHMENT_STYLES.title, "附件标题", "title", SIZE_SMALL_2, AlignmentType.CENTER, LINE_PITCH),
      tableStyle(ATTACHMENT_STYLES.line, "表外文字"),
      tableStyle(ATTACHMENT_STYLES.cell, "表格文字"),
      {
        ...style(ATTACHMENT_STYLES.pageNumber, "公文页码", "song", SIZE_4, AlignmentType.LEFT, LINE_PITCH),
        paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 } },
      },
    ],
  };
}

const PARAGRAPH_DEFAULTS = "<w:pPrDefault><w:pPr>";

/**
 * `word/styles.xml` with paragraphs that do not snap to the line grid, which `docx` cannot say. Their lines are of one height anyway, and
 * LibreOffice spreads the characters of a line that snaps over twice their width.
 */
export function offTheLineGrid(stylesXml: string): string {
  if (!stylesXml.includes(PARAGRAPH_DEFAULTS)) throw new Error("The styles have no paragraph defaults.");
  return stylesXml.replace(PARAGRAPH_DEFAULTS, `${PARAGRAPH_DEFAULTS}<w:snapToGrid w:val="0"/>`);
}

function headingStyle(font: FontUse, outlineLevel: number) {
  return {
    run: { font: fontFor(font), size: SIZE_3, bold: false, italics: false, color: "000000" },
    paragraph: {
      spacing: exactly(LINE_PITCH),
      indent: TWO_CHARACTERS,
      keepNext: true,
      alignment: AlignmentType.BOTH,
      outlineLevel,
    },
  };
}

function style(
  id: string,
  name: string,
  font: FontUse,
  size: number,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  line: number,
): IParagraphStyleOptions {
  return {
    id,
    name,
    basedOn: "Normal",
    quickFormat: true,
    run: { font: fontFor(font), size },
    paragraph: { spacing: exactly(line), alignment, indent: NOT_INDENTED },
  };
}

function tableStyle(id: string, name: string): IParagraphStyleOptions {
  return {
    ...style(id, name, "song", SIZE_5, AlignmentType.LEFT, LINE_PITCH),
    paragraph: { spacing: exactly(lineHeight(SIZE_5)), indent: NOT_INDENTED },
  };
}
