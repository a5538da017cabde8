import { join } from "node:path";
import config from "./jest.config.js";

const [sources] = config.projects;

/** How the tests run that judge mutants; which ones they are stands in tools/mutation/areas.ts. */
export default {
  ...sources,
  displayName: undefined,
  testTimeout: config.testTimeout,
  roots: ["<rootDir>/test", "<rootDir>/tools/mutation"],
  // Whoever loads it does not know what <rootDir> is.
  testEnvironment: join(import.meta.dirname, "tools/mutation/stop-at-failure.cjs"),
};
