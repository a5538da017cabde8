import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** By which all random cases of this run are drawn; workers inherit it. Always the same in CI. */
process.env.JIHE_SEED ??= process.env.CI ? "20241123" : String(Date.now() % 2 ** 31);

const TESTS = ["**/*.test.ts", "**/*.test.tsx"];
/** Tests that run what webpack built; it is built anew for them where a source has changed since. */
const BUILT = ["<rootDir>/test/cli/built/", "<rootDir>/test/e2e/"];
/** Tests that name an environment of their own, a page's or one whose modules are loaded anew. */
const APART = testFiles().filter((path) => readFileSync(path, "utf8").startsWith("/** @jest-environment "));

function testFiles() {
  const folder = join(import.meta.dirname, "test");
  return readdirSync(folder, { recursive: true })
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

/** Tests of one thread share its modules, so the engine is compiled once and not for every file (decision 0030). */
const together = {
  roots: ["<rootDir>/test"],
  runner: "jest-light-runner",
  setupFiles: ["<rootDir>/test/support/runner/loading.mjs"],
  setupFilesAfterEnv: ["<rootDir>/test/support/runner/time-limits.mjs"],
};

/** Each file has modules and globals of its own. */
export const apart = {
  roots: ["<rootDir>/test"],
  testEnvironment: "node",
  setupFiles: ["<rootDir>/test/support/runner/seed.cjs"],
  // What webpack puts into the page.
  globals: { SINGLE_FILE: false },
  moduleNameMapper: {
    // The package names a file for `require` that it does not hold.
    "^numfmt$": fileURLToPath(import.meta.resolve("numfmt")),
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

/** @type {import("jest").Config} */
export default {
  reporters: ["default", "<rootDir>/test/support/run-reporter.cjs"],
  testTimeout: 60_000,
  // Jest leaves one processor free; of two it would use one.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  projects: [
    {
      ...together,
      displayName: "sources",
      testMatch: TESTS,
      testPathIgnorePatterns: [
        "/node_modules/",
        ...BUILT,
        ...APART.map((path) => path.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")),
      ],
    },
    { ...apart, displayName: "apart", testMatch: APART },
    {
      ...together,
      displayName: "built",
      testMatch: BUILT.map((folder) => `${folder}**/*.test.ts`),
      transform: apart.transform,
      globalSetup: "<rootDir>/test/support/build-once.ts",
    },
  ],
};
