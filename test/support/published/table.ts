import type { Facts, Item, Money } from "./facts";
import type { Content, Paper } from "./paper";
import { actualIn, moneyIn, targetIn, type Style } from "./style";

/** A column of a table: its header, what stands in it for each row, and how many columns of the sheet it takes. */
export type TableColumn<Row> = readonly [header: Content, of: (row: Row, index: number) => Content, width?: number];

/** What stands left of a table, beside its headers and all its rows. */
interface Stub {
  readonly words: Content;
  readonly width: number;
}

/** Draws headers and a row below them for each of `rows`, behind the words beside them where there are any. */
export function drawTable<Row>(
  paper: Paper,
  stub: Stub | undefined,
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
): void {
  if (stub) paper.put(0, stub.words, stub.width, rows.length + 1);
  paper.line(
    columns.map(([header, , width = 1]) => [header, width]),
    stub?.width,
  );
  drawRows(paper, columns, rows, stub?.width);
}

/** The rows alone, from a column on. */
export function drawRows<Row>(
  paper: Paper,
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
  from?: number,
): void {
  rows.forEach((row, index) =>
    paper.line(
      columns.map(([, of, width = 1]) => [of(row, index), width]),
      from,
    ),
  );
}

/** Draws what was meant and what came of it: one row. */
export function drawGoals(
  paper: Paper,
  stub: Stub,
  facts: Facts,
  meant: readonly (readonly [header: string, width: number])[],
  done: readonly [header: string, width: number],
): void {
  const columns = meant.map(([header, width]): TableColumn<Facts> => [header, ({ goal }) => goal, width]);
  drawTable(paper, stub, [...columns, [done[0], (row) => row.done, done[1]]], [facts]);
}

/** A row of money with its label. */
export interface MoneyRow {
  readonly label: string;
  readonly money: Money;
}

/** The labels of rows of money, under no header. */
export function labelColumn(width = 1): TableColumn<MoneyRow> {
  return [null, ({ label }) => label, width];
}

/** A column of money: its header and which of a row's amounts. */
export function moneyColumn(style: Style, header: string, key: keyof Money): TableColumn<MoneyRow> {
  return [header, ({ money }) => moneyIn(style, money[key])];
}

/** What stands beside the first row alone, which is the total: marks and the rate. */
export function besideTotal({ blank }: Style, header: string, content: Content): TableColumn<MoneyRow> {
  return [header, (_, index) => (index === 0 ? content : blank)];
}

const LEVEL_ONE = { 产出: "产出指标", 效益: "效益指标", 满意度: "满意度指标" } as const;

/** Level one as a form prints it, with its marks in brackets where the form does. */
export function levelOne(facts: Facts, item: Item, withMarks: boolean): string {
  const marks = facts.items.reduce((sum, { one, weight }) => sum + (one === item.one ? weight : 0), 0);
  return `${LEVEL_ONE[item.one]}${withMarks ? `（${marks}分）` : ""}`;
}

/** 一级指标, 二级指标, 三级指标: the groups in every row, or where they begin. */
export function nameColumns(facts: Facts, { repeats }: Style): readonly [TableColumn<Item>, ...TableColumn<Item>[]] {
  const before = (index: number): Item | undefined => facts.items[index - 1];
  return [
    ["一级指标", (item, index) => (repeats || before(index)?.one !== item.one ? levelOne(facts, item, false) : null)],
    [
      "二级指标",
      (item, index) =>
        repeats || before(index)?.one !== item.one || before(index)?.two !== item.two ? `${item.two}指标` : null,
    ],
    ["三级指标", ({ name }) => name],
  ];
}

export function targetColumn(style: Style, header: string): TableColumn<Item> {
  return [header, (item) => targetIn(style, item)];
}

export function actualColumn(style: Style, header: string, width = 1): TableColumn<Item> {
  return [header, (item) => actualIn(style, item), width];
}

export function reasonColumn({ blank }: Style, header: string, width = 1): TableColumn<Item> {
  return [header, ({ reason }) => (reason === "" ? blank : reason), width];
}
