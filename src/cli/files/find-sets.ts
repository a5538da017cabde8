import { stat } from "node:fs/promises";
import { Complaint } from "../complaint";
import { findWorkbooks, type Found } from "./find-workbooks";

/** A folder whose workbooks are one unit's submission. */
export interface FoundSet {
  /** As the user named it. */
  readonly folder: string;
  readonly found: readonly Found[];
}

/**
 * Finds the workbooks of sets, one a folder. `except` is a folder of our own results that a walk must not enter.
 * @throws Complaint for a name that is no folder
 */
export async function findSets(names: readonly string[], except?: string): Promise<readonly FoundSet[]> {
  const sets: FoundSet[] = [];
  for (const folder of names) {
    const kind = await stat(folder).catch(() => undefined);
    if (!kind) throw new Complaint(`找不到文件夹 ${folder}`);
    if (!kind.isDirectory()) throw new Complaint(`--set 要的是文件夹，${folder} 不是`);
    sets.push({ folder, found: await findWorkbooks([folder], except) });
  }
  return sets;
}

/** The name of a file within the folder of its set. */
export function nameInSet(file: string, folder: string): string {
  const prefix = `${folder.replace(/(?<![\\/])[\\/]+$/, "")}/`;
  return file.startsWith(prefix) ? file.slice(prefix.length) : file;
}
