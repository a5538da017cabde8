export { LONGEST_REASON } from "./accept";
export { coverageWords, type Coverage, type RuleNote } from "./coverage";
export { contentWords, figuresOf, valueKindAt, type FigureLine } from "./figures";
export { previewFills, type FillChoice, type FillRow } from "./fill-preview";
export * from "./findings-view";
export type { JournalEntry } from "./journal";
export { overviewOf, type FormExecution, type FormFindings, type FormScores, type Overview } from "./overview";
export type { SessionHost, SessionTools } from "./session-host";
export type {
  Activity,
  Checked,
  Notice,
  SessionDeeds,
  SessionReportOptions,
  SessionState,
  WrittenReport,
} from "./session-state";
export { faultsOfSettings, packChoices, packOf } from "./pack-settings";
export type { SessionSettings, ThresholdName } from "./settings";
export type { SessionTrouble } from "./trouble";
export type { WordFile, WordFiles } from "./word-files";
export { WorkbookSession } from "./workbook-session";
