import { TEXT_MAX_LENGTH } from "../../core/formula/values";
import type { SheetDesign } from "../../core/grid/sheet-design";

/** A text in pieces that fit into cells; a surrogate pair is never parted. */
export function piecesOfText(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length;) {
    const end = Math.min(text.length, from + TEXT_MAX_LENGTH);
    const last = text.charCodeAt(end - 1);
    const cutsPair = end < text.length && last >= 0xd800 && last <= 0xdbff;
    const to = cutsPair ? end - 1 : end;
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
}

/** What a sheet has no room for: the rest of a text that is too long for its cell. */
interface CutText {
  readonly row: number;
  readonly column: number;
  readonly rest: string;
}

/** A sheet whose texts all fit into their cells, and what was cut off. */
export function withinCells(design: SheetDesign): { readonly design: SheetDesign; readonly cut: readonly CutText[] } {
  const cut: CutText[] = [];
  const cells = design.cells.map((cell) => {
    const { row, column, value } = cell;
    if (typeof value !== "string" || value.length <= TEXT_MAX_LENGTH) return cell;
    const [first = ""] = piecesOfText(value);
    cut.push({ row, column, rest: value.slice(first.length) });
    return { ...cell, value: first };
  });
  return cut.length === 0 ? { design, cut } : { design: { ...design, cells }, cut };
}
