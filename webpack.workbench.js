import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EsbuildPlugin } from "esbuild-loader";
import HtmlInlineScriptPlugin from "html-inline-script-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import { tsImport } from "tsx/esm/api";
import webpack from "webpack";
import { GenerateSW } from "workbox-webpack-plugin";
import { lockPages } from "./webpack.pane.js";

const { pagePolicy } = await tsImport("./tools/page-policy.ts", import.meta.url);

/** What the runtime of the bundles may use, and what the program may: old-browser.js names the same browsers to those who come with another. */
const TARGET = "es2021";
const BROWSERS = ["chrome93", "firefox98", "safari16.4"];

/**
 * The workbench page: `dist/workbench.html`, its scripts in `dist/workbench/`, and the service worker that keeps them for
 * offline use. All addresses are relative, so that it works below any folder of any static host. `single` makes one file
 * of it instead, `dist/single/workbench.html`, which opens by double click, without chunks: its one script is that of its workers too.
 */
export async function workbenchConfig({ root, shared, typescriptFor, single = false }) {
  const { rules, parser } = typescriptFor(BROWSERS);
  return {
    ...shared,
    name: single ? "single" : "workbench",
    target: ["web", TARGET],
    entry: { workbench: single ? "./src/web/single.ts" : "./src/web/main.tsx" },
    output: single ? outputOfOneFile(root) : outputOfManyFiles(root),
    module: {
      rules,
      parser: { javascript: { ...parser.javascript, ...(single && { dynamicImportMode: "eager" }) } },
    },
    // Nobody waits for one file to come over a network, but everybody waits for its build.
    ...(single && { optimization: { minimizer: [new EsbuildPlugin({ target: BROWSERS, legalComments: "inline" })] } }),
    plugins: [
      ...shared.plugins,
      new webpack.DefinePlugin({ SINGLE_FILE: JSON.stringify(single) }),
      new HtmlPlugin({
        filename: "workbench.html",
        template: join(root, "src/web/workbench.html"),
        scriptLoading: single ? "blocking" : "defer",
        inject: single ? "body" : "head",
        templateParameters: {
          policy: pagePolicy("", { ownWorkers: single }),
          icon: iconOf(root),
          oldBrowserScript: readFileSync(join(root, "src/web/old-browser.js"), "utf8"),
        },
      }),
      ...(single ? [new HtmlInlineScriptPlugin()] : []),
      lockPages(),
      ...(single ? [] : [offlineWorker()]),
    ],
  };
}

function outputOfOneFile(root) {
  return { path: join(root, "dist/single"), filename: "[name].js", publicPath: "", clean: true };
}

function outputOfManyFiles(root) {
  return {
    path: join(root, "dist"),
    filename: "workbench/[name].[contenthash:10].js",
    chunkFilename: "workbench/[name].[contenthash:10].js",
    // The folder is shared with the other bundles.
    clean: { keep: (file) => !file.startsWith("workbench") },
  };
}

/** Keeps every file of the page. A new version waits until the user asks for it. */
function offlineWorker() {
  return new GenerateSW({
    swDest: "workbench-sw.js",
    exclude: [/\.txt$/],
    inlineWorkboxRuntime: true,
    sourcemap: false,
    clientsClaim: true,
    skipWaiting: false,
    cleanupOutdatedCaches: true,
    directoryIndex: null,
    // `?example` is the same page.
    ignoreURLParametersMatching: [/./],
    dontCacheBustURLsMatching: /\.[\da-f]{10}\.js$/,
    maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
    babelPresetEnvTargets: ["chrome >= 90", "firefox >= 90", "safari >= 15"],
  });
}

/** As part of the page, so that it never is a request of its own. */
function iconOf(root) {
  return `data:image/png;base64,${readFileSync(join(root, "assets/check-32.png")).toString("base64")}`;
}
