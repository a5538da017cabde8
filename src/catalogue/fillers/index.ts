import type { Filler } from "../../core/filling/proposal";
import { fillersOfRelations } from "../../core/filling/relation-fillers";
import { RELATIONS } from "../forms/relations";
import type { Submission } from "../submission/index";
import { executionScoreFiller } from "./execution-score";
import { indicatorScoreFiller } from "./indicator-score";
import { weightTotalFiller } from "./weight-total";

/** Every filler: those that declarations give, and those with a file of their own. */
export const FILLERS: readonly Filler<Submission>[] = [
  ...fillersOfRelations(RELATIONS),
  executionScoreFiller,
  indicatorScoreFiller,
  weightTotalFiller,
];
