import { clean2024 } from "../../src/app/examples/clean-2024";
import { checkWorkbook, reasonFor } from "../../src/app/check";
import { planNotes } from "../../src/app/notes";
import { NOTES_COLUMNS, REASON_COLUMN } from "../../src/catalogue/notes/notes-sheet";
import { DEFAULT_PACK } from "../../src/catalogue/packs";
import { applyEdits } from "../../src/core/fixing/apply-edits";
import type { Cell, SheetSnapshot, WorkbookSnapshot } from "../../src/core/grid/snapshot";
import { withNotesOf, withReason } from "../support/acceptances";
import { snapshotFor } from "../support/describe-rule";

const REASON = "追加防汛应急采购，见批复";
/** Two warnings: procurement over its budget, and far under it in the other column. */
const deviating = snapshotFor(clean2024, { cells: { "附件1!F25": 171.16, "附件1!F12": 900 } });
const annotated = withReason(deviating, "procurement-deviates", REASON);
const acceptedIn = (workbook: WorkbookSnapshot): readonly string[] => {
  const check = checkWorkbook(workbook, DEFAULT_PACK);
  return check.findings.flatMap((finding) => reasonFor(finding, check) ?? []);
};

const notesOf = ({ sheets }: WorkbookSnapshot): SheetSnapshot => sheets.find(({ name }) => name === "校验说明")!;

function withNotes(workbook: WorkbookSnapshot, change: (cell: Cell) => Cell, ...more: Cell[]): WorkbookSnapshot {
  const sheets = workbook.sheets.map((sheet) => {
    if (sheet.name !== "校验说明") return sheet;
    const cells = [...sheet.cells.map(change), ...more].sort((a, b) => a.row - b.row || a.column - b.column);
    return { ...sheet, cells };
  });
  return { sheets };
}

function updated(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const plan = planNotes(workbook, checkWorkbook(workbook, DEFAULT_PACK));
  if (plan.kind !== "update") throw new Error("A second 校验说明 would be made.");
  const { snapshot, stale } = applyEdits(workbook, plan.edits);
  expect(stale).toEqual([]);
  return snapshot;
}

/** The texts of the row that holds one of them. */
function rowWith(workbook: WorkbookSnapshot, text: string): readonly unknown[] {
  const { cells } = notesOf(workbook);
  const row = cells.find(({ value }) => value === text)?.row;
  return cells.filter((cell) => cell.row === row).map(({ value }) => value);
}

const lastRow = Math.max(...notesOf(annotated).cells.map(({ row }) => row));
const reversed = (cell: Cell): Cell => (cell.row < 3 ? cell : { ...cell, row: lastRow + 3 - cell.row });
const columnsTurned = (cell: Cell): Cell =>
  cell.row < 2 ? cell : { ...cell, column: NOTES_COLUMNS.length - 1 - cell.column };

describe("校验说明 as a person leaves it", () => {
  test.each<[string, WorkbookSnapshot]>([
    ["as written", annotated],
    ["sorted the other way", withNotes(annotated, reversed)],
    ["with its columns turned round", withNotes(annotated, columnsTurned)],
    [
      "with rows above it",
      withNotes(annotated, (cell) => ({ ...cell, row: cell.row + 2 }), { row: 0, column: 0, value: "附件" }),
    ],
    [
      "renamed",
      { sheets: annotated.sheets.map((sheet) => (sheet.name === "校验说明" ? { ...sheet, name: "说明" } : sheet)) },
    ],
  ])("%s: read, no form, and kept by an update", (_, workbook) => {
    expect(acceptedIn(workbook)).toEqual([REASON]);
    const before = checkWorkbook(deviating, DEFAULT_PACK);
    expect(checkWorkbook(workbook, DEFAULT_PACK).submission.forms).toHaveLength(before.submission.forms.length);
    const after = updated(workbook);
    expect(acceptedIn(after)).toEqual([REASON]);
    expect(updated(after)).toEqual(after);
  });

  test("rows put in above the figure in the form do no harm", () => {
    const sheets = annotated.sheets.map((sheet) => {
      if (sheet.name !== "附件1" || sheet.merges === "unknown") return sheet;
      const cells = sheet.cells.map((cell) => ({ ...cell, row: cell.row + 3 }));
      return {
        ...sheet,
        cells,
        merges: sheet.merges.map((area) => ({ ...area, top: area.top + 3, bottom: area.bottom + 3 })),
      };
    });
    expect(acceptedIn({ sheets })).toEqual([REASON]);
  });

  test("remarks of a person stay: in a column of their own beside their finding, and under the table", () => {
    const key = notesOf(annotated).cells.find(({ value }) => value === REASON)!;
    const remark = { row: key.row, column: 11, value: "张三负责" };
    const under = { row: lastRow + 2, column: 3, value: "以上由财务科整理" };
    const remarked = withNotes(annotated, reversed, { ...remark, row: reversed(remark).row }, under);
    const after = updated(remarked);
    expect(rowWith(after, "张三负责")).toEqual(expect.arrayContaining([REASON, "已说明"]));
    expect(rowWith(after, "以上由财务科整理")).toEqual(["以上由财务科整理"]);
  });

  test("without the column 核实说明 it is left alone, and a new sheet is made", () => {
    const renamed = withNotes(annotated, (cell) =>
      cell.row === 2 && cell.column === REASON_COLUMN ? { ...cell, value: "我的理由" } : cell,
    );
    expect(planNotes(renamed, checkWorkbook(renamed, DEFAULT_PACK)).kind).toBe("add");
  });

  test("what is found no more leaves the sheet, but not its reason", () => {
    const after = updated(withNotesOf(snapshotFor(clean2024, {}), annotated));
    expect(rowWith(after, REASON)).toEqual(expect.arrayContaining(["问题已不存在", "可删去"]));
    const keys = notesOf(after).cells.filter(({ value }) => typeof value === "string" && value.startsWith("JIHE:"));
    expect(keys).toHaveLength(1);
  });

  test("a mark for nothing is no reason", () => {
    const blank = withReason(deviating, "procurement-deviates", "无");
    expect(acceptedIn(blank)).toEqual([]);
  });
});
