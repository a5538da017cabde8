import { useEffect } from "react";
import { RuleDesk } from "../../rules/rule-desk";
import { RuleTrials } from "../../rules/rule-trials";
import type { Workbench } from "../../workbench/workbench";
import { useWorkbench } from "../workbench-context";

/** What is being written stays while other views are shown, and so does what it came to. */
const DESKS = new WeakMap<Workbench, { readonly desk: RuleDesk; readonly trials: RuleTrials }>();

function deskOf(workbench: Workbench) {
  const known = DESKS.get(workbench);
  if (known) return known;
  const { forRules } = workbench;
  const made = { desk: new RuleDesk(forRules), trials: new RuleTrials(forRules) };
  DESKS.set(workbench, made);
  return made;
}

/** The desk at which rules are written: one for the page. */
export function useRuleDesk(): RuleDesk {
  return deskOf(useWorkbench()).desk;
}

/** Where rules are tried on units of the review: one for the page, whose workers are let go when its view is left. */
export function useRuleTrials(): RuleTrials {
  const { trials } = deskOf(useWorkbench());
  useEffect(() => () => trials.close(), [trials]);
  return trials;
}
