import type { Decimal } from "../../../src/core/numbers/decimal";
import { compactText } from "../../../src/core/values/normalise";
import type { Sourced } from "../../../src/core/values/sourced";
import type { FormInstance } from "../../../src/core/template/define-form";
import type {
  AnyPart,
  Columns,
  LabelledGroup,
  List,
  ListRow,
  Outline,
  OutlineRow,
  Paragraph,
  SignatureCell,
} from "../../../src/core/template/parts";
import type { Submission } from "../../../src/catalogue/submission/index";

/** A value without its place: a decimal or a text without white space, `null` for blank, else what is wrong with it. */
export type ShapeValue = string | null;

/** A row of an outline without its place. */
export interface RowShape {
  readonly key: string | null;
  readonly label: string;
  readonly heading: boolean;
  readonly cells: Readonly<Record<string, ShapeValue>>;
  readonly parts: readonly RowShape[];
}

/** A form as read, without a single address: the same for every layout of the same form. */
export interface FormShape {
  readonly form: string;
  readonly year: number | null;
  /** The years of columns; the year of what was finished stands beside its table. */
  readonly headerYears: readonly string[];
  readonly missing: readonly string[];
  readonly parts: Readonly<Record<string, unknown>>;
}

/** What a value that the form has no place for shows. */
const GONE = "(no such place)";

/** The forms of a submission without their places, in an order that does not depend on where they stand. */
export function shapeOf(submission: Submission): readonly FormShape[] {
  return submission.forms
    .map(shapeOfForm)
    .map((shape) => ({ shape, order: `${shape.form} ${JSON.stringify(shape)}` }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ shape }) => shape);
}

/** One form without its places. */
export function shapeOfForm(form: FormInstance): FormShape {
  const parts: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(form.template.parts)) {
    parts[name] = shapeOfPart(part, (form.model as Readonly<Record<string, unknown>>)[name]);
  }
  return {
    form: form.template.shortName,
    year: form.titleYear ?? null,
    headerYears: form.yearMentions
      .filter(({ text }) => !text.startsWith("楼堂馆所"))
      .map(({ year, expected }) => `${year}${expected === 0 ? "" : " as last year"}`),
    missing: form.missing,
    parts,
  };
}

/** One value without its place. */
export function shapeOfValue(sourced: Sourced<unknown>): ShapeValue {
  switch (sourced.kind) {
    case "not-found":
      return GONE;
    case "blank":
      return null;
    case "unreadable":
      return `(${sourced.cause} where ${sourced.expected} belongs)`;
    case "present":
      return typeof sourced.value === "string"
        ? compactText(sourced.value)
        : (sourced.value as { readonly value: Decimal }).value.toFixed();
  }
}

function shapeOfPart(part: AnyPart, model: unknown): unknown {
  switch (part.part) {
    case "field":
      return shapeOfValue(model as Sourced<unknown>);
    case "record":
      return shapeOfCells(model as Cells, part.columns);
    case "outline":
      return shapeOfOutline(model as Outline<string, Columns>, part.columns);
    case "labelled":
      return Object.fromEntries(
        Object.entries(model as Record<string, LabelledGroup<string, unknown>>).map(([name, group]) => [
          name,
          group.items.map(({ key, label, value }) => [key ?? null, compactText(label), shapeOfValue(value)]),
        ]),
      );
    case "list":
      return shapeOfList(model as List<Columns, Columns>, part.columns, part.totals);
    case "signature":
      return shapeOfSignature(model as readonly SignatureCell[]);
    case "paragraphs":
      return (model as readonly Paragraph[]).map(({ text }) => text);
  }
}

type Cells = Readonly<Record<string, Sourced<unknown>>>;

function shapeOfCells(cells: Cells, columns: Columns): Record<string, ShapeValue> {
  return Object.fromEntries(Object.keys(columns).map((name) => [name, shapeOfValue(cells[name]!)]));
}

/** Rows as a tree. Rows that are no part of another, known or not, stand at the top. */
function shapeOfOutline(outline: Outline<string, Columns>, columns: Columns): unknown {
  const parts = new Set(outline.rows.flatMap((row) => row.children));
  const shapeOfRow = (row: OutlineRow<Columns>): RowShape => ({
    key: row.key ?? null,
    label: compactText(row.label),
    heading: row.heading,
    cells: shapeOfCells(row.cells, columns),
    parts: row.children.map(shapeOfRow),
  });
  return {
    weight: outline.headingWeight ?? null,
    rows: outline.rows.filter((row) => !parts.has(row)).map(shapeOfRow),
  };
}

function shapeOfList(list: List<Columns, Columns>, columns: Columns, totals: Columns): unknown {
  return {
    found: list.found,
    rows: list.rows
      .filter((row) => isFilled(row, columns))
      .map((row) => shapeOfCells(row as unknown as Cells, columns)),
    totals: shapeOfCells(list.totals, totals),
  };
}

/** An empty row of a table may or may not be seen, by what is merged over it; it says nothing either way. */
function isFilled(row: ListRow<Columns>, columns: Columns): boolean {
  const own = Object.keys(columns).filter((name) => !columns[name]!.carryDown);
  return own.some((name) => {
    const { kind } = (row as unknown as Cells)[name]!;
    return kind !== "blank" && kind !== "not-found";
  });
}

function shapeOfSignature(cells: readonly SignatureCell[]): unknown {
  return cells.flatMap(({ items }) => items.map(({ label, text, filled }) => [label, compactText(text), filled]));
}
