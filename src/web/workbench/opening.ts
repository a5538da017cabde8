import { contradictions2023 } from "../../app/examples/contradictions-2023";
import { planTemplate } from "../../app/template";
import { designForms, type BlankFormsRequest } from "../../catalogue/forms/canonical";
import { XlsxFileWorkbook } from "../../hosts/xlsx-file";
import { workbookNameOf } from "../files/file-names";
import type { GivenFile } from "../files/given-file";
import { OpenFile, type FileToOpen, type FileTools } from "../files/open-file";
import { readFile } from "../workers/read-file";
import { designsOfWord, remarkOnWord } from "./word-in";

/** A file that was opened, and what a person should know of it, in Chinese; empty where there is nothing. */
export interface OpenedFile {
  readonly file: OpenFile;
  readonly remark: string;
}

/** Opens a file that a person gave; of a Word file or an old workbook it makes a new one. @throws HostError that says what is wrong with it */
export async function openGivenFile(given: GivenFile, file: FileToOpen, tools: FileTools): Promise<OpenedFile> {
  const read = await readFile({ name: given.name, bytes: await given.read() });
  const made = { id: file.id, name: workbookNameOf(given.name) };
  switch (read.kind) {
    case "workbook":
      return { file: OpenFile.of(read.workbook, file, tools), remark: "" };
    case "old":
      return {
        file: OpenFile.of(read.workbook, { ...made, unsaved: true }, tools),
        remark: `旧版格式已读入新的 .xlsx：${read.lost.join("；")}。`,
      };
    case "word":
      return {
        file: OpenFile.create(designsOfWord(read.imported), { ...made, origins: read.imported.origins }, tools),
        remark: remarkOnWord(read.imported),
      };
  }
}

/** Opens the bytes of a workbook. @throws HostError that says what is wrong with them */
export async function openBytes(bytes: Uint8Array, file: FileToOpen, tools: FileTools): Promise<OpenFile> {
  return OpenFile.open(bytes, file, tools);
}

/** Opens the example, made from the data that examples/ is made from: the same bytes, and nothing to fetch. */
export async function openExample(file: FileToOpen, tools: FileTools): Promise<OpenFile> {
  await tools.pause();
  const made = XlsxFileWorkbook.create(designForms(contradictions2023));
  await tools.pause();
  const bytes = made.toBytes();
  await tools.pause();
  return OpenFile.open(bytes, file, tools);
}

/** A new workbook of blank forms. @throws Error for a request that `planTemplate` finds fault with */
export async function newForms(request: BlankFormsRequest, file: FileToOpen, tools: FileTools): Promise<OpenFile> {
  const { sheets, fault } = planTemplate(request);
  if (!sheets) throw new Error(`The request was not checked before: ${fault}`);
  return OpenFile.create(sheets, file, tools);
}
