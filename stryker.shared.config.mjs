import rules from "./stryker.config.mjs";

/**
 * Mutation testing of what rules share: the rest of the catalogue and `src/core/rules`, judged by every test of the
 * catalogue and the core that reaches it. It takes hours.
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export default {
  ...rules,
  jest: { ...rules.jest, enableFindRelatedTests: false },
  mutate: ["src/catalogue/**/*.ts", "src/core/rules/**/*.ts", "!src/catalogue/rules/**", "!src/catalogue/canonical/**"],
  incrementalFile: "reports/mutation-shared/incremental.json",
  htmlReporter: { fileName: "reports/mutation-shared/index.html" },
  jsonReporter: { fileName: "reports/mutation-shared/mutation.json" },
};
