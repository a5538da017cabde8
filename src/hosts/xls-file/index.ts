export { LOOKS_LOST, readXls, type OldWorkbook } from "./read-xls";
