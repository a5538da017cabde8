import { emptyCells } from "../../../src/catalogue/forms/drawing/case-values";
import { indicatorColumns } from "../../../src/catalogue/forms/shared/goals-and-indicators";
import type { Cell, Worksheet } from "exceljs";
import ExcelJS from "exceljs";
import type {
  AmountColumns,
  CaseData,
  CaseValue,
  FundingRow,
  IndicatorRow,
  InlineValue,
  KindRow,
  SpendingRow,
} from "../../../src/catalogue/forms/canonical";
import { NO_SIGNATURES } from "../../../src/catalogue/forms/canonical";

/** The seed workbook as exceljs reads it. */
export async function openSeed(file: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  return workbook;
}

/** The case of the seed workbook, read by the addresses at which its figures are known to stand. */
export function caseOfSeed(workbook: ExcelJS.Workbook): CaseData {
  const basic = sheetOf(workbook, "附件1");
  const overall = sheetOf(workbook, "附件2");
  const project = sheetOf(workbook, "附件3");
  return {
    year: 2023,
    unitName: text(basic.getCell("B3")),
    basicData: {
      staff: { authorizedStaff: at(basic, "B5"), onDutyStaff: at(basic, "D5"), staffControlRate: at(basic, "F5") },
      spending: range(7, 24).map((row): SpendingRow => ({ label: labelAt(basic, `A${row}`), ...amounts(basic, row) })),
      procurement: amounts(basic, 25),
      basicBudgetAdjustment: amounts(basic, 26),
      building: {
        approvedArea: at(basic, "B28"),
        actualArea: at(basic, "C28"),
        areaRate: at(basic, "D28"),
        budgetInvestment: at(basic, "E28"),
        actualInvestment: at(basic, "F28"),
        investmentRate: at(basic, "G28"),
      },
      thriftMeasures: at(basic, "B29"),
      signature: NO_SIGNATURES,
    },
    overall: {
      funding: funds(overall, 5),
      incomeKinds: range(7, 10).map((row) => kind(overall, `B${row}`)),
      expenditureKinds: range(7, 8).map((row) => kind(overall, `F${row}`)),
      goals: { expectedGoal: at(overall, "B12"), goalCompletion: at(overall, "F12") },
      indicators: range(14, 25).map((row) => indicator(overall, row)),
      total: { weight: at(overall, "G26"), score: at(overall, "H26") },
      signature: NO_SIGNATURES,
    },
    projects: [
      {
        projectName: at(project, "C3"),
        department: at(project, "C4"),
        implementer: at(project, "G4"),
        funding: {
          total: funds(project, 6),
          sources: range(7, 9).map((row) => ({ label: text(project.getCell(`B${row}`)), ...funds(project, row) })),
        },
        goals: { expectedGoal: at(project, "B11"), goalCompletion: at(project, "F11") },
        indicators: range(13, 38).map((row) => indicator(project, row)),
        total: { weight: at(project, "G39"), score: at(project, "H39") },
        signature: NO_SIGNATURES,
      },
    ],
    report: range(2, 39).map((row) => text(sheetOf(workbook, "附件4").getCell(`A${row}`))),
  };
}

function sheetOf(workbook: ExcelJS.Workbook, name: string): Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`The seed workbook has no sheet ${name}.`);
  return sheet;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** What a cell shows by itself: exceljs repeats the anchor's value all over a merged area. */
function at(sheet: Worksheet, address: string): CaseValue {
  const cell = sheet.getCell(address);
  const value = cell.value;
  if (cell.isMerged && cell.master.address !== cell.address) return null;
  if (typeof value === "string") return value;
  if (typeof value !== "number") return null;
  return cell.numFmt?.includes("%") ? { rate: value } : value;
}

function text(cell: Cell): string {
  return typeof cell.value === "string" ? cell.value : "";
}

function labelAt(sheet: Worksheet, address: string): string | null {
  return text(sheet.getCell(address)) || null;
}

function amounts(sheet: Worksheet, row: number): AmountColumns {
  return { priorFinal: at(sheet, `B${row}`), currentBudget: at(sheet, `D${row}`), currentFinal: at(sheet, `F${row}`) };
}

function funds(sheet: Worksheet, row: number): FundingRow {
  return {
    initialBudget: at(sheet, `D${row}`),
    adjustedBudget: at(sheet, `E${row}`),
    executed: at(sheet, `F${row}`),
    weight: at(sheet, `G${row}`),
    executionRate: at(sheet, `H${row}`),
    score: at(sheet, `I${row}`),
  };
}

function kind(sheet: Worksheet, address: string): KindRow {
  const [, label = "", amount = ""] = /^(?:其中：\s*)?([^：]+)：(.*)$/u.exec(text(sheet.getCell(address))) ?? [];
  const inline: InlineValue = amount === "" ? null : Number(amount);
  return { label, amount: inline };
}

function indicator(sheet: Worksheet, row: number): IndicatorRow {
  const group = text(sheet.getCell(`B${row}`).master).replace(/\s/gu, "");
  const [, levelOne = group, weight] = /^(.+?)[(（](\d+)分[)）]$/u.exec(group) ?? [];
  return {
    ...emptyCells(indicatorColumns),
    levelOne,
    levelOneWeight: weight === undefined ? null : Number(weight),
    levelTwo: text(sheet.getCell(`C${row}`).master).replace(/\s/gu, ""),
    indicator: at(sheet, `D${row}`),
    target: at(sheet, `E${row}`),
    actual: at(sheet, `F${row}`),
    weight: at(sheet, `G${row}`),
    score: at(sheet, `H${row}`),
    deviationReason: at(sheet, `I${row}`),
  };
}
