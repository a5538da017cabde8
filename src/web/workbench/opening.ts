import { contradictions2023 } from "../../app/examples/contradictions-2023";
import { planTemplate } from "../../app/template";
import { designForms, type BlankFormsRequest } from "../../catalogue/forms/canonical";
import { HostError } from "../../app/ports";
import { kindOf } from "../../hosts/opc/file-kind";
import { createWorkbookBytes } from "../../hosts/xlsx-file";
import { isWordName, workbookNameOf } from "../files/file-names";
import type { GivenFile } from "../files/given-file";

import { OpenFile, type FileToOpen, type FileTools } from "../files/open-file";

/** Put in by webpack: whether this is the page in one file, which has no chunk for old workbooks. */
declare const SINGLE_FILE: boolean;

/** A file that was opened, and what a person should know of it, in Chinese; empty where there is nothing. */
export interface OpenedFile {
  readonly file: OpenFile;
  readonly remark: string;
}

export { unpacked } from "../files/packed-files";

/** Opens a file that a person gave; of a Word file it makes a new workbook. @throws HostError that says what is wrong with it */
export async function openGivenFile(given: GivenFile, file: FileToOpen, tools: FileTools): Promise<OpenedFile> {
  const bytes = await given.read();
  if (kindOf(bytes) === "old-workbook") return openOldWorkbook(bytes, given.name, file, tools);
  if (!isWordName(given.name)) return { file: OpenFile.open(bytes, file, tools), remark: "" };
  const { workbookOfWord } = await import(/* webpackChunkName: "word-in" */ "./word-in");
  const { sheets, remark } = await workbookOfWord(bytes);
  const { id } = file;
  return { file: OpenFile.create(sheets, { id, name: workbookNameOf(given.name) }, tools), remark };
}

/** Makes a new workbook of one of before 2007; it is saved as such. */
async function openOldWorkbook(
  bytes: Uint8Array,
  name: string,
  { id }: FileToOpen,
  tools: FileTools,
): Promise<OpenedFile> {
  if (SINGLE_FILE) {
    throw new HostError("not-a-workbook", "单个文件的工作台读不了旧版 .xls、.et，请另存为 .xlsx，或用网站上的工作台");
  } else {
    const { readXls } = await import(/* webpackChunkName: "xls" */ "../../hosts/xls-file");
    const { sheets, lost } = readXls(bytes);
    const remark = `旧版格式已读入新的 .xlsx：${lost.join("；")}。`;
    return { file: OpenFile.create(sheets, { id, name: workbookNameOf(name) }, tools), remark };
  }
}

/** Opens the bytes of a workbook. @throws HostError that says what is wrong with them */
export async function openBytes(bytes: Uint8Array, file: FileToOpen, tools: FileTools): Promise<OpenFile> {
  return OpenFile.open(bytes, file, tools);
}

/** Opens the example, made from the data that examples/ is made from: the same bytes, and nothing to fetch. */
export async function openExample(file: FileToOpen, tools: FileTools): Promise<OpenFile> {
  return OpenFile.open(createWorkbookBytes(designForms(contradictions2023)), file, tools);
}

/** A new workbook of blank forms. @throws Error for a request that `planTemplate` finds fault with */
export async function newForms(request: BlankFormsRequest, file: FileToOpen, tools: FileTools): Promise<OpenFile> {
  const { sheets, fault } = planTemplate(request);
  if (!sheets) throw new Error(`The request was not checked before: ${fault}`);
  return OpenFile.create(sheets, file, tools);
}
