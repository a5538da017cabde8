/**
 * Mutation testing of the rules: how many small changes of a rule its own tests notice. `npm run mutation` runs it, and then
 * `stryker.shared.config.mjs` for what rules share. Not part of `npm run check`. A part: `npx stryker run --mutate
 * src/catalogue/rules/funding/*.ts`.
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export default {
  packageManager: "npm",
  testRunner: "jest",
  // Related is what imports the rule itself: its own test. Whatever runs the whole catalogue would take hours.
  jest: { configFile: "jest.mutation.config.js", enableFindRelatedTests: true },
  coverageAnalysis: "perTest",
  mutate: ["src/catalogue/rules/*/*.ts"],
  // Words are proven by the full texts in the tests of each rule; titles and reasons are no behaviour.
  mutator: { excludedMutations: ["StringLiteral"] },
  // Without static mutants, which would need every test for each of them.
  ignoreStatic: true,
  concurrency: 2,
  incremental: true,
  incrementalFile: "reports/mutation/incremental.json",
  reporters: ["clear-text", "progress", "html", "json"],
  htmlReporter: { fileName: "reports/mutation/index.html" },
  jsonReporter: { fileName: "reports/mutation/mutation.json" },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  ignorePatterns: ["dist", "out", "reports", "coverage", "examples/*.xlsx"],
  tempDirName: ".stryker-tmp",
  thresholds: { high: 90, low: 80, break: null },
  timeoutMS: 20_000,
};
