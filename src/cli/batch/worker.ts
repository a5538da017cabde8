import { Piscina } from "piscina";
import type { Pack } from "../../catalogue/packs/pack";
import { checkFile } from "./check-file";
import type { CheckTaskResult, PooledTask } from "./check-task";

/** What a worker thread runs, one file at a time; bundled as a file of its own beside `jihe.cjs`. */
export default function checkPooled(task: PooledTask): Promise<CheckTaskResult> {
  const packs = Piscina.workerData as readonly Pack[];
  return checkFile({ ...task, pack: packs[task.pack]! });
}
