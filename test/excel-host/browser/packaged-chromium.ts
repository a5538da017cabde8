import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** A browser that came with the npm packages. */
interface PackagedChromium {
  readonly executable: string;
  /** Where it finds the libraries that a machine with Node alone lacks. */
  readonly libraries: string;
}

/** Makes the package unpack its libraries too, which it does by itself only on the service it was made for. */
const ALL_OF_IT = { AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" };

/**
 * The Chromium of `@sparticuz/chromium`, unpacked on first use (some seconds) into the project's own cache: all at once or
 * not at all, so that test files running side by side never meet half a browser. `undefined` where it does not run:
 * anywhere but on Linux with an x64 processor, and where its package was not installed.
 */
export function packagedChromium(root = process.cwd()): PackagedChromium | undefined {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const folder = join(root, "node_modules/.cache/jihe/chromium");
  if (!existsSync(folder) && !unpacked(root, folder)) return undefined;
  return { executable: join(folder, "chromium"), libraries: join(folder, "al2023/lib") };
}

function unpacked(root: string, folder: string): boolean {
  const name = packageFile(root);
  if (name === undefined) return false;
  mkdirSync(join(folder, ".."), { recursive: true });
  const draft = mkdtempSync(`${folder}-`);
  const script = `import(${JSON.stringify(pathToFileURL(name).href)}).then((found) => (found.default.default ?? found.default).executablePath())`;
  // It unpacks into the folder for temporary files.
  const { status, stderr } = spawnSync(process.execPath, ["-e", script], {
    env: { ...process.env, ...ALL_OF_IT, TMPDIR: draft },
    encoding: "utf8",
  });
  try {
    if (status !== 0) throw new Error(`The Chromium of @sparticuz/chromium could not be unpacked: ${stderr.trim()}`);
    renameSync(draft, folder);
  } catch (cause) {
    rmSync(draft, { recursive: true, force: true });
    // Another process was quicker.
    if (!existsSync(folder)) throw cause;
  }
  return true;
}

function packageFile(root: string): string | undefined {
  try {
    return createRequire(join(root, "package.json")).resolve("@sparticuz/chromium");
  } catch {
    return undefined;
  }
}
