import { kindOf } from "./file-kind";
import { isLeftBehind } from "./left-behind";
import { unpack } from "./unpack";
import { readZip, type NameReader } from "./zip-reader";

/** Archives in archives are opened so deep. */
export const DEEPEST_ARCHIVE = 2;

/** A file in a zip archive; it is unpacked when it is read. */
export interface PackedFile {
  /** With forward slashes, from the root of the archive. */
  readonly path: string;
  /** In bytes, as the archive tells it. */
  readonly size: number;
  /** @throws HostError damaged or too-large */
  readonly read: () => Uint8Array;
}

/**
 * The files in a zip archive, without what systems and Office leave behind; nothing for bytes that are something else, such as a
 * workbook, which is a zip too. @throws HostError damaged, encrypted or too-large
 */
export function filesInArchive(bytes: Uint8Array): readonly PackedFile[] | undefined {
  if (kindOf(bytes) !== "zip") return undefined;
  const zip = readZip(bytes, readFileName);
  // A workbook under a wrong name is opened as what it is.
  if (zip.entries.some(({ name }) => name === "[Content_Types].xml")) return undefined;
  return zip.entries
    .filter(({ name }) => !name.endsWith("/") && name !== "" && !isLeftBehind(name))
    .map((entry) => ({ path: entry.name, size: entry.size, read: () => unpack(zip, entry) }));
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
