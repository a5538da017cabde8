import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { transform } from "@swc/core";

/** Where names of packages lead in tests: to fast-check with the seed and the runs of this run. */
export function resolve(specifier, context, next) {
  const isOurs = specifier === "fast-check" && !context.parentURL?.endsWith("/runner/fast-check.mjs");
  return isOurs ? next(new URL("./fast-check.mjs", import.meta.url).href, context) : next(specifier, context);
}

/** TypeScript as Jest's own runner gets it: tsx would call a helper in functions that tests send to a browser. */
export async function load(url, context, next) {
  const { protocol, pathname } = new URL(url);
  if (protocol !== "file:" || !/\.tsx?$/.test(pathname) || pathname.includes("/node_modules/"))
    return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, "utf8"), {
    filename,
    sourceMaps: "inline",
    module: { type: "es6" },
    jsc: {
      target: "es2022",
      parser: { syntax: "typescript", tsx: filename.endsWith("x") },
      transform: { react: { runtime: "automatic" } },
    },
  });
  return { format: "module", source: code, shortCircuit: true };
}
