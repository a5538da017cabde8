import { readFile, stat } from "node:fs/promises";
import { HostError } from "../../app/ports";
import { MAX_FILE_BYTES } from "../../core/limits";
import { readPacked } from "./archives";

/**
 * The bytes of a workbook file, which may lie in an archive: `报送.zip/附件1.xlsx`.
 * @throws HostError not-found, not-a-workbook or too-large
 */
export async function readWorkbookFile(path: string): Promise<Uint8Array> {
  try {
    const packed = await readPacked(path);
    if (packed) return packed;
    const { size, ...kind } = await statOf(path);
    if (!kind.isFile) throw new HostError("not-a-workbook", kind.isFolder ? "这是文件夹" : "不是普通文件");
    if (size > MAX_FILE_BYTES) throw new HostError("too-large", `文件有 ${Math.ceil(size / 1024 / 1024)} MB`);
    return await readFile(path);
  } catch (cause) {
    throw asHostError(cause);
  }
}

async function statOf(path: string): Promise<{ size: number; isFile: boolean; isFolder: boolean }> {
  const found = await stat(path);
  return { size: found.size, isFile: found.isFile(), isFolder: found.isDirectory() };
}

function asHostError(cause: unknown): HostError {
  if (cause instanceof HostError) return cause;
  return new HostError("not-found", reasonOf(cause), { cause });
}

function reasonOf(cause: unknown): string {
  switch (errorCode(cause)) {
    case "ENOENT":
    case "ENOTDIR":
      return "";
    case "EACCES":
    case "EPERM":
      return "没有读取权限";
    default:
      return `无法打开：${errorCode(cause) ?? String(cause)}`;
  }
}

/** The system's code of a failed operation, e.g. `ENOENT`. */
export function errorCode(cause: unknown): string | undefined {
  if (typeof cause !== "object" || cause === null || !("code" in cause)) return undefined;
  return typeof cause.code === "string" ? cause.code : undefined;
}
