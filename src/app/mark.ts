import { areaContains, type Area, type CellRef } from "../core/grid/address";
import type { WorkbookSnapshot } from "../core/grid/snapshot";
import { SEVERITIES, type Finding } from "../core/rules/finding";
import type { Mark } from "./ports";

/**
 * The marks that show findings in the sheets: one a cell, over the whole of its merged area, in the colour of the worst
 * severity, naming every rule, the worst first. Findings about the whole workbook have no cell and give no mark.
 */
export function marksOf(findings: readonly Finding[], snapshot: WorkbookSnapshot): readonly Mark[] {
  const marks = new Map<string, Mark>();
  const merges = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet.merges === "unknown" ? [] : sheet.merges]));
  for (const finding of [...findings].sort(bySeverity)) {
    if (!finding.at) continue;
    const area = mergedArea(finding.at, merges.get(finding.at.sheet));
    const key = `${finding.at.sheet}!${area.top}:${area.left}`;
    const mark = marks.get(key) ?? { sheet: finding.at.sheet, area, severity: finding.severity, rules: [] };
    if (!mark.rules.includes(finding.rule)) marks.set(key, { ...mark, rules: [...mark.rules, finding.rule] });
  }
  return [...marks.values()];
}

function bySeverity(a: Finding, b: Finding): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
}

function mergedArea({ row, column }: CellRef, merges: readonly Area[] = []): Area {
  const merged = merges.find((area) => areaContains(area, row, column));
  return merged ?? { top: row, left: column, bottom: row, right: column };
}
