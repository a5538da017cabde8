import { textOf } from "../grid/sheet-index";
import type { FormFamily, FormInstance, FormTemplate } from "../template/define-form";
import type { AnyPart, Columns, Labels, ListPart, OutlinePart, Parts, RecordPart, RowOf } from "../template/parts";
import { oneLine, unitIn, type Block } from "./block";
import { CollectedPlaces } from "./collected-places";
import { endOf, findAnchors, lastRowOf, type Anchor, type Anchors } from "./find-anchors";
import type { FoundForm } from "./find-forms";
import { yearLineBeside, yearOfTitle } from "./find-titles";
import { rightmostColumn, withinForm, type HeaderRow } from "./headers";
import { notFound } from "./read-cell";
import { readField } from "./read-field";
import { readLabelled } from "./read-labelled";
import { readList } from "./read-list";
import { readLooseOutline, readOutline } from "./read-outline";
import { readParagraphs, readBroken, readMarkers } from "./read-paragraphs";
import { readBeside, readRecord } from "./read-record";
import { accountOf } from "./read-unread";
import { readSignature } from "./read-signature";
import { isPlaced, type Sourced } from "../values/sourced";

/** Reads a found form by its template. Never throws: what cannot be read is a state of its place. */
export function readForm<P extends Parts>(found: FoundForm, template: FormTemplate<P>): FormInstance<P> {
  const reading = readingOf(found, template.parts);
  const { block, collected } = reading;
  const model: Record<string, unknown> = {};
  noteLabels(reading, found);
  for (const [name, part] of Object.entries(template.parts)) model[name] = readPart(reading, name, part);
  const account = accountOf(block, reading.whole, {
    parts: template.parts,
    anchors: reading.anchors,
    remarks: template.remarks ?? [],
  });
  const title = readTitle(block, found);
  const year = yearOfForm(block, found);
  const first = { sheet: block.sheet.name, row: block.area.top, column: block.area.left };
  return {
    template,
    family: familyOf(block, template),
    key: `${template.id}@${block.sheet.name}!${block.area.top}${found.beside ? `:${found.beside}` : ""}`,
    name: template.shortName,
    sheet: block.sheet.name,
    area: usedArea(block),
    title,
    titleAt: isPlaced(title) ? title.at : first,
    titleYear: year.titleYear,
    yearLine: year.yearLine,
    mergesKnown: block.sheet.mergesKnown,
    model: model as FormInstance<P>["model"],
    places: collected.places,
    yearMentions: collected.years,
    missing: collected.missing,
    cells: { read: account.read, unread: account.unread.length },
    unread: account.unread,
    remarks: account.remarks,
    required: collected.required,
    markers: template.parts.paragraphs ? readMarkers(block) : [],
    broken: template.parts.paragraphs ? readBroken(block) : [],
  };
}

/** Titles, headers and the labels of fields are known before anything is read. */
function noteLabels({ block, anchors }: FormReading, { title }: FoundForm): void {
  block.account.label(...(title?.boxes ?? []));
  for (const { header, field } of anchors.values()) {
    if (header) block.account.label(...header.labels);
    if (field) block.account.label(field.box);
  }
}

/** The first family all of whose marks are among the form's labels. */
function familyOf(block: Block, { families }: FormTemplate): FormFamily {
  const last = families[families.length - 1]!;
  if (families.length === 1) return last;
  const keys: string[] = [];
  for (const row of block.rows) for (const { key } of block.labelsOf(row)) keys.push(key);
  return families.find(({ marks }) => (marks ?? []).every((mark) => keys.some((key) => mark.test(key)))) ?? last;
}

type MoneyUnit = "万元" | "元";

/** A form while it is being read. */
interface FormReading {
  readonly block: Block;
  /** The same rows as far as the sheet reaches to the right. */
  readonly whole: Block;
  readonly anchors: Anchors;
  /** The labels of all fields: none of them is another's value. */
  readonly fieldLabels: readonly Labels[];
  /** The unit of the whole form, where it names one. */
  readonly unit: MoneyUnit | undefined;
  readonly collected: CollectedPlaces;
}

function readingOf(found: FoundForm, parts: Parts): FormReading {
  const firstRow = found.title ? found.title.row + 1 : found.block.area.top;
  const narrowed = narrowedToForm(found.block, findAnchors(found.block, parts, firstRow));
  return {
    block: narrowed.block,
    anchors: narrowed.anchors,
    whole: found.block,
    fieldLabels: Object.values(parts).flatMap((part) => (part.part === "field" ? [part.labels] : [])),
    unit: unitOfForm(found, narrowed.anchors),
    collected: new CollectedPlaces(narrowed.block.account),
  };
}

/** A form reaches as far right as its headers; notes and stray figures beyond are none of it. */
function narrowedToForm(block: Block, anchors: Anchors): { readonly block: Block; readonly anchors: Anchors } {
  const right = rightmostColumn(Array.from(anchors.values()).flatMap(({ header }) => header ?? []));
  if (right === undefined) return { block, anchors };
  const within = new Map<string, Anchor>();
  for (const [name, anchor] of anchors) {
    within.set(name, anchor.header ? { ...anchor, header: withinForm(anchor.header, right) } : anchor);
  }
  return { block: block.upToColumn(right), anchors: within };
}

function readPart(reading: FormReading, name: string, part: AnyPart): unknown {
  const { block, anchors, collected } = reading;
  const anchor = anchors.get(name);
  const lastRow = lastRowOf(name, anchors, block);
  switch (part.part) {
    case "field": {
      const value = readField(block, part, anchor?.field, reading.fieldLabels);
      collected.place(value);
      if (part.required) collected.require(value);
      return value;
    }
    case "record":
      return readRecordPart(reading, part, anchor, lastRow);
    case "outline":
      return readOutlinePart(reading, part, anchor, lastRow);
    case "labelled": {
      const unit = unitAbove(anchors, anchor?.row) ?? reading.unit;
      const groups = readLabelled(block, part, anchor?.row, lastRow, unit);
      for (const group of Object.values(groups)) for (const item of group.items) collected.place(item.value);
      return groups;
    }
    case "list":
      return readListPart(reading, part, anchor?.header, lastRow, anchors.get(endOf(name))?.row);
    case "signature": {
      const lines = readSignature(reading.whole, part, anchor?.row, lastRow, block.area.right);
      for (const { at } of lines) block.account.label(...block.labelsOf(at.row));
      return lines;
    }
    case "paragraphs":
      for (const row of block.rows) block.account.label(...block.labelsOf(row));
      return readParagraphs(block, part, block.area.top, block.area.bottom);
  }
}

function readRecordPart(
  { block, unit, collected }: FormReading,
  part: RecordPart<Columns>,
  { header, beside }: Partial<Pick<Anchor, "header" | "beside">> = {},
  lastRow: number,
): unknown {
  const values = beside
    ? readBeside(block, part, beside)
    : readRecord(block, part, header, lastRow, header?.heading.unit ?? unit);
  for (const { headings, label } of beside?.values() ?? []) block.account.label(...headings, label);
  const cells = values as RowOf<Columns>;
  collected.row(cells, Object.keys(part.columns));
  collected.headers(values.headers, part.columns, header?.unread);
  if (part.sideYear !== undefined && header) {
    for (const box of block.labelsOf(header.row))
      if (box.area.right < header.firstColumn) collected.sideYear(box, block.sheet.name, part.sideYear);
  }
  for (const key of part.required ?? []) collected.require(cells[key]!);
  return values;
}

function readOutlinePart(
  { block, unit, collected }: FormReading,
  part: OutlinePart<string, Columns>,
  { header, loose }: Partial<Pick<Anchor, "header" | "loose">> = {},
  lastRow: number,
): unknown {
  const outline = loose
    ? readLooseOutline(block, part, loose, unit)
    : readOutline(block, part, header, lastRow, header?.heading.unit ?? unit);
  for (const row of outline.rows) collected.row(row.cells, Object.keys(part.columns));
  collected.headers(outline.headers, part.columns, header?.unread);
  for (const { row, column } of part.required ?? []) collected.require(outline.known[row]!.cells[column]!);
  for (const [key, spec] of Object.entries(part.rows)) {
    const row = outline.known[key]!;
    // A row that nobody could read may be it.
    const mayBeThere = Object.values(row.cells).some(
      (cell: Sourced<unknown>) => cell.kind === "not-found" && cell.unread,
    );
    if (spec.mandatory && row.at === undefined && !mayBeThere) collected.missing.push(spec.labels[0]);
  }
  return outline;
}

function readListPart(
  { block, collected }: FormReading,
  part: ListPart<Columns, Columns>,
  header: HeaderRow<Columns> | undefined,
  lastRow: number,
  closedAt: number | undefined,
): unknown {
  const list = readList(block, part, header, lastRow, closedAt);
  for (const row of list.rows) collected.row(row, Object.keys(part.columns));
  collected.row(list.totals, Object.keys(part.totals));
  collected.headers(list.headers, part.columns, header?.unread);
  const totals: readonly Sourced<unknown>[] = Object.values(list.totals);
  const closed = totals.some((total) => isPlaced(total) || total.unread);
  if (list.found && !closed) collected.missing.push(part.until[0]);
  return list;
}

/** Amounts by kind belong to the table above them and share its unit. */
function unitAbove(anchors: Anchors, row: number | undefined): MoneyUnit | undefined {
  if (row === undefined) return undefined;
  const above = [...anchors.values()].filter(({ header, row: own }) => header && own < row);
  return above.reduce<Anchor | undefined>(
    (nearest, anchor) => (nearest && nearest.row > anchor.row ? nearest : anchor),
    undefined,
  )?.header?.heading.unit;
}

/** 单位：元 above the tables, or in the title, holds for all of them. */
function unitOfForm({ block, title }: FoundForm, anchors: Anchors): MoneyUnit | undefined {
  const headerRows = Array.from(anchors.values(), ({ header }) => header?.row ?? block.area.bottom);
  const firstHeader = Math.min(block.area.bottom, ...headerRows);
  for (const row of block.rowsWithin(block.area.top, firstHeader - 1)) {
    for (const { text } of block.labelsOf(row)) {
      const unit = text.length <= LONGEST_UNIT_NOTE ? unitIn(text) : undefined;
      if (unit) return unit;
    }
  }
  return title ? unitIn(title.text) : undefined;
}

const LONGEST_UNIT_NOTE = 80;

function readTitle(block: Block, { title }: FoundForm): Sourced<string> {
  if (!title) return notFound("标题");
  const [first, ...others] = title.boxes;
  const refOf = ({ row, column }: { row: number; column: number }) => ({ sheet: block.sheet.name, row, column });
  return {
    kind: "present",
    value: oneLine(title.text),
    at: refOf(first),
    area: first.area,
    label: "标题",
    valueKind: "text",
    typed: first.value,
    ...(first.formula === undefined ? {} : { formula: first.formula }),
    ...(others.length === 0 ? {} : { further: others.map(refOf) }),
  };
}

function yearOfForm({ sheet, words }: Block, { title }: FoundForm): Pick<FormInstance, "titleYear" | "yearLine"> {
  if (!title) return { titleYear: undefined };
  const [first] = title.boxes;
  const titleYear = yearOfTitle(title.text, words) ?? yearOfTitle(textOf(first.value), words);
  const line = titleYear === undefined ? yearLineBeside(sheet, title.row) : undefined;
  if (!line) return { titleYear };
  const { row, column, value } = line.box;
  return { titleYear: line.year, yearLine: { at: { sheet: sheet.name, row, column }, text: textOf(value) } };
}

function usedArea(block: Block): FormInstance["area"] {
  let left = Number.POSITIVE_INFINITY;
  let right = 0;
  let bottom = block.area.top;
  for (const row of block.rows) {
    const boxes = block.labelsOf(row);
    if (boxes.length > 0) bottom = Math.max(bottom, row);
    for (const { area } of boxes) {
      left = Math.min(left, area.left);
      right = Math.max(right, Math.min(area.right, block.area.right));
      bottom = Math.max(bottom, Math.min(area.bottom, block.area.bottom));
    }
  }
  return { top: block.area.top, left: Number.isFinite(left) ? left : block.area.left, bottom, right };
}
