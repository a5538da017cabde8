import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";
import webpack from "webpack";
import type { CellBadge } from "../../../src/web/grid";

const ROOT = resolve(import.meta.dirname, "../../..");
const PAGE =
  '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>grid</title>' +
  "<style>body{margin:0}</style></head><body><div id=root></div><script type=module src=harness.js></script></body></html>";

/** The grid on a page of its own, served on loopback. */
export interface HarnessPage {
  /** The address of the page over one of the files. */
  url(file: string, more?: string): string;
  close(): Promise<void>;
}

/** Builds the page and serves it with the files, by name, and with findings to show. */
export async function serveHarness(
  files: Readonly<Record<string, Uint8Array>>,
  badges: readonly CellBadge[],
): Promise<HarnessPage> {
  const folder = mkdtempSync(join(tmpdir(), "jihe-grid-"));
  await build(folder);
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  writeFileSync(join(folder, "badges.json"), JSON.stringify(badges));
  writeFileSync(join(folder, "index.html"), PAGE);
  const server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname.slice(1)) || "index.html";
    const type = { ".js": "text/javascript", ".html": "text/html", ".json": "application/json" }[extname(name)];
    try {
      const body = readFileSync(join(folder, name));
      response.writeHead(200, { "content-type": `${type ?? "application/octet-stream"}; charset=utf-8` }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: (file, more = "") => `http://127.0.0.1:${port}/?file=${encodeURIComponent(file)}${more}`,
    close: async () => {
      await new Promise<void>((done) => server.close(() => done()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function build(folder: string): Promise<void> {
  const compiler = webpack({
    mode: "production",
    context: ROOT,
    devtool: false,
    experiments: { outputModule: true },
    entry: { harness: "./test/web/grid/page/harness.tsx" },
    output: { path: folder, filename: "[name].js", module: true },
    resolve: { extensions: [".tsx", ".ts", ".js", ".json"] },
    performance: { hints: false },
    optimization: { minimize: false },
    module: { rules: [{ test: /\.tsx?$/, loader: "esbuild-loader", options: { target: "es2022", jsx: "automatic" } }] },
  });
  const stats = await new Promise<webpack.Stats>((done, failed) =>
    compiler?.run((error, result) => (error || !result ? failed(error ?? new Error("no result")) : done(result))),
  );
  if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
}
