import type { ChosenFile } from "../../app/session";
import { importDocument } from "../../app/import/import-document";
import { snapshotOfDesign } from "../../core/formula/recalculation/snapshot-of-design";
import type { WorkbookSnapshot } from "../../core/grid/snapshot";
import { readDocx } from "../../hosts/docx-file";
import { XlsxFileWorkbook } from "../../hosts/xlsx-file";

/** Reads a workbook or Word file that a person chose, as a workbook. @throws HostError */
export async function readOther({ fileName, read }: ChosenFile): Promise<WorkbookSnapshot> {
  const bytes = await read();
  if (!/\.doc[xm]$/i.test(fileName)) return XlsxFileWorkbook.open(bytes).read();
  return snapshotOfDesign(importDocument(await readDocx(bytes)).sheets);
}
