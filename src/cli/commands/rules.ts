import { ALL_RULES, priorYearRulesOf, rulesOf } from "../../catalogue";
import { ownRulesOf } from "../../catalogue/own-rules";
import { Complaint } from "../complaint";
import { EXIT, type ExitStatus } from "../exit-status";
import { inkFor, STANDARD_OUTPUT } from "../terminal";
import { ruleCard } from "../../app/rule-card";
import type { RuleMeta } from "../../core/rules/define-rule";
import { rulePageText } from "../../render/rule-page";
import { ruleListText } from "../text/rules-text";
import { packOf, type JudgingOptions } from "./packs";
import { tryRules } from "./try-rules";

/** The options of `jihe rules`, as typed. */
export interface RulesOptions extends JudgingOptions {
  readonly try?: string;
  readonly set?: boolean;
}

/** `jihe rules`: all rules, what one of them says of itself, or what a bureau's own rules would find in a folder. */
export async function rules(id: string | undefined, options: RulesOptions): Promise<ExitStatus> {
  const ink = inkFor(process.stdout);
  const pack = await packOf(options);
  const own = ownRulesOf(pack);
  if (options.try !== undefined) {
    if (own.length === 0)
      throw new Complaint("--try 要试自定规则：用 --rules 给出规则文件，或用 --pack 给出有 checks 的口径");
    return tryRules(options.try, own, pack, options.set ?? false);
  }
  const on = [...rulesOf(pack), ...priorYearRulesOf(pack), ...own];
  const off = ALL_RULES.filter((rule) => pack.rulesOff.includes(rule.id));
  const text =
    id === undefined
      ? ruleListText(on, off, ink)
      : rulePageText(ruleCard(ruleNamed(id, [...on, ...off]), pack), (words) => ink.strong(words));
  await STANDARD_OUTPUT.write(text);
  return EXIT.clean;
}

const MOST_SUGGESTIONS = 5;

function ruleNamed(id: string, all: readonly RuleMeta[]): RuleMeta {
  const rule = all.find((candidate) => candidate.id === id || candidate.title === id);
  if (rule) return rule;
  const words = id.split("-").filter((word) => word !== "");
  const alike = all.filter((candidate) => words.some((word) => candidate.id.split("-").includes(word)));
  const suggested = alike.slice(0, MOST_SUGGESTIONS).map((candidate) => candidate.id);
  const hint = suggested.length > 0 ? `；相近的有 ${suggested.join("、")}` : "；用 jihe rules 查看全部规则";
  throw new Complaint(`没有编号为 ${id} 的规则${hint}`);
}
