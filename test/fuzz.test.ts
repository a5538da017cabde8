import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fuzzOnce, KINDS, seedsOf, type Seeds } from "./support/fuzzing";

/** Few rounds of each kind, always the same; `npm run fuzz -- --minutes N` goes on from any seed. */
const ROUNDS = 25;

let seeds: Seeds;
beforeAll(async () => {
  seeds = await seedsOf(readFileSync(resolve(import.meta.dirname, "../examples/自评表-示例.xlsx")));
});

test.each(KINDS)("hostile input by %s is refused with a reason, or read and written well", async (kind) => {
  for (let seed = 1; seed <= ROUNDS; seed++) await fuzzOnce(kind, seed, seeds);
});
