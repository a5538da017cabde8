export { LONGEST_REASON } from "./accept";
export { ChoiceStore, readChoices, type ChoiceKeeper, type OnceSaid, type ViewChoices } from "./choices";
export type { Coverage, RuleNote } from "./coverage";
export { contentWords, figuresOf, isStated, type FigureLine } from "./figures";
export { previewFills, type FillChoice, type FillRow } from "./fill-preview";
export * from "./finding-filter";
export * from "./finding-rows";
export * from "./findings-view";
export { isUndoneElsewhere, type Journal, type Transaction } from "./journal";
export { overviewOf, type FormExecution, type FormFindings, type FormScores, type Overview } from "./overview";
export type { ChosenWord, RefreshedWord } from "./refreshed-word";
export type { WrittenReport } from "./report-words";
export type { JournalKeeper, SessionHost, SessionTools, Timeline } from "./session-host";
export type { Activity, Checked, Notice, SessionReportOptions, SessionState } from "./session-state";
export {
  faultsOfSettings,
  namedPack,
  ownPackOf,
  ownPackOfData,
  type ReadOwnPack,
  packChoices,
  packOf,
} from "./pack-settings";
export type { SessionSettings, ThresholdName } from "./settings";
export type { SessionTrouble } from "./trouble";
export type { WordFile, WordFiles } from "./word-files";
export { suggestionFor, suggestionsOf } from "./suggestion";
export { verdictOf, type Verdict } from "./verdict";
export { WorkbookSession } from "./workbook-session";
