import { checkWorkbook, reasonFor, type WorkbookCheck } from "../../app/check";
import { unitFacts } from "../../app/batch/unit-facts";
import type { FailedWorkbook } from "../../app/check-document";
import { withWordPlaces, type ImportedFile } from "../../app/import/checked-document";
import type { DocumentImport } from "../../app/import/import-document";
import { marksOf } from "../../app/mark";
import { checkedSet, inFile, joinFiles, type JoinedFiles, type SetFile } from "../../app/set";
import type { XlsxFileWorkbook } from "../../hosts/xlsx-file";
import { importWordFile, isWordName, snapshotOfImport } from "../files/word-file";
import { isOldWorkbookName, openWorkbookFile } from "../files/workbook-file";
import { troubleOf } from "../files/trouble";
import { priorSubmission } from "./prior-submission";
import type { CheckTask, CheckTaskResult, MarkedFile, SetMember } from "./check-task";

interface OpenedMember extends SetFile {
  readonly path: string;
  /** What it is, unless it is a Word file. */
  readonly workbook?: XlsxFileWorkbook;
  readonly imported?: DocumentImport;
}

/** Checks the files of a set as one submission. Those that cannot be read are named, and the others checked. */
export async function checkSet(task: CheckTask, members: readonly SetMember[]): Promise<CheckTaskResult> {
  const opened: OpenedMember[] = [];
  const failed: FailedWorkbook[] = [];
  for (const member of members) {
    const one = await open(member);
    if ("error" in one) failed.push(one);
    else opened.push(one);
  }
  if (opened.length === 0) return { result: nothingRead(task.file, failed), failed };
  const joined = joinFiles(opened);
  const check = checkWorkbook(
    joined.snapshot,
    task.pack,
    task.audience,
    "told",
    await priorSubmission(joined.snapshot, task),
  );
  const checked = checkedSet(task.file, check, joined);
  const result = "error" in checked ? checked : withWordPlaces(checked, documentsOf(opened));
  if ("error" in result) return { result, failed };
  const facts = task.facts
    ? { facts: unitFacts(check.submission, [...new Set(opened.flatMap(({ workbook }) => workbook?.savedBy ?? []))]) }
    : {};
  if (!task.mark) return { result, failed, ...facts };
  return { result, failed, ...facts, markedFiles: await markedMembers(opened, check, joined) };
}

async function open({ name, path }: SetMember): Promise<OpenedMember | FailedWorkbook> {
  try {
    if (isWordName(path)) {
      const imported = await importWordFile(path);
      return { file: name, path, imported, snapshot: snapshotOfImport(imported) };
    }
    const { workbook } = await openWorkbookFile(path);
    return { file: name, path, workbook, snapshot: await workbook.read() };
  } catch (cause) {
    return { file: path, error: troubleOf(cause, path) };
  }
}

function documentsOf(members: readonly OpenedMember[]): readonly ImportedFile[] {
  return members.flatMap(({ file, imported }) => (imported ? [{ file, imported }] : []));
}

function nothingRead(file: string, failed: readonly FailedWorkbook[]): FailedWorkbook {
  const code = failed[0]?.error.code ?? "not-found";
  return { file, error: { code, message: "文件夹里的工作簿都读不了。" } };
}

async function markedMembers(
  members: readonly OpenedMember[],
  check: WorkbookCheck,
  joined: JoinedFiles,
): Promise<readonly MarkedFile[]> {
  const open = check.findings.filter((finding) => reasonFor(finding, check) === undefined);
  const marks = marksOf(open, joined.snapshot);
  const marked: MarkedFile[] = [];
  for (const { file, path, workbook } of members) {
    if (!workbook || isOldWorkbookName(path)) continue;
    await workbook.mark(inFile(marks, file, joined));
    marked.push({ file: path, bytes: workbook.toBytes() });
  }
  return marked;
}
