export { amountsInYuan, numbersAsText, splitInlineAmounts } from "./amounts";
export { mergedAreas, valuesByAddress, valuesInOrder } from "./cell-values";
export { designFaults } from "./design-faults";
export { costAsLevelOne, splitTargets } from "./indicator-tables";
export { mergeBlankScores, repeatBenefitHeader, unmerge, unmergeAndRepeat, unmergeWithNumbersLast } from "./merging";
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
export { breakLabels, fullWidthLabels, halfWidthLabels, mapCells, otherColumnNames, relabel } from "./wording";
