/** Where names of packages lead in tests: to fast-check with the seed and the runs of this run. */
export function resolve(specifier, context, next) {
  const isOurs = specifier === "fast-check" && !context.parentURL?.endsWith("/runner/fast-check.mjs");
  return isOurs ? next(new URL("./fast-check.mjs", import.meta.url).href, context) : next(specifier, context);
}
