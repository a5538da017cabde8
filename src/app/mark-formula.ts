import { LEVEL_COLOURS } from "../core/rules/level-colours";
import type { Severity } from "../core/rules/finding";

/** What every mark's formula carries; by it any host finds our conditional formats and no others. */
export const MARK_OWNER = "JIHE:";

/** Excel allows no longer text between quotes in a formula. */
const LONGEST_LITERAL = 255;

/** Background of marked cells by severity, `RRGGBB`. Black text stays readable on each. */
export const MARK_FILLS: Readonly<Record<Severity, string>> = {
  error: LEVEL_COLOURS.error.fill,
  warning: LEVEL_COLOURS.warning.fill,
  advice: LEVEL_COLOURS.advice.fill,
};

/** The formula of a mark, without `=`: always true, it names owner and rules. A list too long for Excel ends early. */
export function markFormula(rules: readonly string[]): string {
  let names = MARK_OWNER;
  for (const rule of rules) {
    const longer = names === MARK_OWNER ? names + rule : `${names} ${rule}`;
    if (longer.length > LONGEST_LITERAL) break;
    names = longer;
  }
  return `N("${names}")=0`;
}

/** Whether the formula of a conditional format is one of our marks, however a program has respaced it. */
export function isMarkFormula(formula: string): boolean {
  return /^\s*(?:=\s*)?N\s*\(\s*"JIHE:[^"]*"\s*\)\s*=\s*0\s*$/i.test(formula);
}
