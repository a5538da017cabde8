import { textOf } from "../grid/sheet-index";
import type { Columns, List, ListPart, ListRow, RowOf } from "../template/parts";
import { labelBoxes, saysLabel, type Block } from "./block";
import type { HeaderRow } from "./headers";
import { notFound, readCell, readJoined, type CellRequest } from "./read-cell";
import { isBlankMark } from "./normalise";
import { isPlaced, type Sourced } from "./sourced";

/** Reads rows until the closing label; merged or repeated or blank first columns alike. */
export function readList<C extends Columns, T extends Columns>(
  block: Block,
  part: ListPart<C, T>,
  header: HeaderRow<C> | undefined,
  lastRow: number,
  nameColumn: keyof C & string,
): List<C, T> {
  if (!header) return { found: false, headers: {} as List<C, T>["headers"], rows: [], totals: absentTotals(part) };
  const closing = closingRow(block, part, header, lastRow);
  const rows: ListRow<C>[] = [];
  const carry = new Carry(part.columns);
  for (let row = header.bottom + 1; row < (closing ?? lastRow + 1); row++) {
    if (block.sheet.boxesOf(row).length === 0 || isHeaderAgain(block, part, row)) continue;
    rows.push(readRow(block, part, header, row, nameColumn, carry));
  }
  const totals = closing === undefined ? absentTotals(part) : readTotals(block, part, header, closing);
  return { found: true, headers: header.headers, rows, totals };
}

/** The last filled cell of each carried column; a new group on the left empties those on its right. */
class Carry {
  private readonly last = new Map<string, Sourced<unknown>>();
  private readonly carried: readonly string[];

  constructor(columns: Columns) {
    this.carried = Object.keys(columns).filter((name) => columns[name]!.carryDown);
  }

  take(name: string, sourced: Sourced<unknown>): Sourced<unknown> {
    const position = this.carried.indexOf(name);
    if (position < 0) return sourced;
    if (sourced.kind !== "present") return this.last.get(name) ?? sourced;
    const before = this.last.get(name);
    if (before?.kind === "present" && before.at.row !== sourced.at.row) {
      for (const right of this.carried.slice(position + 1)) this.last.delete(right);
    }
    this.last.set(name, sourced);
    return sourced;
  }
}

function readRow<C extends Columns, T extends Columns>(
  block: Block,
  part: ListPart<C, T>,
  header: HeaderRow<C>,
  row: number,
  nameColumn: keyof C & string,
  carry: Carry,
): ListRow<C> {
  const nameSpan = header.spans[nameColumn];
  const nameBox = nameSpan && block.sheet.boxAt(row, nameSpan.from);
  const typedName = nameBox ? textOf(nameBox.value).replace(/\s+/g, "") : "";
  const called = isBlankMark(typedName) ? `第${row + 1}行` : `“${typedName}”`;
  const cells: Record<string, unknown> = { key: `${block.sheet.name}!${row}` };
  for (const name of Object.keys(part.columns)) {
    const spec = part.columns[name]!;
    const text = header.headers[name]?.text ?? spec.labels[0];
    const request: CellRequest<unknown> = { spec, label: `${called}${text}`, unit: header.units[name] };
    const span = header.spans[name];
    const split = header.split[name];
    const sourced = split
      ? readSplitColumn(block, row, split, request)
      : span
        ? readCell(block, row, span, request)
        : notFound(request.label);
    cells[name] = carry.take(name, sourced);
  }
  return cells as ListRow<C>;
}

/** 指标性质 | 指标值 | 度量单位 side by side are one target: ≥ | 95 | %. */
function readSplitColumn<T>(
  block: Block,
  row: number,
  split: {
    readonly before: { from: number; to: number };
    readonly value: { from: number; to: number };
    readonly after: { from: number; to: number };
  },
  request: CellRequest<T>,
): Sourced<T> {
  const value = readCell(block, row, split.value, request);
  if (value.kind !== "present") return value;
  const before = block.sheet.boxAt(row, split.before.from);
  const after = block.sheet.boxAt(row, split.after.from);
  const box = block.sheet.boxAt(value.at.row, value.at.column);
  const sign = /^定[性量]$/.test(textOf(before.value).trim()) ? "" : markless(textOf(before.value));
  const text = `${sign}${textOf(box.value).trim()}${markless(textOf(after.value))}`;
  return readJoined(block, box, text, request);
}

function markless(text: string): string {
  const trimmed = text.trim();
  return isBlankMark(trimmed) ? "" : trimmed;
}

function readTotals<C extends Columns, T extends Columns>(
  block: Block,
  part: ListPart<C, T>,
  header: HeaderRow<C>,
  row: number,
): RowOf<T> {
  const totals: Record<string, Sourced<unknown>> = {};
  for (const name of Object.keys(part.totals)) {
    const spec = part.totals[name]!;
    const span = header.spans[name];
    const label = `${part.until[0]}“${header.headers[name]?.text ?? spec.labels[0]}”`;
    totals[name] = span ? readCell(block, row, span, { spec, label }) : notFound(label);
  }
  return totals as RowOf<T>;
}

function absentTotals<T extends Columns>(part: ListPart<Columns, T>): RowOf<T> {
  const totals: Record<string, Sourced<unknown>> = {};
  for (const [name, spec] of Object.entries(part.totals))
    totals[name] = notFound(`${part.until[0]}“${spec.labels[0]}”`);
  return totals as RowOf<T>;
}

function closingRow<C extends Columns>(
  block: Block,
  part: ListPart<C, Columns>,
  header: HeaderRow<C>,
  lastRow: number,
): number | undefined {
  const totalColumns = Object.keys(part.totals).flatMap((name) => header.spans[name]?.from ?? []);
  const firstTotal = Math.min(...totalColumns, Number.POSITIVE_INFINITY);
  for (let row = header.bottom + 1; row <= lastRow; row++) {
    const closes = labelBoxes(block, row).some((box) => box.column < firstTotal && saysLabel(box.key, part.until));
    if (closes) return row;
  }
  return undefined;
}

function isHeaderAgain(block: Block, part: ListPart<Columns, Columns>, row: number): boolean {
  const boxes = labelBoxes(block, row);
  const says = (name: string): boolean => boxes.some((box) => saysLabel(box.key, part.columns[name]!.labels));
  return Object.keys(part.columns).filter(says).length >= part.atLeast;
}

/** Whether a row of a list holds anything of its own in the columns named: nothing shared with a row above, no blank mark. */
export function holdsAnything(row: Readonly<Record<string, unknown>>, key: string, names: readonly string[]): boolean {
  return names.some((name) => {
    const sourced = row[name] as Sourced<unknown>;
    return isPlaced(sourced) && sourced.kind !== "blank" && `${sourced.at.sheet}!${sourced.at.row}` === key;
  });
}
