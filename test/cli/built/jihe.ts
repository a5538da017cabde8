import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** The project's folder. */
export const ROOT = resolve(import.meta.dirname, "../../..");
/** The built command line. */
export const JIHE = join(ROOT, "dist/cli/jihe.cjs");
/** The example with faults, and the one without. */
export const FAULTY = join(ROOT, "examples/自评表-示例.xlsx");
export const CLEAN = join(ROOT, "examples/自评表-规范.xlsx");

/** What a run of the command line gave. */
interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line in a folder, as from a shell without a terminal; `settings` are added to the environment. */
export function jihe(words: readonly string[], folder: string = ROOT, settings: NodeJS.ProcessEnv = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [JIHE, ...words], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, ...settings },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

/** A folder of its own for each test of a file, gone afterwards. */
export function useFolder(): () => string {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "jihe-test-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return () => folder;
}

/** All names in a folder and below, so that nothing half-written goes unseen. */
export function everythingIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
}

/** One line on standard error, in Chinese, without traces of a program. */
export function expectOneLine(stderr: string): void {
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  expect(stderr).toMatch(/[\u4e00-\u9fff]/);
  expect(stderr).not.toMatch(/\bat .*:\d+:\d+|Error:|node:internal/);
}
