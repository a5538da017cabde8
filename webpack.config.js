import { execFile } from "node:child_process";
import { chmod, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { tsImport } from "tsx/esm/api";
import webpack from "webpack";
import { paneConfig } from "./webpack.pane.js";
import { workbenchConfig } from "./webpack.workbench.js";

const { catalogueVersion } = await tsImport("./tools/catalogue-version.ts", import.meta.url);

const ROOT = import.meta.dirname;
const { version } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));

/** What every bundle shares. The versions of program and catalogue are written into it: no bundle reads files to know them. */
const shared = {
  mode: "production",
  context: ROOT,
  devtool: false,
  resolve: { extensions: [".tsx", ".ts", ".js", ".json"] },
  performance: { hints: false },
  stats: "errors-warnings",
  plugins: [
    new webpack.DefinePlugin({
      PROGRAM_VERSION: JSON.stringify(version),
      CATALOGUE_HASH: JSON.stringify(catalogueVersion(ROOT)),
    }),
    stampBuild(),
  ],
};

/** TypeScript without its types, for an environment esbuild knows; types are checked by `npm run types`. */
const typescriptFor = (target) => ({
  // esbuild takes Node for too old for \p{…} and would make such a pattern anew each time its line is come to; Node knows it since version 10.
  rules: [
    {
      test: /\.tsx?$/,
      loader: "esbuild-loader",
      // No module of ours does anything by being imported, so what is only passed on by one need not come with it; entries are kept.
      sideEffects: false,
      options: { target, ...(target === "node20" && { supported: { "regexp-unicode-property-escapes": true } }) },
    },
  ],
  // An import of nothing would be `undefined` in the bundle, long before anybody checks types.
  parser: { javascript: { exportsPresence: "error" } },
});

/** The command line: `jihe.cjs`, and the worker it starts for batches. */
const cli = {
  ...shared,
  name: "cli",
  target: "node20",
  entry: { jihe: "./src/cli/main.ts", worker: "./src/cli/batch/worker.ts" },
  output: {
    path: join(ROOT, "dist/cli"),
    filename: "[name].cjs",
    chunkFilename: "[name].cjs",
    library: { type: "commonjs2" },
  },
  resolve: {
    ...shared.resolve,
    alias: {
      numfmt$: join(ROOT, "tools/late-numfmt.cjs"),
      "numfmt-whole$": join(ROOT, "node_modules/numfmt/dist/index.js"),
    },
  },
  module: typescriptFor("node20"),
  // Piscina finds a worker script beside its own files, so it cannot be moved into a bundle.
  externals: {
    piscina: "node-commonjs piscina",
    // Both take long to load, and nobody calls them: commander for commands in files of their own, fflate for threads of its own.
    "node:child_process": "var {}",
    worker_threads: "var {}",
  },
  node: { __dirname: false },
  // Readable in bug reports; size does not matter on a disk.
  optimization: { minimize: false },
  plugins: [
    ...shared.plugins,
    new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, test: /jihe\.cjs$/ }),
    makeExecutable("jihe.cjs"),
    keepCompiled("jihe.cjs"),
  ],
};

/** Sets the executable bits of a file once it is written. */
function makeExecutable(file) {
  return {
    apply(compiler) {
      compiler.hooks.afterEmit.tapPromise("MakeExecutable", ({ outputOptions }) =>
        chmod(join(outputOptions.path, file), 0o755),
      );
    },
  };
}

/** Keeps what V8 compiles of the bundles for a check, so that no run has to compile it again (src/cli/compiled.ts). */
function keepCompiled(file) {
  return {
    apply(compiler) {
      compiler.hooks.afterEmit.tapPromise("KeepCompiled", async ({ errors, outputOptions }) => {
        if (errors.length > 0) return;
        const words = [join(outputOptions.path, file), "check", join(ROOT, "examples/自评表-示例.xlsx")];
        await promisify(execFile)(process.execPath, [join(ROOT, "tools/keep-compiled.cjs"), ...words]);
      });
    },
  };
}

/**
 * Leaves `.built` beside the bundles, with the time when their build began: sources younger than it are not in them. It
 * goes where the bundles go, so a build that a server keeps in memory stamps nothing on the disk.
 */
function stampBuild() {
  return {
    apply(compiler) {
      let start;
      compiler.hooks.compile.tap("StampBuild", () => (start = Date.now()));
      compiler.hooks.afterEmit.tapAsync("StampBuild", ({ errors, outputOptions }, done) => {
        if (errors.length > 0) return done();
        compiler.outputFileSystem.writeFile(join(outputOptions.path, ".built"), String(start), done);
      });
    },
  };
}

/**
 * `webpack` builds the command line, the add-in and the workbench page into dist/; `webpack --env intranet` the add-in with
 * office.js beside it; `webpack --env single` the workbench as one file; `webpack serve` serves the add-in to Excel on
 * this machine, `--env untrusted` without asking the machine to trust its certificate.
 */
export default async (env = {}) => {
  if (env.single) return [await workbenchConfig({ root: ROOT, shared, typescriptFor, single: true })];
  const pane = await paneConfig({
    root: ROOT,
    shared,
    typescriptFor,
    intranet: Boolean(env.intranet),
    serve: Boolean(env.WEBPACK_SERVE),
    trusted: !env.untrusted,
  });
  if (env.intranet || env.WEBPACK_SERVE) return [pane];
  return [cli, pane, await workbenchConfig({ root: ROOT, shared, typescriptFor })];
};
