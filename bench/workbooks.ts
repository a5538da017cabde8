import { clean2024 } from "../src/app/examples/clean-2024";
import { designForms, type CaseData } from "../src/catalogue/forms/canonical";
import type { SheetDesign } from "../src/core/grid/sheet-design";
import { createWorkbookBytes } from "../src/hosts/xlsx-file";

/** The clean example with every amount a little different: the more so, the greater the number. */
export function variedWorkbook(number: number): Uint8Array {
  const data: CaseData = { ...clean2024, unitName: `${clean2024.unitName}第${number}分中心` };
  return createWorkbookBytes(designForms(data).map((sheet) => varied(sheet, 1 + number / 10_000)));
}

/** A case with so many projects, each the clean one under another name. The clean example where no case is given. */
export function workbookOfProjects(projects: number, data: CaseData = clean2024): Uint8Array {
  const [first] = clean2024.projects;
  if (!first) throw new Error("The clean example has no project.");
  const many = Array.from({ length: projects }, (_, index) => ({ ...first, projectName: `${index + 1}号项目` }));
  return createWorkbookBytes(designForms({ ...data, projects: many }));
}

function varied(sheet: SheetDesign, factor: number): SheetDesign {
  const cells = sheet.cells.map((cell) =>
    typeof cell.value === "number" && cell.style?.format === "0.00"
      ? { ...cell, value: Math.round(cell.value * factor * 100) / 100 }
      : cell,
  );
  return { ...sheet, cells };
}
