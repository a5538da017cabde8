import { submissionOf, unitSteps, type UnitCheck, type UnitFile, type UnitJudging } from "../../app/batch/check-unit";
import { roundChange } from "../../app/batch/rounds";
import { formsOf } from "../../app/batch/unit-facts";
import type { FailedWorkbook } from "../../app/check-document";
import type { SessionTools } from "../../app/session";
import { tryRules, type TriedRule } from "../../app/session/own-rules";
import { packOf } from "../../app/session/pack-settings";
import { inSlices } from "../../app/session/slices";
import { priorYearRulesOf } from "../../catalogue";
import type { Submission } from "../../catalogue/submission/index";
import { isYearBefore } from "../../catalogue/submission/year-before";
import { snapshotOfDesign } from "../../core/formula/recalculation/snapshot-of-design";
import { failureOf } from "./failure";
import { readFile } from "./read-file";
import type { RuleTrialTask, TaskFile, UnitAnswer, UnitTask, WhoseAnswer, WhoseTask } from "./tasks";

type Slicing = Pick<SessionTools, "pause" | "clock">;

/**
 * Checks the files of a unit as one submission, and compares it with what the unit handed in before. Files that cannot be read are named,
 * and the others checked. Never throws.
 */
export async function checkFiles(task: UnitTask, slicing: Slicing): Promise<UnitAnswer> {
  const { name, settings, audience } = task;
  const pack = packOf(settings);
  const { read, failed } = await readAll(task.files, slicing);
  const before = await readAll(task.before ?? [], slicing);
  const prior = await readAll(task.prior ?? [], slicing);
  const unread = [...failed, ...before.failed, ...prior.failed];
  try {
    if (!isAny(read)) return { result: { file: name, error: failed[0]!.error }, failed: unread.slice(1) };
    const judging = { pack, audience, prior: isAny(prior.read) ? submissionOf(prior.read, pack) : undefined };
    const { isCompared, ...check } = await checkUnit(name, read, judging, slicing);
    const compared = isAny(before.read)
      ? withBefore(check, await checkUnit(name, before.read, judging, slicing))
      : check;
    const rules = priorYearRulesOf(pack).map(({ id }) => id);
    return { ...compared, failed: unread, ...(isCompared === undefined ? {} : { prior: { isCompared, rules } }) };
  } catch (cause) {
    return { result: { file: name, error: failureOf(cause) }, failed: unread };
  }
}

/** Whose a file is. @throws HostError where it cannot be read */
export async function whoseFile({ file, settings }: WhoseTask): Promise<WhoseAnswer> {
  const submission = submissionOf([await unitFile(file)], packOf(settings));
  return { unit: submission.unit ?? null, year: submission.year ?? null, forms: formsOf(submission) };
}

/** Tries rules in words on the files of a unit. @throws HostError where one of them cannot be read */
export async function tryRulesOn(task: RuleTrialTask, slicing: Slicing): Promise<readonly TriedRule[]> {
  const pack = packOf(task.settings);
  const submissionIn = async (files: readonly TaskFile[]): Promise<Submission> => {
    const read: UnitFile[] = [];
    for (const file of files) read.push(await unitFile(file));
    await slicing.pause();
    return submissionOf(read, pack);
  };
  const submission = await submissionIn(task.files);
  const { prior = [] } = task;
  const before = prior.length > 0 ? await submissionIn(prior) : undefined;
  // With another year or unit nothing is compared, as in a check.
  const isCompared = before !== undefined && isYearBefore(before, submission) !== false;
  return tryRules(task.text, isCompared ? { ...submission, prior: before } : submission);
}

type SomeFiles = readonly [UnitFile, ...UnitFile[]];

function isAny(files: readonly UnitFile[]): files is SomeFiles {
  return files.length > 0;
}

async function checkUnit(name: string, files: SomeFiles, judging: UnitJudging, slicing: Slicing): Promise<UnitCheck> {
  const check = await inSlices(unitSteps(name, files, judging), slicing);
  return check!;
}

/** Where nothing was recognised in one of the two, there is nothing to compare. */
function withBefore({ result, facts }: UnitCheck, before: UnitCheck): UnitCheck {
  if ("error" in result || "error" in before.result || !facts || !before.facts)
    return { result, ...(facts && { facts }) };
  const change = roundChange({ checked: before.result, facts: before.facts }, { checked: result, facts });
  return { result: { ...result, before: change }, facts };
}

async function readAll(files: readonly TaskFile[], slicing: Slicing) {
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
  return { read, failed };
}

async function unitFile(given: TaskFile): Promise<UnitFile> {
  const read = await readFile(given);
  if (read.kind !== "word") {
    return { file: given.name, snapshot: await read.workbook.read(), savedBy: read.workbook.savedBy };
  }
  const { imported } = read;
  return { file: given.name, imported, snapshot: snapshotOfDesign(imported.sheets) };
}
