import { onceForEach } from "../core/once-for-each";
import type { Rule } from "../core/rules/define-rule";
import { CATALOGUE_ON_FORMS, onIn, sorted } from "./rules/without-reports";
import type { Pack } from "./packs/pack";
import { PRIOR_YEAR_RULES } from "./prior-year";
import { RULES_ON_REPORTS } from "./rules/on-reports";
import type { Submission } from "./submission/index";

export { THEMES } from "./rules/without-reports";

/** Put in by webpack, from tools/catalogue-version.ts. */
declare const CATALOGUE_HASH: string | undefined;

/** Changes whenever a rule, a threshold or a form does; it stands in every result. `sources` where nothing was built. */
export const CATALOGUE_VERSION = typeof CATALOGUE_HASH === "undefined" ? "sources" : CATALOGUE_HASH;

/** Every rule over a submission alone: those the templates and their declarations give, and those with a file of their own. */
export const CATALOGUE: readonly Rule<Submission>[] = sorted([...CATALOGUE_ON_FORMS, ...RULES_ON_REPORTS]);

/** Every rule there is: those over a submission alone, and those that also look at the year before. */
export const ALL_RULES: readonly Rule<Submission>[] = [...CATALOGUE, ...PRIOR_YEAR_RULES];

/** The rules of `CATALOGUE` that a pack has on, each as severe as the pack says. */
export const rulesOf = onceForEach((pack: Pack) => onIn(pack, CATALOGUE));

/** The rules that look at the year before, likewise; they run where that is given. */
export const priorYearRulesOf = onceForEach((pack: Pack) => onIn(pack, PRIOR_YEAR_RULES));
