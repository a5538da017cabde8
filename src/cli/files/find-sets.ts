import { readdir, stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Pack } from "../../catalogue/packs/pack";
import { Complaint } from "../complaint";
import { isArchiveName } from "./archives";
import { tell } from "../terminal";
import { findWorkbooks, isWorkbookName, type Found } from "./find-workbooks";
import { unitsInSet, type FoundSet } from "./units-in-set";

/**
 * Finds the workbooks of sets, one a folder that holds some, or one a unit where a folder holds several units' forms. `except` is a folder of our own results that a walk must not enter.
 * @throws Complaint for a name that is no folder
 */
export async function findSets(names: readonly string[], pack: Pack, except?: string): Promise<readonly FoundSet[]> {
  const sets: FoundSet[] = [];
  for (const set of await setsOf(names, except)) {
    const units = await unitsInSet(set, pack);
    if (units.length > 1) tell(`${set.folder} 里不止一家单位的材料，按单位名称分成 ${units.length} 份`);
    sets.push(...units);
  }
  return sets;
}

async function setsOf(names: readonly string[], except: string | undefined): Promise<readonly FoundSet[]> {
  const sets: FoundSet[] = [];
  for (const folder of names) {
    const kind = await stat(folder).catch(() => undefined);
    if (!kind) throw new Complaint(`找不到文件夹 ${folder}`);
    const isArchive = kind.isFile() && isArchiveName(folder);
    if (!kind.isDirectory() && !isArchive) throw new Complaint(`--set 要的是文件夹，${folder} 不是`);
    for (const own of isArchive ? [folder] : await foldersOfSets(folder, except)) {
      const found = await findWorkbooks([own], except);
      if (isArchiveName(own)) sets.push(...setsInArchive(own, found));
      else sets.push({ folder: own, found });
    }
  }
  return sets;
}

/**
 * The uppermost folders that hold workbooks themselves, and the archives that lie in none of these; what lies in folders and archives below
 * belongs to the same unit.
 */
async function foldersOfSets(folder: string, except?: string): Promise<readonly string[]> {
  if (except !== undefined && resolve(folder) === resolve(except)) return [];
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const folders = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  const archives = files.filter(isArchiveName).sort();
  if (folders.length + archives.length === 0 || files.some(isWorkbookName)) return [folder];
  const home = folder.replace(/(?<![\\/])[\\/]+$/, "");
  const below: string[] = [];
  for (const name of folders) below.push(...(await foldersOfSets(`${home}/${name}`, except)));
  return [...below, ...archives.map((name) => `${home}/${name}`)];
}

/** The sets in an archive, by the same measure: the archive itself where it holds workbooks, else the uppermost folders in it that do. */
function setsInArchive(archive: string, found: readonly Found[]): readonly FoundSet[] {
  const folderOf = (file: string): string => file.slice(0, file.lastIndexOf("/"));
  const holding = [...new Set(found.filter((one) => "realPath" in one).map(({ file }) => folderOf(file)))];
  const uppermost = holding.filter((folder) => !holding.some((other) => folder.startsWith(`${other}/`)));
  const setOf = (file: string): string => uppermost.find((folder) => file.startsWith(`${folder}/`)) ?? archive;
  const folders = [...new Set(found.map(({ file }) => setOf(file)))];
  return folders.map((folder) => ({ folder, found: found.filter(({ file }) => setOf(file) === folder) }));
}

/** The name of a file within the folder of its set. */
export function nameInSet(file: string, folder: string): string {
  const prefix = `${folder.replace(/(?<![\\/])[\\/]+$/, "")}/`;
  return file.startsWith(prefix) ? file.slice(prefix.length) : file;
}
