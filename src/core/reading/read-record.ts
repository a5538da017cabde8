import type { Columns, HeadersOf, RecordPart, RowOf } from "../template/parts";
import type { Block } from "./block";
import type { HeaderRow } from "./headers";
import { notFound, readBox, readCell } from "./read-cell";
import type { ValuesBeside } from "./values-beside";
import type { Sourced } from "../values/sourced";

/** Reads headers side by side with one row of values below; the first row below that holds anything is it. */
export function readRecord<C extends Columns>(
  block: Block,
  part: RecordPart<C>,
  header: HeaderRow<C> | undefined,
  lastRow: number,
  unit: "万元" | "元" | undefined,
): RowOf<C> & { readonly headers: HeadersOf<C> } {
  const cells: Record<string, Sourced<unknown>> = {};
  if (!header) {
    for (const [name, spec] of Object.entries(part.columns)) cells[name] = notFound(spec.labels[0]);
    return { ...cells, headers: {} } as RowOf<C> & { readonly headers: HeadersOf<C> };
  }
  const row = valueRow(block, header, lastRow);
  for (const column of header.columns) {
    const { name, spec, span } = column;
    const label = column.text.split(/[(（]/, 1)[0]! || spec.labels[0];
    const isThere = span && row !== undefined;
    cells[name] = isThere
      ? readCell(block, row, span, { spec, label, unit: column.unit ?? unit })
      : notFound(label, header.unread);
  }
  return { ...cells, headers: header.headers } as RowOf<C> & { readonly headers: HeadersOf<C> };
}

/** `undefined` where another part begins right below the headers: its labels are no values. */
function valueRow(block: Block, header: HeaderRow<Columns>, lastRow: number): number | undefined {
  const below = header.bottom + 1;
  const isUnderHeader = (column: number): boolean =>
    header.columns.some(({ span }) => span && column >= span.from && column <= span.to);
  const filled = block
    .rowsWithin(below, lastRow)
    .find((row) => block.labelsOf(row).some(({ column }) => isUnderHeader(column)));
  return filled ?? (below <= lastRow || lastRow === block.area.bottom ? below : undefined);
}

/** Reads values that stand right of their labels. */
export function readBeside<C extends Columns>(
  block: Block,
  part: RecordPart<C>,
  beside: ValuesBeside,
): RowOf<C> & { readonly headers: HeadersOf<C> } {
  const cells: Record<string, Sourced<unknown>> = {};
  for (const [name, spec] of Object.entries(part.columns)) {
    const found = beside.get(name);
    const label = spec.labels[0];
    cells[name] = found ? readBox(block, found.value, { spec, label }) : notFound(label);
  }
  return { ...cells, headers: {} } as RowOf<C> & { readonly headers: HeadersOf<C> };
}
