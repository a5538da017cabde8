import type { PlainFinding, QuietChange, RoundChange } from "../check-document";
import { rowOf, type StatedCell, type UnitFacts } from "./unit-facts";
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
  const changed = now.figures.flatMap(({ key, cell, value }) => {
    const earlier = then.get(key);
    if (!earlier || earlier.value === value || asked.has(earlier.cell)) return [];
    return [{ label: key, cell, before: earlier.value, now: value }];
  });
  return [...changed, ...rowsGone(facts, now, asked)];
}

/** Rows of indicators of which nothing is left under their words, a line each, unless a finding spoke of a cell of theirs. */
function rowsGone({ figures }: UnitFacts, now: UnitFacts, asked: ReadonlySet<string>): readonly QuietChange[] {
  const left = new Set(now.figures.map(({ key }) => key));
  const rows = new Map<string, StatedCell[]>();
  for (const figure of figures) {
    if (figure.row !== undefined) rows.set(figure.row, [...(rows.get(figure.row) ?? []), figure]);
  }
  const askedRows = new Set([...asked].map(rowOf));
  const forms = new Set(now.figures.flatMap(({ form, row }) => (row === undefined ? [] : [form])));
  return [...rows].flatMap(([row, own]) => {
    const [first] = own.filter(({ value }) => value !== "");
    const isGone = own.every(({ key }) => !left.has(key)) && !askedRows.has(row);
    return first && isGone && forms.has(first.form)
      ? [{ label: first.key, cell: first.cell, before: first.value, now: "" }]
      : [];
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
