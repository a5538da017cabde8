import { join } from "node:path";
import config, { apart } from "./jest.config.js";

/** How the tests run that judge mutants; which ones they are stands in tools/mutation/areas.ts. */
export default {
  ...apart,
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  testTimeout: config.testTimeout,
  roots: ["<rootDir>/test", "<rootDir>/tools/mutation"],
  // Whoever loads it does not know what <rootDir> is.
  testEnvironment: join(import.meta.dirname, "tools/mutation/stop-at-failure.cjs"),
};
