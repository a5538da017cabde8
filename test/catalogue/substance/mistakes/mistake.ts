import type { CaseValue } from "../../../../src/catalogue/forms/canonical";

/** The clean workbooks that the mistakes are put into. */
export type BookName = "water" | "school" | "clinic" | "town";

/** What a cell comes to hold, or a piece of its text and what stands there instead. */
export type Change = CaseValue | readonly [old: string, instead: string];

/** One mistake as a clerk makes it: cells by their paths (see `slotOf`), and what must be found where. */
export interface Mistake {
  readonly rule: string;
  readonly book: BookName;
  readonly cells?: Readonly<Record<string, Change>>;
  /** Rows taken off, before anything else. */
  readonly without?: readonly string[];
  /** What 七 or 八 of the report says instead. */
  readonly sections?: Readonly<Record<string, readonly string[]>>;
  /** Everywhere in the report's body. */
  readonly everywhere?: readonly [old: string, instead: string];
  /** The form that has no 分值 and 自评得分. */
  readonly unscored?: string;
  readonly at: string;
  /** What the same figures truly contradict besides. */
  readonly also?: readonly string[];
}

/** What a result that misses its target under full marks contradicts. */
export const MISSED = ["missed-target-full-score", "ratio-score-mismatch"];

/** What tells of a result besides its own cell. */
export const TOLD = ["goal-result-differs", "narrative-indicator-differs"];
