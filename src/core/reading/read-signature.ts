import type { SignatureCell, SignaturePart } from "../template/parts";
import type { Block, LabelBox } from "./block";
import { labelKeys } from "./label-matching";
import { isBlankMark, labelKey } from "./normalise";

/** The first of `rows` that holds an item of the signature line. */
export function findSignature(block: Block, part: SignaturePart, rows: readonly number[]): number | undefined {
  return rows.find((row) => block.labelsOf(row).some((box) => itemsIn(part, box).length > 0));
}

/** Reads a signature line: each cell with a label, and which of its items have a text behind them. */
export function readSignature(
  block: Block,
  part: SignaturePart,
  from: number | undefined,
  lastRow: number,
): readonly SignatureCell[] {
  const cells: SignatureCell[] = [];
  if (from === undefined) return cells;
  for (const row of block.rowsWithin(from, lastRow)) {
    const boxes = block.labelsOf(row);
    boxes.forEach((box, position) => {
      const items = itemsIn(part, box);
      if (items.length === 0) return;
      const next = boxes[position + 1];
      const beside = next && itemsIn(part, next).length === 0 ? next.text : "";
      cells.push({
        at: { sheet: block.sheet.name, row, column: box.column },
        items: items.map((item, order) => {
          const text = item.text !== "" || order < items.length - 1 ? item.text : beside.trim();
          return { label: item.label, text, filled: !isBlankSignature(text) };
        }),
      });
    });
  }
  return cells;
}

/** Dates of which only the words are printed (年 月 日) are blank. */
function isBlankSignature(text: string): boolean {
  const bare = text.replace(/[\s_＿:：年月日()（）]/g, "").replace(/签[字章名]|盖章/g, "");
  return bare === "" || isBlankMark(bare);
}

function itemsIn(part: SignaturePart, box: LabelBox): { label: string; text: string }[] {
  if (typeof box.value !== "string") return [];
  const pieces = box.text.split(/[:：]/);
  const found: { label: string; text: string }[] = [];
  pieces.forEach((piece, position) => {
    const label = labelEnding(part, piece);
    if (!label) return;
    const after = pieces[position + 1];
    if (after === undefined && labelKey(piece) !== label.seen) return;
    const next = after === undefined || position + 2 >= pieces.length ? undefined : labelEnding(part, after);
    found.push({ label: label.official, text: withoutEnding(after ?? "", next?.seen).trim() });
  });
  return found;
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
