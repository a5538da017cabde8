import type { UnitResult } from "../../app/batch/unit-result";
import type { FailedWorkbook } from "../../app/check-document";
import type { GivenFile } from "../files/given-file";
import type { AlikeRow, JudgedBy } from "../workers/tasks";

/** How far a unit has come. */
export type UnitStanding = "waiting" | "checking" | "checked" | "failed";

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
}

/** The tables that a review can be looked at by. */
export type ReviewView = "units" | "rules" | "departments" | "alike" | "unread";

/** What units the table is held to. */
export interface ReviewFilter {
  readonly text: string;
  readonly verdict: "退回" | "核实" | "通过" | null;
  readonly rule: string | null;
  readonly department: string | null;
}

export const NO_FILTER: ReviewFilter = { text: "", verdict: null, rule: null, department: null };

/** The columns of the table of units that it can be sorted by. */
export type SortColumn =
  "unit" | "department" | "forms" | "score" | "recomputed" | "apart" | "rate" | "error" | "warning" | "verdict";

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
  running: false,
  judgedBy: null,
  alike: null,
  making: null,
  notice: null,
  look: { view: "units", filter: NO_FILTER, sort: null, charts: false, top: 0 },
};
