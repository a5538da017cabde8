import type { AnyPart, Columns, ListPart, Parts, RecordPart } from "../template/parts";
import type { Block } from "./block";
import { findHeaderRow, headersBelow, headersNeeded, type HeaderRow } from "./headers";
import { findLooseOutline, type LooseOutline } from "./loose-outline";
import { closingBelow } from "./list-ends";
import { findField, type FieldAnchor } from "./read-field";
import { findLabelled } from "./read-labelled";
import { findSignature } from "./read-signature";
import { findBeside, type ValuesBeside } from "./values-beside";

/** Where a part of a form begins, and what was found there. */
export interface Anchor {
  readonly row: number;
  readonly header?: HeaderRow<Columns>;
  readonly field?: FieldAnchor;
  /** An outline without a row of headers. */
  readonly loose?: LooseOutline;
  /** The values of a record that stand right of their labels. */
  readonly beside?: ValuesBeside;
}

type TablePart = Extract<AnyPart, { readonly part: "outline" | "list" }>;

/** The parts of a form that a block has, by name. */
export type Anchors = ReadonlyMap<string, Anchor>;

/** Finds the parts of a form in a block, from `firstRow` down. */
export function findAnchors(block: Block, parts: Parts, firstRow: number): Anchors {
  const rows = block.rowsWithin(firstRow, block.area.bottom);
  const tables = tablesOf(block, parts, firstRow);
  const headerRows = new Set(Array.from(tables.values(), ({ header, row }) => rowsFrom(row, header?.bottom)).flat());
  // The headers of a table are no labels of anything else.
  const others = headerRows.size === 0 ? rows : rows.filter((row) => !headerRows.has(row));
  const anchors = new Map<string, Anchor>();
  for (const [name, part] of Object.entries(parts)) {
    const anchor = isTable(part)
      ? tables.get(name)
      : part.part === "record"
        ? findRecord(block, part, others, headerRows)
        : (findAnchor(block, part, rowsFor(part, others, anchors)) ??
          (part.part === "labelled" ? findAnchor(block, part, rowsAbove(others, headerRows)) : undefined));
    if (anchor) anchors.set(name, anchor);
  }
  for (const [name, part] of Object.entries(parts)) {
    const closing = part.part === "list" ? closingOf(block, parts, part, name, anchors) : undefined;
    if (closing !== undefined) anchors.set(endOf(name), { row: closing });
  }
  return anchors;
}

/** Labelled amounts may stand in the head of a form, above all of its tables. */
function rowsAbove(rows: readonly number[], headerRows: ReadonlySet<number>): readonly number[] {
  return rows.filter((row) => row < Math.min(...headerRows));
}

/** A record with its values below its headers, or beside their labels; those stand above the tables whose rows have words alike. */
function findRecord(
  block: Block,
  part: RecordPart<Columns>,
  rows: readonly number[],
  headerRows: ReadonlySet<number>,
): Anchor | undefined {
  const above = rows.filter((row) => row < Math.max(...headerRows));
  const beside = part.beside ? findBeside(block, part, above, headerRows) : new Map<string, never>();
  const found = Math.min(...Array.from(beside.values(), ({ label }) => label.row));
  if (beside.size > 1) return { row: found, beside };
  return findAnchor(block, part, rows) ?? (beside.size > 0 ? { row: found, beside } : undefined);
}

/** Where the row is that closes a list below another table. */
export function endOf(name: string): string {
  return `${name}, end`;
}

function closingOf(
  block: Block,
  parts: Parts,
  part: ListPart<Columns, Columns>,
  name: string,
  anchors: Anchors,
): number | undefined {
  const header = anchors.get(name)?.header;
  const last = lastRowOf(name, anchors, block);
  if (!header || last === block.area.bottom) return undefined;
  const others = Object.values(parts).flatMap((other) =>
    other.part === "outline" ? Object.values(other.rows).flatMap(({ labels }) => labels) : [],
  );
  return closingBelow(block, part, header, last + 1, others);
}

/** Tables of many rows are told best, so they are found first. */
function tablesOf(block: Block, parts: Parts, firstRow: number): Anchors {
  const tables = new Map<string, Anchor>();
  for (const [name, part] of Object.entries(parts)) {
    const anchor = isTable(part) ? findTable(block, part, firstRow) : undefined;
    if (anchor) tables.set(name, anchor);
  }
  return withoutRivals(tables);
}

function findTable(block: Block, part: TablePart, firstRow: number): Anchor | undefined {
  const header = headersBelow(block, part, firstRow);
  if (header) return { row: header.row, header };
  if (part.part === "list") return undefined;
  const rows = block.rowsWithin(firstRow, block.area.bottom);
  const loose = findLooseOutline(block, part, rows);
  if (loose) return { row: loose.row, loose };
  const least = findHeaderRow(block, part, part.enough?.length ?? part.atLeast, rows);
  return least && isOverFigures(block, least, part.enough) ? { row: least.row, header: least } : undefined;
}

/** Whether some columns all have headers, and a figure in the first row below. */
function isOverFigures(block: Block, header: HeaderRow<Columns>, names: readonly string[] = []): boolean {
  const boxes = block.labelsOf(header.bottom + 1);
  return names.every((name) => {
    const span = header.columns.find((column) => column.name === name)?.span;
    return boxes.some(({ column, value }) => column === span?.from && typeof value === "number");
  });
}

/** One row is the header row of one table: of several that read it as theirs, the one with most of its columns there. */
function withoutRivals(tables: Anchors): ReadonlyMap<string, Anchor> {
  const headed = ({ header }: Anchor): number => header?.columns.filter(({ span }) => span).length ?? 0;
  const all = [...tables];
  return new Map(
    all.filter(([, own]) => !all.some(([, other]) => other.row === own.row && headed(other) > headed(own))),
  );
}

function isTable(part: AnyPart): part is TablePart {
  return part.part === "outline" || part.part === "list";
}

function rowsFrom(top: number, bottom: number | undefined): readonly number[] {
  return Array.from({ length: (bottom ?? top) - top + 1 }, (_, step) => top + step);
}

/** A part ends where the next one begins. */
export function lastRowOf(name: string, anchors: Anchors, block: Block): number {
  const own = anchors.get(name)?.row ?? block.area.bottom;
  let end = block.area.bottom;
  for (const [other, { row }] of anchors) if (other !== name && row > own && row - 1 < end) end = row - 1;
  return end;
}

/** Labelled amounts and signatures have no header of their own, so they are looked for below the parts declared before them. */
function rowsFor(part: AnyPart, rows: readonly number[], anchors: Anchors): readonly number[] {
  if (part.part !== "labelled" && part.part !== "signature") return rows;
  const above = Math.max(-1, ...Array.from(anchors.values(), ({ header, row }) => header?.bottom ?? row));
  return rows.filter((row) => row > above);
}

function findAnchor(block: Block, part: Exclude<AnyPart, TablePart>, rows: readonly number[]): Anchor | undefined {
  switch (part.part) {
    case "field": {
      const field = findField(block, part, rows);
      return field && { row: field.row, field };
    }
    case "record": {
      const header = findHeaderRow(block, part, headersNeeded(part), rows);
      return header && { row: header.row, header };
    }
    case "labelled": {
      const row = findLabelled(block, part, rows);
      return row === undefined ? undefined : { row };
    }
    case "signature": {
      const row = findSignature(block, part, rows);
      return row === undefined ? undefined : { row };
    }
    case "paragraphs":
      return { row: block.area.top };
  }
}
