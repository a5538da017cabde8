/** What a check needs besides where the workbook holds reports, as one module that is loaded with the first of those. */
export { rulesOf } from "../../catalogue";
