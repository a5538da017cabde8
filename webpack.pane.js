import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import { tsImport } from "tsx/esm/api";
import webpack from "webpack";

const { manifestFor, DEVELOPMENT_BASE } = await tsImport("./tools/build-manifest.ts", import.meta.url);
const { sharedRuntimeManifest } = await tsImport("./tools/manifest/shared-runtime.ts", import.meta.url);
const { lockedPage, pagePolicy } = await tsImport("./tools/page-policy.ts", import.meta.url);

/** Where Office add-ins load their library from; tenants of 21Vianet give another address. */
const OFFICE_JS = process.env.OFFICE_JS_URL ?? "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** The folder of the library in the intranet build, beside the pages. */
const OFFICE_FOLDER = "office";

/** What Excel for Windows, Mac and the web ask of the library, and the texts of its errors. */
const OFFICE_FILES = [
  "office.js",
  "o15apptofilemappingtable.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "excel-web-16.00.js",
  "telemetry/oteljs_agave.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
];

/**
 * The add-in: task pane, ribbon commands and manifest, as static files. `intranet` has office.js beside it instead of
 * asking Microsoft's server, for networks without one.
 */
export async function paneConfig({ root, shared, typescriptFor, intranet = false, serve = false, trusted = true }) {
  const officeJs = intranet ? `${OFFICE_FOLDER}/office.js` : OFFICE_JS;
  return {
    ...shared,
    name: intranet ? "intranet" : "pane",
    mode: serve ? "development" : "production",
    devtool: serve ? "source-map" : false,
    target: ["web", "es2021"],
    entry: {
      taskpane: "./src/taskpane/main.tsx",
      commands: "./src/ribbon/commands.ts",
      notice: "./src/ribbon/notice.ts",
    },
    output: {
      path: join(root, intranet ? "dist/intranet" : "dist/web"),
      // WebView2 keeps old files after an update, so every change gets a new name.
      filename: "[name].[contenthash:10].js",
      chunkFilename: "[name].[contenthash:10].js",
      clean: true,
    },
    module: withLeanLibraries(root, typescriptFor("es2022")),
    resolve: { ...shared.resolve, alias: { "rtl-css-js/core$": join(root, "tools/left-to-right.ts") } },
    // Names between modules as short as can be: the first 校验 is 3 KB smaller for it.
    optimization: {
      mangleExports: "size",
      moduleIds: "size",
      chunkIds: "size",
      splitChunks: { cacheGroups: { engine: wholly("engine") } },
    },
    plugins: [
      ...shared.plugins,
      new webpack.NormalModuleReplacementPlugin(
        /@fluentui[\\/]tokens[\\/]lib[\\/]tokens\.js$/,
        join(root, "tools/fluent-tokens.js"),
      ),
      page(root, "taskpane", "src/taskpane/taskpane.html", {
        officeJs,
        oldWebviewScript: readFileSync(join(root, "src/taskpane/old-webview.js"), "utf8"),
      }),
      page(root, "commands", "src/ribbon/commands.html", { officeJs }),
      page(root, "notice", "src/ribbon/notice.html", { officeJs }),
      page(root, "help", "src/help/help.html", helpParameters(root)),
      lockPages(),
      new CopyPlugin({ patterns: [...addinFiles(), ...helpPictures(), ...(intranet ? officeFiles(root) : [])] }),
    ],
    ...(serve && { devServer: await devServer(trusted) }),
  };
}

/**
 * All that a chunk asks for in that one file, whatever else asks for parts of it too: one file is smaller than many, and nobody can do without
 * the engine for long.
 */
function wholly(name) {
  return {
    name: `whole-${name}`,
    chunks: "async",
    enforce: true,
    test: (module, { chunkGraph }) =>
      [...chunkGraph.getModuleChunksIterable(module)].some((chunk) => chunk.name === name),
  };
}

function withLeanLibraries(root, { rules, ...module }) {
  const lean = (test, loader) => ({ test, loader: join(root, "tools", loader) });
  const colours = /@fluentui[\\/]tokens[\\/]lib[\\/](?:sharedColorNames|global[\\/]colorPalette)\.js$/;
  const texts = /src[\\/](?:catalogue[\\/]rules[\\/][\w-]+[\\/][\w-]+|app[\\/]rule-texts)\.ts$/;
  return {
    ...module,
    rules: [
      ...rules,
      lean(/decimal\.js[\\/]decimal\.mjs$/, "lean-decimal.cjs"),
      lean(colours, "lean-colours.cjs"),
      lean(texts, "later-texts.cjs"),
    ],
  };
}

function page(root, name, template, parameters) {
  return new HtmlPlugin({
    filename: `${name}.html`,
    template: join(root, template),
    // The help page has no bundle: it must be read where nothing else runs.
    chunks: name === "help" ? [] : [name],
    templateParameters: { ...parameters, policy: pagePolicy(parameters.officeJs) },
  });
}

/** The pictures of the help page, which stand in README too. */
const HELP_PICTURES = ["workbench-card", "pane-findings", "pane-card", "pane-fill"];

function helpPictures() {
  return HELP_PICTURES.map((name) => ({ from: `docs/images/${name}.png`, to: `help/${name}.png` }));
}

/** What the help page makes manifests of, as values in its script. */
function helpParameters(root) {
  const asScript = (text) => JSON.stringify(text).replaceAll("<", "\\u003c");
  const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
  return {
    version: JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version,
    manifestAsScript: asScript(manifest),
    sharedManifestAsScript: asScript(sharedRuntimeManifest(manifest)),
    baseAsScript: asScript(DEVELOPMENT_BASE),
  };
}

/** Completes the policies of the pages, once nothing rewrites them any more. */
export function lockPages() {
  return {
    apply(compiler) {
      compiler.hooks.thisCompilation.tap("LockPages", (compilation) => {
        const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
        compilation.hooks.processAssets.tap({ name: "LockPages", stage }, (assets) => {
          for (const name of Object.keys(assets).filter((file) => file.endsWith(".html"))) {
            compilation.updateAsset(name, (source) => {
              return new webpack.sources.RawSource(lockedPage(source.source().toString()));
            });
          }
        });
      });
    },
  };
}

function addinFiles() {
  const base = process.env.ADDIN_BASE_URL ?? DEVELOPMENT_BASE;
  return [
    { from: "assets", to: "assets" },
    { from: "manifest.xml", transform: (content) => manifestFor(content.toString(), base) },
    {
      from: "manifest.xml",
      to: "manifest-shared.xml",
      transform: (content) => manifestFor(sharedRuntimeManifest(content.toString()), base),
    },
  ];
}

/** As they came, licence included: it allows to hand them on with add-ins unchanged. `info.minimized` keeps them so. */
function officeFiles(root) {
  const from = join(root, "node_modules/@microsoft/office-js");
  const files = OFFICE_FILES.map((file) => ({ from: join(from, "dist", file), to: `${OFFICE_FOLDER}/${file}` }));
  return [...files, { from: join(from, "LICENSE.md"), to: `${OFFICE_FOLDER}/LICENSE.md` }].map((pattern) => ({
    ...pattern,
    info: { minimized: true },
  }));
}

/** https on localhost, as Excel demands even there. */
async function devServer(trusted) {
  return {
    host: "localhost",
    port: 3000,
    static: false,
    hot: false,
    client: { overlay: false },
    headers: { "Access-Control-Allow-Origin": "*", "Cache-Control": "no-store" },
    server: { type: "https", options: await certificateOptions(trusted) },
  };
}

/**
 * Certificates that the machine is made to trust; it asks its user for that the first time. There is no Excel on Linux,
 * so nothing need be trusted there: a browser shows the page after a warning.
 */
async function certificateOptions(trusted) {
  const { default: certificates } = await import("office-addin-dev-certs");
  if (trusted && process.platform !== "linux") return certificates.getHttpsServerOptions();
  const folder = mkdtempSync(join(tmpdir(), "jihe-dev-certs-"));
  try {
    const [ca, cert, key] = ["ca.crt", "localhost.crt", "localhost.key"].map((name) => join(folder, name));
    await certificates.generateCertificates(ca, cert, key);
    return { ca: readFileSync(ca), cert: readFileSync(cert), key: readFileSync(key) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
