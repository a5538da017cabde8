export { LOOKS_LOST, readXls } from "./read-xls";
