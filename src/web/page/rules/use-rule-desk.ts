import { RuleDesk } from "../../rules/rule-desk";
import type { Workbench } from "../../workbench/workbench";
import { useWorkbench } from "../workbench-context";

/** What is being written stays while other views are shown. */
const DESKS = new WeakMap<Workbench, RuleDesk>();

/** The desk at which rules are written: one for the page. */
export function useRuleDesk(): RuleDesk {
  const workbench = useWorkbench();
  const desk = DESKS.get(workbench) ?? new RuleDesk(workbench.forRules);
  DESKS.set(workbench, desk);
  return desk;
}
