import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

/** One thing that webpack builds. */
interface Build {
  /** Its name in the configuration. */
  readonly config: string;
  /** The folder of its bundles, where webpack leaves `.built` beside them. */
  readonly folder: string;
  /** What it is made of. */
  readonly sources: readonly string[];
  /** What `--env` it needs besides. */
  readonly env?: string;
}

const CONFIGURATION = [
  ...["webpack.config.js", "package.json", "package-lock.json", "tsconfig.json", "tools/catalogue-version.ts"],
];

const CLI: Build = {
  config: "cli",
  folder: "dist/cli",
  sources: ["src", "tools/keep-compiled.cjs", "tools/late-numfmt.cjs", ...CONFIGURATION],
};

const PANE: Build = {
  config: "pane",
  folder: "dist/web",
  sources: [
    "src",
    ...[
      "assets",
      "manifest.xml",
      "docs/images",
      "tools/build-manifest.ts",
      "tools/manifest",
      "tools/page-policy.ts",
      "webpack.pane.js",
    ],
    ...CONFIGURATION,
  ],
};

const WORKBENCH_SOURCES = [
  "src",
  ...["assets", "tools/page-policy.ts", "webpack.pane.js", "webpack.workbench.js"],
  ...CONFIGURATION,
];

const WORKBENCH: Build = { config: "workbench", folder: "dist", sources: WORKBENCH_SOURCES };

const SINGLE: Build = { config: "single", folder: "dist/single", sources: WORKBENCH_SOURCES, env: "single" };

/** Builds the command line, unless no source has changed since it was built last. @throws where the build fails */
export async function buildCliIfStale(root: string): Promise<void> {
  await buildIfStale(root, CLI);
}

/** Builds the add-in, unless no source has changed since it was built last. @throws where the build fails */
export async function buildPaneIfStale(root: string): Promise<void> {
  await buildIfStale(root, PANE);
}

/** Builds the workbench page, unless no source has changed since it was built last. @throws where the build fails */
export async function buildWorkbenchIfStale(root: string): Promise<void> {
  await buildIfStale(root, WORKBENCH);
}

/** Builds the workbench as one file, unless no source has changed since it was built last. @throws where the build fails */
export async function buildSingleIfStale(root: string): Promise<void> {
  await buildIfStale(root, SINGLE);
}

async function buildIfStale(root: string, { config, folder, sources, env }: Build): Promise<void> {
  const built = startOfBuild(join(root, folder, ".built"));
  const changed = Math.max(...sources.map((source) => newestChange(join(root, source))));
  if (changed < built) return;
  const webpack = join(root, "node_modules/webpack/bin/webpack.js");
  const words = ["--config-name", config, ...(env === undefined ? [] : ["--env", env])];
  await promisify(execFile)(process.execPath, [webpack, ...words], { cwd: root }).catch((cause: unknown) => {
    const { stdout, stderr } = cause as { readonly stdout: string; readonly stderr: string };
    throw new Error(`The build failed:\n${stdout}\n${stderr}`);
  });
}

/** When the build began that wrote this stamp, in milliseconds; 0 where there is none. */
function startOfBuild(stamp: string): number {
  return existsSync(stamp) ? Number(readFileSync(stamp, "utf8")) : 0;
}

function newestChange(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}
