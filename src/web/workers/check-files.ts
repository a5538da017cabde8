import { unitSteps, type UnitFile } from "../../app/batch/check-unit";
import type { FailedWorkbook } from "../../app/check-document";
import type { SessionTools } from "../../app/session";
import { packOf } from "../../app/session/pack-settings";
import { inSlices } from "../../app/session/slices";
import { snapshotOfDesign } from "../../core/formula/recalculation/snapshot-of-design";
import { failureOf } from "./failure";
import { readFile } from "./read-file";
import type { TaskFile, UnitAnswer, UnitTask } from "./tasks";

type Slicing = Pick<SessionTools, "pause" | "clock">;

/** Checks the files of a unit as one submission. Those that cannot be read are named, and the others checked. Never throws. */
export async function checkFiles({ name, files, settings, audience }: UnitTask, slicing: Slicing): Promise<UnitAnswer> {
  const failed: FailedWorkbook[] = [];
  const read: UnitFile[] = [];
  for (const file of files) {
    try {
      read.push(await unitFile(file));
    } catch (cause) {
      failed.push({ file: file.name, error: failureOf(cause) });
    }
    await slicing.pause();
  }
  const [first, ...others] = read;
  try {
    if (!first) return { result: { file: name, error: failed[0]!.error }, failed: failed.slice(1) };
    const steps = unitSteps(name, [first, ...others], { pack: packOf(settings), audience });
    const check = await inSlices(
      steps,
      slicing,
      () => undefined,
      () => false,
    );
    return { ...check!, failed };
  } catch (cause) {
    return { result: { file: name, error: failureOf(cause) }, failed };
  }
}

async function unitFile(given: TaskFile): Promise<UnitFile> {
  const read = await readFile(given);
  if (read.kind !== "word") {
    return { file: given.name, snapshot: await read.workbook.read(), savedBy: read.workbook.savedBy };
  }
  const { imported } = read;
  return { file: given.name, imported, snapshot: snapshotOfDesign(imported.sheets) };
}
