import { checkWorkbook, reasonFor } from "../../app/check";
import { unitFacts } from "../../app/batch/unit-facts";
import { checkedWorkbook } from "../../app/check-document";
import { noFormsInDocument, withWordPlaces } from "../../app/import/checked-document";
import { marksOf } from "../../app/mark";
import { importWordFile, isWordName, snapshotOfImport } from "../files/word-file";
import { openWorkbookFile } from "../files/workbook-file";
import { troubleOf } from "../files/trouble";
import { checkSet } from "./check-set";
import { priorSubmission } from "./prior-submission";
import type { CheckTask, CheckTaskResult } from "./check-task";

/** Checks one file or set and marks copies where they are wanted. Never throws: every trouble is part of the result. */
export async function checkFile(task: CheckTask): Promise<CheckTaskResult> {
  const { file, pack, mark, set } = task;
  try {
    if (set) return await checkSet(task, set);
    if (isWordName(file)) return await checkWordFile(task);
    const { workbook } = await openWorkbookFile(file);
    const snapshot = await workbook.read();
    const check = checkWorkbook(snapshot, pack, task.audience, "told", await priorSubmission(snapshot, task));
    const result = checkedWorkbook(file, check);
    if ("error" in result) return { result };
    const facts = task.facts ? { facts: unitFacts(check.submission, workbook.savedBy) } : {};
    if (!mark) return { result, ...facts };
    const open = check.findings.filter((finding) => reasonFor(finding, check) === undefined);
    await workbook.mark(marksOf(open, snapshot));
    return { result, ...facts, marked: workbook.toBytes() };
  } catch (cause) {
    return { result: { file, error: troubleOf(cause, file) } };
  }
}

/** A Word file is checked as the workbook that `jihe import` makes of it; there is nothing in it to mark. */
async function checkWordFile(task: CheckTask): Promise<CheckTaskResult> {
  const { file, pack, audience, facts } = task;
  const imported = await importWordFile(file);
  if (imported.forms.length === 0) return { result: noFormsInDocument(file) };
  const snapshot = snapshotOfImport(imported);
  const check = checkWorkbook(snapshot, pack, audience, "told", await priorSubmission(snapshot, task));
  const result = checkedWorkbook(file, check);
  if ("error" in result) return { result };
  return { result: withWordPlaces(result, [{ imported }]), ...(facts ? { facts: unitFacts(check.submission) } : {}) };
}
