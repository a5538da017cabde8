export { readXls, type OldWorkbook } from "./read-xls";
