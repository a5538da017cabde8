import { MAX_FILE_BYTES, MAX_GIVEN_FILES } from "../../core/limits";
import { kindOf } from "../../hosts/opc/file-kind";
import { readZip, unpack, type NameReader } from "../../hosts/opc/zip-reader";
import { canBeOpened, extensionOf, isLeftBehind } from "./file-names";
import { pathOf, type GivenFile } from "./given-file";

/** Archives in archives are opened so deep. */
const DEEPEST = 2;

/** Files ready to be opened, and the ways of those in folders and archives that are no workbooks or Word files. */
export interface Unpacked {
  readonly files: readonly GivenFile[];
  readonly passedOver: readonly string[];
}

/** Puts the files of zip archives in the place of the archives. What cannot be unpacked stays, and says why when it is read. */
export async function unpacked(given: readonly GivenFile[]): Promise<Unpacked> {
  const passedOver: string[] = [];
  const files: GivenFile[] = [];
  for (const file of given) for (const one of await filesOf(file, DEEPEST, passedOver)) files.push(one);
  for (const file of files.splice(MAX_GIVEN_FILES)) passedOver.push(pathOf(file));
  return { files, passedOver };
}

async function filesOf(file: GivenFile, depth: number, passedOver: string[]): Promise<readonly GivenFile[]> {
  if (extensionOf(file.name) !== ".zip" || depth === 0 || file.size > MAX_FILE_BYTES) {
    // What was chosen by itself is tried, and says what it is.
    const isOurs = file.path === undefined || canBeOpened(file.name) || extensionOf(file.name) === ".zip";
    if (!isOurs) passedOver.push(pathOf(file));
    return isOurs ? [file] : [];
  }
  try {
    const bytes = await file.read();
    if (kindOf(bytes) !== "zip") return [file];
    const zip = readZip(bytes, readFileName);
    // A workbook under a wrong name is opened as what it is.
    if (zip.entries.some(({ name }) => name === "[Content_Types].xml")) return [file];
    const files: GivenFile[] = [];
    for (const entry of zip.entries) {
      const name = entry.name.split("/").at(-1) ?? "";
      if (name === "" || isLeftBehind(entry.name)) continue;
      const path = `${pathOf(file)}/${entry.name}`;
      const inside: GivenFile = { name, path, size: entry.size, read: async () => unpack(zip, entry) };
      if (extensionOf(name) === ".zip") for (const one of await filesOf(inside, depth - 1, passedOver)) files.push(one);
      else if (canBeOpened(name)) files.push(inside);
      else passedOver.push(path);
    }
    return files;
  } catch {
    // Reading it again says what is wrong with it.
    return [file];
  }
}

/** Windows writes Chinese names as GB18030 and says nothing; others write UTF-8 and do not always say so. */
const readFileName: NameReader = (bytes, isUtf8) => {
  if (isUtf8) return new TextDecoder().decode(bytes);
  try {
    const name = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    // Two bytes of GB18030 can look like a letter of another script, three bytes of UTF-8 in a row are no chance.
    if (/^[\x20-\x7e]*$/.test(name) || /[\u4e00-\u9fff]/.test(name)) return name;
  } catch {
    // No UTF-8.
  }
  return new TextDecoder("gb18030").decode(bytes);
};
