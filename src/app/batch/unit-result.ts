import { withoutWordPlace } from "../import/word-place";
import type { RuleMeta } from "../../core/rules/define-rule";
import type { Severity } from "../../core/rules/finding";
import type { CheckedWorkbook, FailedWorkbook, PlainFinding } from "../check-document";
import type { UnitFacts } from "./unit-facts";

/** One unit of a batch: its findings, and what is known of it beyond them. */
export interface UnitResult {
  readonly checked: CheckedWorkbook;
  readonly facts: UnitFacts;
}

/** Everything that a batch came to. */
export interface BatchResult {
  readonly units: readonly UnitResult[];
  readonly failed: readonly FailedWorkbook[];
  /** Every rule that may have spoken. */
  readonly rules: readonly RuleMeta[];
}

/** What becomes of a submission. */
export type Verdict = "退回" | "核实" | "通过";

/** By the worst finding that nobody has accounted for. */
export function verdictOf({ counts }: CheckedWorkbook): Verdict {
  return counts.error > 0 ? "退回" : counts.warning > 0 ? "核实" : "通过";
}

/** By what a unit is known again: its name, or its file where it has none. */
export function unitKey({ unit, file }: CheckedWorkbook): string {
  return unit ?? file;
}

/** By what a finding is known again in another version: never by its cell or its place in Word, which move. */
export function findingKey(checked: CheckedWorkbook, { rule, label }: PlainFinding): string {
  return [unitKey(checked), checked.year ?? "", rule, withoutWordPlace(label)].join("|");
}

/** Findings that nobody has accounted for. */
export function openFindings(
  { findings }: CheckedWorkbook,
  ...severities: readonly Severity[]
): readonly PlainFinding[] {
  return findings.filter(
    ({ accepted, severity }) => accepted === null && (severities.length === 0 || severities.includes(severity)),
  );
}

/** A decimal string as a number for a sheet, blank where there is none. */
export function asNumber(text: string | null): number | "" {
  return text === null ? "" : Number(text);
}

/** A share as people read it: 19.9%. */
export function shareText(part: number, whole: number): string {
  return whole === 0 ? "0%" : `${((part / whole) * 100).toFixed(1)}%`;
}
