import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";

/** What all tests share. */
const shared = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  // The package names a file for `require` that it does not hold.
  moduleNameMapper: { "^numfmt$": fileURLToPath(import.meta.resolve("numfmt")) },
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
  reporters: ["default", "<rootDir>/test/support/not-run.cjs"],
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
