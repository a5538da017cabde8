/*
 * fast-check as the tests get it (the loader beside this file puts it in its place). All properties of a run draw from one
 * seed, JIHE_SEED, which the run prints; in CI it is always the same. In CI and with JIHE_FULL=1 each property has all the
 * runs it asks for, else a third of them: the long walks are walked in full before anything lands, not at every `npm test`.
 */
import real from "fast-check";

export * from "fast-check";

const USUAL_RUNS = 100;
/** Fewer runs than these are never cut. */
const FEWEST_RUNS = 10;
const isFull = Boolean(process.env.CI || process.env.JIHE_FULL);

real.configureGlobal({ ...real.readConfigureGlobal(), seed: Number(process.env.JIHE_SEED) });

export function assert(property, parameters = {}) {
  const { numRuns = USUAL_RUNS } = parameters;
  const fewer = Math.min(numRuns, Math.max(FEWEST_RUNS, Math.ceil(numRuns / 3)));
  return real.assert(property, { ...parameters, numRuns: isFull ? numRuns : fewer });
}

export default { ...real, assert };
