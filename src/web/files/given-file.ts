import { HostError } from "../../app/ports";
import { MAX_FILE_BYTES } from "../../core/limits";

/** A file that a person gave the page, not read yet. */
export interface GivenFile {
  readonly name: string;
  /** Its way within the folder or archive that it came in; absent for a file that was chosen by itself. */
  readonly path?: string;
  /** In bytes. */
  readonly size: number;
  /** @throws HostError too-large or not-found */
  readonly read: () => Promise<Uint8Array>;
  /** Where the browser lets the page write the file again. */
  readonly handle?: FileSystemFileHandle;
}

/** A file from a dialog or from the desktop. */
export function givenFile(file: File, handle?: FileSystemFileHandle, path?: string): GivenFile {
  return {
    name: file.name,
    size: file.size,
    read: () => bytesOf(file),
    ...(handle && { handle }),
    ...(path !== undefined && { path }),
  };
}

/** By what a file is told apart from others of its name: its way, or its name where it came alone. */
export function pathOf({ name, path }: GivenFile): string {
  return path ?? name;
}

async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > MAX_FILE_BYTES) throw new HostError("too-large", `文件有 ${Math.ceil(file.size / 1024 / 1024)} MB`);
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    // It was moved or taken away since, or it is a folder.
    throw new HostError("not-found", "", { cause });
  }
}
