import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import { asSeen } from "../../core/values/directions";
import type { CellStyle, DesignedCell, SheetDesign } from "../../core/grid/sheet-design";
import { columnLetters, toA1 } from "../../core/grid/address";
import type { SheetSnapshot } from "../../core/grid/snapshot";
import { LISTED, LISTED_HEADER, LISTED_HEADER_HEIGHT, LISTED_PAGE, listedHeight, listedText } from "../listing";

/** What a cell of a table holds: a value, or a formula with what it shows. */
export type TableValue = string | number | { readonly formula: string; readonly shown: string | number };

/** A column of a table. */
export interface TableColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  readonly centred?: boolean;
  /** A person fills it in; what stands there is kept when the table is written anew. */
  readonly byHand?: true;
  readonly format?: string;
}

/** A row and the key by which it is known again in another version of its table. */
export interface TableRow {
  readonly key: string;
  /** What tells it from other rows of its key: the file that it is of. */
  readonly besides?: string;
  readonly values: readonly TableValue[];
}

/** A sheet of a summary. */
export interface Table {
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Lines below the list, which belong to no row. */
  readonly footer?: readonly (readonly TableValue[])[];
}

/** Above the hidden column of keys. */
const KEYS = "键";
/** Stands there for lines that belong to no row. */
const NO_ROW = "—";
/** Marks a column that a person fills in. */
const BY_HAND = "（人工）";
const HAND_FILL = "FFF9E5";

/** Lays a table out: headers that stay, a filter, a hidden column of keys. */
export function tableSheet({ name, columns, rows, footer = [] }: Table): SheetDesign {
  const widths = columns.map(({ width }) => width);
  const header = [...columns.map(titleOf), KEYS].map((value, column): DesignedCell => ({
    row: 0,
    column,
    value,
    style: LISTED_HEADER,
  }));
  const body = rows.flatMap(({ key, values }, index) => [
    ...columns.map((column, at) => {
      const value = values[at] ?? "";
      // What a person has typed stays as it was typed.
      const seen = typeof value === "string" && !column.byHand ? asSeen(value) : value;
      return cellOf(seen, index + 1, at, styleOf(column));
    }),
    { row: index + 1, column: columns.length, value: key },
  ]);
  const below = footer.flatMap((values, index) => [
    ...values.map((value, at) => cellOf(value, rows.length + 2 + index, at, { font: { name: "宋体", size: 10 } })),
    { row: rows.length + 2 + index, column: columns.length, value: NO_ROW },
  ]);
  const heights = rows.map(({ values }, index) => [index + 1, listedHeight(values.map(shownText), widths)] as const);
  return {
    name,
    columnWidths: [...widths, 0],
    rowHeights: { 0: LISTED_HEADER_HEIGHT, ...Object.fromEntries(heights) },
    cells: [...header, ...body, ...below],
    merges: [],
    page: LISTED_PAGE,
    frozen: { rows: 1, columns: 1 },
    // The keys are within: a person who sorts by the filter moves them with their rows.
    ...(rows.length > 0 ? { filter: { top: 0, left: 0, bottom: rows.length, right: columns.length } } : {}),
  };
}

/**
 * The table with keys of which no two are the same. Rows of one key are told apart by what is besides, and only those, so that a file may
 * have another name the next time; then by their order.
 */
export function distinct(table: Table): Table {
  const files = new Map<string, Set<string | undefined>>();
  for (const { key, besides } of table.rows) files.set(key, (files.get(key) ?? new Set()).add(besides));
  const times = new Map<string, number>();
  const rows = table.rows.map((row) => {
    const named = files.get(row.key)!.size > 1 ? `${row.key}|${row.besides ?? ""}` : row.key;
    const held = named.length > LONGEST_KEY ? shortened(named) : named;
    const time = (times.get(held) ?? 0) + 1;
    times.set(held, time);
    return { ...row, key: time === 1 ? held : `${held}#${time}` };
  });
  return { ...table, rows };
}

/** A cell holds no more than 32,767 characters, and a label or a unit's name may have as many. */
const LONGEST_KEY = 1000;

function shortened(key: string): string {
  return `${key.slice(0, LONGEST_KEY)}…${bytesToHex(sha256(utf8ToBytes(key))).slice(0, 16)}`;
}

/** The table with a column filled in by the keys of its rows. */
export function withColumn(table: Table, title: string, valueOf: (key: string) => TableValue): Table {
  const column = table.columns.findIndex((one) => one.title === title);
  const rows = table.rows.map((row) => ({
    ...row,
    values: row.values.map((value, at) => (at === column ? valueOf(row.key) : value)),
  }));
  return { ...table, rows };
}

/** A1 of a cell of a table, by the row's place in it and the column's title. */
export function tableRef({ columns }: Pick<Table, "columns">, row: number, title: string): string {
  return toA1({ row: row + 1, column: columns.findIndex((column) => column.title === title) });
}

/** What a person has typed into a table that was written earlier, row by row. */
export interface TypedRow {
  readonly key: string;
  /** By the title of the column. */
  readonly typed: Readonly<Record<string, string | number>>;
  /** Everything that stands in the row, by the title of its column. */
  readonly shown: Readonly<Record<string, string>>;
}

/** Reads back a table: its rows by key, and what a person has typed. Nothing where the sheet is no table of ours. */
export function readTable(sheet: SheetSnapshot): ReadonlyMap<string, TypedRow> | undefined {
  const lines = new Map<number, Map<number, string | number>>();
  for (const { row, column, value } of sheet.cells) {
    const held = typeof value === "boolean" ? String(value).toUpperCase() : value;
    if (typeof held !== "string" && typeof held !== "number") continue;
    const line = lines.get(row) ?? new Map<number, string | number>();
    lines.set(row, line.set(column, held));
  }
  const titles = lines.get(0) ?? new Map<number, string | number>();
  const [keys] = [...titles].find(([, title]) => title === KEYS) ?? [];
  if (keys === undefined) return undefined;
  const hand = [...titles].filter(([, title]) => String(title).endsWith(BY_HAND));
  const rows = new Map<string, TypedRow>();
  for (const [row, line] of lines) {
    const own = line.get(keys);
    if (row === 0 || own === NO_ROW) continue;
    const shown = Object.fromEntries(
      [...line]
        .filter(([column]) => column !== keys)
        .map(([column, value]) => [String(titles.get(column) ?? `${columnLetters(column)} 列`), String(value)]),
    );
    const typed = hand.flatMap(([column, title]) => {
      const value = line.get(column);
      return value === undefined ? [] : [[String(title).slice(0, -BY_HAND.length), value] as const];
    });
    // A row that a person has added, or has made of another one, is all theirs.
    const isOurs = typeof own === "string" && !rows.has(own);
    const key = isOurs ? own : `第 ${row + 1} 行`;
    rows.set(key, { key, typed: isOurs ? Object.fromEntries(typed) : shown, shown });
  }
  return rows;
}

/** A table with what a person has typed into an earlier version of it. */
export function withTyped(table: Table, earlier: ReadonlyMap<string, TypedRow> | undefined): Table {
  if (!earlier) return table;
  const rows = table.rows.map((row) => {
    const typed = earlier.get(row.key)?.typed ?? {};
    const values = table.columns.map(
      ({ title, byHand }, at) => (byHand ? typed[title] : undefined) ?? row.values[at] ?? "",
    );
    return { ...row, values };
  });
  return { ...table, rows };
}

/** What a person wrote into columns of their own, of a row of this table as it stood. */
export function inForeignColumns({ columns }: Pick<Table, "columns">, { shown }: TypedRow): TypedRow["typed"] {
  const own = new Set(columns.map(titleOf));
  return Object.fromEntries(Object.entries(shown).filter(([title, value]) => !own.has(title) && value !== ""));
}

function titleOf({ title, byHand }: TableColumn): string {
  return byHand ? title + BY_HAND : title;
}

function styleOf({ centred, byHand, format }: TableColumn): CellStyle {
  return {
    ...LISTED,
    ...(centred ? { horizontal: "center" } : {}),
    ...(byHand ? { fill: HAND_FILL } : {}),
    ...(format === undefined ? {} : { format }),
  };
}

function cellOf(value: TableValue, row: number, column: number, style: CellStyle): DesignedCell {
  if (typeof value === "object") return { row, column, formula: value.formula, value: value.shown, style };
  return { row, column, value: typeof value === "string" ? listedText(value) : value, style };
}

function shownText(value: TableValue): string {
  return typeof value === "object" ? String(value.shown) : String(value);
}
