import type { Priority } from "../../core/rules/define-rule";

/** Where a result says nothing that can be scored, that is said first, and nothing about the score of its row. */
export const RESULT_SPEAKS_FIRST: readonly Priority[] = [
  { rule: "actual-copies-target", within: "row" },
  { rule: "actual-not-quantified", within: "row" },
  { rule: "actual-unit-differs", within: "row" },
];
