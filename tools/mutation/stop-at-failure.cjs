const { TestEnvironment } = require("jest-environment-node");

/** Skips all tests of a file behind the first that fails: one is enough to notice a mutant. */
module.exports = class StopAtFailure extends TestEnvironment {
  #failed = false;

  handleTestEvent(event) {
    if (event.name === "test_done" && event.test.errors.length > 0) this.#failed = true;
    if (event.name === "test_start" && this.#failed) event.test.mode = "skip";
  }
};
