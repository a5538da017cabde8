import { textOf } from "../grid/sheet-index";
import type { Columns, ListPart } from "../template/parts";
import { compactText } from "../values/normalise";
import { inlineValue, ownPartOf, type Block, type InlineValue, type LabelBox } from "./block";
import { isOfAnotherColumn, type HeaderRow } from "./headers";

/** A list as far as what closes it goes. */
type AnyList = Pick<ListPart<Columns, Columns>, "until" | "totals">;

/** Figures as totals have them. */
export const FIGURE = /^\d+(?:\.\d+)?分?$/;

/** The first row that closes a list, and the last of several that do so one below the other: 合计 of its marks, then 总分. */
export function closingRows(
  block: Block,
  part: AnyList,
  header: HeaderRow<Columns>,
  lastRow: number,
): { readonly first: number; readonly last: number } | undefined {
  const closes = closingOf(part, header, part.until);
  let first: number | undefined;
  let last: number | undefined;
  for (const row of block.rowsWithin(header.bottom + 1, lastRow)) {
    if (closes(block, row)) last = row;
    else if (last !== undefined) break;
    first ??= last;
  }
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** Whether a row closes a list: one of the labels stands left of all columns of totals. */
function closingOf(
  { totals }: AnyList,
  { columns }: HeaderRow<Columns>,
  labels: readonly string[],
): (block: Block, row: number) => boolean {
  let first = Number.POSITIVE_INFINITY;
  for (const { name, span } of columns) if (span && name in totals) first = Math.min(first, span.from);
  return (block, row) => block.labelsOf(row).some((box) => box.column < first && closes(block, box, labels));
}

/**
 * The row that closes a list below another table that stands between: the last one from `from` on. What also names a row of that
 * table (合计) closes a list right below it only.
 */
export function closingBelow(
  block: Block,
  part: AnyList,
  header: HeaderRow<Columns>,
  from: number,
  others: readonly string[],
): number | undefined {
  const labels = part.until.filter((label) => !others.includes(label));
  if (closingRows(block, part, header, from - 1)) return undefined;
  const closes = closingOf(part, header, labels);
  return block
    .rowsWithin(from, block.area.bottom)
    .filter((row) => closes(block, row))
    .at(-1);
}

/** The total behind a closing label in the same cell: 总分（100分）：98.6. */
export function totalBehind(
  { words }: Block,
  { key, text }: LabelBox,
  labels: readonly string[],
): InlineValue | undefined {
  const inline = key.includes(":") ? inlineValue(text, labels, words) : undefined;
  return inline && /^\d[\d.]*分?$/.test(compactText(ownPartOf(inline))) ? inline : undefined;
}

/** Whether a cell closes a list, with its total behind it or without. */
export function closes(block: Block, box: LabelBox, until: readonly string[]): boolean {
  return box.label.says(until) || totalBehind(block, box, until) !== undefined;
}

/**
 * Where nothing closes a list that anybody could read, it ends with the first row that begins something else: words under the
 * table's vertical heading, or words on the left and nothing but figures on the right.
 */
export function unknownEnd(
  block: Block,
  part: Pick<ListPart<Columns, Columns>, "namedBy" | "totals">,
  header: HeaderRow<Columns>,
  lastRow: number,
): LabelBox | undefined {
  const rows = block.rowsWithin(header.bottom + 1, lastRow);
  return rows
    .map((row) => block.labelsOf(row))
    .map((boxes) => {
      const first = boxes[0];
      if (!first || first.key === "" || first.key === header.heading.key) return undefined;
      const isBeside =
        first.area.right < header.firstColumn && !isOfAnotherColumn(first, header) && !isEntry(part, header, boxes);
      const closes =
        block.words.sumsUp.test(first.key) && boxes.slice(1).every(({ value }) => typeof value !== "string");
      return (isBeside && first.row > header.bottom + 1) || closes ? first : undefined;
    })
    .find((box) => box !== undefined);
}

/** A name, and a figure under each header that has a total: a row of the list, whatever stands left of it. */
function isEntry(
  { namedBy, totals }: Pick<ListPart<Columns, Columns>, "namedBy" | "totals">,
  { columns }: HeaderRow<Columns>,
  boxes: readonly LabelBox[],
): boolean {
  const under = (name: string): LabelBox | undefined => {
    const span = columns.find((column) => column.name === name)?.span;
    return span && boxes.find(({ column }) => column >= span.from && column <= span.to);
  };
  const figures = columns.filter(({ name, spec, span }) => span && name in totals && spec.kind !== "text");
  return (
    under(namedBy) !== undefined &&
    figures.length > 0 &&
    figures.every(({ name }) => FIGURE.test(compactText(textOf(under(name)?.value ?? null))))
  );
}
