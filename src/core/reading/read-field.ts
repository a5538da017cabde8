import { textOf, type Box } from "../grid/sheet-index";
import type { FieldPart, Labels } from "../template/parts";
import { inlineValue, labelBoxes, saysLabel, type Block, type LabelBox } from "./block";
import { labelKey } from "./normalise";
import { notFound, readBox, readInline } from "./read-cell";
import type { Sourced } from "./sourced";

/** Where a field's label stands. */
export interface FieldAnchor {
  readonly row: number;
  readonly box: LabelBox;
}

/** Finds a field's label among rows; the first of several. */
export function findField(block: Block, part: FieldPart<unknown>, rows: readonly number[]): FieldAnchor | undefined {
  for (const row of rows) {
    const box = labelBoxes(block, row).find(
      (candidate) => saysLabel(candidate.key, part.labels) || inlineValue(candidate.text, part.labels) !== undefined,
    );
    if (box) return { row, box };
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
  const inline = inlineValue(box.text, part.labels);
  if (inline && inline.value.trim() !== "") return readInline(block, box, inline, request);
  const right = firstValueRightOf(block, box, otherLabels);
  if (inline && (right === undefined || textOf(right.value) === "")) return readInline(block, box, inline, request);
  return right ? readBox(block, right, request) : notFound(label);
}

function firstValueRightOf(block: Block, label: Box, otherLabels: readonly Labels[]): Box | undefined {
  let nearest: Box | undefined;
  for (let column = label.area.right + 1; column <= block.area.right;) {
    const box = block.sheet.boxAt(label.row, column);
    nearest ??= box;
    if (box.value !== null && box.value !== "") return isLabel(box, otherLabels) ? nearest : box;
    column = Math.max(column, box.area.right) + 1;
  }
  return nearest ?? block.sheet.boxAt(label.row, label.area.right + 1);
}

function isLabel(box: Box, labels: readonly Labels[]): boolean {
  if (typeof box.value !== "string") return false;
  const text = box.value;
  return labels.some((known) => saysLabel(labelKey(text), known) || inlineValue(text, known) !== undefined);
}
