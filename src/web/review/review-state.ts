import type { UnitResult } from "../../app/batch/unit-result";
import type { FailedWorkbook } from "../../app/check-document";
import type { GivenFile } from "../files/given-file";
import type { AlikeRow, JudgedBy } from "../workers/tasks";

/** How far a unit has come. */
type UnitStanding = "waiting" | "checking" | "checked" | "failed";

/** What one unit handed in: a file, or several that are judged together. Never changed, always replaced. */
export interface ReviewUnit {
  readonly id: string;
  /** The file, or the folder or unit that the files are of. */
  readonly name: string;
  readonly files: readonly GivenFile[];
  readonly standing: UnitStanding;
  readonly result?: UnitResult;
  /** Why nothing of it could be checked. */
  readonly failure?: FailedWorkbook["error"];
  /** Files of a set that could not be read, while the others were checked. */
  readonly unread: readonly FailedWorkbook[];
  /** With which giving of files it came: the first, the second. */
  readonly giving: number;
  /** By what it is known again, as far as it was ever checked. */
  readonly owner?: string;
  /** Where last year's submission was found: whether it is of the year before, and the rules that looked at it. */
  readonly prior?: { readonly isCompared: boolean; readonly rules: readonly string[] };
}

/** What units can be compared with: the version that they handed in before this one, and last year's submission. */
export type EarlierKind = "before" | "prior";

/** What a unit handed in earlier. */
interface EarlierSubmission {
  /** Its name. */
  readonly unit: string;
  readonly files: readonly GivenFile[];
}

/** What all units handed in earlier, as far as it was given. */
export interface Earlier {
  /** The folder, archive or file that was chosen. */
  readonly name: string;
  /** By `ownerKey`. */
  readonly byUnit: ReadonlyMap<string, EarlierSubmission>;
  /** Files that could not be read, or say of no unit. */
  readonly unread: readonly FailedWorkbook[];
  /** Units with several submissions, of which the last counts. */
  readonly several: readonly string[];
}

/** The tables that a review can be looked at by. */
export type ReviewView = "units" | "rules" | "departments" | "before" | "prior" | "alike" | "unread";

/** What units the table is held to. */
export interface ReviewFilter {
  readonly text: string;
  readonly verdict: "退回" | "核实" | "通过" | null;
  readonly rule: string | null;
  readonly department: string | null;
  /** Only those with figures that changed without a word, or that differ from last year's. */
  readonly compared: "quiet" | "prior" | null;
}

export const NO_FILTER: ReviewFilter = { text: "", verdict: null, rule: null, department: null, compared: null };

/** The columns of the table of units that it can be sorted by. */
export type SortColumn =
  | "unit"
  | "department"
  | "forms"
  | "score"
  | "recomputed"
  | "apart"
  | "rate"
  | "error"
  | "warning"
  | "verdict"
  | "quiet"
  | "prior";

/** How a person looks at the table; kept while a unit is looked at, so that they come back to the same place. */
export interface ReviewLook {
  readonly view: ReviewView;
  readonly filter: ReviewFilter;
  /** `null` is the order in which the files came. */
  readonly sort: { readonly column: SortColumn; readonly down: boolean } | null;
  readonly charts: boolean;
  /** How far the table of units is scrolled, in pixels. */
  readonly top: number;
}

/** What is made of all units, while it is being made. */
export type Making = "summary" | "letters" | "alike";

/** All that there is to show of a review. Never changed, always replaced. */
export interface ReviewState {
  readonly units: readonly ReviewUnit[];
  /** Files that were met and are none of ours, by their way within what was given. */
  readonly passedOver: readonly string[];
  /** What the units are compared with. */
  readonly earlier: Readonly<Record<EarlierKind, Earlier | null>>;
  /** How far the reading of what they are to be compared with has come. */
  readonly reading: { readonly kind: EarlierKind; readonly done: number; readonly total: number } | null;
  /** Whether units are being checked. */
  readonly running: boolean;
  readonly judgedBy: JudgedBy | null;
  /** `null` until it was looked for, and again once a unit has changed. */
  readonly alike: readonly AlikeRow[] | null;
  readonly making: Making | null;
  /** What went well or wrong of what was made, in Chinese. */
  readonly notice: { readonly intent: "success" | "error"; readonly text: string } | null;
  readonly look: ReviewLook;
}

/** Why a file that was met in a folder or archive was not read. */
export const NOT_OURS = "不是 .xlsx、.xlsm、.xls、.et 或 .docx 文件";

/** A review of nothing. */
export const EMPTY_REVIEW: ReviewState = {
  units: [],
  passedOver: [],
  earlier: { before: null, prior: null },
  reading: null,
  running: false,
  judgedBy: null,
  alike: null,
  making: null,
  notice: null,
  look: { view: "units", filter: NO_FILTER, sort: null, charts: false, top: 0 },
};
