import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { availableParallelism, cpus } from "node:os";
import { join } from "node:path";
import type { Measured } from "./measure";

const BEGINS = "<!-- bench -->";
const ENDS = "<!-- /bench -->";

/** Puts the rows of a run into docs/performance.md, in the place of those of the run before; gives them as a table. */
export async function writePerformance(root: string, rows: readonly Measured[]): Promise<string> {
  const lines = rows.map(({ what, result, budget, kept }) => {
    return `| ${what} | ${result} | ${budget} | ${kept === undefined ? "–" : kept ? "kept" : "NOT KEPT"} |`;
  });
  const table = ["| what | measured | budget | |", "|---|---|---|---|", ...lines].join("\n");
  const file = join(root, "docs/performance.md");
  const text = await readFile(file, "utf8");
  const from = text.indexOf(BEGINS) + BEGINS.length;
  const to = text.indexOf(ENDS);
  if (from < BEGINS.length || to < from) throw new Error(`${file} has no place for the table.`);
  await writeFile(file, `${text.slice(0, from)}\n\n${ofThisRun(root)}\n\n${table}\n\n${text.slice(to)}`);
  return table;
}

/** Where the figures come from: the commit, with a note where files differ from it, and the machine. */
function ofThisRun(root: string): string {
  const git = (...words: readonly string[]): string =>
    execFileSync("git", words, { cwd: root, encoding: "utf8" }).trim();
  const changed = git("status", "--porcelain", "--untracked-files=no") === "" ? "" : " with changes";
  const machine = `${cpus()[0]?.model.trim() ?? "unknown processor"}, ${availableParallelism()} processors`;
  return `Commit ${git("rev-parse", "--short", "HEAD")}${changed}, Node ${process.versions.node}, ${machine}.`;
}
