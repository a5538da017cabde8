import config from "./jest.config.js";

const [sources] = config.projects;

/** The screens of the pane in light, dark and forced colours, in a real browser. */
export default {
  ...sources,
  displayName: undefined,
  testTimeout: 120_000,
  testMatch: ["<rootDir>/test/taskpane/browser/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
};
