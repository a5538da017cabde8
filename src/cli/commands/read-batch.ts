import { dirname } from "node:path";
import type { BatchResult } from "../../app/batch/unit-result";
import type { FailedWorkbook, PassedOverFile } from "../../app/check-document";
import type { Pack } from "../../catalogue/packs/pack";
import { batchOutput } from "./check-output";
import { findSets, nameInSet } from "../files/find-sets";
import { findWorkbooks, type Found, type FoundWorkbook } from "../files/find-workbooks";
import { startProgress } from "../progress";
import { checkFiles, defaultJobs, type BatchItem } from "../batch/check-files";
import { setTask } from "../batch/check-task";

/** What is read as one batch. */
export interface BatchRequest {
  readonly names: readonly string[];
  readonly pack: Pack;
  readonly set: boolean;
  /** The file or folder that is written; its own results are not read. */
  readonly out: string;
  /** The folder that names of files lead from; that of `out` where absent. */
  readonly besides?: string;
}

/** Checks the files of folders and gathers what they come to, for what is told of all units together. */
export async function readBatch({ names, pack, set, out, besides = dirname(out) }: BatchRequest): Promise<BatchResult> {
  // Where a folder is read and written, nothing in it is ours.
  const except = names.includes(out) ? undefined : out;
  const items: BatchItem[] = [];
  const passedOver: PassedOverFile[] = [];
  const take = (found: readonly Found[]): readonly FoundWorkbook[] =>
    found.flatMap((one) => {
      if ("realPath" in one) return [one];
      if ("error" in one) items.push(one satisfies FailedWorkbook);
      else passedOver.push(one);
      return [];
    });
  if (set) {
    for (const { folder, found } of await findSets(names, pack, except)) {
      const members = take(found).map(({ file }) => ({ name: nameInSet(file, folder), path: file }));
      if (members.length > 0) items.push({ pack, mark: false, facts: true, ...setTask(folder, members) });
    }
  } else {
    items.push(
      ...take(await findWorkbooks(names, except)).map(({ file }) => ({ file, pack, mark: false, facts: true })),
    );
  }
  let batch: BatchResult | undefined;
  const output = batchOutput({ pack, passedOver, besides }, async (all) => void (batch = all));
  const progress = await startProgress(items.length, true);
  for await (const { result, facts, failed = [] } of checkFiles(items, defaultJobs(items.length))) {
    await output.add(result, facts);
    for (const one of failed) await output.add(one);
    progress.step();
  }
  await output.end();
  progress.end();
  return batch!;
}
