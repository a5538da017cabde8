import type { Relation } from "../../core/relations/relations";
import * as basicData from "./basic-data/relations";
import {
  executionRateRelation,
  expenditureKinds,
  fundingSources,
  incomeSources,
  scoreTotal,
  sourceWithinBudget,
} from "./evaluation-relations";

/** Everything the templates declare of their figures. Each gives a rule; sums and ratios give a filler too. */
export const RELATIONS: readonly Relation[] = [
  ...Object.values(basicData),
  executionRateRelation,
  incomeSources,
  expenditureKinds,
  fundingSources,
  sourceWithinBudget,
  scoreTotal,
];
