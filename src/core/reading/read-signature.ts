import type { SignatureCell, SignaturePart } from "../template/parts";
import type { Block, LabelBox } from "./block";
import { labelKeys } from "./label-matching";
import { isBlankMark, labelKey } from "../values/normalise";

/**
 * Finds the first row of the signature lines: the lowest of `rows` that holds items, and those right above it that do. A
 * date alone (完成日期：…) is no signature line.
 */
export function findSignature(block: Block, part: SignaturePart, rows: readonly number[]): number | undefined {
  let position = rows.length - 1;
  while (position >= 0 && !isSignatureLine(block, part, rows[position]!)) position--;
  while (position > 0 && isSignatureLine(block, part, rows[position - 1]!)) position--;
  return rows[position];
}

function isSignatureLine(block: Block, part: SignaturePart, row: number): boolean {
  const items = block.labelsOf(row).flatMap((box) => itemsIn(part, box));
  return items.length > 1 || items.some(({ seen }) => seen.length > SHORTEST_SURE_LABEL);
}

/** 日期 and 电话 stand in many a table; 填表人 does not. */
const SHORTEST_SURE_LABEL = 2;

/**
 * Reads a signature line: each cell with a label, and which of its items have a text behind them. A line may be longer than
 * its form is wide (`formRight`); beyond that only a cell right beside its label is an answer, and not a side note.
 */
export function readSignature(
  block: Block,
  part: SignaturePart,
  from: number | undefined,
  lastRow: number,
  formRight: number,
): readonly SignatureCell[] {
  const cells: SignatureCell[] = [];
  if (from === undefined) return cells;
  for (const row of block.rowsWithin(from, lastRow)) {
    const boxes = block.labelsOf(row);
    boxes.forEach((box, position) => {
      const items = itemsIn(part, box);
      if (items.length === 0) return;
      const next = boxes[position + 1];
      const isNear = next && (next.column <= formRight || next.column === box.area.right + 1);
      const beside = isNear && itemsIn(part, next).length === 0 ? next.text.trim() : "";
      cells.push({ at: { sheet: block.sheet.name, row, column: box.column }, items: answered(items, beside) });
    });
  }
  return cells;
}

/** The text behind each label; the last one's may stand in the cell beside it. */
function answered(items: readonly SignedItem[], beside: string): SignatureCell["items"] {
  return items.map((item, order) => {
    const isLast = order === items.length - 1;
    const text = isLast && isBlankSignature(item.text) && beside !== "" ? beside : item.text;
    return { label: item.label, text, filled: !isBlankSignature(text) };
  });
}

interface SignedItem {
  readonly label: string;
  /** The label's key as it stands there. */
  readonly seen: string;
  readonly text: string;
}

/** Dates of which only the words are printed (年 月 日) are blank. */
function isBlankSignature(text: string): boolean {
  const bare = text.replace(/[\s_＿:：年月日()（）]/g, "").replace(/签[字章名]|盖章/g, "");
  return bare === "" || isBlankMark(bare);
}

function itemsIn(part: SignaturePart, box: LabelBox): readonly SignedItem[] {
  if (typeof box.value !== "string" || !mentionOf(part).test(box.key)) return NO_ITEMS;
  const pieces = box.text.split(/[:：]/);
  if (pieces.length === 1) return labelsAlone(part, box.text);
  const found: SignedItem[] = [];
  for (let position = 0; position + 1 < pieces.length; position++) {
    const label = labelEnding(part, pieces[position]!);
    if (!label) continue;
    const after = pieces[position + 1]!;
    const next = position + 2 < pieces.length ? labelEnding(part, after) : undefined;
    found.push({ label: label.official, seen: label.seen, text: withoutEnding(after, next?.seen).trim() });
  }
  return found;
}

const NO_ITEMS: readonly SignedItem[] = [];

const mentions = new WeakMap<SignaturePart, RegExp>();

/** Matches whatever holds a label of the part; most cells do not. */
function mentionOf(part: SignaturePart): RegExp {
  let mention = mentions.get(part);
  if (!mention) {
    const keys = part.items.flatMap((labels) => [...labelKeys(labels)]);
    mention = new RegExp(keys.map((key) => key.replace(/[()]/g, "\\$&")).join("|"));
    mentions.set(part, mention);
  }
  return mention;
}

/** Labels without colons, one in a cell or several set apart by blanks. */
function labelsAlone(part: SignaturePart, text: string): readonly SignedItem[] {
  const whole = itemNamed(part, text);
  const items = whole ? [whole] : text.split(/\s{2,}/).map((piece) => itemNamed(part, piece));
  return items.filter((item) => item !== undefined);
}

function itemNamed(part: SignaturePart, text: string): SignedItem | undefined {
  const label = labelEnding(part, text);
  return label?.seen === labelKey(text) ? { label: label.official, seen: label.seen, text: "" } : undefined;
}

function labelEnding(part: SignaturePart, text: string): { official: string; seen: string } | undefined {
  const key = labelKey(text);
  for (const labels of part.items) {
    for (const seen of labelKeys(labels)) if (key.endsWith(seen)) return { official: labels[0], seen };
  }
  return undefined;
}

/** What stands before the next label in the same cell. */
function withoutEnding(text: string, label: string | undefined): string {
  if (label === undefined) return text;
  const compact = [...text];
  let wanted = [...label];
  for (let end = compact.length - 1; end >= 0 && wanted.length > 0; end--) {
    if (/\s/.test(compact[end]!)) continue;
    wanted = wanted.slice(0, -1);
    compact.length = end;
  }
  return compact.join("");
}
