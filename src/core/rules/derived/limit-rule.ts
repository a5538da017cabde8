import type { Measured } from "../../numbers/compare";
import { amountOver } from "../../numbers/interval";
import type { Present } from "../../values/sourced";
import type { LimitRelation } from "../../relations/relations";
import { ruleDefiner, type FormSet, type Rule } from "../define-rule";
import { figureAt } from "../stated-figure";
import { formsOf } from "./sum-rule";

const defineRule = ruleDefiner<FormSet>();

/** An amount above the one it may not pass, from a declaration. */
export function limitRule(relation: LimitRelation): Rule<FormSet> {
  return defineRule({
    ...relation.rule,
    messages: { over: relation.message },
    over: (set) => formsOf(relation, set).flatMap((form) => relation.subjects(form)),
    needs: ({ actual, limit }) => ({ actual, limit }),
    check({ actual, limit }, { finding }) {
      const over = overLimit(actual, limit);
      return over && finding("over", over);
    },
  });
}

/** All that a finding says of an amount over its limit; `undefined` where it is not over, or only by rounding. */
export function overLimit(actual: Present<Measured>, limit: Present<Measured>) {
  const difference = amountOver(actual.value, limit.value);
  if (!difference) return undefined;
  return {
    at: actual,
    related: [limit],
    expected: limit.value.value,
    actual: actual.value.value,
    difference,
    data: {
      label: actual.label,
      actual: figureAt(actual, actual.value.value),
      limit: figureAt(actual, limit.value.value),
      difference: figureAt(actual, difference),
    },
  };
}
