import { basename, dirname, extname, join } from "node:path";
import { nameForFile } from "../../app/file-name";

const LONGEST_PROJECT = 40;

/** The file of a project's report beside that of its unit: 报告.docx → 报告-2 防汛项目.docx. `index` counts the projects from 0. */
export function projectFileName(unitFile: string, project: string, index: number): string {
  const extension = extname(unitFile);
  const name = `${basename(unitFile, extension)}-${index + 1} ${nameForFile(project, LONGEST_PROJECT)}`;
  return join(dirname(unitFile), name.trim() + extension);
}
