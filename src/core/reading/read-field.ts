import { isUnfilled, type Box } from "../grid/sheet-index";
import type { FieldPart, Labels } from "../template/parts";
import { inlineValue, ownPartOf, unitIn, type Block, type LabelBox } from "./block";
import { labelKey } from "../values/normalise";
import { oneLabel, saysLabel } from "./label-matching";
import { notFound, readBox, readInline } from "./read-cell";
import type { Sourced } from "../values/sourced";

/** Where a field's label stands. */
export interface FieldAnchor {
  readonly row: number;
  readonly box: LabelBox;
}

/** Finds a field's label among rows: the official words wherever they stand, else the next of its labels. */
export function findField(block: Block, part: FieldPart<unknown>, rows: readonly number[]): FieldAnchor | undefined {
  const named: LabelBox[] = [];
  for (const row of rows)
    for (const box of block.labelsOf(row)) if (namesField(block, box, part.labels)) named.push(box);
  if (named.length === 0) return undefined;
  for (const label of part.labels) {
    const box =
      named.length === 1 ? named[0] : named.find((candidate) => namesField(block, candidate, oneLabel(label)));
    if (box) return { row: box.row, box };
  }
  return undefined;
}

/** Reads the value behind a label in its cell, or the first filled cell to its right before another label. */
export function readField<T>(
  block: Block,
  part: FieldPart<T>,
  anchor: FieldAnchor | undefined,
  otherLabels: readonly Labels[],
): Sourced<T> {
  const label = part.labels[0];
  if (!anchor) return notFound(label);
  const { box } = anchor;
  const request = { spec: part, label };
  const inline = inlineValue(box.text, part.labels, block.words);
  if (inline && ownPartOf(inline) !== "") return readInline(block, box, inline, request);
  const right = valueRightOf(block, box, otherLabels);
  if (inline && (!right || isUnfilled(right.value))) return readInline(block, box, inline, request);
  return readBox(block, right ?? block.sheet.boxAt(box.row, box.area.right + 1), request);
}

function namesField({ words }: Block, box: LabelBox, labels: Labels): boolean {
  if (box.key === "") return false;
  return box.label.says(labels) || (box.key.includes(":") && inlineValue(box.text, labels, words) !== undefined);
}

/** The first filled box on the right, or the nearest empty one where another label or nothing comes first. */
function valueRightOf(block: Block, label: Box, otherLabels: readonly Labels[]): Box | undefined {
  let nearest: Box | undefined;
  for (let column = label.area.right + 1; column <= block.area.right;) {
    const box = block.sheet.boxAt(label.row, column);
    nearest ??= box;
    if (!isUnfilled(box.value)) return isNoValue(block, box, otherLabels) ? nearest : box;
    column = Math.max(column, box.area.right) + 1;
  }
  return nearest;
}

/** Other labels, and the 单位：万元 that often closes the row of the unit's name. */
function isNoValue({ words }: Block, { value }: Box, labels: readonly Labels[]): boolean {
  if (typeof value !== "string") return false;
  if (/单\s*位\s*[:：]/.test(value) && unitIn(value)) return true;
  const key = labelKey(value);
  return labels.some((known) => saysLabel(key, known, words) || inlineValue(value, known, words) !== undefined);
}
