import fc from "fast-check";
import { CellsByPlace } from "../../../src/core/formula/cells-by-place";
import { formulaCellsOf } from "../../../src/core/formula/formula-cells";
import { areaContains } from "../../../src/core/grid/address";

test("formulaCellsOf shows a snapshot to recalculation", () => {
  const view = formulaCellsOf(
    {
      sheets: [
        {
          name: "甲",
          hidden: false,
          merges: [],
          cells: [
            { row: 0, column: 0, value: 1 },
            { row: 0, column: 1, value: 2, formula: "A1*2" },
          ],
        },
        { name: "乙", hidden: true, merges: "unknown", cells: [{ row: 3, column: 0, value: null, formula: "甲!A1" }] },
      ],
    },
    (name) => (name === "总额" ? "甲!$A$1" : undefined),
  );
  expect(view.sheets).toEqual(["甲", "乙"]);
  expect([...view.formulas]).toEqual([
    { at: { sheet: "甲", row: 0, column: 1 }, formula: "A1*2" },
    { at: { sheet: "乙", row: 3, column: 0 }, formula: "甲!A1" },
  ]);
  expect(view.value("甲", 0, 1)).toBe(2);
  expect(view.value("甲", 5, 5)).toBeNull();
  expect(view.value("丙", 0, 0)).toBeNull();
  expect(Array.from(view.filled("甲", { top: 0, left: 1, bottom: 9, right: 9 }), ({ value }) => value)).toEqual([2]);
  expect([...view.filled("丙", { top: 0, left: 0, bottom: 9, right: 9 })]).toEqual([]);
  expect(view.nameFormula?.("总额", "甲")).toBe("甲!$A$1");
  expect("nameFormula" in formulaCellsOf({ sheets: [] })).toBe(false);
});

test("CellsByPlace finds the same cells as looking at each", () => {
  const places = fc.uniqueArray(fc.record({ row: fc.nat(8), column: fc.nat(8) }), {
    selector: ({ row, column }) => row * 9 + column,
  });
  const areas = fc.tuple(fc.nat(8), fc.nat(8), fc.nat(8), fc.nat(8)).map(([a, b, c, d]) => ({
    top: Math.min(a, b),
    bottom: Math.max(a, b),
    left: Math.min(c, d),
    right: Math.max(c, d),
  }));
  fc.assert(
    fc.property(places, areas, (items, area) => {
      const cells = new CellsByPlace(items);
      const inside = items.filter(({ row, column }) => areaContains(area, row, column));
      inside.sort((a, b) => a.row - b.row || a.column - b.column);
      expect([...cells.within(area)]).toEqual(inside);
      for (const item of items) expect(cells.at(item.row, item.column)).toBe(item);
      const isTaken = items.some(({ row, column }) => row === area.top && column === area.left);
      expect(cells.at(area.top, area.left) !== undefined).toBe(isTaken);
    }),
  );
});
