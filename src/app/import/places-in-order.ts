import type { Sourced } from "../../core/values/sourced";
import type { FormInstance } from "../../core/template/define-form";
import type { AnyPart, Columns, LabelledGroup, List, ListRow, Outline } from "../../core/template/parts";

type Cells = Readonly<Record<string, Sourced<unknown>>>;

/** The places of a form, part by part and row by row: two readings of the same form have them in the same order. */
export function placesInOrder(form: FormInstance): readonly Sourced<unknown>[] {
  const model = form.model as Readonly<Record<string, unknown>>;
  return Object.entries(form.template.parts).flatMap(([name, part]) => placesOf(part, model[name]));
}

function placesOf(part: AnyPart, model: unknown): readonly Sourced<unknown>[] {
  switch (part.part) {
    case "field":
      return [model as Sourced<unknown>];
    case "record":
      return cellsOf(model as Cells, part.columns);
    case "outline":
      return (model as Outline<string, Columns>).rows.flatMap((row) => cellsOf(row.cells, part.columns));
    case "labelled":
      return Object.values(model as Readonly<Record<string, LabelledGroup<string, unknown>>>).flatMap(({ items }) =>
        items.map(({ value }) => value),
      );
    case "list": {
      const list = model as List<Columns, Columns>;
      const rows = filledRows(list, part.columns).flatMap((row) => cellsOf(row as unknown as Cells, part.columns));
      return [...rows, ...cellsOf(list.totals, part.totals)];
    }
    case "signature":
    case "paragraphs":
      return [];
  }
}

function cellsOf(cells: Cells, columns: Columns): readonly Sourced<unknown>[] {
  return Object.keys(columns).map((name) => cells[name]!);
}

/** The rows of a list in which something stands: an empty one may or may not be seen, by what is merged over it. */
export function filledRows(list: List<Columns, Columns>, columns: Columns): readonly ListRow<Columns>[] {
  const own = Object.keys(columns).filter((name) => !columns[name]!.carryDown);
  return list.rows.filter((row) =>
    own.some((name) => {
      const { kind } = (row as unknown as Cells)[name]!;
      return kind !== "blank" && kind !== "not-found";
    }),
  );
}
