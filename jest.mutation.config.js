import config from "./jest.config.js";

const [sources] = config.projects;

/** The tests that judge mutants: those of the rules, and of what rules share. See stryker.config.mjs. */
export default {
  ...sources,
  displayName: undefined,
  testTimeout: config.testTimeout,
  testMatch: ["<rootDir>/test/catalogue/**/*.test.ts", "<rootDir>/test/core/**/*.test.ts"],
  testPathIgnorePatterns: [
    "/node_modules/",
    "test/catalogue/catalogue.test.ts",
    "planted-faults",
    "golden",
    "layouts",
    // The workbooks that it reads are not copied for a mutant.
    "example-files",
    // Texts of a whole cell take minutes in code that counts its steps.
    "long-texts",
  ],
};
