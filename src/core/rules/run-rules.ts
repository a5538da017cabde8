import type { CellRef } from "../grid/address";
import { areaContains, sameCell } from "../grid/address";
import { withoutDirections } from "../values/directions";
import type { FormInstance } from "../template/define-form";
import type { FormSet, Priority, Report, Rule } from "./define-rule";
import type { Finding } from "./finding";

/** Why subjects of a rule could not be checked, and where. */
interface SkippedSubject {
  readonly reason: string;
  readonly cells: readonly CellRef[];
}

/** What a rule said of a workbook. Silence is not approval: there is always one of the four. */
export interface RuleResult {
  readonly rule: string;
  readonly status: "passed" | "failed" | "skipped" | "crashed";
  readonly findings: readonly Finding[];
  /** How many subjects passed. */
  readonly passed: number;
  /** Subjects that could not be checked, in a rule that passed or failed too. */
  readonly skipped: readonly SkippedSubject[];
  readonly error: string | null;
}

/** Runs rules over a workbook and lets the first of several speak where they fire on the same cause. Never throws. */
export function runRules<W extends FormSet>(rules: readonly Rule<W>[], workbook: W): readonly RuleResult[] {
  return firstToSpeak(
    rules,
    rules.map((rule) => runRule(rule, workbook)),
  );
}

/**
 * Lets the first of several rules speak where they fire on the same cause. `results` are those of `rules`, in their order. What a
 * person has accepted is no cause of anything.
 */
export function firstToSpeak<W>(
  rules: readonly Rule<W>[],
  results: readonly RuleResult[],
  isAccepted: (finding: Finding) => boolean = () => false,
): readonly RuleResult[] {
  const fired = new Map(results.map((result) => [result.rule, result.findings]));
  const causes = results.flatMap(({ findings }, position) =>
    rules[position]!.isCause
      ? findings.flatMap((finding) => (finding.at && !isAccepted(finding) ? [finding.at] : []))
      : [],
  );
  return withoutDoubtfulFixes(
    results.map((result, position) => {
      const { yieldsTo = [], isCause } = rules[position]!;
      return yieldTo(result, yieldsTo, fired, isCause ? [] : causes);
    }),
    isAccepted,
  );
}

/**
 * What is worked out from a cell is not certain where something else contradicts that cell: a source typed 292.9 for 299.2 makes its
 * right rate look wrong, and a total under a total that is wrong itself will change once more. Such a fix is a person's to choose.
 */
function withoutDoubtfulFixes(
  results: readonly RuleResult[],
  isAccepted: (finding: Finding) => boolean,
): readonly RuleResult[] {
  const speaking = results
    .flatMap(({ findings }) => findings)
    .filter((finding) => finding.difference !== null && finding.severity !== "advice" && !isAccepted(finding));
  /** Where findings that contradict a cell stand, by that cell. */
  const contradictions = new Map<string, CellRef[]>();
  for (const { at, related, fix, severity } of speaking) {
    if (at === null || (fix === null && severity !== "error")) continue;
    for (const cell of fix?.kind !== "safe" && severity === "error" ? [at, ...related] : [at]) {
      const known = contradictions.get(cellKey(cell));
      if (known) known.push(at);
      else contradictions.set(cellKey(cell), [at]);
    }
  }
  const isDoubtful = ({ at, related }: Finding): boolean =>
    at !== null &&
    related.some(
      (input) =>
        !sameCell(input, at) && contradictions.get(cellKey(input))?.some((other) => !sameCell(other, at)) === true,
    );
  return results.map((result) => {
    const doubtful = new Set(result.findings.filter((finding) => finding.fix?.kind === "safe" && isDoubtful(finding)));
    if (doubtful.size === 0) return result;
    const findings = result.findings.map((finding): Finding =>
      doubtful.has(finding) ? { ...finding, fix: { ...finding.fix!, kind: "choice" } } : finding,
    );
    return { ...result, findings };
  });
}

/** Runs one rule over a workbook, however its findings stand to those of others. Never throws. */
export function runRule<W extends FormSet>(rule: Rule<W>, workbook: W): RuleResult {
  const findings: Finding[] = [];
  const skipped: SkippedSubject[] = [];
  let passed = 0;
  let error: string | null = null;
  try {
    for (const outcome of rule.run(workbook)) {
      switch (outcome.kind) {
        case "passed":
          passed++;
          break;
        case "failed":
          for (const report of outcome.reports) {
            const finding = toFinding(rule, report, workbook.forms);
            const family = familyWithout(rule, finding, workbook.forms);
            if (family === undefined) findings.push(finding);
            else skipped.push({ reason: `${family}的表没有这项要求`, cells: finding.at ? [finding.at] : [] });
          }
          break;
        case "skipped":
          skipped.push({ reason: outcome.reason, cells: outcome.cells });
          break;
        case "crashed":
          error ??= outcome.error.message;
          break;
      }
    }
  } catch (cause) {
    error = cause instanceof Error ? cause.message : String(cause);
  }
  if (error !== null) return { rule: rule.id, status: "crashed", findings, passed, skipped, error };
  if (findings.length > 0) return { rule: rule.id, status: "failed", findings, passed, skipped, error };
  if (passed > 0) return { rule: rule.id, status: "passed", findings, passed, skipped, error };
  const reasons = skipped.length > 0 ? skipped : [{ reason: rule.absent, cells: [] }];
  return { rule: rule.id, status: "skipped", findings, passed, skipped: reasons, error };
}

function toFinding<W>(rule: Rule<W>, report: Report, forms: readonly FormInstance[]): Finding {
  const at = report.at.at;
  const form = at ? formAt(forms, at) : undefined;
  const rows = [...(at ? [at] : []), ...report.rows].map(rowKey);
  return {
    rule: rule.id,
    severity: report.severity ?? rule.severity,
    at,
    related: report.related,
    label: withoutDirections(form ? `${form.name} ${report.at.label}` : report.at.label),
    message: withoutDirections(report.message),
    expected: report.expected,
    actual: report.actual,
    difference: report.difference,
    basis: rule.basis,
    fix: report.fix,
    group: [rule.id, report.kind, ...(form ? [form.key] : [])].join("/"),
    about: { form: form?.key ?? null, rows },
  };
}

/** The name of the family of a finding's form, where that family does not know what the rule asks for. */
function familyWithout<W>(rule: Rule<W>, finding: Finding, forms: readonly FormInstance[]): string | undefined {
  const family = forms.find(({ key }) => key === finding.about.form)?.family;
  return family?.without.includes(rule.id) ? family.name : undefined;
}

/** The form that a cell stands on. */
export function formAt<F extends FormInstance>(forms: readonly F[], at: CellRef): F | undefined {
  return forms.find((form) => form.sheet === at.sheet && areaContains(form.area, at.row, at.column));
}

function rowKey(at: CellRef): string {
  return `${at.sheet}!${at.row}`;
}

function cellKey(at: CellRef): string {
  return `${rowKey(at)},${at.column}`;
}

function yieldTo(
  result: RuleResult,
  priorities: readonly Priority[],
  fired: ReadonlyMap<string, readonly Finding[]>,
  causes: readonly CellRef[],
): RuleResult {
  if (result.findings.length === 0 || priorities.length + causes.length === 0) return result;
  const spoken = (finding: Finding): boolean =>
    priorities.some(({ rule, within }) => (fired.get(rule) ?? []).some((other) => sameCause(finding, other, within))) ||
    causes.some((cause) => [...(finding.at ? [finding.at] : []), ...finding.related].some((at) => sameCell(at, cause)));
  const kept = result.findings.filter((finding) => !spoken(finding));
  if (kept.length === result.findings.length) return result;
  const dropped = result.findings.filter((finding) => !kept.includes(finding));
  const skipped = [
    ...result.skipped,
    ...dropped.map((finding) => ({ reason: "同一原因已由另一条规则指出", cells: finding.at ? [finding.at] : [] })),
  ];
  if (kept.length > 0 || result.status === "crashed") return { ...result, findings: kept, skipped };
  return { ...result, findings: kept, skipped, status: result.passed > 0 ? "passed" : "skipped" };
}

function sameCause(a: Finding, b: Finding, within: Priority["within"]): boolean {
  switch (within) {
    case "workbook":
      return true;
    case "cell":
      return a.at !== null && b.at !== null && sameCell(a.at, b.at);
    case "form":
      return a.about.form !== null && a.about.form === b.about.form;
    case "row":
      return a.about.rows.some((row) => b.about.rows.includes(row));
  }
}
