import { checkSteps } from "../../app/check";
import { HostError } from "../../app/ports";
import type { SessionTools } from "../../app/session";
import { packOf } from "../../app/session/pack-settings";
import { snapshotOfDesign } from "../../core/formula/recalculation/snapshot-of-design";
import { readFile } from "./read-file";
import type { TryTask } from "./tasks";

/** The page stands still while a file is parsed or drawn, or one rule runs; nobody waits for it longer, in milliseconds. */
const LONGEST_STANDSTILL = 5000;

/**
 * Does with a file what the page is about to do with it, and leaves nothing: a file that hangs, or holds the page up, is found out where
 * it can be ended. @throws HostError as the page would, or too-large where it would stand still
 */
export async function tryFile({ file, settings, audience }: TryTask, clock: SessionTools["clock"]): Promise<null> {
  const timed = async <T>(work: () => T | Promise<T>): Promise<T> => {
    const start = clock();
    const done = await work();
    const seconds = Math.round((clock() - start) / 1000);
    if (clock() - start <= LONGEST_STANDSTILL) return done;
    const why = `打开它会让网页停住约 ${seconds} 秒，请删去无关的工作表后再打开，或用命令行 jihe check 校验`;
    throw new HostError("too-large", why);
  };
  const read = await timed(() => readFile(file));
  const snapshot =
    read.kind === "word"
      ? snapshotOfDesign(read.imported.sheets)
      : await timed(async () => {
          await read.workbook.view();
          return read.workbook.read();
        });
  const steps = checkSteps(snapshot, packOf(settings), audience);
  while (!(await timed(() => steps.next())).done);
  return null;
}
