import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Frame, Page } from "playwright-core";

const AXE = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/** Only what is wrong leaves the page: all that axe has looked at takes longer to hand over than to look at. */
const FAULTS = `axe
  .run({ resultTypes: ["violations"] })
  .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html)))`;

/** What axe finds wrong with all that is shown now, grave or not, as the rule and the element. */
export async function axeFaults(shown: Page | Frame): Promise<readonly string[]> {
  if (!(await shown.evaluate(() => "axe" in window))) await shown.evaluate(AXE);
  await shown.evaluate(untilColoursRest);
  return shown.evaluate<readonly string[]>(FAULTS);
}

/** Colours on their way from a disabled button to an enabled one are neither. What turns for ever is not waited for. */
async function untilColoursRest(): Promise<void> {
  await new Promise((drawn) => requestAnimationFrame(drawn));
  const ending = document
    .getAnimations()
    .filter(({ effect }) => Number(effect?.getComputedTiming().endTime) < Infinity);
  await Promise.allSettled(ending.map(({ finished }) => finished));
}
