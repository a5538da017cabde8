import { checkWorkbook, reasonFor } from "../../app/check";
import { checkedWorkbook, type CheckedWorkbook, type FailedWorkbook } from "../../app/check-document";
import { marksOf } from "../../app/mark";
import type { Pack } from "../../catalogue/packs/pack";
import { XlsxFileWorkbook } from "../../hosts/xlsx-file";
import { readWorkbookFile } from "../files/read-file";
import { troubleOf } from "../trouble";

/** One workbook to check: plain data, for it goes to worker threads. */
export interface CheckTask {
  readonly file: string;
  readonly pack: Pack;
  /** Whether a marked copy is wanted. */
  readonly mark: boolean;
}

/** What became of it: plain data too. Nothing is written here, so that a thread that is ended leaves no half of a file. */
export interface CheckTaskResult {
  readonly result: CheckedWorkbook | FailedWorkbook;
  /** The bytes of the marked copy. */
  readonly marked?: Uint8Array;
}

/** Checks one file and marks a copy where one is wanted. Never throws: every trouble is part of the result. */
export async function checkFile({ file, pack, mark }: CheckTask): Promise<CheckTaskResult> {
  try {
    const workbook = XlsxFileWorkbook.open(await readWorkbookFile(file));
    const snapshot = await workbook.read();
    const check = checkWorkbook(snapshot, pack);
    const result = checkedWorkbook(file, check);
    if (!mark || "error" in result) return { result };
    const open = check.findings.filter((finding) => reasonFor(finding, check) === undefined);
    await workbook.mark(marksOf(open, snapshot));
    return { result, marked: workbook.toBytes() };
  } catch (cause) {
    return { result: { file, error: troubleOf(cause) } };
  }
}
