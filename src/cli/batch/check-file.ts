import { checkWorkbook, reasonFor } from "../../app/check";
import { checkedWorkbook, type CheckedWorkbook, type FailedWorkbook } from "../../app/check-document";
import { noFormsInDocument, withWordPlaces } from "../../app/import/checked-document";
import { marksOf } from "../../app/mark";
import type { Pack } from "../../catalogue/packs/pack";
import { XlsxFileWorkbook } from "../../hosts/xlsx-file";
import { readWorkbookFile } from "../files/read-file";
import { importWordFile, isWordName, snapshotOfImport } from "../files/word-file";
import { troubleOf } from "../trouble";
import { checkSet } from "./check-set";

/** One workbook, or one set of them, to check: plain data, for it goes to worker threads. */
export interface CheckTask {
  readonly file: string;
  readonly pack: Pack;
  /** Whether a marked copy is wanted. */
  readonly mark: boolean;
  /** The files of a set; `file` is then its folder. */
  readonly set?: readonly SetMember[];
}

/** A file of a set. */
export interface SetMember {
  /** Its name within the set's folder. */
  readonly name: string;
  readonly path: string;
}

/** The bytes of the marked copy of a file, by the name it was found under. */
export interface MarkedFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What became of it: plain data too. Nothing is written here, so that a thread that is ended leaves no half of a file. */
export interface CheckTaskResult {
  readonly result: CheckedWorkbook | FailedWorkbook;
  /** The bytes of the marked copy. */
  readonly marked?: Uint8Array;
  /** Of a set the marked copies of its files. */
  readonly markedFiles?: readonly MarkedFile[];
  /** Files of a set that could not be read. */
  readonly failed?: readonly FailedWorkbook[];
}

/** Checks one file or set and marks copies where they are wanted. Never throws: every trouble is part of the result. */
export async function checkFile(task: CheckTask): Promise<CheckTaskResult> {
  const { file, pack, mark, set } = task;
  try {
    if (set) return await checkSet(task, set);
    if (isWordName(file)) return { result: await checkWordFile(task) };
    const workbook = XlsxFileWorkbook.open(await readWorkbookFile(file));
    const snapshot = await workbook.read();
    const check = checkWorkbook(snapshot, pack);
    const result = checkedWorkbook(file, check);
    if (!mark || "error" in result) return { result };
    const open = check.findings.filter((finding) => reasonFor(finding, check) === undefined);
    await workbook.mark(marksOf(open, snapshot));
    return { result, marked: workbook.toBytes() };
  } catch (cause) {
    return { result: { file, error: troubleOf(cause, file) } };
  }
}

/** A Word file is checked as the workbook that `jihe import` makes of it; there is nothing in it to mark. */
async function checkWordFile({ file, pack }: CheckTask): Promise<CheckedWorkbook | FailedWorkbook> {
  const imported = await importWordFile(file);
  if (imported.forms.length === 0) return noFormsInDocument(file);
  const result = checkedWorkbook(file, checkWorkbook(snapshotOfImport(imported), pack));
  return "error" in result ? result : withWordPlaces(result, [{ imported }]);
}
