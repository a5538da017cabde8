import { HostError } from "../../app/ports";
import type { DocumentImport } from "../../app/import/import-document";
import type { SheetDesign } from "../../core/grid/sheet-design";

/** The sheets of the workbook that a Word file becomes. @throws HostError where it has none of the forms */
export function designsOfWord({ forms, sheets }: DocumentImport): readonly SheetDesign[] {
  if (forms.length > 0) return sheets;
  const advice = "请确认表在文件里是表格（不是图片），上面有表的名称";
  throw new HostError("not-a-workbook", `Word 文件里没有识别到绩效自评表，${advice}`);
}

/** What was recognised in a Word file and what was not, in Chinese. */
export function remarkOnWord({ forms, unplaced, unread }: DocumentImport): string {
  const parts = [
    `从 Word 导入了 ${forms.length} 张表`,
    ...(unplaced.length > 0 ? [`有 ${unplaced.length} 处内容没有放进表里，在工作表“未能识别的内容”里`] : []),
    ...(unread.length > 0 ? [`没有导入：${unread.join("、")}`] : []),
  ];
  return `${parts.join("；")}。`;
}
