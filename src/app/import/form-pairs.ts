import { areaContains } from "../../core/grid/address";
import { textOf, type Box, type SheetIndex } from "../../core/grid/sheet-index";
import { labelKey } from "../../core/values/normalise";
import { isPlaced, type Place, type Sourced } from "../../core/values/sourced";
import type { FormInstance } from "../../core/template/define-form";
import type { Columns, HeadersOf, Outline, SignatureCell } from "../../core/template/parts";
import { contentOf, type CellContent } from "./cell-content";
import { placesInOrder } from "./places-in-order";
import { officialLabel } from "./printed-labels";
import { placeKey, titlePlaces, type CellPlace, type FormOnSheet } from "./section-sheet";

/** A cell of the document and the cell that has its part on the form drawn anew. */
interface CellPair {
  readonly from: CellPlace;
  readonly to: CellPlace;
  /** What the drawn cell gets; absent where it has it already. */
  readonly content?: CellContent;
}

/** How the cells of a form in the document and of the same form drawn anew belong together. */
export interface FormPairs {
  readonly cells: readonly CellPair[];
  /** The drawn cells that hold values, by `placeKey`; all others are printed. */
  readonly values: ReadonlySet<string>;
  /** Drawn signature lines of a form that has none. */
  readonly unsigned: readonly CellPlace[];
}

/** Pairs two readings of one form cell by cell; `undefined` where one of them has places that the other has not. */
export function pairForms(read: FormOnSheet, drawn: FormOnSheet): FormPairs | undefined {
  const places = pairedPlaces(placesInOrder(read.form), placesInOrder(drawn.form));
  if (!places) return undefined;
  const signature = pairedSignatures(read, drawn);
  const cells = [
    ...titlePlaces(read.form).map((from): CellPair => ({ from, to: drawn.form.titleAt })),
    ...places,
    ...pairedParts(read, drawn),
    ...signature.cells,
  ];
  return {
    cells: [...cells, ...pairedLabels(read, drawn, cells)],
    values: new Set(places.map(({ to }) => placeKey(to))),
    unsigned: signature.unsigned,
  };
}

function pairedPlaces(
  places: readonly Sourced<unknown>[],
  drawn: readonly Sourced<unknown>[],
): readonly CellPair[] | undefined {
  if (places.length !== drawn.length) return undefined;
  const shared = countByCell(places);
  const pairs: CellPair[] = [];
  for (const [index, place] of places.entries()) {
    const other = drawn[index]!;
    if (isPlaced(place) !== isPlaced(other)) return undefined;
    if (!isPlaced(place) || !isPlaced(other)) continue;
    const content = contentFor(place, other, (shared.get(placeKey(place.at)) ?? 0) > 1);
    pairs.push({ from: place.at, to: other.at, ...(content ? { content } : {}) });
    for (const further of place.further ?? []) pairs.push({ from: further, to: other.at });
  }
  return pairs;
}

/** A label and its amount stay in one cell as they were typed; apart in the document, they are drawn together. */
function contentFor(place: Sourced<unknown> & Place, drawn: Place, isShared: boolean): CellContent | undefined {
  if (place.further) return undefined;
  if (!drawn.inline) return contentOf(place);
  return place.inline && !isShared && typeof place.typed === "string" ? { value: place.typed } : undefined;
}

/** Labels that several values share a cell with count several times, a group merged over rows too. */
function countByCell(places: readonly Sourced<unknown>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const place of places) {
    if (isPlaced(place)) counts.set(placeKey(place.at), (counts.get(placeKey(place.at)) ?? 0) + 1);
  }
  return counts;
}

/** Headers, the headings beside them, and the labels of rows. */
function pairedParts(read: FormOnSheet, drawn: FormOnSheet): readonly CellPair[] {
  return Object.entries(read.form.template.parts).flatMap(([name, part]) => {
    if (part.part !== "record" && part.part !== "outline" && part.part !== "list") return [];
    const own = headersIn(read.form, name);
    const other = headersIn(drawn.form, name);
    const headers = Object.keys(part.columns).flatMap((column): CellPair[] => {
      const from = own[column]?.at;
      const to = other[column]?.at;
      return from && to ? [{ from, to, content: typedContent(read.sheet, from) }] : [];
    });
    const rows = part.part === "outline" ? pairedRows(outlineIn(read.form, name), outlineIn(drawn.form, name)) : [];
    return [...headers, ...pairedHeading(read.sheet, own, drawn.sheet, other), ...rows];
  });
}

function pairedRows(read: Outline<string, Columns>, drawn: Outline<string, Columns>): readonly CellPair[] {
  return read.rows.flatMap(({ at: from }, index): CellPair[] => {
    const to = drawn.rows[index]?.at;
    return from && to ? [{ from, to }] : [];
  });
}

function pairedHeading(
  sheet: SheetIndex,
  headers: HeadersOf<Columns>,
  drawnSheet: SheetIndex,
  drawnHeaders: HeadersOf<Columns>,
): readonly CellPair[] {
  const from = headingBeside(sheet, headers);
  const to = headingBeside(drawnSheet, drawnHeaders);
  return from && to ? [{ from, to, content: { value: textOf(from.value) } }] : [];
}

/** The first cell left of the headers, which names what they are about: 项目资金（万元）, 绩效指标. */
function headingBeside(sheet: SheetIndex, headers: HeadersOf<Columns>): Box | undefined {
  const places = Object.values(headers).flatMap((header) => (header ? [header.at] : []));
  const first = places.reduce<CellPlace | undefined>(
    (best, at) => (best && best.column <= at.column ? best : at),
    undefined,
  );
  if (!first) return undefined;
  for (let column = 0; column < first.column; column++) {
    const box = sheet.boxAt(first.row, column);
    if (textOf(box.value).trim() !== "" && !areaContains(box.area, first.row, first.column)) return box;
  }
  return undefined;
}

function pairedSignatures(read: FormOnSheet, drawn: FormOnSheet): Pick<FormPairs, "cells" | "unsigned"> {
  const own = signatureIn(read.form);
  const other = signatureIn(drawn.form);
  const to = other[0]?.at;
  if (!to || own.length === 0) return { cells: [], unsigned: other.map(({ at }) => at) };
  const [only, ...more] = own;
  if (only && more.length === 0) {
    const content = hasAnswerBeside(only) ? undefined : typedContent(read.sheet, only.at);
    return { cells: [{ from: only.at, to, ...(content ? { content } : {}) }], unsigned: [] };
  }
  return { cells: own.map(({ at: from }) => ({ from, to })), unsigned: [] };

  function hasAnswerBeside({ at, items }: SignatureCell): boolean {
    const line = textOf(read.sheet.boxAt(at.row, at.column).value);
    return items.some(({ filled, text }) => filled && !line.includes(text));
  }
}

/** Whatever else is printed on both, in its order: equal labels first, then labels that mean the same. */
function pairedLabels(read: FormOnSheet, drawn: FormOnSheet, paired: readonly CellPair[]): readonly CellPair[] {
  const taken = new Set(paired.map(({ from }) => placeKey(from)));
  const filled = new Set(paired.map(({ to }) => placeKey(to)));
  let labels = boxesOf(read.sheet).filter((box) => typeof box.value === "string" && !taken.has(placeKey(box)));
  let printed = boxesOf(drawn.sheet).filter((box) => typeof box.value === "string" && !filled.has(placeKey(box)));
  const pairs: CellPair[] = [];
  for (const keyOf of [labelKey, (text: string) => officialLabel(read.form.template, text)]) {
    for (const to of printed) {
      const key = keyOf(textOf(to.value));
      const from = labels.find((box) => key !== undefined && keyOf(textOf(box.value)) === key);
      if (!from) continue;
      pairs.push({ from, to, content: { value: textOf(from.value) } });
      labels = labels.filter((box) => box !== from);
      printed = printed.filter((box) => box !== to);
    }
  }
  return pairs;
}

function boxesOf(sheet: SheetIndex): Box[] {
  return sheet.filledRows.flatMap((row) => sheet.boxesOf(row));
}

function typedContent(sheet: SheetIndex, { row, column }: CellPlace): CellContent {
  return { value: textOf(sheet.boxAt(row, column).value) };
}

function headersIn(form: FormInstance, part: string): HeadersOf<Columns> {
  return partIn<{ readonly headers: HeadersOf<Columns> }>(form, part).headers;
}

function outlineIn(form: FormInstance, part: string): Outline<string, Columns> {
  return partIn(form, part);
}

function signatureIn({ template, model }: FormInstance): readonly SignatureCell[] {
  const name = Object.keys(template.parts).find((part) => template.parts[part]?.part === "signature");
  return name === undefined ? [] : (model as Readonly<Record<string, readonly SignatureCell[]>>)[name]!;
}

/** The model of a part, whose type follows from the part's kind. */
function partIn<T>({ model }: FormInstance, part: string): T {
  return (model as Readonly<Record<string, unknown>>)[part] as T;
}
