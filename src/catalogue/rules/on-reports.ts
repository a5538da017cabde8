// Written by tools/build-index.ts from the folders beside it. Do not edit.
import type { Rule } from "../../core/rules/define-rule";
import type { Submission } from "../submission";
import { coverBlank } from "./narrative/cover-blank";
import { formulaErrorInReport } from "./narrative/formula-error-in-report";
import { narrativeAdjustmentDiffers } from "./narrative/narrative-adjustment-differs";
import { narrativeAmountDiffers } from "./narrative/narrative-amount-differs";
import { narrativeDeductionDiffers } from "./narrative/narrative-deduction-differs";
import { narrativeFigureUnfilled } from "./narrative/narrative-figure-unfilled";
import { narrativeGeneralBudgetDiffers } from "./narrative/narrative-general-budget-differs";
import { narrativeIndicatorDiffers } from "./narrative/narrative-indicator-differs";
import { narrativeLowExecutionUnexplained } from "./narrative/narrative-low-execution-unexplained";
import { narrativeMeasuresMissing } from "./narrative/narrative-measures-missing";
import { narrativeMeasuresVague } from "./narrative/narrative-measures-vague";
import { narrativeNoneContradicts } from "./narrative/narrative-none-contradicts";
import { narrativePlaceholderLeft } from "./narrative/narrative-placeholder-left";
import { narrativeProblemsMissing } from "./narrative/narrative-problems-missing";
import { narrativeProblemsVague } from "./narrative/narrative-problems-vague";
import { narrativeProjectDiffers } from "./narrative/narrative-project-differs";
import { narrativeReportStale } from "./narrative/narrative-report-stale";
import { narrativeScoreDiffers } from "./narrative/narrative-score-differs";
import { narrativeSectionMissing } from "./narrative/narrative-section-missing";
import { narrativeTrendContradicts } from "./narrative/narrative-trend-contradicts";
import { narrativeUnitDiffers } from "./narrative/narrative-unit-differs";
import { narrativeYearStale } from "./narrative/narrative-year-stale";
import { reportTextCutOff } from "./narrative/report-text-cut-off";

/** Every rule that looks at reports and at nothing else, by id. */
export const RULES_ON_REPORTS: readonly Rule<Submission>[] = [
  coverBlank,
  formulaErrorInReport,
  narrativeAdjustmentDiffers,
  narrativeAmountDiffers,
  narrativeDeductionDiffers,
  narrativeFigureUnfilled,
  narrativeGeneralBudgetDiffers,
  narrativeIndicatorDiffers,
  narrativeLowExecutionUnexplained,
  narrativeMeasuresMissing,
  narrativeMeasuresVague,
  narrativeNoneContradicts,
  narrativePlaceholderLeft,
  narrativeProblemsMissing,
  narrativeProblemsVague,
  narrativeProjectDiffers,
  narrativeReportStale,
  narrativeScoreDiffers,
  narrativeSectionMissing,
  narrativeTrendContradicts,
  narrativeUnitDiffers,
  narrativeYearStale,
  reportTextCutOff,
];
