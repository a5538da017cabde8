import { cellCount, halvesOf, isSliceable, leftoverOf } from "../../../src/hosts/excel/slices";

const BLOCK = { top: 0, left: 0, bottom: 999, right: 99 };

test("within the block nothing is left over", () => {
  expect(leftoverOf({ top: 3, left: 2, bottom: 999, right: 99 }, BLOCK)).toEqual([]);
});

test("beside and below the block nothing is left out and nothing read twice", () => {
  const extent = { top: 5, left: 7, bottom: 2_000, right: 150 };
  const left = leftoverOf(extent, BLOCK);
  expect(left).toEqual([
    { top: 5, left: 100, bottom: 999, right: 150 },
    { top: 1_000, left: 7, bottom: 2_000, right: 150 },
  ]);
  const within = cellCount({ top: 5, left: 7, bottom: 999, right: 99 });
  expect(left.reduce((sum, area) => sum + cellCount(area), within)).toBe(cellCount(extent));
});

test("what lies wholly beyond the block is left over as it is", () => {
  const far = { top: 5_000, left: 200, bottom: 5_001, right: 201 };
  expect(leftoverOf(far, BLOCK)).toEqual([far]);
});

test("halving comes down to single cells, which have no halves", () => {
  const pieces = [{ top: 0, left: 0, bottom: 4, right: 2 }];
  const cells: string[] = [];
  for (let piece = pieces.pop(); piece; piece = pieces.pop()) {
    const halves = halvesOf(piece);
    if (halves) pieces.push(...halves);
    else cells.push(`${piece.top}:${piece.left}`);
  }
  expect(new Set(cells).size).toBe(15);
  expect(cells).toHaveLength(15);
});

test("a sheet of all rows is too large to be asked for at once", () => {
  expect(isSliceable({ top: 0, left: 0, bottom: 1_048_575, right: 0 })).toBe(false);
  expect(isSliceable({ top: 0, left: 0, bottom: 999, right: 9 })).toBe(true);
});
