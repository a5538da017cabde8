/**
 * `node tools/keep-compiled.cjs PROGRAM WORD …` runs the command line with these words and keeps what V8 has compiled of its bundles by then
 * beside them, where src/cli/compiled.ts takes it from.
 */
const { mkdirSync, rmSync, writeFileSync } = require("node:fs");
const Module = require("node:module");
const { basename, dirname, join, resolve } = require("node:path");
const { Script } = require("node:vm");

const program = resolve(process.argv[2]);
const kept = join(dirname(program), "compiled");
const folder = join(kept, `${process.version}-${process.platform}-${process.arch}`);
const scripts = new Map();

rmSync(kept, { recursive: true, force: true });
const compile = Module.prototype._compile;
Module.prototype._compile = function (text, file) {
  if (dirname(file) !== dirname(program) || file === program) return compile.call(this, text, file);
  const script = new Script(Module.wrap(text), { filename: file });
  scripts.set(file, script);
  return script
    .runInThisContext()
    .call(this.exports, this.exports, Module.createRequire(file), this, file, dirname(file));
};
process.stdout.write = () => true;
process.argv.splice(1, 2, program);
process.on("exit", () => {
  mkdirSync(folder, { recursive: true });
  for (const [file, script] of scripts) writeFileSync(join(folder, `${basename(file)}.bin`), script.createCachedData());
  process.exitCode = 0;
});
require(program);
