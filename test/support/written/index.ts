import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseBooks, type WrittenBook } from "./parse";

export { MESSES } from "./messes";
export { withFault, type WrittenBook, type WrittenFault } from "./parse";

const FOLDER = join(import.meta.dirname, "forms");

/** Forms of many regions written down by hand after published ones, with figures that agree: each a structure of its own. */
export const WRITTEN_BOOKS: readonly WrittenBook[] = readdirSync(FOLDER)
  .sort()
  .flatMap((file) => parseBooks(readFileSync(join(FOLDER, file), "utf8")));
