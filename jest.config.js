import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";

/** By which all random cases of this run are drawn; workers inherit it. Always the same in CI. */
process.env.JIHE_SEED ??= process.env.CI ? "20241123" : String(Date.now() % 2 ** 31);

/** What all tests share. */
const shared = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  // What webpack puts into the page.
  globals: { SINGLE_FILE: false },
  moduleNameMapper: {
    // The package names a file for `require` that it does not hold.
    "^numfmt$": fileURLToPath(import.meta.resolve("numfmt")),
    "^fast-check$": "<rootDir>/test/support/fast-check.cjs",
  },
  transform: {
    "^.+\\.tsx?$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
      },
    ],
  },
};

/** Tests that run what webpack built; it is built anew for them where a source has changed since. */
const BUILT = ["<rootDir>/test/cli/built/", "<rootDir>/test/e2e/"];

/** @type {import("jest").Config} */
export default {
  reporters: ["default", "<rootDir>/test/support/run-reporter.cjs"],
  testTimeout: 60_000,
  // Jest leaves one processor free; of two it would use one.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  projects: [
    {
      ...shared,
      displayName: "sources",
      testMatch: ["**/*.test.ts", "**/*.test.tsx"],
      testPathIgnorePatterns: ["/node_modules/", ...BUILT],
    },
    {
      ...shared,
      displayName: "built",
      testMatch: BUILT.map((folder) => `${folder}**/*.test.ts`),
      globalSetup: "<rootDir>/test/support/build-once.ts",
    },
  ],
};
