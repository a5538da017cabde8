export { isMarkFormula, MARK_FILLS, MARK_OWNER, markFormula, rulesOfMark } from "../../app/mark-formula";
export { createWorkbookBytes, XlsxFileWorkbook, type WorkbookCheckpoint } from "./workbook/xlsx-file-workbook";
