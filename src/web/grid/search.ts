import type { CellView, SheetView, WorkbookView } from "../../app/workbook-view";
import type { CellRef } from "../../core/grid/address";
import { editableText } from "../editing";

/** Where words stand in a workbook. */
export interface Found {
  /** By sheets, then by rows, then by columns. */
  readonly places: readonly CellRef[];
  /** How many more stand in hidden rows or columns, where nobody sees them. */
  readonly hidden: number;
}

/** What was made of a cell to be searched; a cell that stays as it was keeps its object. */
const known = new WeakMap<CellView, string>();

/**
 * Looks for words in all that cells show and hold, formulas too. Case, width and commas of thousands make no difference.
 * Yields after each stretch of cells, so that nobody need wait for all of them.
 */
export function* searchSteps({ sheets }: WorkbookView, words: string): Generator<void, Found> {
  const wanted = folded(words.trim());
  const figure = withoutCommas(wanted);
  const places: CellRef[] = [];
  let hidden = 0;
  if (wanted === "") return { places, hidden };
  for (const sheet of sheets) {
    const { name, rowHeights, columnWidths } = sheet;
    for (const [index, cell] of sheet.cells.entries()) {
      if (index % STRETCH === STRETCH - 1) yield;
      const text = textOf(cell, sheet);
      if (text === "" || !(text.includes(wanted) || (figure !== wanted && text.includes(figure)))) continue;
      if (rowHeights[cell.row] === 0 || columnWidths[cell.column] === 0) hidden++;
      else places.push({ sheet: name, row: cell.row, column: cell.column });
    }
    yield;
  }
  return { places, hidden };
}

const STRETCH = 500;

function textOf(cell: CellView, { looks }: SheetView): string {
  const present = known.get(cell);
  if (present !== undefined) return present;
  const texts = [cell.text, editableText(cell, looks[cell.look])].map(folded);
  if (typeof cell.value === "number") texts.push(withoutCommas(texts[0]!));
  const text = [...new Set(texts)].filter((one) => one !== "").join("\n");
  known.set(cell, text);
  return text;
}

function folded(text: string): string {
  return (/^[ -~\u3001\u3002\u4e00-\u9fff]*$/.test(text) ? text : text.normalize("NFKC")).toLowerCase();
}

function withoutCommas(text: string): string {
  return text.replace(/(\d),(?=\d{3})/g, "$1");
}

/** The place to go to from the active cell: the next one behind it or before it, around the end; `undefined` where there is none. */
export function neighbourOf(
  { sheets }: WorkbookView,
  places: readonly CellRef[],
  from: CellRef,
  step: 1 | -1,
): CellRef | undefined {
  const order = new Map(sheets.map(({ name }, index) => [name, index]));
  const compare = (a: CellRef): number =>
    (order.get(a.sheet) ?? 0) - (order.get(from.sheet) ?? 0) || a.row - from.row || a.column - from.column;
  if (step > 0) return places.find((place) => compare(place) > 0) ?? places[0];
  const behind = places.findIndex((place) => compare(place) >= 0);
  return behind > 0 ? places[behind - 1] : places.at(-1);
}
