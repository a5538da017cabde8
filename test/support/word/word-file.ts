import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType, type IRunOptions } from "docx";

/** A cell of a table to be written; rows name only the cells that begin in them. */
export interface CellToWrite {
  readonly text: string;
  readonly columnSpan?: number;
  readonly rowSpan?: number;
}

/** A paragraph (a plain text) or a table (rows of cells). */
export type BlockToWrite = string | readonly (readonly CellToWrite[])[];

/** The bytes of a Word file with these blocks, one below the other. */
export async function wordFile(blocks: readonly BlockToWrite[]): Promise<Uint8Array> {
  const children = blocks.map((block) => (typeof block === "string" ? paragraph(block) : table(block)));
  return wordFileOf(children);
}

/** The bytes of a Word file with these parts of the docx library. */
async function wordFileOf(children: readonly (Paragraph | Table)[]): Promise<Uint8Array> {
  const document = new Document({ sections: [{ children: [...children] }] });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** A table of plain texts without merged cells. */
export function plainTable(rows: readonly (readonly string[])[]): readonly (readonly CellToWrite[])[] {
  return rows.map((row) => row.map((text) => ({ text })));
}

function table(rows: readonly (readonly CellToWrite[])[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map((cells) => new TableRow({ children: cells.map(cell) })),
  });
}

function cell({ text, columnSpan = 1, rowSpan = 1 }: CellToWrite): TableCell {
  return new TableCell({ columnSpan, rowSpan, children: [paragraph(text)] });
}

/** A paragraph with its line breaks. */
export function paragraph(text: string): Paragraph {
  const runs = text.split("\n").map((line, index): IRunOptions => ({ text: line, ...(index > 0 ? { break: 1 } : {}) }));
  return new Paragraph({ children: runs.map((run) => new TextRun(run)) });
}
