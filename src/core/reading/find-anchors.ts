import type { AnyPart, Columns, Parts } from "../template/parts";
import type { Block } from "./block";
import { findHeaderRow, type HeaderRow } from "./headers";
import { findField, type FieldAnchor } from "./read-field";
import { findLabelled } from "./read-labelled";
import { findSignature } from "./read-signature";

/** Where a part of a form begins, and what was found there. */
export interface Anchor {
  readonly row: number;
  readonly header?: HeaderRow<Columns>;
  readonly field?: FieldAnchor;
}

/** The parts of a form that a block has, by name. */
export type Anchors = ReadonlyMap<string, Anchor>;

/** Finds the parts of a form in a block, from `firstRow` down. */
export function findAnchors(block: Block, parts: Parts, firstRow: number): Anchors {
  const rows = block.rowsWithin(firstRow, block.area.bottom);
  const tables = tablesOf(block, parts, rows);
  const headerRows = new Set(Array.from(tables.values(), ({ header, row }) => rowsFrom(row, header?.bottom)).flat());
  // The headers of a table are no labels of anything else.
  const others = headerRows.size === 0 ? rows : rows.filter((row) => !headerRows.has(row));
  const anchors = new Map<string, Anchor>();
  for (const [name, part] of Object.entries(parts)) {
    const anchor = isTable(part) ? tables.get(name) : findAnchor(block, part, rowsFor(part, others, anchors));
    if (anchor) anchors.set(name, anchor);
  }
  return anchors;
}

/** Tables of many rows are told best, so they are found first. */
function tablesOf(block: Block, parts: Parts, rows: readonly number[]): Anchors {
  const tables = new Map<string, Anchor>();
  for (const [name, part] of Object.entries(parts)) {
    const anchor = isTable(part) ? findAnchor(block, part, rows) : undefined;
    if (anchor) tables.set(name, anchor);
  }
  return tables;
}

function isTable({ part }: AnyPart): boolean {
  return part === "outline" || part === "list";
}

function rowsFrom(top: number, bottom: number | undefined): readonly number[] {
  return Array.from({ length: (bottom ?? top) - top + 1 }, (_, step) => top + step);
}

/** How many headers of a part must be there for it to be found. */
export function headersNeeded(part: { readonly columns: Columns; readonly atLeast?: number }): number {
  return part.atLeast ?? Math.max(2, Math.ceil(Object.keys(part.columns).length / 2));
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

function findAnchor(block: Block, part: AnyPart, rows: readonly number[]): Anchor | undefined {
  switch (part.part) {
    case "field": {
      const field = findField(block, part, rows);
      return field && { row: field.row, field };
    }
    case "record":
    case "outline":
    case "list": {
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
