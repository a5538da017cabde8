import { readFile, stat } from "node:fs/promises";
import { HostError } from "../../app/ports";
import { MAX_FILE_BYTES } from "../../core/limits";
import { DEEPEST_ARCHIVE, filesInArchive, type PackedFile } from "../../hosts/opc/archive";

/** The files of an archive by their ways in it; those of archives in it stand behind the way of their own. */
type Contents = ReadonlyMap<string, () => Uint8Array>;

/** The archive that was read last, as it was then: its files are asked for one after the other. */
let latest: { readonly key: string; readonly contents: Contents | undefined } | undefined;

/** Whether a file is a zip archive by its name. */
export function isArchiveName(name: string): boolean {
  return /\.zip$/i.test(name);
}

/**
 * The ways of the files in an archive; nothing for a file that is something else under the name of one.
 * @throws HostError where it cannot be read
 */
export async function waysInArchive(archive: string): Promise<readonly string[] | undefined> {
  const contents = await contentsOf(archive);
  return contents && [...contents.keys()];
}

/** Whether a file in an archive is an archive that lies too deep to be opened. */
export function isTooDeep(way: string): boolean {
  return way.split("/").filter(isArchiveName).length >= DEEPEST_ARCHIVE;
}

/** The bytes of a file within an archive, by a path that leads through it: `报送.zip/某单位/附件1.xlsx`. @throws HostError */
export async function readPacked(path: string): Promise<Uint8Array | undefined> {
  for (const { index } of path.matchAll(/(?<=\.zip)[\\/]/gi)) {
    const isFile = await stat(path.slice(0, index))
      .then((found) => found.isFile())
      .catch(() => false);
    if (isFile) return (await contentsOf(path.slice(0, index)))?.get(path.slice(index + 1).replaceAll("\\", "/"))?.();
  }
  return undefined;
}

async function contentsOf(archive: string): Promise<Contents | undefined> {
  const { size, mtimeMs } = await stat(archive);
  const key = `${archive}\n${size}\n${mtimeMs}`;
  if (latest?.key === key) return latest.contents;
  if (size > MAX_FILE_BYTES) throw new HostError("too-large", `文件有 ${Math.ceil(size / 1024 / 1024)} MB`);
  const files = filesInArchive(await readFile(archive));
  const contents = files && new Map(files.flatMap((file) => filesOf(file, DEEPEST_ARCHIVE - 1)));
  latest = { key, contents };
  return contents;
}

function filesOf({ path, read }: PackedFile, depth: number): readonly (readonly [string, () => Uint8Array])[] {
  if (!isArchiveName(path) || depth === 0) return [[path, read]];
  try {
    const inside = filesInArchive(read());
    if (inside) return inside.flatMap((file) => filesOf({ ...file, path: `${path}/${file.path}` }, depth - 1));
  } catch (cause) {
    if (!(cause instanceof HostError)) throw cause;
    // Reading it again says what is wrong with it.
  }
  return [[path, read]];
}
