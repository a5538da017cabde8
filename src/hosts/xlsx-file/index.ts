export { isMarkFormula, MARK_FILLS, MARK_OWNER, markFormula, rulesOfMark } from "./mark-formula";
export { createWorkbookBytes, XlsxFileWorkbook } from "./xlsx-file-workbook";
