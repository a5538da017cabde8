import type { FailedWorkbook, PassedOverFile } from "../../app/check-document";
import { HostError, hostErrorOf, type HostTrouble } from "../../app/ports";
import { isArchiveName } from "./archives";
import { isWordName } from "./word-file";

type FailureCode = FailedWorkbook["error"]["code"];

/** What a trouble is called in results, what it is in words, and what to do about it. */
type TroubleWords = readonly [code: FailureCode, what: string, remedy?: string];

const TROUBLES: Readonly<Partial<Record<HostTrouble, TroubleWords>>> = {
  "not-found": ["not-found", "找不到文件", "请核对路径和文件名"],
  "not-a-workbook": ["not-a-workbook", "不是 Excel 工作簿"],
  encrypted: ["encrypted", "文件已加密", "请先在 Excel 中取消打开密码，再另存"],
  damaged: ["damaged", "文件已损坏", "请用 Excel 或 WPS 打开后另存，或重新取得文件"],
  "too-large": ["too-large", "文件太大", "请确认它是绩效自评表"],
  "sheet-protected": ["damaged", "工作表受保护", "请先撤销工作表保护"],
  "sheet-deleted": ["damaged", "工作表已被删除"],
  "not-supported": ["damaged", "这种工作簿暂不支持"],
};

/** What no file should bring about, and what only an open Excel does. */
const UNKNOWN: TroubleWords = ["damaged", "处理时程序出错", "请把文件发给开发者"];

/** The same of a Word file, where the words are others. */
const WORD_TROUBLES: Readonly<Partial<Record<HostTrouble, TroubleWords>>> = {
  "not-a-workbook": ["not-a-workbook", "不是 Word 文件"],
  encrypted: ["encrypted", "Word 文件已加密", "请先在 Word 中取消打开密码，再另存"],
  damaged: ["damaged", "文件已损坏", "请用 Word 或 WPS 打开后另存，或重新取得文件"],
};

/** And of a zip. */
const ARCHIVE_TROUBLES: Readonly<Partial<Record<HostTrouble, TroubleWords>>> = {
  encrypted: ["encrypted", "压缩包已加密", "请去掉密码，重新压缩"],
  damaged: ["damaged", "压缩包已损坏", "请重新压缩，或重新取得文件"],
  "too-large": ["too-large", "压缩包太大", "请分成几个压缩包，或先解压"],
};

/** Details that name a remedy or a cause of their own stand instead of the general remedy. */
const SAYS_WHAT_TO_DO = /请/;

/** Why a file failed, as one Chinese sentence without the file's name, and its code in results. */
export function troubleOf(cause: unknown, file: string): FailedWorkbook["error"] {
  const { trouble, detail } = hostErrorOf(cause) ?? new HostError("unknown", textOf(cause));
  const own = isWordName(file) ? WORD_TROUBLES : isArchiveName(file) ? ARCHIVE_TROUBLES : {};
  const [code, what, remedy] = own[trouble] ?? TROUBLES[trouble] ?? UNKNOWN;
  const named = detail === "" ? what : `${what}（${detail}）`;
  const advised = remedy === undefined || SAYS_WHAT_TO_DO.test(detail) ? named : `${named}。${remedy}`;
  return { code, message: `${advised}。` };
}

/** The line on standard error for a file that failed. */
export function failureLine({ file, error }: FailedWorkbook): string {
  return `无法检查 ${file}：${error.message}`;
}

/** Why a file was passed over, in words. */
export const PASSED_OVER: Readonly<Record<PassedOverFile["why"], string>> = {
  temporary: "Office 打开文件时的临时文件",
  "old-format": "旧版 Word 或 WPS 文字，请在 Word 或 WPS 里用“文件 → 另存为”另存为 .docx",
  archive: "压缩包，请先解压，再检查里面的文件",
  "not-supported": "不是 .xlsx、.xlsm、.xls、.et 或 .docx 文件",
};
/** So many are named; JSON names them all. */
const MOST_NAMED = 20;

/** The lines on standard error for the files that a walk did not read. */
export function passedOverLines(files: readonly PassedOverFile[]): readonly string[] {
  const lines = files.slice(0, MOST_NAMED).map(({ file, why }) => `没有读取 ${file}：${PASSED_OVER[why]}`);
  return files.length > MOST_NAMED ? [...lines, `没有读取的文件共 ${files.length} 个`] : lines;
}

function textOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
