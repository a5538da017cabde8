import { readFileSync } from "node:fs";
import * as modules from "node:module";
import { basename, dirname, join } from "node:path";
import { Script } from "node:vm";

/** What Node compiled of the bundles when they were built stands beside them (tools/keep-compiled.cjs), in a folder for that Node alone. */
const FOLDER = join(__dirname, "compiled", `${process.version}-${process.platform}-${process.arch}`);

/** What a CommonJS module is wrapped in. */
type Wrapped = (exports: unknown, require: NodeJS.Require, module: NodeJS.Module, file: string, folder: string) => void;

/**
 * Has the bundles that are loaded from now on taken as they were compiled when they were built: a short run compiles thousands of functions
 * otherwise, and that takes as long as running them. Another Node, or one with other settings, compiles them as it always does; from 22.8 on
 * Node keeps what it has compiled by itself.
 */
export function takeCompiled(): void {
  const { createRequire, enableCompileCache, wrap } = modules as typeof modules & {
    readonly enableCompileCache?: () => void;
  };
  if (enableCompileCache) return enableCompileCache();
  const { extensions } = createRequire(__filename);
  const plain = extensions[".js"];
  extensions[".cjs"] = (module, file) => {
    const cachedData = dirname(file) === __dirname ? compiled(file) : undefined;
    if (!cachedData) return void plain(module, file);
    const script = new Script(wrap(readFileSync(file, "utf8")), { filename: file, cachedData });
    const run = script.runInThisContext() as Wrapped;
    run.call(module.exports, module.exports, createRequire(file), module, file, __dirname);
  };
}

function compiled(file: string): Buffer | undefined {
  try {
    return readFileSync(join(FOLDER, `${basename(file)}.bin`));
  } catch {
    return undefined;
  }
}
