import { spawnSync } from "node:child_process";
import { readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const ROOT = resolve(__dirname, "../..");
/** Stands beside what was built; its time is that of the newest source at the build. */
const STAMP = join(ROOT, "dist/.built");
const SOURCES = ["src", "webpack.config.js", "package.json", "package-lock.json"];

/** Runs webpack before the tests of what it builds, unless nothing has changed since the last time. */
export default function buildOnce(): void {
  const newest = Math.max(...SOURCES.map((source) => newestChange(join(ROOT, source))));
  const built = statSync(STAMP, { throwIfNoEntry: false })?.mtimeMs;
  if (built !== undefined && Math.abs(built - newest) < 1) return;
  const webpack = join(ROOT, "node_modules/webpack/bin/webpack.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [webpack], { cwd: ROOT, encoding: "utf8" });
  if (status !== 0) throw new Error(`The build for the tests failed:\n${stdout}\n${stderr}`);
  writeFileSync(STAMP, "");
  utimesSync(STAMP, newest / 1000, newest / 1000);
}

function newestChange(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}
