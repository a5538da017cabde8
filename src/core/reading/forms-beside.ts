import type { Area } from "../grid/address";
import type { SheetIndex, Box } from "../grid/sheet-index";
import type { SheetSnapshot } from "../grid/snapshot";

/**
 * A sheet on which forms stand side by side, cut between them: titles in one of the rows, and between them a column that nothing
 * crosses. Cells stay where they are; each part has its own.
 */
export function partsBeside(
  sheet: SheetIndex,
  rows: readonly number[],
  isTitle: (box: Box) => boolean,
): readonly SheetSnapshot[] {
  const cuts = rows
    .map((row) => sheet.boxesOf(row))
    .filter((boxes) => boxes.length > 1)
    .map((boxes) => boxes.filter(isTitle))
    .filter((titles) => titles.length > 1)
    .map((titles) => titles.slice(1).flatMap((title, before) => cutBetween(sheet.sheet, titles[before]!, title) ?? []));
  const [first] = cuts;
  if (!first || first.length === 0) return [];
  return [0, ...first].map((from, part) => within(sheet.sheet, from, first[part] ?? Number.POSITIVE_INFINITY));
}

/**
 * Where the form of the right title begins: behind the last column between the titles that is empty, else with that title. `undefined`
 * where something is merged across it, or nothing stands below the title, which only names a form then.
 */
function cutBetween({ cells, merges }: SheetSnapshot, left: Box, right: Box): number | undefined {
  const filled = cells.filter(({ value }) => value !== null && value !== "");
  const areas = merges === "unknown" ? [] : merges;
  const isCrossed = (cut: number): boolean => areas.some((area) => area.left < cut && area.right >= cut);
  const isEmpty = (cut: number): boolean => !filled.some(({ column }) => column === cut);
  const begins = (cut: number): boolean => filled.some(({ row, column }) => column >= cut && row > right.row);
  for (let cut = right.column - 1; cut > left.area.right; cut--) {
    if (isEmpty(cut) && !isCrossed(cut)) return begins(cut) ? cut : undefined;
  }
  return isCrossed(right.column) || !begins(right.column) ? undefined : right.column;
}

function within(sheet: SheetSnapshot, from: number, to: number): SheetSnapshot {
  const isInside = ({ left }: Pick<Area, "left">): boolean => left >= from && left < to;
  return {
    ...sheet,
    cells: sheet.cells.filter(({ column }) => isInside({ left: column })),
    merges: sheet.merges === "unknown" ? sheet.merges : sheet.merges.filter(isInside),
  };
}
