import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What writes files, each over one that is there. */
export const WRITERS = {
  mark: { words: ["check", "表.xlsx", "--mark", "标记"], target: "标记/表.xlsx" },
  fill: { words: ["fill", "表.xlsx", "--out", "表.xlsx", "--as", "value"], target: "表.xlsx" },
  report: { words: ["report", "表.xlsx", "--out", "报告.xlsx"], target: "报告.xlsx" },
  word: { words: ["report", "表.xlsx", "--out", "报告.docx"], target: "报告.docx" },
  import: { words: ["import", "表.docx", "--out", "转.xlsx"], target: "转.xlsx" },
} as const;
export type Writer = keyof typeof WRITERS;

/** What a program is, how to start it, and the files it works on. */
export interface Bench {
  readonly program: string;
  readonly workbook: string;
  readonly document: Uint8Array;
}

/** What stands in a folder after a run that was killed. */
export interface Killed {
  readonly wasKilled: boolean;
  /** Whether the target is what it was, or what a whole run makes of it; anything else is a fault. */
  readonly target: "old" | "new" | "broken";
  /** Temporary files after one more run, which may not be killed. */
  readonly leftOver: readonly string[];
}

/** Kills a run with SIGKILL, after so many milliseconds or as soon as its temporary file is there, and looks at what it leaves. */
export async function killed(writer: Writer, when: number | "writing", bench: Bench): Promise<Killed> {
  const folder = mkdtempSync(join(tmpdir(), "jihe-kill-"));
  try {
    const { words, target } = WRITERS[writer];
    const path = join(folder, target);
    prepare(folder, bench);
    await run(bench, words, folder);
    const fresh = readFileSync(path);
    prepare(folder, bench);
    // A marked copy that is there is one of ours; what else is there is replaced whatever it is.
    if (writer !== "fill" && writer !== "mark") writeFileSync(path, "old");
    const old = readFileSync(path);
    const wasKilled = await run(bench, words, folder, when);
    const now = readFileSync(path);
    const state = now.equals(fresh) ? "new" : now.equals(old) ? "old" : "broken";
    await run(bench, words, folder);
    return { wasKilled, target: state, leftOver: temporaries(folder) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function prepare(folder: string, { workbook, document }: Bench): void {
  mkdirSync(join(folder, "标记"), { recursive: true });
  copyFileSync(workbook, join(folder, "表.xlsx"));
  writeFileSync(join(folder, "表.docx"), document);
}

function temporaries(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".tmp"));
}

/** Runs the program; whether it was killed before its end. */
async function run(
  { program }: Bench,
  words: readonly string[],
  folder: string,
  when?: number | "writing",
): Promise<boolean> {
  const child = spawn(process.execPath, [program, ...words], { cwd: folder, stdio: "ignore" });
  const kill = (): boolean => child.kill("SIGKILL");
  const watch =
    when === "writing"
      ? setInterval(() => temporaries(folder).length > 0 && kill(), 1)
      : when === undefined
        ? undefined
        : setTimeout(kill, when);
  const [, signal] = (await once(child, "close")) as [number | null, string | null];
  clearInterval(watch);
  return signal === "SIGKILL";
}
