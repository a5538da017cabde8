import * as fc from "fast-check";
import { clean2024 } from "../../../src/app/examples/clean-2024";
import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import { designForms } from "../../../src/catalogue/forms/canonical";
import type { SheetDesign } from "../../../src/core/grid/sheet-design";
import { parseQuantity } from "../../../src/catalogue/quantities/quantity";
import { valueOf } from "../../../src/core/values/sourced";
import { cleanCase } from "../../support/cases/random-case";
import {
  bandBehindTotal,
  costAsLevelOne,
  mapCells,
  mergeBlankScores,
  splitTargets,
  unmerge,
} from "../../support/layouts";
import { CLEAN, read, sheetsOf } from "../../support/reading/clean-sheets";
import { shapeOf, shapeOfValue } from "../../support/reading/shape";
import { shapeOfCase } from "../../support/reading/shape-of-case";

describe("indicator tables", () => {
  const targets = (sheet: SheetDesign) =>
    read(sheet).evaluations.flatMap(({ model }) => model.indicators.rows.flatMap((row) => valueOf(row.target) ?? []));

  test("a target in three columns is the target in one", () => {
    const whole = targets(CLEAN.project);
    const split = targets(splitTargets(CLEAN.project));
    expect(split).toEqual(whole.map((text) => (/^\d+座$/u.test(text) || text === "100%" ? `=${text}` : text)));
  });

  test("in any case, as quantities", () => {
    const plain = (text: string) => {
      const quantity = parseQuantity(text);
      return quantity ? [quantity.comparison, quantity.value.toFixed(), quantity.unit] : text;
    };
    fc.assert(
      fc.property(cleanCase(), (data) => {
        const { overall } = sheetsOf(data);
        const whole = targets(overall).map(plain);
        expect(targets(splitTargets(overall)).map(plain)).toEqual(whole);
        expect(targets(unmerge(splitTargets(overall))).map(plain)).toEqual(whole);
      }),
      { numRuns: 30 },
    );
  });

  test("a target put together names all its cells, so that nobody writes over one of them", () => {
    const sheet = splitTargets(CLEAN.project);
    const row = read(sheet).projects[0]!.model.indicators.rows.find(({ target }) => valueOf(target) === "≥60公里")!;
    expect(row.target).toMatchObject({ typed: 60, at: { column: 5 }, further: [{ column: 4 }, { column: 6 }] });
  });

  test("one header over the three columns, their own below it", () => {
    const sheet = splitTargets(CLEAN.project);
    const header = sheet.cells.find(({ value }) => value === "指标性质")!;
    const lowered: SheetDesign = {
      ...sheet,
      cells: sheet.cells.flatMap((cell) => {
        const moved = cell.row > header.row ? { ...cell, row: cell.row + 1 } : cell;
        const isPart = cell.row === header.row && cell.column >= header.column && cell.column <= header.column + 2;
        if (!isPart) return [moved];
        const below = { ...cell, row: cell.row + 1 };
        return cell === header ? [{ ...cell, value: "年度指标值" }, below] : [below];
      }),
      merges: sheet.merges.map((area) => ({
        ...area,
        top: area.top > header.row ? area.top + 1 : area.top,
        bottom: area.bottom > header.row ? area.bottom + 1 : area.bottom,
      })),
    };
    const over = { top: header.row, bottom: header.row, left: header.column, right: header.column + 2 };
    expect(targets({ ...lowered, merges: [...lowered.merges, over] })).toEqual(targets(sheet));
    expect(targets(unmerge(lowered))).toEqual(targets(sheet));
  });

  test("成本指标 as a level of its own", () => {
    const data = costAsLevelOne(clean2024);
    const shapes = shapeOf(read(...designForms(data).slice(0, -1)));
    expect(shapes).toHaveLength(shapeOfCase(data).length);
    expect(shapes).toEqual(expect.arrayContaining([...shapeOfCase(data)]));
  });

  test("分值 merged over two indicators are read for both, from one cell", () => {
    const { overall } = sheetsOf(contradictions2023);
    const { rows } = read(mergeBlankScores(overall)).overall[0]!.model.indicators;
    const [first, second] = rows;
    expect([first, second].map((row) => shapeOfValue(row!.weight))).toEqual(["10", "10"]);
    expect(second!.weight).toMatchObject({ at: { row: 13 }, area: { top: 13, bottom: 14 } });
  });

  test("columns that are merged, blank or repeated below their groups", () => {
    const levels = (sheet: SheetDesign) =>
      read(sheet).overall[0]!.model.indicators.rows.map((row) => [
        shapeOfValue(row.levelOne),
        shapeOfValue(row.levelTwo),
      ]);
    const merged = levels(CLEAN.overall);
    expect(new Set(merged.map(([one]) => one)).size).toBe(3);
    // Level one repeated in every row, level two only where it begins.
    const { row: top } = CLEAN.overall.cells.find(({ value }) => value === "一级指标")!;
    const last = CLEAN.overall.cells.find(({ value }) => value === "总分")!.row;
    const repeated = mapCells(unmerge(CLEAN.overall), (cell) => {
      if (cell.column !== 1 || cell.row <= top || cell.row >= last) return cell;
      const group = CLEAN.overall.merges.find(
        (area) => area.left === 1 && area.top <= cell.row && cell.row <= area.bottom,
      );
      const value = CLEAN.overall.cells.find(
        (other) => other.column === 1 && other.row === (group?.top ?? cell.row),
      )?.value;
      return value === undefined ? cell : { ...cell, value };
    });
    expect(levels(repeated)).toEqual(merged);
  });

  test("headers printed again behind a page break are no indicator", () => {
    const header = CLEAN.overall.cells.find(({ value }) => value === "一级指标")!.row;
    const rows = (sheet: SheetDesign) => shapeOf(read(sheet));
    const at = header + 4;
    const moved: SheetDesign = {
      ...CLEAN.overall,
      cells: [
        ...CLEAN.overall.cells.map((cell) => (cell.row >= at ? { ...cell, row: cell.row + 1 } : cell)),
        ...CLEAN.overall.cells
          .filter(({ row, column }) => row === header && column > 0)
          .map((cell) => ({ ...cell, row: at })),
      ].sort((a, b) => a.row - b.row || a.column - b.column),
      merges: CLEAN.overall.merges
        .filter((area) => area.bottom < at || area.top >= at)
        .map((area) => (area.top >= at ? { ...area, top: area.top + 1, bottom: area.bottom + 1 } : area)),
    };
    expect(rows(moved)).toEqual(rows(CLEAN.overall));
  });

  test.each(["same", "next"] as const)("a band in the %s cell leaves the total a figure", (place) => {
    const { totals } = read(bandBehindTotal(CLEAN.overall, place)).overall[0]!.model.indicators;
    expect(shapeOfValue(totals.score)).toBe("97.9");
  });
});
