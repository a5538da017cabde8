import { FORM_RULES } from "./forms/shared/form-rules";
import { rulesOfRelations } from "../core/rules/derived/rules-of-relations";
import { onceForEach } from "../core/once-for-each";
import type { Rule } from "../core/rules/define-rule";
import type { Severity } from "../core/rules/finding";
import type { Pack } from "./packs/pack";
import { OF_ALL_SUMS, RELATIONS } from "./forms/relations";
import { PRIOR_YEAR_RULES } from "./prior-year";
import { HAND_WRITTEN_RULES } from "./rules";
import type { Submission } from "./submission/index";

/** Put in by webpack, from tools/catalogue-version.ts. */
declare const CATALOGUE_HASH: string | undefined;

/** Changes whenever a rule, a threshold or a form does; it stands in every result. `sources` where nothing was built. */
export const CATALOGUE_VERSION = typeof CATALOGUE_HASH === "undefined" ? "sources" : CATALOGUE_HASH;

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

/** Every rule over a submission alone: those the templates and their declarations give, and those with a file of their own. */
export const CATALOGUE: readonly Rule<Submission>[] = [
  ...[...FORM_RULES, ...rulesOfRelations(RELATIONS, OF_ALL_SUMS)].map(asTextSpeaksFirst),
  ...HAND_WRITTEN_RULES,
].sort((a, b) => THEME_ORDER.indexOf(a.theme) - THEME_ORDER.indexOf(b.theme));

/** A blank cell whose figure the report states is told of as that; the rules of the forms yield to it. */
function asTextSpeaksFirst(rule: Rule<Submission>): Rule<Submission> {
  if (rule.id !== "required-cell-blank" && rule.id !== "total-blank") return rule;
  return { ...rule, yieldsTo: [...(rule.yieldsTo ?? []), { rule: "narrative-figure-unfilled", within: "cell" }] };
}

/** Every rule there is: those over a submission alone, and those that also look at the year before. */
export const ALL_RULES: readonly Rule<Submission>[] = [...CATALOGUE, ...PRIOR_YEAR_RULES];

/** The rules of `CATALOGUE` that a pack has on, each as severe as the pack says. */
export const rulesOf = onceForEach((pack: Pack) => onIn(pack, CATALOGUE));

/** The rules that look at the year before, likewise; they run where that is given. */
export const priorYearRulesOf = onceForEach((pack: Pack) => onIn(pack, PRIOR_YEAR_RULES));

function onIn({ rulesOff, severities }: Pack, rules: readonly Rule<Submission>[]): readonly Rule<Submission>[] {
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
