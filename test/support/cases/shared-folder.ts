import { existsSync } from "node:fs";
import { resolve } from "node:path";

const SHARED = resolve(import.meta.dirname, "../../../../shared");

/** A file of the team's folder of real workbooks beside the project; `undefined` where that folder is not there. */
export function sharedFile(path: string): string | undefined {
  const file = resolve(SHARED, path);
  return existsSync(file) ? file : undefined;
}
