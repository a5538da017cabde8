import { replaceValue } from "../../fixing/replace-value";
import type { Decimal } from "../../numbers/decimal";
import type { RatioRelation } from "../../relations/relations";
import { ruleDefiner, type FormSet, type Rule } from "../define-rule";
import { subjectsIn } from "./sum-rule";
import { shownFigure } from "../stated-figure";

const defineRule = ruleDefiner<FormSet>();

/** Rates are written with four decimals of the ratio: two of the percentage, as the forms show them. */
export const RATE_DECIMALS = 4;
/** The number format of a written rate. */
export const RATE_FORMAT = "0.00%";

/** rate ≠ numerator ÷ denominator, from a declaration. */
export function ratioRule(relation: RatioRelation): Rule<FormSet> {
  return defineRule({
    ...relation.rule,
    messages: {
      mismatch: "{rate}填 {actual}，按 {numerator} ÷ {denominator} 应为 {expected}，差 {difference} 个百分点。",
      noDenominator: "{base}为 0，{rate}却填 {actual}，应留空。",
    },
    over: (set) => subjectsIn(relation, set),
    needs: ({ rate, numerator, denominator }) => ({ rate, numerator, denominator }),
    check({ rate, numerator, denominator }, { finding }) {
      const actual = rate.value.value;
      const related = [numerator, denominator];
      if (denominator.value.value.isZero()) {
        if (actual.isZero()) return undefined;
        const data = { base: denominator.label, rate: rate.label, actual: percent(actual) };
        return finding("noDenominator", { at: rate, related, actual, data });
      }
      const expected = numerator.value.value.dividedBy(denominator.value.value);
      const difference = actual.minus(expected);
      if (difference.abs().lessThanOrEqualTo(rate.value.tolerance)) return undefined;
      const rounded = expected.toDecimalPlaces(RATE_DECIMALS);
      const edit = replaceValue(rate, rounded, RATE_FORMAT);
      return finding("mismatch", {
        at: rate,
        related,
        expected: rounded,
        actual,
        difference: actual.minus(rounded),
        data: {
          rate: rate.label,
          actual: percent(actual),
          expected: percent(expected),
          numerator: shownFigure(numerator, numerator.value.value),
          denominator: shownFigure(denominator, denominator.value.value),
          difference: difference.abs().times(100).toDecimalPlaces(2).toFixed(),
        },
        fix: edit && { kind: "safe", label: `改为 ${percent(expected)}`, edits: [edit] },
      });
    },
  });
}

function percent(ratio: Decimal): string {
  return `${ratio.times(100).toDecimalPlaces(2).toFixed(2)}%`;
}
