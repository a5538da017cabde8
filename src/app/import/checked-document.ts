import type { CheckedWorkbook, FailedWorkbook, WordSource } from "../check-document";
import type { DocumentImport } from "./import-document";

/** An imported document and its name among the files of a set; a document checked alone needs none. */
export interface ImportedFile {
  readonly file?: string;
  readonly imported: DocumentImport;
}

/** The result for a document in which no form was recognised. */
export function noFormsInDocument(file: string): FailedWorkbook {
  const message =
    "Word 文件里没有识别到绩效自评表（附件1 至附件4）。请确认表在文件里是表格（不是图片），上面有表的名称。";
  return { file, error: { code: "no-forms", message } };
}

/**
 * The result of a check as a person with the Word file needs it: sheets and cells are those of the imported workbook, and
 * every label says where it stood in Word besides. What found no place is told too.
 */
export function withWordPlaces(result: CheckedWorkbook, documents: readonly ImportedFile[]): CheckedWorkbook {
  if (documents.length === 0) return result;
  const located = <T extends Located>(one: T): T => ({ ...one, label: one.label + placeOf(one, documents) });
  return {
    ...result,
    word: documents.map(wordSource),
    findings: result.findings.map(located),
    fills: result.fills.map(located),
  };
}

interface Located {
  readonly file?: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly label: string;
}

function placeOf({ file, sheet, cell }: Located, documents: readonly ImportedFile[]): string {
  const document = documents.find((one) => one.file === (file ?? undefined));
  const place = document?.imported.origins.get(`${sheet}!${cell}`);
  return place === undefined ? "" : `（${place}）`;
}

function wordSource({ file, imported }: ImportedFile): WordSource {
  const { tables, forms, unplaced, unread } = imported;
  return {
    ...(file === undefined ? {} : { file }),
    tables,
    asItStood: forms.filter(({ asItStood }) => asItStood).map(({ sheet }) => sheet),
    unplaced,
    unread,
  };
}
