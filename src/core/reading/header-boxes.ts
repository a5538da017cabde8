import type { Columns } from "../template/parts";
import { labelKey } from "../values/normalise";
import type { Block, LabelBox } from "./block";
import { Label } from "./label";
import { columnNames, stemsOf, SURE } from "./label-matching";

/** Which of the values in one cell is meant, where the headers above share theirs: 指标值/完成值 over ≥95%/97%. */
export interface Share {
  readonly nth: number;
  readonly of: number;
}

/** A box of a header row, or one of the headers that share it. */
export interface HeaderBox extends LabelBox {
  readonly share?: Share;
}

/** The boxes of a header row; one that says several headers at once, 指标值/完成值, is as many. */
export function headerBoxes(block: Block, row: number, columns: Columns): readonly HeaderBox[] {
  const boxes = block.labelsOf(row);
  if (!boxes.some(maySayMore)) return boxes;
  return boxes.flatMap((box, at) => (maySayMore(box) ? divided(block, box, boxes[at + 1], columns) : [box]));
}

/** Words that are no label by themselves, and short enough to be several. */
function maySayMore({ label, key }: LabelBox): boolean {
  return label.isNone && key.length <= LONGEST && key.length > SHORTEST && JOINED.test(key);
}

const JOINED = /[/、|及和与]/;
const JOINS = /[/／、|｜及和与]/;
const SHORTEST = 4;
const LONGEST = 30;

function divided(block: Block, box: LabelBox, next: LabelBox | undefined, columns: Columns): readonly HeaderBox[] {
  const names = columnNames(columns);
  const texts = box.text.split(JOINS);
  const of = texts.length;
  const parts = texts.map((text) => ({
    text,
    key: labelKey(text),
    label: new Label(stemsOf(labelKey(text), block.words)),
  }));
  const heads = parts.map(({ label }) => label.heads(names)?.find(({ rank }) => rank < SURE)?.name);
  if (heads.includes(undefined) || new Set(heads).size < of) return [box];
  const { area } = box;
  const right = roomOf(block, box, next, of);
  const each = (right - area.left + 1) / of;
  if (right === box.column) {
    // 执行数/预算数 over one column is a rate.
    const haveOwn = heads.every((name) => columns[name!]!.kind === "text" || columns[name!]!.kind === "score");
    return haveOwn ? parts.map((part, nth) => ({ ...box, ...part, share: { nth, of } })) : [box];
  }
  if (!Number.isInteger(each)) return [box];
  return parts.map((part, nth) => {
    const left = area.left + nth * each;
    return { ...box, ...part, column: left, area: { ...area, left, right: left + each - 1 } };
  });
}

/**
 * How far a header reaches that says several: its own cell, or as many columns as it names where its merge was undone. Only its first
 * column where each row below has one cell for all.
 */
function roomOf(block: Block, { column, area }: LabelBox, next: LabelBox | undefined, of: number): number {
  const right = Math.max(area.right, column + of - 1);
  const isRoom = (next?.column ?? block.area.right + 1) > right;
  const isDivided = block.labelsOf(area.bottom + 1).some((box) => box.column > column && box.column <= right);
  return isRoom && isDivided ? right : column;
}

/** Where in a text one of several values stands that are divided by strokes or lines; as many strokes in each. */
export function sharedPart(
  text: string,
  { nth, of }: Share,
): { readonly start: number; readonly end: number } | undefined {
  const ends = [...Array.from(text.matchAll(DIVIDES), ({ index }) => index), text.length];
  const each = ends.length / of;
  if (!Number.isInteger(each)) return undefined;
  const start = nth === 0 ? 0 : ends[nth * each - 1]! + 1;
  const end = ends[(nth + 1) * each - 1]!;
  const part = text.slice(start, end);
  return part.trim() !== "" && count(part, OPENS) === count(part, CLOSES) ? { start, end } : undefined;
}

const DIVIDES = /[/／|｜\n]/g;
const OPENS = /[(（]/g;
const CLOSES = /[)）]/g;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
