import { clean2024 } from "../../../src/app/examples/clean-2024";
import { designForms } from "../../../src/catalogue/forms/canonical";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { readSubmission } from "../../../src/catalogue/submission/index";
import type { SheetDesign } from "../../../src/core/grid/sheet-design";
import { snapshotOfDesign } from "../../../src/core/formula/recalculation/snapshot-of-design";
import { mapCells, unitInOneCell, unitUnder, unmerge } from "../../support/layouts";
import { shapeOfValue } from "../../support/reading/shape";

const [basic, , project] = designForms(clean2024) as [SheetDesign, SheetDesign, SheetDesign];
const UNIT = clean2024.unitName;

function unitOf(sheet: SheetDesign) {
  return readSubmission(snapshotOfDesign([sheet]), DEFAULT_PACK).basicData[0]!.model.unitName;
}

describe("预算单位名称", () => {
  test.each([
    "预算单位名称",
    "部门（单位）名称",
    "填报单位",
    "单位名称",
    "填报单位（盖章）：",
    "预 算 单 位\n名 称",
    "预算部门名称",
  ])("as %s", (label) => {
    expect(shapeOfValue(unitOf(unitUnder(basic, label)))).toBe(UNIT);
    expect(shapeOfValue(unitOf(unmerge(unitUnder(basic, label))))).toBe(UNIT);
  });

  test.each(["219-", "219－", "219—", "[219]", "（219001）", "219001", "219 ", "219001_", "２１９－"])(
    "with the code %s in front",
    (code) => {
      const unit = unitOf(unitUnder(basic, "单位名称", code));
      expect(shapeOfValue(unit)).toBe(UNIT);
      expect(unit).toMatchObject({ typed: code + UNIT });
    },
  );

  test.each(["110指挥中心", "12345政务服务热线中心", "2号闸管理所"])("%s keeps the number of its name", (name) => {
    const renamed = mapCells(basic, (cell) => (cell.value === UNIT ? { ...cell, value: name } : cell));
    expect(shapeOfValue(unitOf(renamed))).toBe(name);
  });

  test("behind its label in one cell, with 单位：万元 at the end of the row", () => {
    const unit = unitOf(unitInOneCell(basic, "填报单位（公章）"));
    expect(unit).toMatchObject({ value: UNIT, inline: { before: "填报单位（公章）：", after: "" } });
  });

  test("blank, though 单位：万元 stands in its row", () => {
    const blank = mapCells(basic, (cell) => (cell.value === UNIT ? { row: cell.row, column: cell.column } : cell));
    expect(unitOf(blank)).toMatchObject({ kind: "blank", at: { row: 2, column: 1 } });
    const noted = unitInOneCell(blank, "填报单位");
    expect(unitOf(noted).kind).toBe("blank");
    const apart = mapCells(unmerge(blank), (cell) =>
      cell.row === 2 && cell.column === 6 ? { ...cell, value: "单位：万元" } : cell,
    );
    expect(unitOf(apart)).toMatchObject({ kind: "blank", at: { row: 2, column: 1 } });
  });

  test("gone", () => {
    const gone = mapCells(basic, (cell) => (cell.row === 2 ? { row: cell.row, column: cell.column } : cell));
    expect(unitOf(gone)).toEqual({ kind: "not-found", label: "预算单位名称" });
  });
});

function shownAs(value: unknown): string {
  return typeof value === "string" ? value : "";
}

test("two fields of one row do not take each other for a value", () => {
  const names = (sheet: SheetDesign) => {
    const { department, implementer } = readSubmission(snapshotOfDesign([sheet]), DEFAULT_PACK).projects[0]!.model;
    return [shapeOfValue(department), shapeOfValue(implementer)];
  };
  const [first] = clean2024.projects;
  expect(names(project)).toEqual([first!.department, first!.implementer]);
  const blank = mapCells(project, (cell) =>
    cell.value === first!.department ? { row: cell.row, column: cell.column } : cell,
  );
  expect(names(blank)).toEqual([null, first!.implementer]);
  expect(names(unmerge(blank))).toEqual([null, first!.implementer]);
  const together = mapCells(unmerge(project), (cell) => {
    if (cell.row !== 3) return cell;
    const value = `主管部门：${shownAs(first!.department)}    实施单位：${shownAs(first!.implementer)}`;
    return cell.column === 0 ? { ...cell, value } : { row: cell.row, column: cell.column };
  });
  expect(names(together)).toEqual([first!.department, first!.implementer]);
});
