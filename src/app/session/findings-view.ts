import { CATALOGUE, THEMES } from "../../catalogue";
import { toA1 } from "../../core/grid/address";
import { SEVERITIES, type Finding, type Severity } from "../../core/rules/finding";
import type { RuleMeta } from "../../core/rules/define-rule";
import { reasonFor, type WorkbookCheck } from "../check";
import { SEVERITY_WORDS } from "../notes";

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
  readonly findings: readonly ListedFinding[];
}

/** What a list shows. An empty text and all severities show everything. */
export interface FindingFilter {
  /** Words that must all stand in message, label, cell or title of the rule; case and width of letters do not count. */
  readonly text: string;
  readonly severities: readonly Severity[];
  /** Whether accepted ones are shown. */
  readonly accepted: boolean;
}

/** Shows everything. */
export const NO_FILTER: FindingFilter = { text: "", severities: SEVERITIES, accepted: true };

const RULES: ReadonlyMap<string, RuleMeta> = new Map(CATALOGUE.map((rule) => [rule.id, rule]));

/** What a rule says of itself. */
export function ruleMeta(id: string): RuleMeta | undefined {
  return RULES.get(id);
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
      rule: ruleMeta(finding.rule),
    };
  });
}

/** Those that pass a filter, in their order. */
export function filterFindings(listed: readonly ListedFinding[], filter: FindingFilter): readonly ListedFinding[] {
  const words = plain(filter.text).split(/\s+/).filter(Boolean);
  return listed.filter((one) => {
    if (one.accepted !== undefined) return filter.accepted && hasWords(one, words);
    return filter.severities.includes(one.finding.severity) && hasWords(one, words);
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
      return bySeverity(listed);
    case "theme":
      return byTheme(listed);
  }
}

/** How many are open by severity, and how many accepted. */
export function countListed(listed: readonly ListedFinding[]): Readonly<Record<Severity | "accepted", number>> {
  const counts = { error: 0, warning: 0, advice: 0, accepted: 0 };
  for (const { finding, accepted } of listed) counts[accepted === undefined ? finding.severity : "accepted"]++;
  return counts;
}

/** 「附件1!D13」, or 「整个工作簿」. */
export function placeWords({ at }: Finding): string {
  return at ? `${at.sheet}!${toA1(at)}` : "整个工作簿";
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

function byForm(listed: readonly ListedFinding[], check: WorkbookCheck): readonly FindingGroup[] {
  const groups = check.submission.forms.map(({ key, name, sheet }) => ({
    key,
    title: name === sheet || name.includes(sheet) ? name : `${name} · ${sheet}`,
    findings: listed.filter(({ finding }) => finding.about.form === key),
  }));
  const forms = new Set(check.submission.forms.map(({ key }) => key));
  const elsewhere = listed.filter(({ finding }) => finding.about.form === null || !forms.has(finding.about.form));
  return [{ key: "workbook", title: "整个工作簿", findings: elsewhere }, ...groups].filter(isFilled);
}

function byRule(listed: readonly ListedFinding[]): readonly FindingGroup[] {
  const themes = Object.keys(THEMES);
  const ids = [...new Set(listed.map(({ finding }) => finding.rule))];
  const order = (id: string) => themes.indexOf(ruleMeta(id)?.theme ?? "");
  return ids
    .sort((a, b) => order(a) - order(b))
    .map((id) => ({
      key: id,
      title: ruleMeta(id)?.title ?? id,
      findings: listed.filter(({ finding }) => finding.rule === id),
    }));
}

function byTheme(listed: readonly ListedFinding[]): readonly FindingGroup[] {
  const groups = Object.entries(THEMES).map(([key, title]) => ({
    key,
    title,
    findings: listed.filter(({ rule }) => rule?.theme === key),
  }));
  return groups.filter(isFilled);
}

function bySeverity(listed: readonly ListedFinding[]): readonly FindingGroup[] {
  const open = SEVERITIES.map((severity) => ({
    key: severity,
    title: SEVERITY_WORDS[severity],
    findings: listed.filter(({ finding, accepted }) => finding.severity === severity && accepted === undefined),
  }));
  const accepted = { key: "accepted", title: "已说明", findings: listed.filter((one) => one.accepted !== undefined) };
  return [...open, accepted].filter(isFilled);
}

function isFilled({ findings }: FindingGroup): boolean {
  return findings.length > 0;
}
