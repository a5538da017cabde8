export { amountsInYuan, numbersAsText, splitInlineAmounts } from "./amounts";
export { mergedAreas, valuesByAddress, valuesInOrder } from "./cell-values";
export { designFaults } from "./design-faults";
export { fundHeading, fundHeadersInTwoRows, withoutFundWeights } from "./fund-headers";
export { costAsLevelOne, splitTargets, withoutMarks } from "./indicator-tables";
export {
  mergeBlankScores,
  repeatBenefitHeader,
  unmerge,
  unmergeAndRepeat,
  unmergeWithNumbersLast,
  unmergeWithSplitRates,
  unmergeWithValuesMiddle,
} from "./merging";
export {
  hideSheets,
  insertColumns,
  insertRows,
  removeRow,
  renameSheets,
  shiftSheet,
  stackSheets,
  withUnknownMerges,
} from "./placing";
export { reportInFewCells, reportInMergedBlock, reportInOneCell } from "./report-blocks";
export {
  bandBehindTotal,
  mentionsOfForms,
  sideNotes,
  signatureInCells,
  strayNumbers,
  unitInOneCell,
  unitUnder,
  withCells,
} from "./surroundings";
export { breakTitle, numberInTitle, withoutTitle, yearOverTitle, yearUnderTitle } from "./titles";
export { breakLabels, fullWidthLabels, halfWidthLabels, mapCells, otherColumnNames, relabel } from "./wording";
