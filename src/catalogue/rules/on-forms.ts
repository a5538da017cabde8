// Written by tools/build-index.ts from the folders beside it. Do not edit.
import type { Rule } from "../../core/rules/define-rule";
import type { Submission } from "../submission";
import { acceptanceLapsed } from "./form/acceptance-lapsed";
import { acceptanceNeedless } from "./form/acceptance-needless";
import { amountUnitSuspect } from "./form/amount-unit-suspect";
import { comparisonSignNonstandard } from "./form/comparison-sign-nonstandard";
import { contentUnread } from "./form/content-unread";
import { filingDateEarly } from "./form/filing-date-early";
import { formDuplicated } from "./form/form-duplicated";
import { requiredCellBlank } from "./form/required-cell-blank";
import { requiredFormMissing } from "./form/required-form-missing";
import { signatureBlank } from "./form/signature-blank";
import { templatePromptLeft } from "./form/template-prompt-left";
import { unitNameMismatch } from "./form/unit-name-mismatch";
import { unitNameShortened } from "./form/unit-name-shortened";
import { yearMismatch } from "./form/year-mismatch";
import { budgetEqualsFinal } from "./basic-data/budget-equals-final";
import { buildingOverLimit } from "./basic-data/building-over-limit";
import { procurementDeviates } from "./basic-data/procurement-deviates";
import { procurementExceedsSpending } from "./basic-data/procurement-exceeds-spending";
import { projectDetailsMissing } from "./basic-data/project-details-missing";
import { staffOverAuthorized } from "./basic-data/staff-over-authorized";
import { thriftMeasuresBlank } from "./basic-data/thrift-measures-blank";
import { yearOnYearJump } from "./basic-data/year-on-year-jump";
import { budgetAdjustedUnexplained } from "./funding/budget-adjusted-unexplained";
import { executionOverBudget } from "./funding/execution-over-budget";
import { executionRateLow } from "./funding/execution-rate-low";
import { executionScoreMismatch } from "./funding/execution-score-mismatch";
import { actualCopiesTarget } from "./indicators/actual-copies-target";
import { actualNotQuantified } from "./indicators/actual-not-quantified";
import { actualUnitDiffers } from "./indicators/actual-unit-differs";
import { costLowerBound } from "./indicators/cost-lower-bound";
import { deadlineOutsideYear } from "./indicators/deadline-outside-year";
import { goalBlank } from "./indicators/goal-blank";
import { goalCopied } from "./indicators/goal-copied";
import { goalResultDiffers } from "./indicators/goal-result-differs";
import { goalTargetDiffers } from "./indicators/goal-target-differs";
import { goalVague } from "./indicators/goal-vague";
import { indicatorCategoryMissing } from "./indicators/indicator-category-missing";
import { indicatorDuplicated } from "./indicators/indicator-duplicated";
import { indicatorIncomplete } from "./indicators/indicator-incomplete";
import { indicatorMisplaced } from "./indicators/indicator-misplaced";
import { indicatorUnnamed } from "./indicators/indicator-unnamed";
import { outputNotQuantified } from "./indicators/output-not-quantified";
import { percentOver100 } from "./indicators/percent-over-100";
import { allExactlyMet } from "./scoring/all-exactly-met";
import { bandDiffers } from "./scoring/band-differs";
import { deductionUnexplained } from "./scoring/deduction-unexplained";
import { groupWeightMismatch } from "./scoring/group-weight-mismatch";
import { metTargetDeducted } from "./scoring/met-target-deducted";
import { missedTargetFullScore } from "./scoring/missed-target-full-score";
import { missedTargetUnexplained } from "./scoring/missed-target-unexplained";
import { notApplicableNotConverted } from "./scoring/not-applicable-not-converted";
import { overachievementUnexplained } from "./scoring/overachievement-unexplained";
import { qualitativeBandMismatch } from "./scoring/qualitative-band-mismatch";
import { qualitativeShare } from "./scoring/qualitative-share";
import { ratioScoreMismatch } from "./scoring/ratio-score-mismatch";
import { reasonContradictsScore } from "./scoring/reason-contradicts-score";
import { reasonCopied } from "./scoring/reason-copied";
import { reasonEmptyTalk } from "./scoring/reason-empty-talk";
import { sameResultScoredDifferently } from "./scoring/same-result-scored-differently";
import { scoreExecutionGap } from "./scoring/score-execution-gap";
import { scoreOverWeight } from "./scoring/score-over-weight";
import { targetsTooLow } from "./scoring/targets-too-low";
import { weightConcentrated } from "./scoring/weight-concentrated";
import { weightsTotalMismatch } from "./scoring/weights-total-mismatch";
import { costIndicatorDiffers } from "./cross-table/cost-indicator-differs";
import { indicatorDiffersBetweenForms } from "./cross-table/indicator-differs-between-forms";
import { projectDuplicated } from "./cross-table/project-duplicated";
import { projectFormMissing } from "./cross-table/project-form-missing";
import { projectFormsBudgetDiffers } from "./cross-table/project-forms-budget-differs";
import { projectFormsTotalDiffers } from "./cross-table/project-forms-total-differs";
import { projectNameUnmatched } from "./cross-table/project-name-unmatched";
import { projectSpendingDiffers } from "./cross-table/project-spending-differs";
import { publicUseExceedsBasic } from "./cross-table/public-use-exceeds-basic";
import { narrativeSumMismatch } from "./narrative/narrative-sum-mismatch";

/** Every rule with a file of its own that has something to look at where there is no report, by theme, then by id. */
export const RULES_ON_FORMS: readonly Rule<Submission>[] = [
  acceptanceLapsed,
  acceptanceNeedless,
  amountUnitSuspect,
  comparisonSignNonstandard,
  contentUnread,
  filingDateEarly,
  formDuplicated,
  requiredCellBlank,
  requiredFormMissing,
  signatureBlank,
  templatePromptLeft,
  unitNameMismatch,
  unitNameShortened,
  yearMismatch,
  budgetEqualsFinal,
  buildingOverLimit,
  procurementDeviates,
  procurementExceedsSpending,
  projectDetailsMissing,
  staffOverAuthorized,
  thriftMeasuresBlank,
  yearOnYearJump,
  budgetAdjustedUnexplained,
  executionOverBudget,
  executionRateLow,
  executionScoreMismatch,
  actualCopiesTarget,
  actualNotQuantified,
  actualUnitDiffers,
  costLowerBound,
  deadlineOutsideYear,
  goalBlank,
  goalCopied,
  goalResultDiffers,
  goalTargetDiffers,
  goalVague,
  indicatorCategoryMissing,
  indicatorDuplicated,
  indicatorIncomplete,
  indicatorMisplaced,
  indicatorUnnamed,
  outputNotQuantified,
  percentOver100,
  allExactlyMet,
  bandDiffers,
  deductionUnexplained,
  groupWeightMismatch,
  metTargetDeducted,
  missedTargetFullScore,
  missedTargetUnexplained,
  notApplicableNotConverted,
  overachievementUnexplained,
  qualitativeBandMismatch,
  qualitativeShare,
  ratioScoreMismatch,
  reasonContradictsScore,
  reasonCopied,
  reasonEmptyTalk,
  sameResultScoredDifferently,
  scoreExecutionGap,
  scoreOverWeight,
  targetsTooLow,
  weightConcentrated,
  weightsTotalMismatch,
  costIndicatorDiffers,
  indicatorDiffersBetweenForms,
  projectDuplicated,
  projectFormMissing,
  projectFormsBudgetDiffers,
  projectFormsTotalDiffers,
  projectNameUnmatched,
  projectSpendingDiffers,
  publicUseExceedsBasic,
  narrativeSumMismatch,
];
