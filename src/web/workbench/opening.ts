import { contradictions2023 } from "../../../examples/data/contradictions-2023";
import { planTemplate } from "../../app/template";
import { designForms, type BlankFormsRequest } from "../../catalogue/forms/canonical";
import { createWorkbookBytes } from "../../hosts/xlsx-file";
import { isWordName, workbookNameOf } from "../files/file-names";
import type { GivenFile } from "../files/given-file";
import { OpenFile, type FileToOpen, type FileTools } from "../files/open-file";

/** A file that was opened, and what a person should know of it, in Chinese; empty where there is nothing. */
export interface OpenedFile {
  readonly file: OpenFile;
  readonly remark: string;
}

/** Opens a file that a person gave; of a Word file it makes a new workbook. @throws HostError that says what is wrong with it */
export async function openGivenFile(given: GivenFile, file: FileToOpen, tools: FileTools): Promise<OpenedFile> {
  const bytes = await given.read();
  if (!isWordName(given.name)) return { file: OpenFile.open(bytes, file, tools), remark: "" };
  const { workbookOfWord } = await import(/* webpackChunkName: "word-in" */ "./word-in");
  const { sheets, remark } = await workbookOfWord(bytes);
  const { id } = file;
  return { file: OpenFile.create(sheets, { id, name: workbookNameOf(given.name) }, tools), remark };
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
