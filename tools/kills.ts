import { join } from "node:path";
import { contradictions2023 } from "../src/app/examples/contradictions-2023";
import { designForms } from "../src/catalogue/forms/canonical";
import { killed, WRITERS, type Bench, type Writer } from "../test/support/kills";
import { randomOf } from "../test/support/planting/random";
import { wordFile } from "../test/support/word/word-file";
import { wordBlocksOf } from "../test/support/word/word-of-sheets";

/**
 * `npm run kills -- [times]`: kills runs of the built program that write over files, at random moments, and looks whether
 * the old file or the new one is there, whole. Always the same moments; where a run is at them is the machine's affair.
 */
const TIMES = Number(process.argv[2] ?? 200);
const LONGEST = 1500;

const root = join(import.meta.dirname, "..");
const bench: Bench = {
  program: join(root, "dist/cli/jihe.cjs"),
  workbook: join(root, "examples/自评表-示例.xlsx"),
  document: await wordFile(wordBlocksOf(designForms(contradictions2023))),
};
const random = randomOf(TIMES);
const counts = { killed: 0, old: 0, new: 0, broken: 0, leftOver: 0 };
for (let time = 0; time < TIMES; time++) {
  const writer = random.oneOf(Object.keys(WRITERS) as Writer[])!;
  const when = random.below(3) === 0 ? "writing" : random.below(LONGEST);
  const { wasKilled, target, leftOver } = await killed(writer, when, bench);
  if (wasKilled) counts.killed++;
  counts[target]++;
  counts.leftOver += leftOver.length;
  if (target === "broken" || leftOver.length > 0) console.error(`${writer} killed at ${when}: ${target}`, leftOver);
}
console.log(JSON.stringify(counts));
process.exitCode = counts.broken + counts.leftOver > 0 ? 1 : 0;
