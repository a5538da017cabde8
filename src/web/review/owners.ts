import type { FailedWorkbook } from "../../app/check-document";
import type { SessionSettings } from "../../app/session/settings";
import { pathOf, type GivenFile } from "../files/given-file";
import { failureOf } from "../workers/failure";
import { WorkPlace } from "../workers/workers";
import type { EarlierFile } from "./earlier";
import type { ReviewTools } from "./review-tools";

/** No set of forms comes near it; what does hangs. In milliseconds. */
export const PATIENCE = 20_000;

/** Reads of files whose they are, several at a time, and says how many are done. In the order of the files. Never throws. */
export async function ownersOf(
  files: readonly GivenFile[],
  settings: SessionSettings,
  tools: ReviewTools,
  signal: AbortSignal,
  onDone: (done: number) => void,
): Promise<readonly (EarlierFile | FailedWorkbook)[]> {
  const answers: (EarlierFile | FailedWorkbook)[] = [];
  const waiting = [...files.entries()];
  let done = 0;
  const work = async (): Promise<void> => {
    const place = new WorkPlace(tools);
    for (let next = waiting.shift(); next && !signal.aborted; next = waiting.shift()) {
      const [at, file] = next;
      const path = pathOf(file);
      try {
        const given = { name: path, bytes: await file.read() };
        const { unit, ...known } = await place.do("whose", { file: given, settings }, { patience: PATIENCE, signal });
        answers[at] = { ...known, owner: unit, path, file };
      } catch (cause) {
        answers[at] = { file: path, error: failureOf(cause) };
      }
      onDone(++done);
    }
    place.close();
  };
  await Promise.all(Array.from({ length: tools.workers }, work));
  return answers;
}
