import { priorYearRulesOf, rulesOf } from "../../catalogue";
import { ownRulesOf } from "../../catalogue/own-rules";
import type { Pack } from "../../catalogue/packs/pack";
import type { BatchResult } from "./unit-result";

/** Every rule that may speak in a batch: those of the pack, those that look at last year, and the bureau's own. */
export function batchRules(pack: Pack): BatchResult["rules"] {
  return [...rulesOf(pack), ...priorYearRulesOf(pack), ...ownRulesOf(pack)];
}
