import type { CellRef } from "../grid/address";
import { textOf } from "../grid/sheet-index";
import type { FormInstance, FormTemplate, YearMention } from "../template/define-form";
import type { AnyPart, Header, Labels, ListRow, Columns, Outline, Parts, RowOf } from "../template/parts";
import { labelBoxes, oneLine, unitIn, type Block } from "./block";
import type { FoundForm } from "./find-forms";
import { findHeaderRow, type HeaderRow } from "./headers";
import { yearIn } from "./normalise";
import { notFound } from "./read-cell";
import { findField, readField, type FieldAnchor } from "./read-field";
import { findLabelled, readLabelled } from "./read-labelled";
import { readList } from "./read-list";
import { readOutline } from "./read-outline";
import { readParagraphs } from "./read-paragraphs";
import { readRecord } from "./read-record";
import { findSignature, readSignature } from "./read-signature";
import { isPlaced, type Sourced } from "./sourced";

/** Where a part begins, and what was found there. */
interface Anchor {
  readonly row: number;
  readonly header?: HeaderRow<Columns>;
  readonly field?: FieldAnchor;
}

/** Reads a found form by its template. Never throws: what cannot be read is a state of its place. */
export function readForm<P extends Parts>(found: FoundForm, template: FormTemplate<P>): FormInstance<P> {
  const { block } = found;
  const firstRow = found.title ? found.title.area.bottom + 1 : block.area.top;
  const anchors = findAnchors(block, template.parts, found.title ? found.title.row + 1 : firstRow);
  const unit = unitOfBlock(block, found, anchors);
  const collected = new Collected();
  const model: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(template.parts)) {
    model[name] = readPart(block, template.parts, name, part, anchors, unit, collected);
  }
  const title = readTitle(block, found);
  const titleText = title.kind === "present" ? title.value : "";
  return {
    template,
    key: `${template.id}@${block.sheet.name}!${block.area.top}`,
    name: template.shortName,
    sheet: block.sheet.name,
    area: usedArea(block),
    title,
    titleAt: isPlaced(title) ? title.at : { sheet: block.sheet.name, row: block.area.top, column: block.area.left },
    titleYear: yearIn(titleText),
    mergesKnown: block.sheet.mergesKnown,
    model: model as FormInstance<P>["model"],
    places: collected.places,
    yearMentions: collected.years,
    missing: collected.missing,
    required: collected.required,
  };
}

/** Everything of a form that checks over all places need, gathered while the parts are read. */
class Collected {
  readonly places: Sourced<unknown>[] = [];
  readonly required: Sourced<unknown>[] = [];
  readonly years: YearMention[] = [];
  readonly missing: string[] = [];
  private readonly seen = new Set<string>();

  place(sourced: Sourced<unknown>): void {
    if (!isPlaced(sourced)) return;
    // A merged cell read for several rows is one place; cells that hold several inline items are several.
    const key = `${sourced.at.row}:${sourced.at.column}:${sourced.inline?.before ?? ""}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.places.push(sourced);
  }

  row(cells: RowOf<Columns>, names: readonly string[]): void {
    for (const name of names) this.place(cells[name]!);
  }

  headers(headers: Readonly<Record<string, Header | undefined>>): void {
    for (const header of Object.values(headers)) {
      if (header?.year !== undefined && header.expectedYear !== undefined) {
        this.years.push({ at: header.at, text: header.text, year: header.year, expected: header.expectedYear });
      }
    }
  }
}

function findAnchors(block: Block, parts: Parts, firstRow: number): ReadonlyMap<string, Anchor> {
  const rows = block.sheet.filledRows.filter((row) => row >= firstRow && row <= block.area.bottom);
  const anchors = new Map<string, Anchor>();
  for (const [name, part] of Object.entries(parts)) {
    const anchor = findAnchor(block, part, rowsFor(part, rows, anchors));
    if (anchor) anchors.set(name, anchor);
  }
  return anchors;
}

/** Labelled amounts and signatures have no header of their own, so they are looked for below the parts declared before them. */
function rowsFor(part: AnyPart, rows: readonly number[], anchors: ReadonlyMap<string, Anchor>): readonly number[] {
  if (part.part !== "labelled" && part.part !== "signature") return rows;
  const above = Math.max(-1, ...[...anchors.values()].map((anchor) => anchor.header?.bottom ?? anchor.row));
  return rows.filter((row) => row > above);
}

function findAnchor(block: Block, part: AnyPart, rows: readonly number[]): Anchor | undefined {
  switch (part.part) {
    case "field": {
      const anchor = findField(block, part, rows);
      return anchor && { row: anchor.row, field: anchor };
    }
    case "record": {
      const names = Object.keys(part.columns).length;
      const header = findHeaderRow(block, part.columns, Math.max(2, Math.ceil(names / 2)), rows);
      return header && { row: header.row, header };
    }
    case "outline":
    case "list": {
      const header = findHeaderRow(block, part.columns, part.atLeast, rows);
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

function readPart(
  block: Block,
  parts: Parts,
  name: string,
  part: AnyPart,
  anchors: ReadonlyMap<string, Anchor>,
  unit: "万元" | "元" | undefined,
  into: Collected,
): unknown {
  const anchor = anchors.get(name);
  const lastRow = scopeEnd(block, name, anchors);
  const header = anchor?.header;
  const ownUnit = (header && unitIn(header.heading)) ?? unit;
  switch (part.part) {
    case "field": {
      const value = readField(block, part, anchor?.field, fieldLabels(parts));
      into.place(value);
      if (part.required) into.required.push(value);
      return value;
    }
    case "record": {
      const values = readRecord(block, part, header, lastRow, ownUnit);
      into.row(values as RowOf<Columns>, Object.keys(part.columns));
      into.headers(values.headers);
      for (const key of part.required ?? []) into.required.push((values as RowOf<Columns>)[key]!);
      for (const [key, spec] of Object.entries(part.columns)) {
        if (spec.mandatory && !header?.headers[key]) into.missing.push(spec.labels[0]);
      }
      return values;
    }
    case "outline": {
      const outline = readOutline(block, part, header, lastRow, ownUnit);
      collectOutline(outline, part.columns, into);
      for (const { row, column } of part.required ?? []) into.required.push(outline.known[row]!.cells[column]!);
      collectMissing(part.columns, header, into);
      for (const [key, spec] of Object.entries(part.rows)) {
        if (spec.mandatory && outline.known[key]!.at === undefined) into.missing.push(spec.labels[0]);
      }
      return outline;
    }
    case "labelled": {
      // Amounts by kind belong to the table above them and share its unit.
      const above = [...anchors.values()].filter((other) => other.header && anchor && other.row < anchor.row);
      const heading = above[above.length - 1]?.header;
      const groups = readLabelled(block, part, anchor?.row, lastRow, (heading && unitIn(heading.heading)) ?? unit);
      for (const group of Object.values(groups)) for (const item of group.items) into.place(item.value);
      return groups;
    }
    case "list": {
      const nameColumn = Object.keys(part.columns).find((key) => key === "indicator") ?? Object.keys(part.columns)[0]!;
      const list = readList(block, part, header, lastRow, nameColumn);
      for (const row of list.rows) collectListRow(row, part.columns, into);
      into.row(list.totals, Object.keys(part.totals));
      collectMissing(part.columns, header, into);
      if (list.found && Object.values(list.totals).every((total) => total.kind === "not-found")) {
        into.missing.push(part.until[0]);
      }
      return list;
    }
    case "signature":
      return readSignature(block, part, anchor?.row, lastRow);
    case "paragraphs":
      return readParagraphs(block, block.area.top, block.area.bottom);
  }
}

function collectOutline(outline: Outline<string, Columns>, columns: Columns, into: Collected): void {
  for (const row of outline.rows) into.row(row.cells, Object.keys(columns));
  into.headers(outline.headers);
}

function collectListRow(row: ListRow<Columns>, columns: Columns, into: Collected): void {
  for (const name of Object.keys(columns)) into.place(row[name] as Sourced<unknown>);
}

function collectMissing(columns: Columns, header: HeaderRow<Columns> | undefined, into: Collected): void {
  for (const [key, spec] of Object.entries(columns)) {
    if (spec.mandatory && !header?.headers[key]) into.missing.push(spec.labels[0]);
  }
}

/** A part ends where the next one begins. */
function scopeEnd(block: Block, name: string, anchors: ReadonlyMap<string, Anchor>): number {
  const own = anchors.get(name)?.row ?? block.area.bottom;
  let end = block.area.bottom;
  for (const [other, { row }] of anchors) if (other !== name && row > own && row - 1 < end) end = row - 1;
  return end;
}

function fieldLabels(parts: Parts): readonly Labels[] {
  return Object.values(parts).flatMap((part) => (part.part === "field" ? [part.labels] : []));
}

/** 单位：元 above the tables holds for all of them. */
function unitOfBlock(block: Block, found: FoundForm, anchors: ReadonlyMap<string, Anchor>): "万元" | "元" | undefined {
  const headerRows = [...anchors.values()].flatMap(({ header }) => (header ? [header.row] : []));
  const last = Math.min(...headerRows, block.area.bottom);
  for (let row = block.area.top; row < last; row++) {
    for (const box of labelBoxes(block, row)) {
      const unit = /单位|[(（]/.test(box.text) ? unitIn(box.text) : undefined;
      if (unit) return unit;
    }
  }
  return found.title ? unitIn(textOf(found.title.value)) : undefined;
}

function readTitle(block: Block, found: FoundForm): Sourced<string> {
  if (!found.title) return notFound("标题");
  const { row, column, area, value, formula } = found.title;
  const at: CellRef = { sheet: block.sheet.name, row, column };
  return {
    kind: "present",
    value: oneLine(textOf(value)),
    at,
    area,
    label: "标题",
    valueKind: "text",
    typed: value,
    ...(formula === undefined ? {} : { formula }),
  };
}

function usedArea(block: Block): FormInstance["area"] {
  let left = Number.POSITIVE_INFINITY;
  let right = 0;
  let bottom = block.area.top;
  for (const row of block.sheet.filledRows) {
    if (row < block.area.top || row > block.area.bottom) continue;
    bottom = row;
    for (const box of block.sheet.boxesOf(row)) {
      left = Math.min(left, box.area.left);
      right = Math.max(right, Math.min(box.area.right, block.area.right));
      bottom = Math.max(bottom, Math.min(box.area.bottom, block.area.bottom));
    }
  }
  return { top: block.area.top, left: Number.isFinite(left) ? left : block.area.left, bottom, right };
}
