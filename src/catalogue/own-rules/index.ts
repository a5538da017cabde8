import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import { onceForEach } from "../../core/once-for-each";
import { compactText } from "../../core/values/normalise";
import type { Rule } from "../../core/rules/define-rule";
import { faultText } from "../../core/rule-text/fault-text";
import { readRules } from "../../core/rule-text/read-rules";
import { ruleInWords } from "../../core/rule-text/rule";
import type { Pack } from "../packs/pack";
import type { Submission } from "../submission";
import { ruleWords } from "./words";

/** The section of the catalogue that a bureau's own rules stand in. */
const OWN_RULES_THEME = "local";

/** The rules that a pack has in words (`checks`), after those of the catalogue. What is wrong with them has been told when the pack was read. */
export const ownRulesOf = onceForEach(({ checks, rulesOff, severities }: Pack): readonly Rule<Submission>[] => {
  if (checks.length === 0) return [];
  return readRules(checks.join("\n"), ruleWords())
    .rules.map((read) => {
      const id = ownRuleId(read.name);
      const severity = severities[id] ?? read.severity;
      return ruleInWords<Submission>({ ...read, severity }, ruleWords().vocabulary, { id, theme: OWN_RULES_THEME });
    })
    .filter(({ id }) => !rulesOff.includes(id));
});

/**
 * A rule for each mistake in the rules of a pack, skipped with what is wrong: a workbook may have kept a pack that an earlier version
 * of the program could read.
 */
export function unreadRulesOf({ checks }: Pack): readonly Rule<Submission>[] {
  return readRules(checks.join("\n"), ruleWords()).faults.map(({ message }, at) => ({
    id: `${OWN_RULES_THEME}-unread-${at + 1}`,
    theme: OWN_RULES_THEME,
    title: "没读懂的自定规则",
    severity: "advice",
    why: message,
    basis: "口径里的自定规则",
    remedy: "请编写口径的人改正后重新导入。",
    messages: {},
    absent: message,
    run: () => [{ kind: "skipped", reason: `自定规则没读懂：${message}`, cells: [] }],
  }));
}

/** What is wrong with rules in words, each with line, column, the line itself and a caret below; none where they hold. */
export function faultsInRules(source: string, file: string): readonly string[] {
  return readRules(source, ruleWords()).faults.map((fault) => faultText(source, file, fault));
}

/** A mistake in a text of rules, for who edits it. */
export interface PlacedFault {
  readonly message: string;
  /** In characters of the text; the end is not in it. */
  readonly start: number;
  readonly end: number;
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

/** What is wrong with rules in words, in the order of the text. */
export function placedFaults(source: string): readonly PlacedFault[] {
  return readRules(source, ruleWords())
    .faults.map(({ message, span: { start, end } }) => {
      const before = source.slice(0, start).split("\n");
      return { message, start, end: Math.max(end, start), line: before.length, column: before.at(-1)!.length + 1 };
    })
    .sort((a, b) => a.start - b.start);
}

/** `local-` and a hash of the name: it stays while the rule's name does. */
export function ownRuleId(name: string): string {
  return `local-${bytesToHex(sha256(utf8ToBytes(compactText(name)))).slice(0, 8)}`;
}
