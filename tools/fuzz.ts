import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { fuzzOnce, KINDS, seedsOf, type Kind } from "../test/support/fuzzing";

/**
 * `npm run fuzz -- --minutes N [--seed S] [--kind byte]`: hostile input of every kind in turn, from seed S on (a fresh one
 * where none is given). What fails is named by kind and seed, so that one line repeats it; every bug becomes a test.
 */
const { values } = parseArgs({
  options: { minutes: { type: "string", default: "1" }, seed: { type: "string" }, kind: { type: "string" } },
});
const kinds = KINDS.filter((kind) => values.kind === undefined || kind === values.kind);
if (kinds.length === 0) throw new Error(`There is no kind ${values.kind}: ${KINDS.join(", ")}.`);

const seeds = await seedsOf(readFileSync(join(import.meta.dirname, "../examples/自评表-示例.xlsx")));
const end = Date.now() + Number(values.minutes) * 60_000;
const rounds = new Map<Kind, number>();
const slowest = { kind: "", seed: 0, milliseconds: 0 };
let faults = 0;
for (let seed = Number(values.seed ?? Date.now() % 2 ** 31); Date.now() < end; seed++) {
  for (const kind of kinds) {
    const start = performance.now();
    try {
      await fuzzOnce(kind, seed, seeds);
    } catch (cause) {
      faults++;
      console.error(`--kind ${kind} --seed ${seed}`, cause);
    }
    const milliseconds = performance.now() - start;
    if (milliseconds > slowest.milliseconds) Object.assign(slowest, { kind, seed, milliseconds });
    rounds.set(kind, (rounds.get(kind) ?? 0) + 1);
  }
}
console.log([...rounds].map(([kind, count]) => `${kind} ${count}`).join(", "));
console.log(`slowest: --kind ${slowest.kind} --seed ${slowest.seed}, ${Math.round(slowest.milliseconds)} ms`);
console.log(faults === 0 ? "clean" : `${faults} faults`);
process.exitCode = faults === 0 ? 0 : 1;
