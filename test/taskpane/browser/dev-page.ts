import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";
import webpack from "webpack";

const ROOT = resolve(__dirname, "../../..");

/** The developer's page, built and served on loopback. */
export interface DevPage {
  readonly url: string;
  /** Where the built files lie. */
  readonly folder: string;
  close(): Promise<void>;
}

/** Builds the developer's page as the pane is built, into a temporary folder, and serves it. */
export async function serveDevPage({ minimize = false }: { readonly minimize?: boolean } = {}): Promise<DevPage> {
  const folder = mkdtempSync(join(tmpdir(), "jihe-pane-"));
  await build(folder, minimize);
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? "/", "http://localhost").pathname.slice(1) || "index.html";
    if (!readdirSync(folder).includes(name)) {
      response.writeHead(404).end();
      return;
    }
    const type = extname(name) === ".js" ? "text/javascript" : "text/html";
    response.writeHead(200, { "content-type": `${type}; charset=utf-8` }).end(readFileSync(join(folder, name)));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, folder, close: () => closed(server) };
}

async function build(folder: string, minimize: boolean): Promise<void> {
  const compiler = webpack({
    mode: "production",
    context: ROOT,
    devtool: false,
    entry: { dev: "./src/taskpane/dev.tsx" },
    output: { path: folder, filename: "[name].js", chunkFilename: "[name].js" },
    resolve: { extensions: [".tsx", ".ts", ".js", ".json"] },
    performance: { hints: false },
    optimization: { minimize },
    module: { rules: [{ test: /\.tsx?$/, loader: "esbuild-loader", options: { target: "es2022", jsx: "automatic" } }] },
  });
  const stats = await new Promise<webpack.Stats>((done, failed) =>
    compiler?.run((error, result) => (error || !result ? failed(error ?? new Error("no result")) : done(result))),
  );
  if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
  const { body, style } = skeleton();
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>绩效自评</title>${style}`;
  writeFileSync(join(folder, "index.html"), `<!doctype html><html lang="zh-CN"><head>${head}</head>${body}</html>`);
}

/** The style and the body of the pane's own page, so that what is looked at is what is shipped. */
function skeleton(): { readonly body: string; readonly style: string } {
  const html = readFileSync(join(ROOT, "src/taskpane/taskpane.html"), "utf8");
  const style = /<style>[\s\S]*?<\/style>/.exec(html)?.[0] ?? "";
  return { style, body: '<body><div id="root"></div><script src="dev.js"></script></body>' };
}

async function closed(server: Server): Promise<void> {
  await new Promise<void>((done) => server.close(() => done()));
}
