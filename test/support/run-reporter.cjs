/**
 * Says by which seed the run draws; at its end in one line which tests were not run for want of a program, and in another
 * that no browser was found.
 */
class RunReporter {
  onRunStart() {
    console.error(`Random cases are drawn by JIHE_SEED=${process.env.JIHE_SEED}.`);
  }

  onRunComplete(_, { testResults }) {
    const tests = testResults.flatMap((file) => file.testResults);
    const missing = new Map();
    for (const { status, fullName } of tests) {
      const [, name, program] = /^(.*) \[needs ([^\]]+)\]$/.exec(status === "pending" ? fullName : "") ?? [];
      if (program) missing.set(program, [...(missing.get(program) ?? []), name]);
    }
    const lists = [...missing].map(([program, names]) => `${program} (${names.length}: ${names.join("; ")})`);
    if (lists.length > 0) console.error(`\nNot run, since these are not installed: ${lists.join(", ")}.`);
    const files = testResults.filter((file) => file.failureMessage?.includes(NO_BROWSER));
    if (files.length > 0)
      console.error(`\nNo browser is to be had, and ${files.length} test files need one. ${NO_BROWSER}`);
  }
}

/** How the complaint begins that `findBrowser` makes. */
const NO_BROWSER = "No Chromium, Chrome or Edge was found: install one, or set CHROMIUM_PATH.";

module.exports = RunReporter;
