/** A paragraph of a Word document as it shows: numbers that Word puts before it included, deleted words left out. */
export interface WordParagraph {
  readonly kind: "paragraph";
  /** Line breaks inside it are `\n`, tabs `\t`. Empty for an empty paragraph. */
  readonly text: string;
  /** Names of the bookmarks that begin in it. */
  readonly bookmarks?: readonly string[];
  /** Content controls with a tag, in the order in which they end. */
  readonly controls?: readonly WordControl[];
}

/** A content control inside a paragraph: its tag, and the stretch of the paragraph's text that it holds. */
export interface WordControl {
  readonly tag: string;
  readonly start: number;
  readonly end: number;
}

/** One cell of a Word table, merged cells as one. */
export interface WordCell {
  /** Zero-based, in the table's grid of columns. */
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** Its paragraphs, divided by `\n`; a table inside it row by row, cells divided by `\t`. */
  readonly text: string;
}

/** A row of a Word table: the cells that begin in it, from left to right. */
interface WordRow {
  readonly cells: readonly WordCell[];
}

/** A table of a Word document. */
export interface WordTable {
  readonly kind: "table";
  readonly rows: readonly WordRow[];
}

/** A paragraph or a table, in the document's order. */
export type WordBlock = WordParagraph | WordTable;

/** A Word document as plain data: its text and tables, without looks. */
export interface WordDocument {
  readonly blocks: readonly WordBlock[];
  /** Texts that stand beside the document's own: notes, comments, headers, hidden text, e.g. `脚注：按决算口径`. */
  readonly asides: readonly string[];
  /** What the document holds and was not read, in Chinese, e.g. `图片`. */
  readonly unread: readonly string[];
}
