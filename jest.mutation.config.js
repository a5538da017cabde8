import config from "./jest.config.js";

const [sources] = config.projects;

/** How the tests run that judge mutants; which ones they are stands in tools/mutation/areas.ts. */
export default { ...sources, displayName: undefined, testTimeout: config.testTimeout };
