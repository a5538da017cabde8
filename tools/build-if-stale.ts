import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** What webpack makes its bundles of. */
const SOURCES = ["src", "webpack.config.js", "package.json", "package-lock.json"];
/** What webpack leaves beside each set of bundles. */
const STAMPS = ["dist/cli/.built"];

/** Runs webpack in the project's folder, unless no source has changed since it last ran. @throws where the build fails */
export function buildIfStale(root: string): void {
  const built = Math.min(
    ...STAMPS.map((stamp) => statSync(join(root, stamp), { throwIfNoEntry: false })?.mtimeMs ?? 0),
  );
  const changed = Math.max(...SOURCES.map((source) => newestChange(join(root, source))));
  if (changed < built) return;
  const webpack = join(root, "node_modules/webpack/bin/webpack.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [webpack], { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`The build failed:\n${stdout}\n${stderr}`);
}

function newestChange(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}
