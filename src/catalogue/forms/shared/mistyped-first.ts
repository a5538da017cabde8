import type { Priority } from "../../../core/rules/define-rule";

/** An amount with a wrong sign or in 元 is told as such; that it also passes its budget or last year's amount is no second fault. */
export const MISTYPED_FIRST: readonly Priority[] = [
  { rule: "amount-unit-suspect", within: "row" },
  { rule: "negative-amount", within: "row" },
];
