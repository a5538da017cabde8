import type { Area } from "../../core/grid/address";

/** A rectangle of a sheet to be read; sheets are numbered in their order. */
export interface Slice {
  readonly sheet: number;
  readonly area: Area;
}

/** The most cells asked for in one slice. */
const CELLS_PER_SLICE = 50_000;

/** What of an area lies beyond a block at the sheet's top left, in slices of rows, none larger than may be asked for. */
export function leftoverSlices(extent: Area, block: Area): Area[] {
  const beside: Area = {
    ...extent,
    left: Math.max(extent.left, block.right + 1),
    bottom: Math.min(extent.bottom, block.bottom),
  };
  const below: Area = { ...extent, top: Math.max(extent.top, block.bottom + 1) };
  return [...rowSlices(beside), ...rowSlices(below)];
}

/** An area cut in two; `undefined` for a single cell. */
export function sliceOf(area: Area): readonly [Area, Area] | undefined {
  if (area.bottom > area.top) {
    const middle = (area.top + area.bottom) >> 1;
    return [
      { ...area, bottom: middle },
      { ...area, top: middle + 1 },
    ];
  }
  if (area.right === area.left) return undefined;
  const middle = (area.left + area.right) >> 1;
  return [
    { ...area, right: middle },
    { ...area, left: middle + 1 },
  ];
}

function rowSlices(area: Area): Area[] {
  if (area.bottom < area.top || area.right < area.left) return [];
  const rows = Math.max(1, Math.floor(CELLS_PER_SLICE / (area.right - area.left + 1)));
  const slices: Area[] = [];
  for (let top = area.top; top <= area.bottom; top += rows) {
    slices.push({ ...area, top, bottom: Math.min(area.bottom, top + rows - 1) });
  }
  return slices;
}
