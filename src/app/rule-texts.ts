import type { RuleMeta } from "../core/rules/define-rule";

/** Why a rule is there and what to do about what it finds. */
type RuleTexts = Pick<RuleMeta, "why" | "remedy">;

/** Of rules that come without these texts, by their ids. The build of the task pane fills it (tools/later-texts.cjs): they are asked for late. */
const TEXTS_APART: Readonly<Record<string, RuleTexts>> = {};

/** The texts of a rule that only its card and 校验说明 tell. */
export function textsOf(rule: RuleMeta): RuleTexts {
  return TEXTS_APART[rule.id] ?? rule;
}
