import { rulesOfRelations } from "../../core/rules/derived/rules-of-relations";
import { onceForEach } from "../../core/once-for-each";
import type { Rule } from "../../core/rules/define-rule";
import type { Severity } from "../../core/rules/finding";
import { OF_ALL_SUMS, RELATIONS } from "../forms/relations";
import { FORM_RULES } from "../forms/shared/form-rules";
import type { Pack } from "../packs/pack";
import { RULES_ON_FORMS } from "./on-forms";
import { PRIOR_YEAR_RULE_IDS, REPORT_RULE_NAMES } from "./rules-loaded-later";
import type { Submission } from "../submission/index";

/** The sections of the catalogue, in order, with their Chinese titles. */
export const THEMES: Readonly<Record<string, string>> = {
  form: "填报规范",
  "basic-data": "附件1",
  funding: "资金（附件2、附件3）",
  indicators: "绩效指标（附件2、附件3）",
  scoring: "评分（附件2、附件3）",
  "cross-table": "表间关系",
  narrative: "表文核对（附件4）",
  local: "自定规则",
};

const THEME_ORDER = Object.keys(THEMES);

/**
 * Rules in the order of the catalogue: by theme; what the templates give before those with files of their own. On reports there are only such,
 * in the order of their ids.
 */
export function sorted(rules: readonly Rule<Submission>[]): readonly Rule<Submission>[] {
  const inTheme = (a: Rule<Submission>, b: Rule<Submission>): number =>
    a.theme === "narrative" && a.id !== b.id ? (a.id < b.id ? -1 : 1) : 0;
  return [...rules].sort((a, b) => THEME_ORDER.indexOf(a.theme) - THEME_ORDER.indexOf(b.theme) || inTheme(a, b));
}

/** The rules that have something to look at where there is no report. */
export const CATALOGUE_ON_FORMS: readonly Rule<Submission>[] = sorted([
  ...[...FORM_RULES, ...rulesOfRelations(RELATIONS, OF_ALL_SUMS)].map(asTextSpeaksFirst),
  ...RULES_ON_FORMS,
]);

/** A blank cell whose figure the report states is told of as that; the rules of the forms yield to it. */
function asTextSpeaksFirst(rule: Rule<Submission>): Rule<Submission> {
  if (rule.id !== "required-cell-blank" && rule.id !== "total-blank") return rule;
  return { ...rule, yieldsTo: [...(rule.yieldsTo ?? []), { rule: "narrative-figure-unfilled", within: "cell" }] };
}

/** The ids of all rules there are. */
export const RULE_IDS: ReadonlySet<string> = new Set([
  ...[...CATALOGUE_ON_FORMS, ...REPORT_RULE_NAMES].map(({ id }) => id),
  ...PRIOR_YEAR_RULE_IDS,
]);

/** A rule on reports for a submission without one: it says that there is none, which is all it would say. */
const NOTHING_TO_READ: readonly Rule<Submission>[] = REPORT_RULE_NAMES.map((named) => ({
  ...named,
  theme: "narrative",
  severity: "advice",
  why: "",
  basis: "",
  remedy: "",
  messages: {},
  run: () => [],
}));

/**
 * Whether the rules on reports have something to look at. Where they have nothing, `rulesWithoutReports` gives the same results as all
 * rules do, and those need not be loaded.
 */
export function holdsReports({ reports, projectReports, writtenProjects }: Submission): boolean {
  return reports.length + projectReports.length + writtenProjects.length > 0;
}

/** The rules that a pack has on, for a submission without reports. */
export const rulesWithoutReports = onceForEach((pack: Pack) =>
  onIn(pack, sorted([...CATALOGUE_ON_FORMS, ...NOTHING_TO_READ])),
);

/** Those of some rules that a pack has on, each as severe as the pack says. */
export function onIn({ rulesOff, severities }: Pack, rules: readonly Rule<Submission>[]): readonly Rule<Submission>[] {
  return rules
    .filter(({ id }) => !rulesOff.includes(id))
    .map((rule) => {
      const severity = severities[rule.id];
      return severity === undefined ? rule : asSevereAs(severity, rule);
    });
}

function asSevereAs(severity: Severity, rule: Rule<Submission>): Rule<Submission> {
  const run: typeof rule.run = (submission) =>
    rule
      .run(submission)
      .map((outcome) =>
        outcome.kind === "failed"
          ? { ...outcome, reports: outcome.reports.map((report) => ({ ...report, severity })) }
          : outcome,
      );
  return { ...rule, severity, run };
}
