import type { Pack } from "../../catalogue/packs/pack";
import { readSubmission, type Submission } from "../../catalogue/submission/index";
import type { WorkbookSnapshot } from "../../core/grid/snapshot";
import type { XlsxFileWorkbook } from "../../hosts/xlsx-file";
import { Complaint } from "../complaint";
import { isWordName } from "../files/word-file";
import { troubleOf } from "../files/trouble";
import { openWorkbookFile } from "../files/workbook-file";
import { tell } from "../terminal";
import { notAppliedLine } from "../text/check-text";

/** What to do with a Word file where only a workbook will do. */
export const IMPORT_FIRST = "请先用 jihe import 文件.docx --out 文件.xlsx 转成工作簿";

/** A workbook opened by a command that works on one file, and the forms in it. */
interface OpenedForms {
  readonly workbook: XlsxFileWorkbook;
  readonly snapshot: WorkbookSnapshot;
  readonly submission: Submission;
}

/** Opens a workbook and reads it. @throws Complaint where that fails, and for a Word file */
export async function openWorkbook(file: string): Promise<Pick<OpenedForms, "workbook" | "snapshot">> {
  if (isWordName(file)) throw new Complaint(`${file} 是 Word 文件。${IMPORT_FIRST}`);
  try {
    const { workbook, lost } = await openWorkbookFile(file);
    if (lost) tell(`${file} 是旧版格式：${lost.join("；")}`);
    return { workbook, snapshot: await workbook.read() };
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

/** Opens a workbook that has forms, read as it is told here and not as it tells of itself. @throws Complaint where it has none, or cannot be read */
export async function openForms(file: string, pack: Pack): Promise<OpenedForms> {
  const opened = await openWorkbook(file);
  const submission = readOrComplain(file, () => readSubmission(opened.snapshot, pack, "told"));
  for (const label of submission.labelsNotApplied) tell(notAppliedLine(label));
  if (submission.forms.length > 0) return { ...opened, submission };
  throw new Complaint(`${file} 里没有识别到绩效自评表（附件1 至附件4）。用 jihe template 可以生成空表。`);
}

function readOrComplain<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

function unreadable(file: string, cause: unknown): Complaint {
  return new Complaint(`无法读取 ${file}：${troubleOf(cause, file).message}`, { cause });
}
