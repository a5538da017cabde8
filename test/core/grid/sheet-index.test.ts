import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../../src/core/grid/address";
import { SheetIndex, textOf } from "../../../src/core/grid/sheet-index";
import type { Cell, CellValue } from "../../../src/core/grid/snapshot";

function sheet(cells: readonly Cell[], merges: readonly Area[] | "unknown" = []): SheetIndex {
  return new SheetIndex({ name: "表", hidden: false, cells, merges });
}

const cell = (row: number, column: number, value: CellValue, more: Partial<Cell> = {}): Cell => ({
  row,
  column,
  value,
  ...more,
});

describe("boxes", () => {
  const index = sheet(
    [cell(2, 1, "三公经费"), cell(2, 2, 5, { format: "0.00" }), cell(4, 0, null, { formula: "A1" }), cell(5, 0, "")],
    [{ top: 2, bottom: 3, left: 1, right: 1 }],
  );

  test("hold what a cell holds, and the area it takes", () => {
    expect(index.boxesOf(2)).toEqual([
      { row: 2, column: 1, value: "三公经费", area: { top: 2, bottom: 3, left: 1, right: 1 } },
      { row: 2, column: 2, value: 5, format: "0.00", area: { top: 2, bottom: 2, left: 2, right: 2 } },
    ]);
  });

  test("are the same from anywhere inside a merged area", () => {
    expect(index.boxAt(3, 1)).toBe(index.boxesOf(2)[0]);
    expect(index.boxAt(3, 2)).toEqual({
      row: 3,
      column: 2,
      value: null,
      area: { top: 3, bottom: 3, left: 2, right: 2 },
    });
  });

  test("are there for a formula without a value, not for an empty text", () => {
    expect(index.boxesOf(4)).toHaveLength(1);
    expect(index.filledRows).toEqual([2, 4]);
  });

  test("do not show what stands hidden under a merge", () => {
    const covered = sheet([cell(0, 0, "甲"), cell(0, 1, "乙")], [{ top: 0, bottom: 0, left: 0, right: 1 }]);
    expect(covered.boxesOf(0).map(({ value }) => value)).toEqual(["甲"]);
  });

  test("stand alone where merges are unknown", () => {
    const unknown = sheet([cell(0, 0, "甲"), cell(0, 1, "乙")], "unknown");
    expect(unknown.mergesKnown).toBe(false);
    expect(unknown.boxesOf(0)).toHaveLength(2);
  });
});

describe("extent", () => {
  test("reaches as far as cells and the merges that close them", () => {
    const index = sheet([cell(3, 2, 1)], [{ top: 4, bottom: 6, left: 0, right: 5 }]);
    expect([index.lastRow, index.lastColumn]).toEqual([6, 5]);
  });

  test("is not blown up by merges over whole rows and columns", () => {
    const index = sheet(
      [cell(3, 2, 1)],
      [
        { top: 0, bottom: MAX_ROWS - 1, left: 1, right: 1 },
        { top: 9, bottom: 9, left: 0, right: MAX_COLUMNS - 1 },
      ],
    );
    expect([index.lastRow, index.lastColumn]).toEqual([3, 2]);
    expect(index.areaAt(500_000, 1)).toMatchObject({ top: 0, bottom: MAX_ROWS - 1 });
    expect(index.boxAt(9, 16_000)).toMatchObject({ row: 9, column: 0 });
  });
});

test("rows are found by their place, however far apart they are", () => {
  const index = sheet([cell(1, 0, 1), cell(5, 0, 1), cell(900_000, 0, 1)]);
  expect(index.filledRowsWithin(0, 5)).toEqual([1, 5]);
  expect(index.filledRowsWithin(2, MAX_ROWS)).toEqual([5, 900_000]);
  expect(index.filledRowsWithin(6, 899_999)).toEqual([]);
  expect(index.filledRowsWithin(5, 1)).toEqual([]);
});

test.each<[CellValue, string]>([
  ["甲 ", "甲 "],
  [12.5, "12.5"],
  [true, ""],
  [{ error: "#REF!" }, ""],
  [null, ""],
])("%p as a label is %p", (value, text) => {
  expect(textOf(value)).toBe(text);
});
