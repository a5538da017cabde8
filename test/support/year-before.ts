import { clean2024 } from "../../src/app/examples/clean-2024";
import type { CaseData } from "../../src/catalogue/forms/case-data";
import type { OpenCase } from "./describe-rule";

/** What the unit of the clean example handed in the year before, with which the example agrees; changed. */
export function yearBefore(change: (prior: OpenCase) => void = () => undefined): CaseData {
  const prior = structuredClone(clean2024) as OpenCase;
  prior.year--;
  for (const row of [...prior.basicData.spending, prior.basicData.procurement, prior.basicData.basicBudgetAdjustment]) {
    row.currentFinal = row.priorFinal;
  }
  change(prior);
  return prior;
}
