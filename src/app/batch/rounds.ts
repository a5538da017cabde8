import type { PlainFinding, QuietChange, RoundChange } from "../check-document";
import type { UnitFacts } from "./unit-facts";
import { findingKey, openFindings, unitKey, type UnitResult } from "./unit-result";

/** Compares a submission with its earlier version: 已改, 未改, 新增, and what was changed without a word. */
export function roundChange(before: UnitResult, now: UnitResult): RoundChange {
  const keysOf = ({ checked }: UnitResult): ReadonlySet<string> =>
    new Set(openFindings(checked).map((finding) => findingKey(checked, finding)));
  const [then, present] = [keysOf(before), keysOf(now)];
  const fixed = openFindings(before.checked).filter((finding) => !present.has(findingKey(before.checked, finding)));
  return {
    fixed: fixed.map(({ rule, label, message }) => ({ rule, label, message })),
    open: [...present].filter((key) => then.has(key)).length,
    fresh: [...present].filter((key) => !then.has(key)).length,
    quiet: quietChanges(before, now.facts),
  };
}

function quietChanges({ checked, facts }: UnitResult, now: UnitFacts): readonly QuietChange[] {
  const asked = new Set(openFindings(checked).flatMap(cellsOf));
  const then = new Map(facts.figures.map((figure) => [figure.key, figure]));
  return now.figures.flatMap(({ key, cell, value }) => {
    const earlier = then.get(key);
    if (!earlier || earlier.value === value || asked.has(earlier.cell)) return [];
    return [{ label: key, cell, before: earlier.value, now: value }];
  });
}

/** Every cell that a finding spoke of: its own, those it was compared with, and those that its fix writes. */
function cellsOf({ sheet, cell, file, related, fix }: PlainFinding): readonly string[] {
  const own = sheet === null || cell === null ? [] : [placeOf(file, sheet, cell)];
  return [...own, ...related, ...(fix?.edits ?? []).map((edit) => placeOf(file, edit.sheet, edit.cell))];
}

function placeOf(file: string | null | undefined, sheet: string, cell: string): string {
  return `${file ? `[${file}]${sheet}` : sheet}!${cell}`;
}

/** Units by what they are known by again. */
export function byUnit(units: readonly UnitResult[]): ReadonlyMap<string, UnitResult> {
  return new Map(units.map((unit) => [unitKey(unit.checked), unit]));
}
