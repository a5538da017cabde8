import type { WorkbookSnapshot } from "../../core/grid/snapshot";
import type { WrittenText } from "../../core/narrative/written-text";
import type { WorkbookCheck } from "../check";
import type { TextSource } from "../report";
import type { ListedFinding } from "./findings-view";
import type { Coverage } from "./coverage";
import { EMPTY_JOURNAL, type Journal } from "./journal";
import type { RefreshedWord } from "./refreshed-word";
import type { WrittenReport } from "./report-words";
import { DEFAULT_SETTINGS, type SessionSettings } from "./settings";
import type { SessionTrouble } from "./trouble";
import type { WordFiles } from "./word-files";

/** Work under way. `done` of `total` where it can be counted, else both 0. */
export interface Activity {
  /** What is done, in Chinese: 「正在读取工作簿」. */
  readonly title: string;
  readonly done: number;
  readonly total: number;
  /** Whether it only waits for the host to be read, so that `retry` may give it up and begin anew. */
  readonly waits?: boolean;
  /** Whether a person may end it, by `end`. */
  readonly canEnd?: boolean;
}

/** Something that went as asked, or nearly so, in Chinese. */
export interface Notice {
  /** Another one for every notice, so that the same words are told again. */
  readonly id: number;
  readonly intent: "success" | "info" | "warning";
  readonly text: string;
  /** The transaction it speaks of, for an undo beside it. */
  readonly transaction: number | undefined;
}

/** Results of a check. */
export interface Checked {
  readonly snapshot: WorkbookSnapshot;
  readonly check: WorkbookCheck;
  readonly listed: readonly ListedFinding[];
  readonly coverage: Coverage;
  /** What a person wrote into reports generated earlier; a new report can keep it. */
  readonly written: readonly WrittenText[];
  /** Why another pack was gone by than the one that was kept, in Chinese; nothing where it was that one. */
  readonly packTrouble: string | undefined;
}

/** All that a door shows of a session. Never changed, always replaced. */
export interface SessionState {
  readonly activity: Activity | null;
  /** Whether the program around is bringing a cell into view; nothing has to wait for that. */
  readonly revealing: boolean;
  readonly checked: Checked | null;
  /** Whether the workbook was changed since it was checked. */
  readonly stale: boolean;
  /** Why the last thing asked for was not done; the session can try again. */
  readonly trouble: SessionTrouble | null;
  /** Why cells could not be marked although the check went well. */
  readonly marksTrouble: SessionTrouble | null;
  /** Protected sheets whose cells could not be marked, while all others were. */
  readonly unmarkedSheets: readonly string[];
  /** How many marks stand in the workbook through this session. */
  readonly marks: number;
  /** Whether they are those of an earlier check, because a check that nobody asked for writes nothing. */
  readonly marksOld: boolean;
  readonly notice: Notice | null;
  /** Everything that was written, by a person on the page too. */
  readonly journal: Journal;
  readonly settings: SessionSettings;
  /** The report that stands in the workbook through this session. */
  readonly report: WrittenReport | null;
  /** Word documents on the workbook as it stood at the latest check. */
  readonly word: WordFiles | null;
  /** A Word report brought up to date with the workbook as it stood at the latest check. */
  readonly refreshed: RefreshedWord | null;
  /** Files that a person chose to take texts over from, into every report from then on. */
  readonly others: readonly TextSource[];
}

/** A session in which nothing has happened. */
export const FRESH_STATE: SessionState = {
  activity: null,
  revealing: false,
  checked: null,
  stale: false,
  trouble: null,
  marksTrouble: null,
  unmarkedSheets: [],
  marks: 0,
  marksOld: false,
  notice: null,
  journal: EMPTY_JOURNAL,
  settings: DEFAULT_SETTINGS,
  report: null,
  word: null,
  refreshed: null,
  others: [],
};
