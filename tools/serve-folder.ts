import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import sirv from "sirv";

/** A folder that is served on loopback. */
export interface ServedFolder {
  /** Ends with a slash. */
  readonly url: string;
  close(): Promise<void>;
}

/** Loopback alone: nobody else in the network sees it. */
const HOST = "127.0.0.1";

/**
 * Serves the files of a folder as they are at every request, below `base`, at the first of the ports that is free; port 0
 * is any free one. @throws Error where none is
 */
export async function serveFolder(folder: string, ports: readonly number[], base = "/"): Promise<ServedFolder> {
  const files = sirv(folder, { dev: true, etag: true });
  const server = createServer((request, response) => {
    const { url = "/" } = request;
    if (!url.startsWith(base)) {
      response.writeHead(404).end();
      return;
    }
    request.url = `/${url.slice(base.length)}`;
    files(request, response, () => void response.writeHead(404).end());
  });
  for (const port of ports) {
    const isFree = await new Promise<boolean>((resolve, reject) => {
      const refuse = (cause: NodeJS.ErrnoException): void =>
        cause.code === "EADDRINUSE" || cause.code === "EACCES" ? resolve(false) : reject(cause);
      server.once("error", refuse);
      server.listen(port, HOST, () => {
        server.off("error", refuse);
        resolve(true);
      });
    });
    if (!isFree) continue;
    const { port: taken } = server.address() as AddressInfo;
    return { url: `http://${HOST}:${taken}${base}`, close: () => closed(server) };
  }
  throw new Error(`None of these ports is free: ${ports.join(", ")}`);
}

function closed(server: ReturnType<typeof createServer>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
