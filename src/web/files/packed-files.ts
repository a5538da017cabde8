import { MAX_FILE_BYTES, MAX_GIVEN_FILES } from "../../core/limits";
import { asSeen } from "../../core/values/directions";
import { DEEPEST_ARCHIVE, filesInArchive } from "../../hosts/opc/archive";
import { isLeftBehind } from "../../hosts/opc/left-behind";
import { canBeOpened, extensionOf } from "./file-names";
import { pathOf, type GivenFile } from "./given-file";

/** Files ready to be opened, and the ways of those in folders and archives that are no workbooks or Word files. */
interface Unpacked {
  readonly files: readonly GivenFile[];
  readonly passedOver: readonly string[];
}

/** Puts the files of zip archives in the place of the archives. What cannot be unpacked stays, and says why when it is read. */
export async function unpacked(given: readonly GivenFile[]): Promise<Unpacked> {
  const passedOver: string[] = [];
  const files: GivenFile[] = [];
  for (const file of given) {
    // Office's note of an open file lies beside that file; alone it says what it is.
    if (given.length > 1 && isLeftBehind(file.name)) passedOver.push(pathOf(file));
    else for (const one of await filesOf(file, DEEPEST_ARCHIVE, passedOver)) files.push(one);
  }
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
    const packed = filesInArchive(await file.read());
    if (!packed) return [file];
    const files: GivenFile[] = [];
    for (const { path: inArchive, size, read } of packed) {
      const way = asSeen(inArchive);
      const name = way.split("/").at(-1)!;
      const path = `${pathOf(file)}/${way}`;
      const inside: GivenFile = { name, path, size, read: async () => read() };
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
