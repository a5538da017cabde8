import type { Area } from "../grid/address";
import { textOf, type Box, type SheetIndex } from "../grid/sheet-index";
import { labelKey } from "./normalise";

/** The rows and columns of a sheet that belong to one form, and what parts of it may look at. */
export interface Block {
  readonly sheet: SheetIndex;
  readonly area: Area;
}

/** A box with its text as labels are compared. */
export interface LabelBox extends Box {
  readonly text: string;
  readonly key: string;
}

/** The filled boxes of one row inside a block, with their keys. */
export function labelBoxes(block: Block, row: number): readonly LabelBox[] {
  const { left, right } = block.area;
  const found: LabelBox[] = [];
  for (const box of block.sheet.boxesOf(row)) {
    if (box.column < left || box.column > right) continue;
    const text = textOf(box.value);
    found.push({ ...box, text, key: typeof box.value === "string" ? labelKey(text) : "" });
  }
  return found;
}

/** A text on one line, for messages: line breaks and runs of blanks out. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, "").trim();
}

const keysOfLabels = new WeakMap<readonly string[], readonly string[]>();

/** Labels as `labelKey` writes them; worked out once for each list. */
export function labelKeys(labels: readonly string[]): readonly string[] {
  let keys = keysOfLabels.get(labels);
  if (!keys) {
    keys = labels.map(labelKey);
    keysOfLabels.set(labels, keys);
  }
  return keys;
}

/** Whether a header or label says one of the labels: the same words, or those and a unit, weight or code in brackets. */
export function saysLabel(key: string, labels: readonly string[]): boolean {
  if (key === "") return false;
  for (const label of labelKeys(labels)) {
    if (key === label) return true;
    if (key.startsWith(label) && /^(?:[:]|\(.*\)[:]?)$/.test(key.slice(label.length))) return true;
  }
  return false;
}

/** The value part of `label: value` in one cell, as raw text with what stands around it; `undefined` where the cell is no such thing. */
export function inlineValue(
  text: string,
  labels: readonly string[],
): { readonly before: string; readonly value: string } | undefined {
  const colon = /[:：]/.exec(text);
  if (!colon) return undefined;
  const before = text.slice(0, colon.index);
  if (!labelKeys(labels).includes(labelKey(before))) return undefined;
  const rest = text.slice(colon.index + 1);
  const lead = /^\s*/.exec(rest)?.[0] ?? "";
  return { before: text.slice(0, colon.index + 1) + lead, value: rest.slice(lead.length) };
}

/** 元 or 万元 named by a header: in brackets, or after 单位：. */
export function unitIn(text: string): "万元" | "元" | undefined {
  const found = /(?:[(（]|单位[:：])(?:单位[:：])?(?:人民币)?(万元|元)[)）]?/.exec(text.replace(/\s+/g, ""));
  return found ? (found[1] as "万元" | "元") : undefined;
}
