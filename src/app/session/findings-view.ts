import { THEMES } from "../../catalogue/rules/without-reports";
import { toA1 } from "../../core/grid/address";
import { onceForEach } from "../../core/once-for-each";
import { SEVERITIES, type Finding } from "../../core/rules/finding";
import type { RuleMeta } from "../../core/rules/define-rule";
import { asSeen } from "../../core/values/directions";
import { reasonFor, type WorkbookCheck } from "../check-by";
import { SEVERITY_WORDS } from "../severity-words";
import type { FindingFilter, Standing } from "./finding-filter";

/** How findings are put together in a list. */
export type GroupBy = "severity" | "form" | "rule" | "theme";

/** A finding in a list, with its number in the workbook's order and what a person has said of it. */
export interface ListedFinding {
  /** The same for the same finding after another check: rule, place and label. */
  readonly key: string;
  /** Counts from 1, in the order of the workbook. */
  readonly number: number;
  readonly finding: Finding;
  /** The reason by which it is accepted; `undefined` where it is not. */
  readonly accepted: string | undefined;
  readonly rule: RuleMeta | undefined;
}

/** A heading of the list and what stands below it; never empty. */
export interface FindingGroup {
  readonly key: string;
  readonly title: string;
  /** How many, in Chinese: 「2 处错误」. */
  readonly count: string;
  readonly findings: readonly ListedFinding[];
}

/** What a finding is shown as. */
export function standingOf({ finding, accepted }: ListedFinding): Standing {
  return accepted === undefined ? finding.severity : "accepted";
}

/** The Chinese word of each standing. */
export const STANDING_WORDS: Readonly<Record<Standing, string>> = { ...SEVERITY_WORDS, accepted: "已说明" };

const metasOf = onceForEach(({ rules }: Pick<WorkbookCheck, "rules">) => new Map(rules.map((rule) => [rule.id, rule])));

/** What a rule that ran says of itself. */
export function ruleMeta(id: string, check: Pick<WorkbookCheck, "rules">): RuleMeta | undefined {
  return metasOf(check).get(id);
}

/** All findings of a check, numbered. */
export function listFindings(check: WorkbookCheck): readonly ListedFinding[] {
  const seen = new Map<string, number>();
  return check.findings.map((finding, index) => {
    const base = keyOf(finding);
    const times = seen.get(base) ?? 0;
    seen.set(base, times + 1);
    return {
      key: times === 0 ? base : `${base}#${times}`,
      number: index + 1,
      finding,
      accepted: reasonFor(finding, check),
      rule: ruleMeta(finding.rule, check),
    };
  });
}

/** Those that pass a filter, in their order. */
export function filterFindings(
  listed: readonly ListedFinding[],
  { text, standing, form }: FindingFilter,
): readonly ListedFinding[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  return listed.filter((one) => {
    if (standing !== null && standingOf(one) !== standing) return false;
    return (form === null || one.finding.about.form === form) && hasWords(one, words);
  });
}

/** Puts findings under headings; the order within a heading stays. */
export function groupFindings(
  listed: readonly ListedFinding[],
  by: GroupBy,
  check: WorkbookCheck,
): readonly FindingGroup[] {
  switch (by) {
    case "form":
      return byForm(listed, check);
    case "rule":
      return byRule(listed);
    case "severity":
      return bySeverity(listed, check);
    case "theme":
      return byTheme(listed);
  }
}

/** How many are open by severity, and how many accepted. */
export function countListed(listed: readonly ListedFinding[]): Readonly<Record<Standing, number>> {
  const counts = { error: 0, warning: 0, advice: 0, accepted: 0 };
  for (const one of listed) counts[standingOf(one)]++;
  return counts;
}

/** 「附件1!D13」, or 「整个工作簿」. */
export function placeWords({ at }: Finding): string {
  return at ? `${asSeen(at.sheet)}!${toA1(at)}` : "整个工作簿";
}

function keyOf({ rule, at, label }: Finding): string {
  return JSON.stringify([rule, at ? `${at.sheet}!${toA1(at)}` : null, label]);
}

function hasWords({ finding, rule }: ListedFinding, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = plain([finding.message, finding.label, placeWords(finding), rule?.title ?? "", finding.rule].join(" "));
  return words.every((word) => text.includes(word));
}

function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

type Heading = Omit<FindingGroup, "count">;

function byForm(listed: readonly ListedFinding[], check: WorkbookCheck): readonly FindingGroup[] {
  const { forms } = check.submission;
  const elsewhere: ListedFinding[] = [];
  const byKey = new Map(forms.map(({ key }) => [key, [] as ListedFinding[]]));
  for (const one of listed) (byKey.get(one.finding.about.form ?? "") ?? elsewhere).push(one);
  const groups = forms.map(({ key, name, sheet }) => ({
    key,
    title: name === sheet || name.includes(sheet) ? name : `${name} · ${asSeen(sheet)}`,
    findings: byKey.get(key) ?? [],
  }));
  return counted([{ key: "workbook", title: "整个工作簿", findings: elsewhere }, ...groups], "");
}

function byRule(listed: readonly ListedFinding[]): readonly FindingGroup[] {
  const themes = Object.keys(THEMES);
  const rules = new Map(listed.map(({ finding, rule }) => [finding.rule, rule]));
  const order = (rule: RuleMeta | undefined) => themes.indexOf(rule?.theme ?? "");
  const groups = [...rules]
    .sort(([, a], [, b]) => order(a) - order(b))
    .map(([id, rule]) => ({
      key: id,
      title: rule?.title ?? id,
      findings: listed.filter(({ finding }) => finding.rule === id),
    }));
  return counted(groups, "");
}

function byTheme(listed: readonly ListedFinding[]): readonly FindingGroup[] {
  const groups = Object.entries(THEMES).map(([key, title]) => ({
    key,
    title,
    findings: listed.filter(({ rule }) => rule?.theme === key),
  }));
  return counted(groups, "");
}

/** The worst first, and those alike by form: a person mends one form after the other. */
function bySeverity(listed: readonly ListedFinding[], check: WorkbookCheck): readonly FindingGroup[] {
  return [...SEVERITIES, "accepted" as const].flatMap((standing) => {
    const alike = listed.filter((one) => standingOf(one) === standing);
    return byForm(alike, check).map(({ key, title, findings }) => ({
      key: `${standing}\n${key}`,
      title,
      count: countWords(findings.length, STANDING_WORDS[standing]),
      findings,
    }));
  });
}

function counted(groups: readonly Heading[], word: string): readonly FindingGroup[] {
  return groups
    .filter(({ findings }) => findings.length > 0)
    .map((group) => ({ ...group, count: countWords(group.findings.length, word) }));
}

function countWords(count: number, word: string): string {
  return `${count} 处${word}`;
}
