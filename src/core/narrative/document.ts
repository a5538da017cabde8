import type { ReportTable } from "./report-table";
import { countGaps, joined, textOfPieces, type Piece, type Sayable } from "./piece";

/** What a paragraph is; every renderer has its own look for each. */
export type Role = "cover-title" | "cover-line" | "title" | "heading-1" | "heading-2" | "heading-3" | "body";

/** A sentence with its closing stop. */
export type Sentence = readonly Piece[];

/** A paragraph, sentence by sentence: a renderer with limits may break it between them. */
export interface ReportParagraph {
  readonly role: Role;
  readonly sentences: readonly Sentence[];
  /** Tells it from every other paragraph of its report, and is the same whenever that is written again. A person's own has none. */
  readonly key?: string;
  /** A person's words, kept from an earlier report; the forms give something else at this place. */
  readonly written?: true;
}

/** A report as plain data: what it says, and which cells each word comes from. */
export interface ReportDocument {
  /** The project it is about, as its sheets are known by; absent where it is about the whole unit. */
  readonly project?: string;
  readonly paragraphs: readonly ReportParagraph[];
  /** Tables that go with the text; none where absent. */
  readonly tables?: readonly ReportTable[];
  /** What each list in the text names, by the list's name; told apart from what the forms hold later on. */
  readonly lists: Readonly<Record<string, string>>;
}

/** A paragraph of sentences; those that say nothing whatever the cells hold are left out. */
export function paragraph(role: Role, ...sentences: readonly Sayable[]): ReportParagraph {
  return { role, sentences: sentences.map((sentence) => joined([sentence])).filter((pieces) => pieces.length > 0) };
}

/** What a paragraph says now. */
export function textOfParagraph({ sentences }: ReportParagraph): string {
  return sentences.map(textOfPieces).join("");
}

/** How many gaps a report leaves for a person to fill. */
export function gapsIn({ paragraphs, tables = [] }: ReportDocument): number {
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells.flat()));
  return paragraphs.reduce((count, { sentences }) => count + countGaps(sentences.flat()), countGaps(cells));
}

/** Every cell of a table as a paragraph with a key of its own, row by row. */
export function cellsOfTable({ key, rows }: ReportTable): readonly (readonly ReportParagraph[])[] {
  return rows.map((row) =>
    row.cells.map((cell, column) => ({ role: "body", sentences: [cell], key: `${key}:${row.key}:${column}` })),
  );
}
