import type { CellValue, WorkbookSnapshot } from "../../../src/core/grid/snapshot";
import { sheetOfRows } from "../reading/small-forms";
import type { Planter } from "./planter";

const NONSENSE = "某某栏";
const REASONS = /^偏差原因分析及改进措施$/;

/** The first cell of a workbook whose text, white space out, passes. */
function cellSaying(workbook: WorkbookSnapshot, words: RegExp) {
  for (const sheet of workbook.sheets) {
    const cell = sheet.cells.find(({ value }) => typeof value === "string" && words.test(value.replace(/\s/g, "")));
    if (cell) return { sheet: sheet.name, row: cell.row, column: cell.column };
  }
  return undefined;
}

function withWords(workbook: WorkbookSnapshot, words: RegExp, value: string): WorkbookSnapshot {
  const at = cellSaying(workbook, words);
  return {
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        sheet.name === at?.sheet && cell.row === at.row && cell.column === at.column ? { ...cell, value } : cell,
      ),
    })),
  };
}

/** A self-evaluation without marks, in which one target is missed without a word. */
const FUND: readonly (readonly CellValue[])[] = [
  ["2020年度县级专项资金绩效目标自评表"],
  ["专项资金名称", "县级储备粮"],
  ["项目资金（万元）", null, null, "全年预算数（A）", "全年执行数（B）", "执行率（B/A）"],
  [null, "年度资金总额", null, 100, 100, "100%"],
  ["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "全年完成值", "未完成原因和改进措施"],
  [null, "产出指标", "数量指标", "储备到位率", "100%", "90%"],
];

/** Planters of what cannot be read, and of forms that are read beside the four. */
export const READING_PLANTERS: readonly Planter[] = [
  {
    rule: "content-unread",
    plant: () => ({
      at: (workbook) => cellSaying(workbook, new RegExp(NONSENSE)),
      workbook: (faulty) => withWords(faulty, REASONS, NONSENSE),
    }),
  },
  {
    rule: "missed-target-unexplained",
    plant: () => ({
      at: () => ({ sheet: "专项自评", row: 5, column: 6 }),
      workbook: (faulty) => ({ sheets: [...faulty.sheets, { ...sheetOfRows(FUND), name: "专项自评" }] }),
    }),
  },
];
