import type { SessionTools } from "./session-host";

/** The longest a slice of work may hold up the window, in milliseconds; half of what is noticed. */
const LONGEST_SLICE = 25;

/**
 * Runs work that comes in steps, and lets the window breathe whenever a slice is used up; `onPause` is given the step it
 * has come to. Ends early, without a result, once `isOvertaken`.
 */
export async function inSlices<Step, Result>(
  steps: Generator<Step, Result>,
  { pause, clock }: Pick<SessionTools, "pause" | "clock">,
  onPause: (step: Step) => void = () => undefined,
  isOvertaken: () => boolean = () => false,
): Promise<Result | undefined> {
  let sliceStart = clock();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (clock() - sliceStart < LONGEST_SLICE) continue;
    onPause(step.value);
    await pause();
    if (isOvertaken()) return undefined;
    sliceStart = clock();
  }
}
