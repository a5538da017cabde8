import type { Piece } from "./piece";

/** A column of a table: what stands over it, and how much of the table's width it takes against the others. */
export interface TableColumn {
  readonly title: string;
  readonly width: number;
  readonly align: "left" | "center" | "right";
}

/** A table that stands beside the text of a report, or inside it, as the renderer has room for it. */
export interface ReportTable {
  /** Tells it from other tables; also the beginning of its cells' keys. */
  readonly key: string;
  readonly title: string;
  /** e.g. 单位：万元. */
  readonly note: string;
  readonly columns: readonly TableColumn[];
  /** A sentence a cell, as many as there are columns. */
  readonly rows: readonly TableRow[];
  /** The key of the paragraph it stands behind. */
  readonly behind: string;
}

/** One row, known by its key. */
export interface TableRow {
  readonly key: string;
  readonly cells: readonly (readonly Piece[])[];
}
