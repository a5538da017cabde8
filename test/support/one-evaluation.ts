import type { CaseData, FundingRow, IndicatorRow } from "../../src/catalogue/forms/canonical";
import { clean2024 } from "../../src/app/examples/clean-2024";
import type { SheetDesign } from "../../src/core/grid/sheet-design";
import type { OpenCase } from "./describe-rule";

/** The clean example with 附件1 and 附件2 only: one funding table, one indicator table (rows 14 to 26). */
export const oneEvaluation: CaseData = { ...clean2024, projects: [] };

/** Changes the indicator of 附件2 with this name. */
export function indicator(name: string, change: Partial<IndicatorRow>): (data: OpenCase) => void {
  return ({ overall }) => {
    const row = overall.indicators.find((other) => other.indicator === name);
    if (!row) throw new Error(`附件2 of the example has no indicator ${name}.`);
    Object.assign(row, change);
  };
}

/** Changes the row of funds of 附件2. */
export function funds(change: Partial<FundingRow>): (data: OpenCase) => void {
  return ({ overall }) => void Object.assign(overall.funding, change);
}

/** Several changes after one another. */
export function all(...changes: readonly ((data: OpenCase) => void)[]): (data: OpenCase) => void {
  return (data) => changes.forEach((change) => change(data));
}

/** Leaves 附件2 without a single indicator. */
export function withoutIndicators(data: OpenCase): void {
  for (const row of data.overall.indicators) {
    Object.assign(row, {
      indicator: null,
      target: null,
      actual: null,
      weight: null,
      score: null,
      deviationReason: null,
    });
  }
}

/** Leaves the columns of 附件2's indicators blank. */
export function withoutColumns(...columns: readonly (keyof IndicatorRow)[]): (data: OpenCase) => void {
  return ({ overall }) => {
    for (const row of overall.indicators) for (const column of columns) Object.assign(row, { [column]: null });
  };
}

/** Changes the layout of 附件2 alone. */
export function onOverall(change: (sheet: SheetDesign) => SheetDesign) {
  return (designs: readonly SheetDesign[]): readonly SheetDesign[] =>
    designs.map((sheet) => (sheet.name === "附件2" ? change(sheet) : sheet));
}

/** Merges cells of 附件2 downward, e.g. `mergeDown("G", 14, 15)`. */
export function mergeDown(column: string, from: number, to: number) {
  const left = column.charCodeAt(0) - "A".charCodeAt(0);
  const area = { top: from - 1, left, bottom: to - 1, right: left };
  return onOverall((sheet) => ({
    ...sheet,
    merges: [...sheet.merges, area],
    cells: sheet.cells.filter(({ row, column: at }) => at !== left || row < from || row > to - 1),
  }));
}
