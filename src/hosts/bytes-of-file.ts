import { HostError } from "../app/ports";
import { MAX_FILE_BYTES } from "../core/limits";

/** The bytes of a file that a person gave the window. @throws HostError too-large · not-found */
export async function bytesOfFile(file: File): Promise<Uint8Array> {
  if (file.size > MAX_FILE_BYTES) throw new HostError("too-large", `文件有 ${Math.ceil(file.size / 1024 / 1024)} MB`);
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    // It was moved or taken away since, another program holds it, or it is a folder.
    throw new HostError("not-found", "", { cause });
  }
}
