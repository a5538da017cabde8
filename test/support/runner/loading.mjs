import { register } from "node:module";
import { register as readTypeScript } from "tsx/esm/api";

/** Runs once in each thread of tests, before the first of them is loaded. */
export default function loading() {
  readTypeScript();
  register("./hooks.mjs", import.meta.url);
  // What webpack puts into the page.
  globalThis.SINGLE_FILE = false;
}
