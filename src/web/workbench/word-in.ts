import { HostError } from "../../app/ports";
import { importDocument, type DocumentImport } from "../../app/import/import-document";
import type { SheetDesign } from "../../core/grid/sheet-design";
import { readDocx } from "../../hosts/docx-file";

/** A workbook made of a Word file. */
export interface WorkbookOfWord {
  readonly sheets: readonly SheetDesign[];
  /** What was recognised and what was not, in Chinese. */
  readonly remark: string;
}

/** Makes the sheets of a workbook of a Word file. @throws HostError where it cannot be read, or has none of the forms */
export async function workbookOfWord(bytes: Uint8Array): Promise<WorkbookOfWord> {
  const imported = importDocument(await readDocx(bytes));
  if (imported.forms.length === 0) {
    const advice = "请确认表在文件里是表格（不是图片），上面有表的名称";
    throw new HostError("not-a-workbook", `Word 文件里没有识别到绩效自评表，${advice}`);
  }
  return { sheets: imported.sheets, remark: remarkOn(imported) };
}

function remarkOn({ forms, unplaced, unread }: DocumentImport): string {
  const parts = [
    `从 Word 导入了 ${forms.length} 张表`,
    ...(unplaced.length > 0 ? [`有 ${unplaced.length} 处内容没有放进表里，在工作表“未能识别的内容”里`] : []),
    ...(unread.length > 0 ? [`没有导入：${unread.join("、")}`] : []),
  ];
  return `${parts.join("；")}。`;
}
