import type { WorkbookSnapshot } from "../../core/grid/snapshot";
import type { WrittenText } from "../../core/narrative/written-text";
import type { WorkbookCheck } from "../check";
import type { ReportPlanOptions } from "../report";
import type { ListedFinding } from "./findings-view";
import type { Coverage } from "./coverage";
import type { JournalEntry } from "./journal";
import { DEFAULT_SETTINGS, type SessionSettings } from "./settings";
import type { SessionTrouble } from "./trouble";
import type { WordFiles } from "./word-files";

/** Work under way. `done` of `total` where it can be counted, else both 0. */
export interface Activity {
  /** What is done, in Chinese: 「正在读取工作簿」. */
  readonly title: string;
  readonly done: number;
  readonly total: number;
}

/** Something that went as asked, or nearly so, in Chinese. */
export interface Notice {
  /** Another one for every notice, so that the same words are told again. */
  readonly id: number;
  readonly intent: "success" | "warning";
  readonly text: string;
  /** The journal entry it speaks of, for an undo beside it. */
  readonly entry: number | undefined;
}

/** Results of a check. */
export interface Checked {
  readonly snapshot: WorkbookSnapshot;
  readonly check: WorkbookCheck;
  readonly listed: readonly ListedFinding[];
  readonly coverage: Coverage;
  /** What a person wrote into reports generated earlier; a new report can keep it. */
  readonly written: readonly WrittenText[];
}

/** What a report may be told; the workbook itself is the session's to give. */
export type SessionReportOptions = Omit<ReportPlanOptions, "workbook">;

/** A report that was written. */
export interface WrittenReport {
  readonly sheet: string;
  /** That sheet and those of the projects. */
  readonly sheets: readonly string[];
  /** How many 【待补充】 a person still has to fill in. */
  readonly gaps: number;
  /** How many rows stand as plain text and do not follow the forms. */
  readonly frozenRows: number;
  /** How many paragraphs a person had written were kept from an earlier report. */
  readonly kept: number;
  readonly text: string;
}

/** All that a door shows of a session. Never changed, always replaced. */
export interface SessionState {
  readonly activity: Activity | null;
  readonly checked: Checked | null;
  /** Whether somebody changed the workbook since it was checked. */
  readonly stale: boolean;
  /** Why the last thing asked for was not done; the session can try again. */
  readonly trouble: SessionTrouble | null;
  /** Why cells could not be marked although the check went well. */
  readonly marksTrouble: SessionTrouble | null;
  /** Protected sheets whose cells could not be marked, while all others were. */
  readonly unmarkedSheets: readonly string[];
  /** How many marks stand in the workbook through this session. */
  readonly marks: number;
  readonly notice: Notice | null;
  /** What can be taken back, the latest last. */
  readonly journal: readonly JournalEntry[];
  readonly settings: SessionSettings;
  readonly report: WrittenReport | null;
  /** Word documents on the workbook as it stood at the latest check. */
  readonly word: WordFiles | null;
}

/** What a session has written into the workbook and can take back. */
export type SessionDeeds = Pick<SessionState, "journal" | "report">;

/** A session in which nothing has happened. */
export const FRESH_STATE: SessionState = {
  activity: null,
  checked: null,
  stale: false,
  trouble: null,
  marksTrouble: null,
  unmarkedSheets: [],
  marks: 0,
  notice: null,
  journal: [],
  settings: DEFAULT_SETTINGS,
  report: null,
  word: null,
};
