import { ALL_RULES, THEMES } from "../catalogue";
import type { Pack } from "../catalogue/packs/pack";
import { shownSettings, type ShownSetting } from "../catalogue/packs/settings";
import { PLACEHOLDER_WORDS } from "../catalogue/placeholder-words";
import { RULE_EXAMPLES } from "../catalogue/rule-examples";
import type { Priority, RuleMeta } from "../core/rules/define-rule";
import type { RuleExamples } from "../core/rules/rule-example";
import { SEVERITY_WORDS } from "./severity-words";

/** A rule that speaks first, in words. */
interface CardPriority {
  readonly id: string;
  readonly title: string;
  /** Where both must fire for the other to speak alone. */
  readonly within: string;
}

/** Everything a page says of one rule, in Chinese. */
export interface RuleCard {
  readonly id: string;
  readonly title: string;
  readonly theme: string;
  readonly severity: string;
  /** Only reviewers are told of it. */
  readonly reviewerOnly: boolean;
  /** Its messages with their placeholders in words (「〔实填数〕」). */
  readonly messages: readonly string[];
  readonly why: string;
  readonly basis: string;
  readonly remedy: string;
  /** What the program can do about it. */
  readonly fix: string;
  /** When it has nothing to look at. */
  readonly absent: string;
  readonly settings: readonly ShownSetting[];
  readonly priorities: readonly CardPriority[];
  /** Others say nothing of a cell that it finds fault with. */
  readonly isCause: boolean;
  readonly examples: RuleExamples;
}

const WITHIN: Readonly<Record<Priority["within"], string>> = {
  cell: "同一单元格",
  row: "同一行",
  form: "同一张表",
  workbook: "整个工作簿",
};

const NO_EXAMPLES: RuleExamples = { fixes: [], wrong: [], right: [] };

/** Gathers what is known of a rule. `examples` are the generated ones where they are not given. */
export function ruleCard(rule: RuleMeta, pack: Pack, examples = RULE_EXAMPLES[rule.id] ?? NO_EXAMPLES): RuleCard {
  return {
    id: rule.id,
    title: rule.title,
    theme: THEMES[rule.theme] ?? rule.theme,
    severity: SEVERITY_WORDS[rule.severity],
    reviewerOnly: rule.audience === "reviewer",
    messages: Object.values(rule.messages).map(inWords),
    why: rule.why,
    basis: rule.basis,
    remedy: rule.remedy,
    fix: fixInWords(examples.fixes),
    absent: rule.absent,
    settings: shownSettings(rule.settings ?? [], pack),
    isCause: rule.isCause === true,
    priorities: (rule.yieldsTo ?? []).map(({ rule: id, within }) => ({
      id,
      title: ALL_RULES.find((other) => other.id === id)?.title ?? id,
      within: WITHIN[within],
    })),
    examples,
  };
}

function inWords(message: string): string {
  return message.replace(/\{(\w+)\}/g, (_, name: string) => `〔${PLACEHOLDER_WORDS[name] ?? name}〕`);
}

function fixInWords(kinds: readonly string[]): string {
  const safe = kinds.includes("safe");
  const choice = kinds.includes("choice");
  if (safe && choice) return "程序可以自动修正；把握不足的给出修改建议，由填表人决定是否采用。";
  if (safe) return "程序可以自动修正。";
  if (choice) return "程序给出修改建议，由填表人决定是否采用。";
  return "程序不代为修改，由填表人核实后处理。";
}
