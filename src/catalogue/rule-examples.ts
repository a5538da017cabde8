import type { RuleExamples } from "../core/rules/rule-example";
import examples from "./rule-examples.json";

/** The examples of every rule by its id, taken from the rules' own tests by `npm run docs`. */
export const RULE_EXAMPLES: Readonly<Record<string, RuleExamples>> = examples;
