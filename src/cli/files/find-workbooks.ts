import { readdir, realpath, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { FailedWorkbook, PassedOverFile } from "../../app/check-document";
import { isLeftBehind } from "../../hosts/opc/left-behind";
import { isArchiveName, isTooDeep, waysInArchive } from "./archives";
import { troubleOf } from "./trouble";

/** A workbook, or a Word file, to be checked. */
export interface FoundWorkbook {
  /** As the user named it, or the named folder or archive and the way from there, with forward slashes. */
  readonly file: string;
  /** Absolute, links resolved: two names of one file are one. */
  readonly realPath: string;
}

/** What was found under the names the user gave: workbooks, names under which there is none, and what a walk passed over. */
export type Found = FoundWorkbook | FailedWorkbook | PassedOverFile;

const NONE_IN_ARCHIVE = "压缩包里没有 .xlsx、.xlsm、.xls、.et 或 .docx 文件";

/**
 * Finds the workbooks that files, folders and zip archives name. Files stay in the order they were given; folders are walked in the
 * order of names, archives in their own. Nothing is found twice. `except` is a folder of our own results that a walk must not enter.
 */
export async function findWorkbooks(names: readonly string[], except?: string): Promise<readonly Found[]> {
  const seen = new Set<string>();
  const found: Found[] = [];
  for (const name of names) {
    for (const one of await findUnder(name, except)) {
      if ("realPath" in one && seen.has(one.realPath)) continue;
      if ("realPath" in one) seen.add(one.realPath);
      found.push(one);
    }
  }
  return found;
}

async function findUnder(name: string, except: string | undefined): Promise<readonly Found[]> {
  const kind = await stat(name).catch(() => undefined);
  const below: FoundWorkbook[] = [];
  const others: (FailedWorkbook | PassedOverFile)[] = [];
  if (kind?.isFile() && isArchiveName(name)) {
    await addPacked(name, below, others);
    if (below.length > 0 || others.some((one) => "error" in one)) return [...below, ...others];
    return [failed(name, NONE_IN_ARCHIVE), ...others];
  }
  if (!kind?.isDirectory()) return [{ file: name, realPath: await realPathOf(name) }];
  await walk(
    name.replace(/(?<![\\/])[\\/]+$/, "") || "/",
    except === undefined ? undefined : resolve(except),
    below,
    others,
  );
  if (below.length > 0 || others.some((one) => "error" in one)) return [...below, ...others];
  return [failed(name, "文件夹里没有 .xlsx、.xlsm、.xls、.et 或 .docx 文件"), ...others];
}

/** Takes the files of an archive, or the file itself where it is none. */
async function addPacked(
  archive: string,
  found: FoundWorkbook[],
  others: (FailedWorkbook | PassedOverFile)[],
): Promise<void> {
  const realPath = await realPathOf(archive);
  try {
    const ways = await waysInArchive(archive);
    if (!ways) found.push({ file: archive, realPath });
    if (ways?.length === 0) others.push(failed(archive, NONE_IN_ARCHIVE));
    for (const way of ways ?? []) {
      const file = `${archive}/${way}`;
      const name = way.slice(way.lastIndexOf("/") + 1);
      // An archive that was not opened says what it is, or what is wrong with it, when it is read.
      const isToBeRead = isArchiveName(name) ? !isTooDeep(way) : isWorkbookName(name);
      if (isToBeRead) found.push({ file, realPath: join(realPath, way) });
      else others.push({ file, why: whyPassedOver(name) });
    }
  } catch (cause) {
    others.push({ file: archive, error: troubleOf(cause, archive) });
  }
}

async function walk(
  folder: string,
  except: string | undefined,
  found: FoundWorkbook[],
  others: (FailedWorkbook | PassedOverFile)[],
): Promise<void> {
  if (resolve(folder) === except) return;
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (!entries) {
    others.push(failed(folder, "没有权限读取这个文件夹"));
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = folder.endsWith("/") ? folder + entry.name : `${folder}/${entry.name}`;
    // Links to folders are not followed: they may lead back here.
    if (entry.isDirectory()) await walk(path, except, found, others);
    else if (isWorkbookName(entry.name)) found.push({ file: path, realPath: await realPathOf(path) });
    else if (isArchiveName(entry.name) && !isLeftBehind(entry.name)) await addPacked(path, found, others);
    else if (entry.name.startsWith("~$") || !isLeftBehind(entry.name))
      others.push({ file: path, why: whyPassedOver(entry.name) });
  }
}

/** `~$名称.xlsx` is Office's note that somebody has the file open, `._名称.xlsx` a Mac's; neither is a file of forms. */
export function isWorkbookName(name: string): boolean {
  return /\.(?:xls[xm]?|et|docx)$/i.test(name) && !name.startsWith("~$") && !name.startsWith("._");
}

function whyPassedOver(name: string): PassedOverFile["why"] {
  if (name.startsWith("~$")) return "temporary";
  if (/\.(?:doc|wps)$/i.test(name)) return "old-format";
  return /\.(?:zip|rar|7z|gz|tgz)$/i.test(name) ? "archive" : "not-supported";
}

async function realPathOf(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(join(path)));
}

function failed(file: string, message: string): FailedWorkbook {
  return { file, error: { code: "not-found", message } };
}
