import { ownRulesOf, placedFaults, type PlacedFault } from "../../catalogue/own-rules";
import { OWN_PACK_NAME } from "../../catalogue/packs/pack-workbook";
import type { Submission } from "../../catalogue/submission/index";
import type { Severity } from "../../core/rules/finding";
import type { CellRef } from "../../core/grid/address";
import { runRules } from "../../core/rules/run-rules";
import type { OwnPack, SessionSettings } from "./settings";
import { namedPack } from "./pack-settings";
import { skipReason } from "../skip-reason";

/** What a rule in words came to on a workbook. */
export interface TriedRule {
  readonly title: string;
  readonly severity: Severity;
  readonly status: "passed" | "failed" | "skipped";
  readonly places: readonly { readonly at: CellRef | null; readonly message: string }[];
  /** Why it said nothing, or not on everything; empty where it did. */
  readonly reason: string;
}

/** A rule that so large a share of the sets breaks is more likely wrong than they are. */
const TOO_OFTEN = 0.8;

/** What to tell whoever tries a rule that most sets break, in Chinese; empty where not so many do. */
export function remarkOnShare(failed: number, tried: number): string {
  return tried > 0 && failed / tried >= TOO_OFTEN ? "大多数材料都不符，先核对规则本身" : "";
}

/** What is wrong with a text of rules, in the order of the text. */
export function faultsOf(text: string): readonly PlacedFault[] {
  return placedFaults(text);
}

/** Tries the rules of a text on a workbook that was read; those that are written wrong are left out. */
export function tryRules(text: string, submission: Submission): readonly TriedRule[] {
  const rules = ownRulesOf({ ...submission.pack, checks: text.split("\n"), rulesOff: [], severities: {} });
  return runRules(rules, submission).map(({ status, findings, skipped, error }, at) => ({
    title: rules[at]!.title,
    severity: rules[at]!.severity,
    status: status === "crashed" ? "skipped" : status,
    places: findings.map(({ at: place, message }) => ({ at: place, message })),
    reason: error ?? skipReason(skipped),
  }));
}

/** The rules in words that the chosen pack has, as a text. */
export function rulesTextOf(settings: SessionSettings): string {
  return namedPack(settings).checks.join("\n");
}

/** The chosen pack with these rules in words in the place of its own: a bureau's own pack, which extends what was chosen. */
export function packWithRules({ pack }: SessionSettings, text: string): OwnPack {
  const { name, title } = namedPack({ pack, thresholds: {} });
  const own =
    typeof pack === "object" && pack !== null
      ? pack
      : { name: OWN_PACK_NAME, title: `${title}（加自定规则）`, extends: name };
  return { ...own, checks: keptLines(text) };
}

/** The lines of a text of rules as a pack keeps them: without what is blank at their ends and at the end of the text. */
export function keptLines(text: string): readonly string[] {
  const lines = text.split("\n").map((line) => line.trimEnd());
  while (lines.at(-1) === "") lines.pop();
  return lines;
}
