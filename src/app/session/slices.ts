import type { SessionTools } from "./session-host";

/** The longest a slice of work may hold up the window, in milliseconds; half of what is noticed. */
const LONGEST_SLICE = 25;

/** Runs work that comes in steps, and lets the window breathe whenever a slice is used up. */
export async function inSlices<Step, Result>(
  steps: Generator<Step, Result>,
  { pause, clock }: Pick<SessionTools, "pause" | "clock">,
  onStep: (step: Step) => void,
): Promise<Result> {
  let sliceStart = clock();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    onStep(step.value);
    if (clock() - sliceStart < LONGEST_SLICE) continue;
    await pause();
    sliceStart = clock();
  }
}
