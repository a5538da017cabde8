import { clean2024 } from "../src/app/examples/clean-2024";
import { designForms, type CaseData } from "../src/catalogue/forms/canonical";
import { createWorkbookBytes } from "../src/hosts/xlsx-file";

/** A case with so many projects, each the clean one under another name. The clean example where no case is given. */
export function workbookOfProjects(projects: number, data: CaseData = clean2024): Uint8Array {
  const [first] = clean2024.projects;
  if (!first) throw new Error("The clean example has no project.");
  const many = Array.from({ length: projects }, (_, index) => ({ ...first, projectName: `${index + 1}号项目` }));
  return createWorkbookBytes(designForms({ ...data, projects: many }));
}
