import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";
import type { Certificate } from "./certificate";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
  ".wasm": "application/wasm",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** What a server gives for a path; `undefined` is 404. */
export type Content = (path: string) => Promise<{ readonly type: string; readonly body: Buffer } | undefined>;

/** An https server on the loopback interface, on a port of its own. */
export class LoopbackServer {
  private constructor(
    private readonly server: Server,
    /** `https://localhost:4711` */
    readonly origin: string,
    /** Paths that were asked for and are not there. */
    readonly missing: readonly string[],
  ) {}

  /** Starts a server. `headers` go with every answer. */
  static async start(
    certificate: Certificate,
    content: Content,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<LoopbackServer> {
    const missing: string[] = [];
    const server = createServer(certificate, (request, response) => {
      void answer(request, response, content, headers, missing);
    });
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(0, "127.0.0.1", resolve);
    });
    const { port } = server.address() as AddressInfo;
    return new LoopbackServer(server, `https://localhost:${port}`, missing);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** The files below a folder. */
export function filesOf(folder: string): Content {
  return async (path) => {
    const file = normalize(join(folder, path));
    if (!file.startsWith(normalize(folder + sep))) return undefined;
    try {
      return { type: TYPES[extname(file).toLowerCase()] ?? "application/octet-stream", body: await readFile(file) };
    } catch {
      return undefined;
    }
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  content: Content,
  headers: Readonly<Record<string, string>>,
  missing: string[],
): Promise<void> {
  const path = decodeURIComponent(new URL(request.url ?? "/", "https://localhost").pathname);
  const found = await content(path);
  if (!found) {
    // Every browser asks for it of its own accord.
    if (path !== "/favicon.ico") missing.push(path);
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { "Content-Type": found.type, "Cache-Control": "no-store", ...headers }).end(found.body);
}
