import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** What webpack makes its bundles of. */
const SOURCES = ["src", "webpack.config.js", "package.json", "package-lock.json"];
/** What webpack leaves beside the bundles of the command line. */
const STAMP = "dist/cli/.built";

/** Builds the command line, unless no source has changed since it was built last. @throws where the build fails */
export function buildCliIfStale(root: string): void {
  const built = statSync(join(root, STAMP), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const changed = Math.max(...SOURCES.map((source) => newestChange(join(root, source))));
  if (changed < built) return;
  const webpack = join(root, "node_modules/webpack/bin/webpack.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [webpack, "--config-name", "cli"], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The build failed:\n${stdout}\n${stderr}`);
}

function newestChange(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}
