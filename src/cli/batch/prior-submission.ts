import { readSubmission, type Submission } from "../../catalogue/submission/index";
import type { WorkbookSnapshot } from "../../core/grid/snapshot";
import { importWordFile, isWordName, snapshotOfImport } from "../files/word-file";
import { openWorkbookFile } from "../files/workbook-file";
import type { CheckTask } from "./check-task";

/** Last year's submission of the unit whose forms a workbook holds, where one was given. */
export async function priorSubmission(
  snapshot: WorkbookSnapshot,
  { prior, pack }: CheckTask,
): Promise<Submission | undefined> {
  if (!prior) return undefined;
  const { unit } = readSubmission(snapshot, pack, "told");
  const file = unit !== undefined && Object.hasOwn(prior, unit) ? prior[unit] : undefined;
  if (file === undefined) return undefined;
  const theirs = isWordName(file)
    ? snapshotOfImport(await importWordFile(file))
    : await (await openWorkbookFile(file)).workbook.read();
  return readSubmission(theirs, pack, "told");
}
