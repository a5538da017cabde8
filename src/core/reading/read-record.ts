import type { Columns, HeadersOf, RecordPart, RowOf } from "../template/parts";
import type { Block } from "./block";
import type { HeaderRow } from "./headers";
import { notFound, readCell } from "./read-cell";
import type { Sourced } from "./sourced";

/** Reads headers side by side with one row of values below; the first row below that holds anything is it. */
export function readRecord<C extends Columns>(
  block: Block,
  part: RecordPart<C>,
  header: HeaderRow<C> | undefined,
  lastRow: number,
  unit: "万元" | "元" | undefined,
): RowOf<C> & { readonly headers: HeadersOf<C> } {
  const cells: Record<string, Sourced<unknown>> = {};
  const row = header && valueRow(block, header, lastRow);
  for (const name of Object.keys(part.columns)) {
    const spec = part.columns[name]!;
    const label = header?.headers[name]?.text.replace(/[(（].*$/, "") || spec.labels[0];
    const span = header?.spans[name];
    cells[name] =
      header && span && row !== undefined
        ? readCell(block, row, span, { spec, label, unit: header.units[name] ?? unit })
        : notFound(label);
  }
  return { ...cells, headers: header?.headers ?? {} } as RowOf<C> & { readonly headers: HeadersOf<C> };
}

/** `undefined` where another part begins right below the headers: its labels are no values. */
function valueRow<C extends Columns>(block: Block, header: HeaderRow<C>, lastRow: number): number | undefined {
  const spans = Object.values(header.spans).filter((span) => span !== undefined);
  const below = header.bottom + 1;
  const filled = block
    .rowsWithin(below, lastRow)
    .find((row) => block.labelsOf(row).some(({ column }) => spans.some(({ from, to }) => column >= from && column <= to)));
  return filled ?? (below <= lastRow || lastRow === block.area.bottom ? below : undefined);
}
