import type { Area } from "../../core/grid/address";

/** A rectangle of a sheet to be read; sheets are numbered in their order. */
export interface Slice {
  readonly sheet: number;
  readonly area: Area;
}

/** The most cells asked for in one slice. */
const CELLS_PER_SLICE = 50_000;

/** Whether an area is small enough to be asked for at once. */
export function isSliceable(area: Area): boolean {
  return cellCount(area) <= CELLS_PER_SLICE;
}

/** The number of cells of an area. */
export function cellCount({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** What of an area lies beyond a block at the sheet's top left: beside it, and below both. */
export function leftoverOf(extent: Area, block: Area): Area[] {
  const beside: Area = {
    ...extent,
    left: Math.max(extent.left, block.right + 1),
    bottom: Math.min(extent.bottom, block.bottom),
  };
  const below: Area = { ...extent, top: Math.max(extent.top, block.bottom + 1) };
  return [beside, below].filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}

/** An area cut in two along its longer side; `undefined` for a single cell. */
export function halvesOf(area: Area): readonly [Area, Area] | undefined {
  const rows = area.bottom - area.top;
  const columns = area.right - area.left;
  if (rows === 0 && columns === 0) return undefined;
  if (rows >= columns) {
    const middle = (area.top + area.bottom) >> 1;
    return [
      { ...area, bottom: middle },
      { ...area, top: middle + 1 },
    ];
  }
  const middle = (area.left + area.right) >> 1;
  return [
    { ...area, right: middle },
    { ...area, left: middle + 1 },
  ];
}
