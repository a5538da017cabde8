/**
 * Mutation testing of the rules (`npm run mutation`): how many small changes of the code the tests notice. Not part of
 * `npm run check`. `npm run mutation -- --mutate src/catalogue/rules/funding/*.ts` looks at a part.
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export default {
  packageManager: "npm",
  testRunner: "jest",
  // Jest looks for related tests below its roots, and would not see what src joins; the coverage of each test tells.
  jest: { configFile: "jest.mutation.config.js", enableFindRelatedTests: false },
  coverageAnalysis: "perTest",
  mutate: [
    "src/catalogue/**/*.ts",
    "src/core/rules/**/*.ts",
    "!src/catalogue/rules/index.ts",
    "!src/catalogue/canonical/**",
  ],
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
