/* global jest, expect, setTimeout, clearTimeout -- of the runner and of Node */
/** Milliseconds; a test or a file (`jest.setTimeout`) may say another. */
const USUAL_LIMIT = 60_000;

/** By the path of the file that says it: the thread goes on to the next file. */
const limits = new Map();

/** jest-light-runner waits for a test for ever: tests and hooks are given their time here, as Jest's own runner gives it. */
export default function timeLimits() {
  jest.setTimeout = (limit) => limits.set(file(), limit);
  for (const hook of ["beforeAll", "beforeEach", "afterEach", "afterAll"]) {
    const declare = globalThis[hook];
    globalThis[hook] = (run, limit) => declare(limited(run, limit));
  }
  for (const name of ["test", "it"]) globalThis[name] = withLimit(globalThis[name]);
}

function withLimit(declare) {
  const limitedOne = (name, run, limit) => declare(name, limited(run, limit));
  const each = (...table) => {
    const declareEach = declare.each(...table);
    return (name, run, limit) => declareEach(name, limited(run, limit));
  };
  const { skip, todo, failing } = declare;
  return Object.assign(limitedOne, {
    each,
    skip,
    todo,
    failing,
    ...(declare.only && { only: withLimit(declare.only) }),
  });
}

function limited(run, limit = limits.get(file()) ?? USUAL_LIMIT) {
  return async (...given) => {
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`It took longer than ${limit / 1000} seconds.`)), limit);
    });
    try {
      await Promise.race([run(...given), late]);
    } finally {
      clearTimeout(timer);
    }
  };
}

function file() {
  return expect.getState().testPath;
}
