/** The oldest set of the Excel API that the add-in runs on; the manifest asks for the same. */
export const LEAST_EXCEL_API = "1.9";
