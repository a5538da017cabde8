import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const LIBRARY = join(
  dirname(createRequire(join(process.cwd(), "package.json")).resolve("@microsoft/office-js/package.json")),
  "dist",
);

/** Where the product may load office.js from: Microsoft's own servers, and the one for tenants in China. */
const SERVERS =
  /^https:\/\/(?:appsforoffice\.microsoft\.com|appsforoffice\.cdn\.partner\.office365\.cn\/appsforoffice)\/lib\/[\d.]+\/hosted\/([^?#]+)/i;

/** A file of the installed, unmodified `@microsoft/office-js`. */
export function officeFile(name: string): string {
  return join(LIBRARY, name);
}

/** The installed file that stands for an address of the office.js servers; `undefined` for any other address. */
export function officeFileOf(url: string): string | undefined {
  const path = SERVERS.exec(url)?.[1];
  if (path === undefined) return undefined;
  // The package keeps all names in lower case; the servers do not care.
  const name = decodeURIComponent(path).toLowerCase();
  return name.split("/").includes("..") ? undefined : officeFile(name);
}
