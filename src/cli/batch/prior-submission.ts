import { submissionOf } from "../../app/batch/check-unit";
import type { SetFile } from "../../app/set";
import { readSubmission, type Submission } from "../../catalogue/submission/index";
import type { WorkbookSnapshot } from "../../core/grid/snapshot";
import { snapshotOfFile } from "../files/units-in-set";
import type { CheckTask } from "./check-task";

/** Last year's submission of the unit whose forms a workbook holds, where one was given. */
export async function priorSubmission(
  snapshot: WorkbookSnapshot,
  { prior, pack }: CheckTask,
): Promise<Submission | undefined> {
  if (!prior) return undefined;
  const { unit } = readSubmission(snapshot, pack, "told");
  const members = unit !== undefined && Object.hasOwn(prior, unit) ? prior[unit] : undefined;
  if (members === undefined) return undefined;
  const files: SetFile[] = [];
  for (const { name, path } of members) files.push({ file: name, snapshot: await snapshotOfFile(path) });
  return submissionOf(files, pack);
}
