import { unlinkSync, type Stats } from "node:fs";
import { open, readdir, realpath, rename, stat, unlink, type FileHandle } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { Complaint } from "../complaint";
import type { Sink } from "../terminal";
import { errorCode } from "./read-file";

/** Temporary files that stand now. A program that is ended takes them with it. */
const standing = new Set<string>();

/**
 * A file that appears whole or not at all: it is written under a temporary name in the same folder and renamed at the
 * end. Every path ends in `commit` or `discard`.
 */
export class AtomicFile implements Sink {
  private constructor(
    private readonly target: string,
    private readonly temporary: string,
    private readonly handle: FileHandle,
    private readonly shown: string,
  ) {}

  /** Begins a file. @throws Complaint where the place cannot be written */
  static async create(path: string): Promise<AtomicFile> {
    try {
      const { target, replaced } = await targetOf(path);
      await removeLeftOver(dirname(target));
      const temporary = join(dirname(target), await temporaryName());
      removeWhenEnded();
      const handle = await open(temporary, "wx");
      standing.add(temporary);
      if (replaced) await takeOver(handle, replaced);
      return new AtomicFile(target, temporary, handle, path);
    } catch (cause) {
      throw cannotWrite(path, cause);
    }
  }

  async write(content: string | Uint8Array): Promise<void> {
    try {
      await this.handle.writeFile(content);
    } catch (cause) {
      throw cannotWrite(this.shown, cause);
    }
  }

  /** Puts the file in its place. On failure nothing is left behind. @throws Complaint */
  async commit(): Promise<void> {
    try {
      await this.handle.sync();
      await this.handle.close();
      await rename(this.temporary, this.target);
      standing.delete(this.temporary);
    } catch (cause) {
      await this.discard();
      throw cannotWrite(this.shown, cause);
    }
  }

  /** Leaves the place as it was. Never throws: it is called where something has failed already. */
  async discard(): Promise<void> {
    await this.handle.close().catch(() => undefined);
    await unlink(this.temporary).catch(() => undefined);
    standing.delete(this.temporary);
  }
}

/** Writes a whole file, or nothing. @throws Complaint */
export async function writeFileAtomically(path: string, content: string | Uint8Array): Promise<void> {
  const file = await AtomicFile.create(path);
  try {
    await file.write(content);
  } catch (cause) {
    await file.discard();
    throw cause;
  }
  await file.commit();
}

/** A link stays a link: what it points to is replaced. */
async function targetOf(path: string): Promise<{ target: string; replaced?: Stats }> {
  const existing = await stat(path).catch(() => undefined);
  if (!existing) return { target: path };
  if (existing.isDirectory()) throw new Complaint(`无法写入 ${path}：这是文件夹，请给出文件名`);
  if (!existing.isFile()) throw new Complaint(`无法写入 ${path}：不是普通文件`);
  return { target: await realpath(path), replaced: existing };
}

/** A replaced file hands on its permissions, and its owner where we may give a file away. */
async function takeOver(handle: FileHandle, { mode, uid, gid }: Stats): Promise<void> {
  await handle.chown(uid, gid).catch(() => undefined);
  await handle.chmod(mode & 0o777).catch(() => undefined);
}

/** Our temporary files tell the machine and the process that writes them, so that a later run knows those nobody writes any more. */
async function temporaryName(): Promise<string> {
  return `.jihe-${await machine()}-${process.pid}-${crypto.randomUUID()}.tmp`;
}

/** Loaded where something is written only: most runs write nothing, and it takes a fiftieth of a short one. */
async function machine(): Promise<string> {
  const { createHash } = await import("node:crypto");
  return createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
}

const TEMPORARY = /^\.jihe-([0-9a-f]{8})-(\d{1,10})-[0-9a-f-]{36}\.tmp$/;
const cleaned = new Set<string>();

/** Removes what killed runs have left in a folder: a process that is gone writes no more. Never throws. */
async function removeLeftOver(folder: string): Promise<void> {
  if (cleaned.has(folder)) return;
  cleaned.add(folder);
  const own = await machine();
  for (const name of await readdir(folder).catch(() => [])) {
    const [, writer, pid] = TEMPORARY.exec(name) ?? [];
    if (writer === own && !isRunning(Number(pid))) await unlink(join(folder, name)).catch(() => undefined);
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return errorCode(cause) !== "ESRCH";
  }
}

/** What the user is told where a place cannot be written. */
export function cannotWrite(path: string, cause: unknown): Complaint {
  if (cause instanceof Complaint) return cause;
  return new Complaint(`无法写入 ${path}：${reasonOf(cause)}`, { cause });
}

function reasonOf(cause: unknown): string {
  const code = errorCode(cause);
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return "所在文件夹不存在";
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return "没有写入权限";
    case "EBUSY":
      return "文件正被其他程序打开";
    case "ENOSPC":
    case "EDQUOT":
      return "磁盘空间不足";
    case "ENAMETOOLONG":
      return "文件名太长";
    default:
      return code ?? (cause instanceof Error ? cause.message : String(cause));
  }
}

let endingHandled = false;

function removeWhenEnded(): void {
  if (endingHandled) return;
  endingHandled = true;
  process.on("exit", () => standing.forEach(removeQuietly));
  const endings = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
  for (const [signal, status] of Object.entries(endings)) process.once(signal, () => process.exit(status));
}

function removeQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It is gone already: that is all that was wanted.
  }
}
