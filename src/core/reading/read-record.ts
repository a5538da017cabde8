import type { Columns, HeadersOf, RecordPart, RowOf } from "../template/parts";
import { textOf } from "../grid/sheet-index";
import { compactText } from "../values/normalise";
import type { Block, LabelBox } from "./block";
import type { HeaderRow } from "./headers";
import { firstFilled, notFound, readBox, readCell, readJoined, type CellRequest, type Span } from "./read-cell";
import type { ValuesBeside } from "./values-beside";
import type { Sourced } from "../values/sourced";

/** Reads headers side by side with one row of values below, the first that holds anything; or several numbered ones. */
export function readRecord<C extends Columns>(
  block: Block,
  part: RecordPart<C>,
  header: HeaderRow<C> | undefined,
  lastRow: number,
  unit: "万元" | "元" | undefined,
): RowOf<C> & { readonly headers: HeadersOf<C> } {
  const record: Record<string, unknown> = {};
  if (!header) {
    for (const [name, spec] of Object.entries(part.columns)) record[name] = notFound(spec.labels[0]);
    record.headers = {};
    return record as RowOf<C> & { readonly headers: HeadersOf<C> };
  }
  const row = valueRow(block, header, lastRow);
  const rows = row === undefined ? [] : [row, ...(part.manyRows ? numberedRows(block, header, row, lastRow) : [])];
  for (const column of header.columns) {
    const { name, spec, span } = column;
    const label = column.text.split(/[(（]/, 1)[0]! || spec.labels[0];
    record[name] = span
      ? readRows(block, rows, span, { spec, label, unit: column.unit ?? unit })
      : notFound(label, header.unread);
  }
  record.headers = header.headers;
  return record as RowOf<C> & { readonly headers: HeadersOf<C> };
}

/** What stands in a column, in one row or in several: their texts below one another. */
function readRows<T>(block: Block, rows: readonly number[], span: Span, request: CellRequest<T>): Sourced<T> {
  const filled = rows.length > 1 ? rows.flatMap((row) => firstFilled(block, row, span) ?? []) : [];
  const [first, ...others] = filled;
  if (first && others.length > 0) {
    return readJoined(block, first, others, filled.map(({ value }) => textOf(value)).join("\n"), request);
  }
  const row = first?.row ?? rows[0];
  return row === undefined ? notFound(request.label) : readCell(block, row, span, request);
}

/**
 * The rows below the first that say more of the same: numbered like it, or beside the table's heading that is merged over them. What
 * is said of other years (2022, 2023, 2024) is known and not read.
 */
function numberedRows(block: Block, header: HeaderRow<Columns>, first: number, lastRow: number): readonly number[] {
  const numberOf = (row: number): LabelBox | undefined =>
    block.labelsOf(row).find(({ area, text }) => area.right < header.firstColumn && NUMBER.test(compactText(text)));
  const isEntry = (row: number): boolean => {
    const boxes = block.labelsOf(row).filter(({ column }) => column >= header.firstColumn);
    return boxes.length > 0 && boxes.every(({ value, label }) => typeof value === "string" && label.isNone);
  };
  const number = numberOf(first);
  const others = block.rowsWithin(first + 1, lastRow);
  if (!number) return isEntry(first) ? takeWhile(others, (row) => isEntry(row) && goesOn(block, header, row)) : [];
  const end = others.findIndex((row) => !numberOf(row) || !isEntry(row));
  const entries = end < 0 ? others : others.slice(0, end);
  block.account.label(number, ...entries.flatMap((row) => numberOf(row) ?? []));
  if (!YEAR.test(compactText(number.text))) return entries;
  block.account.label(...entries.flatMap((row) => block.labelsOf(row)));
  return [];
}

/** Whether a row stands beside the table's heading that is merged over it, or every text in it is numbered: 目标2：…. */
function goesOn(block: Block, header: HeaderRow<Columns>, row: number): boolean {
  const isStub = ({ area }: LabelBox): boolean =>
    area.right < header.firstColumn && area.top < row && area.bottom >= row;
  const own = block.labelsOf(row).filter(({ column }) => column >= header.firstColumn);
  return header.labels.some(isStub) || own.every(({ key }) => NUMBERED.test(key));
}

const NUMBERED = /^(?:\p{Script=Han}{0,4}目标)?\(?(?:\d{1,2}|[一二三四五六七八九十]{1,2})\)?[、.:]/u;

function takeWhile<T>(all: readonly T[], holds: (one: T) => boolean): readonly T[] {
  const end = all.findIndex((one) => !holds(one));
  return end < 0 ? all : all.slice(0, end);
}

const YEAR = /^20\d\d年?度?$/;
const NUMBER = /^(?:20\d\d年?度?|(?:\p{Script=Han}{0,4}目标)?\(?(?:\d{1,2}|[一二三四五六七八九十]{1,2})\)?[、.:]?)$/u;

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
