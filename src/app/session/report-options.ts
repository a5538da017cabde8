import type { ReportPlanOptions } from "../report";

/** What a report may be told; the workbook itself and the other files are the session's to give. */
export type SessionReportOptions = Omit<ReportPlanOptions, "workbook" | "sources" | "taken" | "prior">;
