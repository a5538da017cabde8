import type { FixKind } from "../../../../src/core/fixing/edit";
import type { Measured } from "../../../../src/core/numbers/compare";
import type { Sourced } from "../../../../src/core/values/sourced";
import type { RuleResult } from "../../../../src/core/rules/run-rules";
import type {
  EitherRelation,
  LimitRelation,
  LimitSubject,
  SumPart,
  SumRelation,
  SumSubject,
  WithinRelation,
} from "../../../../src/core/relations/relations";
import { formSet, META } from "../sets";

/** A workbook with one form, which all the relations here speak of. */
export const workbook = formSet("台账");
const templates = workbook.forms.map(({ template }) => template);

/** total = Σ parts, of one total. */
export function sumOf(subject: SumSubject, more: { fix?: FixKind; measure?: "amount" | "score" } = {}): SumRelation {
  return {
    kind: "sum",
    templates,
    rule: { ...META, id: "sum" },
    filler: undefined,
    measure: "amount",
    fix: "safe",
    reportsBlank: true,
    ...more,
    subjects: () => [subject],
  };
}

/** whole ≥ Σ parts, of one whole. */
export function within(whole: Sourced<Measured>, parts: readonly SumPart[]): WithinRelation {
  return {
    kind: "within",
    templates,
    rule: { ...META, id: "within" },
    subjects: () => [{ whole, parts }],
  };
}

/** Σ parts is one of the totals. */
export function either(parts: readonly SumPart[], totals: readonly Sourced<Measured>[]): EitherRelation {
  return {
    kind: "either",
    templates,
    rule: { ...META, id: "either" },
    subjects: () => [{ parts, totals }],
  };
}

/** actual ≤ limit, of one amount. */
export function limit(subject: LimitSubject): LimitRelation {
  return {
    kind: "limit",
    templates,
    rule: { ...META, id: "limit" },
    message: "{label}为 {actual}，超过预算 {limit}，多 {difference}。",
    subjects: () => [subject],
  };
}

/** The status, and what was said: the reasons of a rule that skipped, else the messages. */
export function saidBy({ status, findings, skipped }: RuleResult): readonly string[] {
  return [
    status,
    ...findings.map(({ message }) => message),
    ...(status === "skipped" ? skipped.map(({ reason }) => reason) : []),
  ];
}
