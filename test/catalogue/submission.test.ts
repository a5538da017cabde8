import { clean2024 } from "../../src/app/examples/clean-2024";
import { blankForms, designForms } from "../../src/catalogue/forms/canonical";
import { DEFAULT_PACK } from "../../src/catalogue/packs";
import { isFilled, mostFrequent, readSubmission, type Submission } from "../../src/catalogue/submission/index";
import type { CellValue } from "../../src/core/grid/snapshot";
import type { SheetDesign } from "../../src/core/grid/sheet-design";
import { snapshotOfDesign } from "../../src/core/formula/recalculation/snapshot-of-design";
import { mapCells, unitUnder } from "../support/layouts";

function read(...sheets: readonly SheetDesign[]): Submission {
  return readSubmission(snapshotOfDesign(sheets), DEFAULT_PACK);
}

const [, , blankProject] = blankForms({ year: 2024, unitName: "某某中心", projects: 1 });

/** The empty 附件3 with one cell filled in. */
function blankWith(address: readonly [row: number, column: number], value: CellValue): SheetDesign {
  const [row, column] = address;
  return mapCells(blankProject!, (cell) =>
    cell.row === row && cell.column === column && typeof value !== "object" ? { ...cell, value } : cell,
  );
}

describe("a 附件3 is filled in", () => {
  test.each<[string, readonly [number, number], CellValue, boolean]>([
    ["not by what is printed on it", [0, 0], "附件3", false],
    ["by a project name", [2, 2], "防汛项目", true],
    ["not by a blank mark for one", [2, 2], "/", false],
    ["by an amount, 0 among them", [6, 4], 0, true],
    ["by an amount that cannot be read", [6, 4], "约二十", true],
    ["not by 无 for an amount", [6, 4], "无", false],
    ["not by an indicator's name alone", [12, 3], "清淤长度", false],
    ["not by a target without a name", [12, 4], "60公里", false],
    ["not by a department", [3, 2], "水利局", false],
  ])("%s", (_, address, value, filled) => {
    const { projects, filledProjects, activeForms } = read(blankWith(address, value));
    expect(projects.map(isFilled)).toEqual([filled]);
    expect([filledProjects.length, activeForms.length]).toEqual(filled ? [1, 1] : [0, 0]);
  });

  test("by a named indicator with a target", () => {
    const named = blankWith([12, 3], "清淤长度");
    const both = mapCells(named, (cell) =>
      cell.row === 12 && cell.column === 4 ? { ...cell, value: "60公里" } : cell,
    );
    expect(read(both).filledProjects).toHaveLength(1);
  });
});

test("year and unit are what most forms say", () => {
  const [basic, overall, ...others] = designForms(clean2024) as [SheetDesign, SheetDesign, ...SheetDesign[]];
  expect(read(basic, overall, ...others)).toMatchObject({ year: 2024, unit: clean2024.unitName });
  const renamed = mapCells(overall, (cell) =>
    cell.value === clean2024.unitName ? { ...cell, value: "别的中心" } : cell,
  );
  expect(read(renamed, basic).unit).toBe(clean2024.unitName);
  expect(read(renamed).unit).toBe("别的中心");
  const lastYear = mapCells(overall, (cell) =>
    cell.row === 1 && cell.value ? { ...cell, value: "2023年度整体支出绩效自评表" } : cell,
  );
  expect(read(lastYear, basic, ...others).year).toBe(2024);
  expect(read(unitUnder(basic, "别的标签"))).toMatchObject({ unit: undefined, evaluations: [] });
});

test("an empty workbook gives an empty submission", () => {
  expect(read()).toMatchObject({ forms: [], year: undefined, unit: undefined, firstCell: undefined, reports: [] });
});

test("the first cell is the first form's title", () => {
  const [, overall] = designForms(clean2024);
  expect(read(overall!).firstCell).toEqual({ sheet: "附件2", row: 1, column: 0 });
});

test("the most frequent value is the earliest of those on a tie", () => {
  expect(mostFrequent([undefined, "乙", "甲", "甲", "乙"])).toBe("乙");
  expect(mostFrequent([1, 2, 2])).toBe(2);
  expect(mostFrequent([undefined])).toBeUndefined();
});
