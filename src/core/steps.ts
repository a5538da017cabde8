/** Takes all the steps of some work at once and gives what comes of it, for doors that have nobody to keep waiting. */
export function takeAllSteps<T>(steps: Generator<unknown, T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}
