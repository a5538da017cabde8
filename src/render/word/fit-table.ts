import type { FormRows, TableCell } from "./form-rows";

/** A table fitted into a width. */
export interface FittedTable {
  /** Twips, one for each column; together the width they were fitted into. */
  readonly widths: readonly number[];
  /** Half points of its letters. */
  readonly size: number;
  /** Twips, as far as can be told without the fonts. */
  readonly height: number;
}

/** Letters of a table in half points: 五号; 小五, then 六号 to keep it on one page, or where it would be too wide otherwise. */
const SIZES = [21, 18, 15] as const;
const SMALLEST = 15;

/** Empty at both sides of a cell together, in twips. */
export const CELL_PADDING = 120;

/** Empty above and below the text of a row together, and its line, in twips. */
const ROW_PADDING = 45;
const LINE_A_HALF_POINT = 13;

/** A line in letters of so many half points is so many twips high: the same in every program, whatever font it has. */
export function lineHeight(size: number): number {
  return size * LINE_A_HALF_POINT;
}

/** The height of a row of one line, in twips. */
export function leastRowHeight(size: number): number {
  return lineHeight(size) + ROW_PADDING;
}

/** Figures and Latin words are not broken, unless they are longer than this many letters. */
const LONGEST_UNBROKEN = 14;
const UNBROKEN = /[\x21-\x7e]+/g;

/** Chinese may be broken anywhere, but a column of single characters is hard to read. */
const LEAST_CHARACTERS = 2;

const TWIPS_A_HALF_POINT = 10;

/** What a table is to be fitted into, in twips: the width of the page's text, and what is left of its height. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/**
 * Fits a table into a width, so that it gets as low as it can and no number is broken; in smaller letters only where that takes it onto one
 * page or two, or where it is too wide otherwise.
 */
export function fitTable({ rows, columns }: Pick<FormRows, "rows" | "columns">, room: Room): FittedTable {
  const cells = rows.flat();
  const isWideEnough = (size: number): boolean => sum(leastWidths(cells, columns, size)) <= room.width;
  const fittings = SIZES.filter(isWideEnough).map((size) => fittedAt(size, cells, columns, rows.length, room.width));
  const onPages = (pages: number) => fittings.find(({ height }) => height <= pages * room.height);
  return onPages(1) ?? onPages(2) ?? fittings[0] ?? fittedAt(SMALLEST, cells, columns, rows.length, room.width);
}

function fittedAt(
  size: number,
  cells: readonly TableCell[],
  columns: number,
  rows: number,
  width: number,
): FittedTable {
  const least = leastWidths(cells, columns, size);
  const fitting = sum(least) <= width ? least : least.map((one) => (one * width) / sum(least));
  const measured = cells.map((cell) => ({ ...cell, lengths: lengthsOf(cell.text) }));
  const heightFor = (widths: readonly number[]): number => heightOf(measured, rows, widths, size);
  const fair = shared(fitting, weightsOf(cells, columns), width);
  const widths = inWholeTwips(lowered(fair, fitting, size, heightFor), width);
  return { widths, size, height: heightFor(widths) };
}

/** How many characters wide a text is; Latin letters and figures are half as wide as Chinese characters. */
export function charactersIn(text: string): number {
  let width = 0;
  for (const character of text) width += /[\x20-\x7e]/.test(character) ? 0.55 : 1;
  return width;
}

/** How many lines a text takes in a cell of so many twips. */
export function linesIn(text: string, width: number, size: number): number {
  const perLine = charactersALine(width, size);
  return text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(charactersIn(line) / perLine)), 0);
}

function charactersALine(width: number, size: number): number {
  return Math.max(1, (width - CELL_PADDING) / (size * TWIPS_A_HALF_POINT));
}

function leastWidths(cells: readonly TableCell[], columns: number, size: number): readonly number[] {
  const least = Array.from({ length: columns }, () => 0);
  const ascending = [...cells].sort((a, b) => a.columnSpan - b.columnSpan);
  for (const { column, columnSpan, text } of ascending) {
    const needed = unbrokenWidth(text) * size * TWIPS_A_HALF_POINT + CELL_PADDING;
    const missing = needed - sum(least.slice(column, column + columnSpan));
    if (missing <= 0) continue;
    for (let one = column; one < column + columnSpan; one++) least[one]! += missing / columnSpan;
  }
  return least;
}

/** In characters: no font's figures are wider than this, and a number must not be broken in any. */
const WIDEST_LETTER = 0.65;

function unbrokenWidth(text: string): number {
  const words = text.match(UNBROKEN) ?? [];
  return Math.max(
    Math.min(LEAST_CHARACTERS, charactersIn(text)),
    ...words.map((word) => Math.min(word.length, LONGEST_UNBROKEN) * WIDEST_LETTER),
  );
}

/**
 * What a column should have of the width. Were the squares of all texts' line counts to be as few as they can, each column
 * would get as the cube root of the squares of its texts' lengths; a merged cell counts in each column with its part.
 */
function weightsOf(cells: readonly TableCell[], columns: number): readonly number[] {
  const squares = Array.from({ length: columns }, () => 1);
  for (const { column, columnSpan, rowSpan, text } of cells) {
    const part = charactersIn(text) / columnSpan / rowSpan;
    for (let one = column; one < column + columnSpan; one++) squares[one]! += part * part;
  }
  return squares.map(Math.cbrt);
}

/** Shares a width by weight, where none gets less than its least. */
function shared(least: readonly number[], weights: readonly number[], width: number): readonly number[] {
  const atLeast = new Set<number>();
  for (;;) {
    const free = width - sum(least.filter((_, index) => atLeast.has(index)));
    const weight = sum(weights.filter((_, index) => !atLeast.has(index)));
    const fair = (index: number): number => (free * weights[index]!) / weight;
    const short = least.findIndex((one, index) => !atLeast.has(index) && fair(index) < one);
    if (short < 0) return least.map((one, index) => (atLeast.has(index) ? one : fair(index)));
    atLeast.add(short);
  }
}

/** Moves width from column to column as long as that makes the table lower. */
function lowered(
  widths: readonly number[],
  least: readonly number[],
  size: number,
  heightFor: (widths: readonly number[]) => number,
): readonly number[] {
  let best = widths;
  let height = heightFor(best);
  const changes = changesOf(widths.length, size * TWIPS_A_HALF_POINT);
  for (let round = 0, moved = true; moved && round < MOST_ROUNDS; round++) {
    moved = false;
    for (const change of changes) {
      const changed = best.map((one, index) => one + change[index]!);
      if (changed.some((one, index) => one < least[index]!)) continue;
      const reached = heightFor(changed);
      if (reached >= height) continue;
      [best, height, moved] = [changed, reached, true];
    }
  }
  return best;
}

/** What may be tried: a few characters from one column to another, or from all others in equal parts. */
function changesOf(columns: number, character: number): readonly (readonly number[])[] {
  const all = Array.from({ length: columns }, (_, index) => index);
  return STEPS.flatMap((step) =>
    all.flatMap((to) => {
      const twips = step * character;
      const fromAll = all.map((index) => (index === to ? twips : -twips / (columns - 1)));
      const others = all.filter((from) => from !== to);
      const fromOne = others.map((from) => all.map((index) => (index === to ? twips : index === from ? -twips : 0)));
      return columns > 1 ? [fromAll, ...fromOne] : [];
    }),
  );
}

/** Characters moved at once: a few where one alone takes no line off. */
const STEPS = [1, 2, 4] as const;
const MOST_ROUNDS = 8;

interface MeasuredCell extends TableCell {
  /** How many characters wide its lines are, and how many of them are that wide: a text of thousands of lines has few widths. */
  readonly lengths: readonly (readonly [width: number, lines: number])[];
}

function lengthsOf(text: string): MeasuredCell["lengths"] {
  const counts = new Map<number, number>();
  for (const line of text.split("\n")) {
    const width = charactersIn(line);
    counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  return [...counts];
}

/** How high a table gets, in twips; a cell merged over rows needs its part of its lines in each. */
function heightOf(cells: readonly MeasuredCell[], rows: number, widths: readonly number[], size: number): number {
  const lines = Array.from({ length: rows }, () => 1);
  for (const { row, rowSpan, column, columnSpan, lengths } of cells) {
    const perLine = charactersALine(sum(widths.slice(column, column + columnSpan)), size);
    const taken = lengths.reduce((count, [width, of]) => count + of * Math.max(1, Math.ceil(width / perLine)), 0);
    for (let one = row; one < row + rowSpan; one++) lines[one] = Math.max(lines[one]!, taken / rowSpan);
  }
  return sum(lines) * lineHeight(size) + rows * ROW_PADDING;
}

function inWholeTwips(widths: readonly number[], width: number): readonly number[] {
  const whole = widths.map(Math.floor);
  const rest = width - sum(whole);
  return whole.map((one, index) => (index === whole.length - 1 ? one + rest : one));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
