import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { median, timeOf, type Measured } from "./measure";

const ROUNDS = 7;
const MOST_TIMES = 2.5;

/** One `jihe check` from the start of the program to its end, against Node that does nothing; each in its turn. */
export async function measureCold(root: string): Promise<Measured> {
  const check = [join(root, "dist/cli/jihe.cjs"), "check", join(root, "examples/自评表-示例.xlsx")];
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await timeOf(() => spawnSync(process.execPath, check)));
    bare.push(await timeOf(() => spawnSync(process.execPath, ["-e", "0"])));
  }
  const times = median(ours) / median(bare);
  const result = `${times.toFixed(1)}× (${median(ours).toFixed(0)} ms ÷ ${median(bare).toFixed(0)} ms)`;
  return { what: "cold check ÷ bare node start", result, budget: `≤ ${MOST_TIMES}×`, kept: times <= MOST_TIMES };
}
