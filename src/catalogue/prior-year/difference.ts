import type { Measured } from "../../core/numbers/compare";
import { figureAt } from "../../core/rules/stated-figure";
import type { Present } from "../../core/values/sourced";

/** What a finding says of a figure that is not the one of last year's submission. */
export function differenceFrom(now: Present<Measured>, then: Present<Measured>) {
  const difference = now.value.value.minus(then.value.value);
  return {
    at: now,
    expected: then.value.value,
    actual: now.value.value,
    difference,
    data: {
      label: now.label,
      actual: figureAt(now, now.value.value),
      expected: figureAt(now, then.value.value),
      difference: figureAt(now, difference.abs()),
    },
  };
}
