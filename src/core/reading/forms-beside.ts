import type { Area } from "../grid/address";
import type { SheetIndex, Box } from "../grid/sheet-index";
import type { SheetSnapshot } from "../grid/snapshot";

/**
 * A sheet on which forms stand side by side, cut between them: titles in one row, and between them a column that nothing
 * crosses. Cells stay where they are; each part has its own.
 */
export function partsBeside(sheet: SheetIndex, isTitle: (box: Box) => boolean): readonly SheetSnapshot[] {
  const cuts = sheet.filledRows
    .map((row) => sheet.boxesOf(row).filter(isTitle))
    .filter((titles) => titles.length > 1)
    .map((titles) => titles.slice(1).flatMap((title, before) => cutBetween(sheet.sheet, titles[before]!, title) ?? []));
  const [first] = cuts;
  if (!first || first.length === 0) return [];
  return [0, ...first].map((from, part) => within(sheet.sheet, from, first[part] ?? Number.POSITIVE_INFINITY));
}

/** The first column that an empty one, or none, sets apart from what stands left of it. */
function cutBetween({ cells, merges }: SheetSnapshot, left: Box, right: Box): number | undefined {
  const areas = merges === "unknown" ? [] : merges;
  const isCrossed = (cut: number): boolean => areas.some((area) => area.left < cut && area.right >= cut);
  for (let cut = left.area.right + 1; cut <= right.column; cut++) {
    if (isCrossed(cut)) continue;
    if (cut === right.column || !cells.some(({ column, value }) => column === cut && value !== null && value !== ""))
      return cut;
  }
  return undefined;
}

function within(sheet: SheetSnapshot, from: number, to: number): SheetSnapshot {
  const isInside = ({ left }: Pick<Area, "left">): boolean => left >= from && left < to;
  return {
    ...sheet,
    cells: sheet.cells.filter(({ column }) => isInside({ left: column })),
    merges: sheet.merges === "unknown" ? sheet.merges : sheet.merges.filter(isInside),
  };
}
