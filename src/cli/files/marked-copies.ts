import { mkdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import { XlsxFileWorkbook } from "../../hosts/xlsx-file";
import { Complaint } from "../complaint";
import { cannotWrite } from "./atomic-file";
import type { FoundWorkbook } from "./find-workbooks";
import { errorCode, readWorkbookFile } from "./read-file";

/**
 * Where the marked copy of each workbook goes, by the name the user knows it by: under its own name in the folder. Where two have the same name, all keep
 * their way from the folder they have in common, so that the copies stand as the originals do.
 * @throws Complaint where the folder cannot be made, or a copy would overwrite a workbook that is being checked
 */
export async function planMarkedCopies(
  workbooks: readonly FoundWorkbook[],
  folder: string,
): Promise<ReadonlyMap<string, string>> {
  const names = workbooks.map(({ realPath }) => nameKey(basename(realPath)));
  const flat = new Set(names).size === names.length;
  const common = flat ? "" : commonFolder(workbooks.map(({ realPath }) => realPath));
  const wayOf = ({ realPath }: FoundWorkbook): string => (flat ? basename(realPath) : relative(common, realPath));
  const home = await existingFolder(folder);
  const originals = new Set(workbooks.map(({ realPath }) => realPath));
  return new Map(
    workbooks.map((workbook) => {
      const way = wayOf(workbook);
      if (originals.has(join(home, way))) {
        throw new Complaint(`标记副本会覆盖原文件 ${workbook.file}，请用 --mark 指定另一个文件夹`);
      }
      return [workbook.file, join(folder, way)] as const;
    }),
  );
}

/**
 * Whether the marked copy of a workbook may take the place of what stands there: of nothing, or of the original with marks of ours. A
 * copy that differs in anything else is a person's work.
 */
export async function mayReplace(copy: string, original: string): Promise<boolean> {
  try {
    const there = XlsxFileWorkbook.open(await readFile(copy));
    const source = XlsxFileWorkbook.open(await readWorkbookFile(original));
    await Promise.all([there.clearMarks(), source.clearMarks()]);
    return there.holdsSameAs(source);
  } catch (cause) {
    // What stands there and cannot be read may be anybody's work.
    return errorCode(cause) === "ENOENT";
  }
}

/** File systems of Windows and the Mac take names that differ by case or composition for one. */
function nameKey(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

function commonFolder(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((path) => dirname(path).split(sep));
  const length = others.reduce((shared, folders) => {
    const differs = first.findIndex((folder, at) => folder !== folders[at]);
    return Math.min(shared, differs < 0 ? first.length : differs);
  }, first.length);
  return first.slice(0, length).join(sep) || sep;
}

async function existingFolder(folder: string): Promise<string> {
  const found = await stat(folder).catch(() => undefined);
  if (found && !found.isDirectory()) throw new Complaint(`无法写入 ${folder}：--mark 要的是文件夹，它是一个文件`);
  try {
    await mkdir(folder, { recursive: true });
    return await realpath(folder);
  } catch (cause) {
    throw cannotWrite(folder, cause);
  }
}
