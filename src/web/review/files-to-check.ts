import type { FailedWorkbook } from "../../app/check-document";
import { pathOf, type GivenFile } from "../files/given-file";
import { failureOf } from "../workers/failure";
import type { TaskFile } from "../workers/tasks";
import { namesWithin } from "./sets";

/** The bytes of a unit's files; one that is there alone goes by `name`, several by their way within what they have in common. */
export async function filesToCheck(files: readonly GivenFile[], name: string) {
  const given: TaskFile[] = [];
  const unread: FailedWorkbook[] = [];
  const paths = files.map(pathOf);
  const names = files.length > 1 ? namesWithin(paths) : [name || (paths[0] ?? "")];
  for (const [at, file] of files.entries()) {
    try {
      given.push({ name: names[at]!, bytes: await file.read() });
    } catch (cause) {
      unread.push({ file: paths[at]!, error: failureOf(cause) });
    }
  }
  return { given, unread };
}
