import { asSeen } from "../../core/values/directions";
import { bytesOfFile } from "../../hosts/bytes-of-file";

/** A file that a person gave the page, not read yet. Its names are as they are seen: what turns or hides a part of them is left out. */
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
    name: asSeen(file.name),
    size: file.size,
    read: () => bytesOfFile(file),
    ...(handle && { handle }),
    ...(path !== undefined && { path: asSeen(path) }),
  };
}

/** By what a file is told apart from others of its name: its way, or its name where it came alone. */
export function pathOf({ name, path }: GivenFile): string {
  return path ?? name;
}
