import { openFindings, shareText, verdictOf, type Verdict } from "../../app/batch/unit-result";
import type { PlainFinding, RoundChange } from "../../app/check-document";
import { onceForEach } from "../../core/once-for-each";
import { SEVERITIES, type Severity } from "../../core/rules/finding";
import { pathOf } from "../files/given-file";
import type { JudgedBy, RuleWords } from "../workers/tasks";
import type { ReviewFilter, ReviewLook, ReviewUnit, SortColumn } from "./review-state";

/** A unit as a row of the table. Figures that are not there are `null`. */
export interface UnitRow {
  readonly unit: ReviewUnit;
  /** Its name, or its file's where it is not known. */
  readonly name: string;
  readonly department: string;
  /** 附件1 附件2 附件3×2 */
  readonly forms: string;
  readonly score: number | null;
  readonly recomputed: number | null;
  /** 复算 less 自评. */
  readonly apart: number | null;
  /** As a ratio. */
  readonly rate: number | null;
  readonly error: number | null;
  readonly warning: number | null;
  /** What became of the version before; `null` where there was none. */
  readonly before: RoundChange | null;
  /** How many figures changed without a word. */
  readonly quiet: number | null;
  /** What differs from last year's submission; `null` where there was none to compare with. */
  readonly priorFindings: readonly PlainFinding[] | null;
  readonly prior: number | null;
  /** `null` where it was not checked. */
  readonly verdict: Verdict | null;
  /** The first of what is to be put right, or why nothing could be checked. */
  readonly first: string;
}

/** The row of a unit, made once. */
export const rowOf = onceForEach((unit: ReviewUnit): UnitRow => {
  const { result, failure, name, standing } = unit;
  const alone = { before: null, quiet: null, priorFindings: null, prior: null };
  const nothing = { department: "", forms: "", score: null, recomputed: null, apart: null, rate: null, ...alone };
  if (!result) {
    const first = failure?.message ?? (standing === "checking" ? "正在检查……" : "等待检查");
    return { unit, name, ...nothing, error: null, warning: null, verdict: null, first };
  }
  const { checked, facts } = result;
  const [score, recomputed] = [numberOf(facts.score), numberOf(facts.recomputed)];
  const { before = null } = checked;
  const priorFindings = priorFindingsOf(unit);
  const [worst] = SEVERITIES.flatMap((severity) => openFindings(checked, severity));
  return {
    unit,
    name: checked.unit ?? name,
    department: facts.department ?? "",
    forms: facts.forms.join(" "),
    score,
    recomputed,
    apart: score === null || recomputed === null ? null : Math.round((recomputed - score) * 100) / 100,
    rate: numberOf(facts.executionRate),
    error: checked.counts.error,
    warning: checked.counts.warning,
    before,
    quiet: before?.quiet.length ?? null,
    priorFindings,
    prior: priorFindings?.length ?? null,
    verdict: verdictOf(checked),
    first: worst?.message ?? "",
  };
});

function priorFindingsOf({ result, prior }: ReviewUnit): readonly PlainFinding[] | null {
  if (!result || !prior?.isCompared) return null;
  return result.checked.findings.filter(({ rule }) => prior.rules.includes(rule));
}

function numberOf(text: string | null): number | null {
  return text === null ? null : Number(text);
}

/** Everything of a unit that a person may search for. */
const textOf = onceForEach((unit: ReviewUnit): string => {
  const { name, department, first } = rowOf(unit);
  const findings = unit.result?.checked.findings ?? [];
  const said = findings.map(({ message, label, rule }) => `${message} ${label} ${rule}`);
  return [name, department, first, ...unit.files.map(pathOf), ...said].join("\n").toLowerCase();
});

/** The rows of the table of units as a person wants to see them: those that the filter lets through, sorted. */
export function shownRows(
  units: readonly ReviewUnit[],
  { filter, sort }: Pick<ReviewLook, "filter" | "sort">,
): readonly UnitRow[] {
  const rows = units.filter((unit) => isLetThrough(unit, filter)).map(rowOf);
  if (!sort) return rows;
  const { column, down } = sort;
  return [...rows].sort((a, b) => compared(keyOf(a, column), keyOf(b, column), down));
}

/** The rows that a person goes through from unit to unit: those shown that were checked. */
export function rowsToWalk(
  units: readonly ReviewUnit[],
  look: Pick<ReviewLook, "filter" | "sort">,
): readonly UnitRow[] {
  return shownRows(units, look).filter(({ verdict }) => verdict !== null);
}

function isLetThrough(unit: ReviewUnit, { text, verdict, rule, department, compared }: ReviewFilter): boolean {
  const row = rowOf(unit);
  if (verdict !== null && row.verdict !== verdict) return false;
  if (compared !== null && !row[compared]) return false;
  if (department !== null && row.department !== department) return false;
  if (rule !== null && !(unit.result?.checked.rules.failed.includes(rule) ?? false)) return false;
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return words.every((word) => textOf(unit).includes(word));
}

const GRAVITY: readonly Verdict[] = ["退回", "核实", "通过"];

function keyOf(row: UnitRow, column: SortColumn): string | number | null {
  if (column === "unit") return row.name;
  if (column === "verdict") return row.verdict === null ? null : GRAVITY.indexOf(row.verdict);
  return row[column];
}

/** What is not there stands last, whichever way is up. */
function compared(a: string | number | null, b: string | number | null, down: boolean): number {
  const [none, other] = [a === null || a === "", b === null || b === ""];
  if (none || other) return Number(none) - Number(other);
  const order = typeof a === "number" && typeof b === "number" ? a - b : COLLATOR.compare(String(a), String(b));
  return down ? -order : order;
}

const COLLATOR = new Intl.Collator("zh-CN", { numeric: true });

/** What all units come to. */
export interface ReviewTotals {
  readonly verdicts: Readonly<Record<Verdict, number>>;
  readonly failed: number;
  /** How many have figures that changed without a word, or that differ from last year's. */
  readonly compared: Readonly<Record<NonNullable<ReviewFilter["compared"]>, number>>;
  readonly meanScore: string;
  readonly meanRecomputed: string;
  /** The best band that was given, and the share of scores in it. */
  readonly best: { readonly band: string; readonly share: string } | null;
  /** The share of units that gave themselves all marks. */
  readonly fullMarks: string;
  /** The year that most are of. */
  readonly year: number | null;
}

/** Counts what the units came to. */
export function totalsOf(units: readonly ReviewUnit[]): ReviewTotals {
  const rows = units.map(rowOf);
  const known = units.flatMap(({ result }) => result ?? []);
  const scored = known.filter(({ facts }) => facts.score !== null);
  const top = [...scored].sort((a, b) => Number(b.facts.score) - Number(a.facts.score))[0]?.facts.band ?? null;
  const inTop = scored.filter(({ facts }) => facts.band === top).length;
  const full = known.filter(({ facts }) => facts.fullMarks).length;
  const count = (verdict: Verdict): number => rows.filter((row) => row.verdict === verdict).length;
  return {
    verdicts: { 退回: count("退回"), 核实: count("核实"), 通过: count("通过") },
    compared: { quiet: rows.filter(({ quiet }) => quiet).length, prior: rows.filter(({ prior }) => prior).length },
    failed: units.filter(({ standing }) => standing === "failed").length,
    meanScore: meanOf(rows.map(({ score }) => score)),
    meanRecomputed: meanOf(rows.map(({ recomputed }) => recomputed)),
    best: top === null ? null : { band: top, share: shareText(inTop, scored.length) },
    fullMarks: known.length === 0 ? "—" : shareText(full, known.length),
    year: mostOf(known.flatMap(({ checked }) => checked.year ?? [])),
  };
}

function meanOf(figures: readonly (number | null)[]): string {
  const known = figures.filter((figure) => figure !== null);
  return known.length === 0 ? "—" : (known.reduce((sum, figure) => sum + figure, 0) / known.length).toFixed(1);
}

function mostOf(years: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** A rule that units break. */
interface RuleRow extends RuleWords {
  readonly units: number;
  readonly findings: number;
  /** Of the units that were checked. */
  readonly share: string;
}

/** The rules that units break, from the one that most break. */
export function ruleRows(units: readonly ReviewUnit[], judgedBy: JudgedBy | null): readonly RuleRow[] {
  const checked = units.flatMap(({ result }) => (result ? [result.checked] : []));
  const counts = new Map<string, { units: number; findings: number; severity: Severity }>();
  for (const { rules, findings } of checked) {
    for (const id of rules.failed) count(counts, id, findings);
  }
  const words = new Map(judgedBy?.rules.map((rule) => [rule.id, rule]));
  return [...counts]
    .map(([id, { units: own, findings, severity }]) => ({
      ...(words.get(id) ?? { id, title: id, severity }),
      units: own,
      findings,
      share: shareText(own, checked.length),
    }))
    .sort((a, b) => b.units - a.units || SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

function count(
  counts: Map<string, { units: number; findings: number; severity: Severity }>,
  id: string,
  findings: readonly PlainFinding[],
): void {
  const own = findings.filter(({ rule }) => rule === id);
  const known = counts.get(id) ?? { units: 0, findings: 0, severity: own[0]?.severity ?? "advice" };
  counts.set(id, { ...known, units: known.units + 1, findings: known.findings + own.length });
}

/** What the units of one department came to. */
interface DepartmentRow {
  /** Empty for units that name none. */
  readonly department: string;
  readonly units: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  readonly meanScore: string;
  readonly meanRecomputed: string;
}

/** The departments, from the one with the most to be sent back. */
export function departmentRows(units: readonly ReviewUnit[]): readonly DepartmentRow[] {
  const groups = new Map<string, ReviewUnit[]>();
  for (const unit of units) {
    if (!unit.result) continue;
    const { department } = rowOf(unit);
    groups.set(department, [...(groups.get(department) ?? []), unit]);
  }
  return [...groups]
    .map(([department, own]) => {
      const { verdicts, meanScore, meanRecomputed } = totalsOf(own);
      return { department, units: own.length, verdicts, meanScore, meanRecomputed };
    })
    .sort((a, b) => b.verdicts.退回 - a.verdicts.退回 || b.units - a.units);
}

const STEPS = [0, 60, 70, 80, 90, 95, 98, 100];

/** How many scores lie from one step to the next. */
export function scoreSteps(units: readonly ReviewUnit[]): readonly { readonly name: string; readonly count: number }[] {
  const scores = units.flatMap((unit) => rowOf(unit).score ?? []);
  return STEPS.map((from, at) => {
    const to = STEPS[at + 1];
    const name = to === undefined ? `${from} 分` : from === 0 ? `${to} 分以下` : `${from}—${to} 分`;
    return { name, count: scores.filter((score) => score >= from && (to === undefined || score < to)).length };
  });
}
