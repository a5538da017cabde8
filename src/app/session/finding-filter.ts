import type { Severity } from "../../core/rules/finding";

/** What a finding is shown as: its severity, or that a person has accepted it. */
export type Standing = Severity | "accepted";

/** What a list shows: only what fits all of it. */
export interface FindingFilter {
  /** Words that must all stand in message, label, cell or title of the rule; case and width of letters do not count. */
  readonly text: string;
  /** The only standing that is shown; `null` for all. */
  readonly standing: Standing | null;
  /** Key of the only form that is shown; `null` for all. */
  readonly form: string | null;
}

/** Shows everything. */
export const NO_FILTER: FindingFilter = { text: "", standing: null, form: null };
