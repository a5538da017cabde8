export { createWorkbookBytes, XlsxFileWorkbook } from "./workbook/xlsx-file-workbook";
