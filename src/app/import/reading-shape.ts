import { textOf } from "../../core/grid/sheet-index";
import type { Decimal } from "../../core/numbers/decimal";
import { compactText } from "../../core/values/normalise";
import type { Sourced } from "../../core/values/sourced";
import type { FormInstance } from "../../core/template/define-form";
import type {
  AnyPart,
  Columns,
  HeadersOf,
  LabelledGroup,
  List,
  Outline,
  OutlineRow,
  Paragraph,
  SignatureCell,
} from "../../core/template/parts";
import { filledRows } from "./places-in-order";

/**
 * What a form says, without a single address and without how its values were typed: equal for two sheets from which the
 * same is read. Its title's year counts where it has a title.
 */
export function shapeOfReading(form: FormInstance): string {
  const model = form.model as Readonly<Record<string, unknown>>;
  const parts = Object.entries(form.template.parts).map(([name, part]) => [name, shapeOfPart(part, model[name])]);
  const years = form.yearMentions.map(({ year, expected }) => [year, expected]);
  return JSON.stringify([form.titleYear ?? null, years, form.missing, parts]);
}

type Shape = string | null | readonly Shape[];
type Cells = Readonly<Record<string, Sourced<unknown>>>;

function shapeOfPart(part: AnyPart, model: unknown): Shape {
  switch (part.part) {
    case "field":
      return shapeOfPlace(model as Sourced<unknown>);
    case "record": {
      const { headers } = model as { readonly headers: HeadersOf<Columns> };
      return [shapeOfHeaders(headers, part.columns), shapeOfCells(model as Cells, part.columns)];
    }
    case "outline":
      return shapeOfOutline(model as Outline<string, Columns>, part.columns);
    case "labelled":
      return Object.values(model as Record<string, LabelledGroup<string, unknown>>).map(({ items }) =>
        items.map(({ key, label, value }) => [key ?? null, compactText(label), shapeOfPlace(value)]),
      );
    case "list":
      return shapeOfList(model as List<Columns, Columns>, part.columns, part.totals);
    case "signature":
      return (model as readonly SignatureCell[]).flatMap(({ items }) =>
        items.map(({ label, text, filled }) => [label, filled ? compactText(text) : null]),
      );
    case "paragraphs":
      return (model as readonly Paragraph[]).map(({ text }) => text);
  }
}

function shapeOfPlace(place: Sourced<unknown>): Shape {
  switch (place.kind) {
    case "not-found":
      return ["not-found"];
    case "blank":
      return null;
    case "unreadable":
      return ["unreadable", place.cause, compactText(textOf(place.typed))];
    case "present":
      return typeof place.value === "string" ? compactText(place.value) : shapeOfFigure(place.value as FigureShape);
  }
}

/** What amounts, rates and figures have in common. */
interface FigureShape {
  readonly value: Decimal;
  readonly tolerance?: Decimal;
  readonly unit?: string;
}

function shapeOfFigure({ value, tolerance, unit }: FigureShape): Shape {
  return [value.toFixed(), tolerance?.toFixed() ?? null, unit ?? null];
}

function shapeOfHeaders(headers: HeadersOf<Columns>, columns: Columns): Shape {
  return Object.keys(columns).map((name) => (headers[name] ? name : null));
}

function shapeOfCells(cells: Cells, columns: Columns): Shape {
  return Object.keys(columns).map((name) => shapeOfPlace(cells[name]!));
}

function shapeOfOutline(outline: Outline<string, Columns>, columns: Columns): Shape {
  const parts = new Set(outline.rows.flatMap(({ children }) => children));
  const shapeOfRow = (row: OutlineRow<Columns>): Shape => [
    row.key ?? null,
    compactText(row.label),
    shapeOfCells(row.cells, columns),
    row.children.map(shapeOfRow),
  ];
  const top = outline.rows.filter((row) => !parts.has(row));
  return [shapeOfHeaders(outline.headers, columns), outline.headingWeight ?? null, top.map(shapeOfRow)];
}

function shapeOfList(list: List<Columns, Columns>, columns: Columns, totals: Columns): Shape {
  return [
    shapeOfHeaders(list.headers, columns),
    filledRows(list, columns).map((row) => shapeOfCells(row as unknown as Cells, columns)),
    shapeOfCells(list.totals, totals),
  ];
}
