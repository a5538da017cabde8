import { FORM_RULES } from "../core/rules/derived/form-rules";
import { rulesOfRelations } from "../core/rules/derived/rules-of-relations";
import type { Rule } from "../core/rules/define-rule";
import { RELATIONS } from "./relations";
import { HAND_WRITTEN_RULES } from "./rules";
import type { Submission } from "./submission";

/** Changes whenever a rule, a threshold or a form does; it stands in every result. */
export const CATALOGUE_VERSION = "2026.11";

/** The sections of the catalogue, in order, with their Chinese titles. */
export const THEMES: Readonly<Record<string, string>> = {
  form: "填报规范",
  "basic-data": "附件1",
  funding: "资金（附件2、附件3）",
  indicators: "绩效指标（附件2、附件3）",
  scoring: "评分（附件2、附件3）",
  "cross-table": "表间关系",
  narrative: "表文核对（附件4）",
};

const THEME_ORDER = Object.keys(THEMES);

/** Every rule: those the templates and their declarations give, and those with a file of their own. */
export const CATALOGUE: readonly Rule<Submission>[] = [
  ...FORM_RULES,
  ...rulesOfRelations(RELATIONS),
  ...HAND_WRITTEN_RULES,
].sort((a, b) => THEME_ORDER.indexOf(a.theme) - THEME_ORDER.indexOf(b.theme));
