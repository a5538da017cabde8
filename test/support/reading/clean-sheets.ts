import { clean2024 } from "../../../src/app/examples/clean-2024";
import { designForms, type CaseData } from "../../../src/catalogue/forms/canonical";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { readSubmission, type Submission } from "../../../src/catalogue/submission/index";
import type { SheetDesign } from "../../../src/core/grid/sheet-design";
import { snapshotOfDesign } from "../../../src/core/formula/recalculation/snapshot-of-design";
import type { Columns, OutlineRow } from "../../../src/core/template/parts";
import { shapeOfValue } from "./shape";

/** Sheets as one submission. */
export function read(...sheets: readonly SheetDesign[]): Submission {
  return readSubmission(snapshotOfDesign(sheets), DEFAULT_PACK);
}

/** The canonical sheets of 附件1, 附件2 and the first 附件3 of a case. */
export function sheetsOf(data: CaseData): Readonly<Record<"basic" | "overall" | "project", SheetDesign>> {
  const [basic, overall, project] = designForms(data) as [SheetDesign, SheetDesign, SheetDesign];
  return { basic, overall, project };
}

/** Those of the clean example, to be varied. */
export const CLEAN = sheetsOf(clean2024);

/** An outline as lines: label, first value, parts indented. */
export function treeOf(rows: readonly OutlineRow<Columns>[], column: string): readonly string[] {
  const children = new Set(rows.flatMap((row) => row.children));
  const lines = (row: OutlineRow<Columns>, depth: number): string[] => [
    `${"  ".repeat(depth)}${row.label} ${shapeOfValue(row.cells[column]!) ?? "-"}`,
    ...row.children.flatMap((child) => lines(child, depth + 1)),
  ];
  return rows.filter((row) => !children.has(row)).flatMap((row) => lines(row, 0));
}
