import { Piscina } from "piscina";
import type { Pack } from "../../catalogue/packs/pack";
import { takeCompiled } from "../compiled";
import type { CheckTaskResult, PooledTask } from "./check-task";

takeCompiled();
const CHECK = import("./check-file");

/** What a worker thread runs, one file at a time; bundled as a file of its own beside `jihe.cjs`. */
export default async function checkPooled(task: PooledTask): Promise<CheckTaskResult> {
  const packs = Piscina.workerData as readonly Pack[];
  const { checkFile } = await CHECK;
  return checkFile({ ...task, pack: packs[task.pack]! });
}
