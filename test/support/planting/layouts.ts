import type { SheetDesign } from "../../../src/core/grid/sheet-design";
import { snapshotOfDesign } from "../../../src/core/formula/recalculation/snapshot-of-design";
import type { WorkbookSnapshot } from "../../../src/core/grid/snapshot";
import * as layouts from "../layouts";
import type { LayoutTrait } from "./planter";
import type { Random } from "./random";

/** One way to lay out a workbook: the same sheets always come out at the same places. */
export interface WorkbookLayout {
  readonly name: string;
  readonly traits: readonly LayoutTrait[];
  apply(sheets: readonly SheetDesign[]): WorkbookSnapshot;
}

type OneSheet = (sheet: SheetDesign) => SheetDesign;

interface Step {
  readonly name: string;
  readonly apply: OneSheet;
  readonly trait?: LayoutTrait;
}

const says = (sheet: SheetDesign, text: string): boolean => layouts.valuesInOrder(sheet).includes(text);
const isEvaluation = (sheet: SheetDesign): boolean => says(sheet, "三级指标");
const isTable = (sheet: SheetDesign): boolean => isEvaluation(sheet) || says(sheet, "厉行节约保障措施");
const onTables =
  (change: OneSheet): OneSheet =>
  (sheet) =>
    isTable(sheet) ? change(sheet) : sheet;
const onEvaluations =
  (change: OneSheet): OneSheet =>
  (sheet) =>
    isEvaluation(sheet) ? change(sheet) : sheet;
const onOverall =
  (change: OneSheet): OneSheet =>
  (sheet) =>
    says(sheet, "按收入性质分：") ? change(sheet) : sheet;
const onReport =
  (change: OneSheet): OneSheet =>
  (sheet) =>
    isTable(sheet) ? sheet : change(sheet);

const AS_IS: Step = { name: "", apply: (sheet) => sheet };
const FIGURES: readonly Step[] = [
  AS_IS,
  { name: "amounts in 元", apply: onTables(layouts.amountsInYuan), trait: "yuan" },
  { name: "inline amounts split", apply: onOverall(layouts.splitInlineAmounts) },
  { name: "targets split", apply: onEvaluations(layouts.splitTargets), trait: "split targets" },
  { name: "效益指标 repeated", apply: onEvaluations(repeated) },
];
const REPORTS: readonly Step[] = [
  AS_IS,
  { name: "report in one cell", apply: onReport(layouts.reportInOneCell) },
  { name: "report in a merged block", apply: onReport(layouts.reportInMergedBlock) },
  { name: "report in few cells", apply: onReport((sheet) => layouts.reportInFewCells(sheet, 4)) },
];
const PLACES: readonly Step[] = [
  AS_IS,
  { name: "shifted", apply: (sheet) => layouts.shiftSheet(sheet, 3, 2) },
  { name: "rows near the top", apply: onTables((sheet) => layouts.insertRows(sheet, 4, 2)) },
  { name: "rows further down", apply: onTables((sheet) => layouts.insertRows(sheet, 12, 3)) },
  { name: "columns put in", apply: onTables((sheet) => layouts.insertColumns(sheet, 3, 1)) },
];
const MERGES: readonly Step[] = [
  AS_IS,
  { name: "not merged", apply: layouts.unmerge, trait: "not merged" },
  { name: "not merged, numbers last", apply: layouts.unmergeWithNumbersLast, trait: "not merged" },
  { name: "not merged, repeated", apply: layouts.unmergeAndRepeat, trait: "not merged" },
];
const LABELS: readonly Step[] = [
  AS_IS,
  { name: "broken labels", apply: onTables(layouts.breakLabels) },
  { name: "full-width labels", apply: onTables(layouts.fullWidthLabels) },
  { name: "half-width labels", apply: layouts.halfWidthLabels },
  { name: "other column names", apply: layouts.otherColumnNames },
];

interface Book {
  readonly name: string;
  readonly sheets: (sheets: readonly SheetDesign[]) => readonly SheetDesign[];
  readonly workbook?: (workbook: WorkbookSnapshot) => WorkbookSnapshot;
}

const BOOKS: readonly Book[] = [
  { name: "", sheets: (sheets) => sheets },
  { name: "stacked", sheets: (sheets) => [layouts.stackSheets(sheets, "全部表格")] },
  { name: "renamed", sheets: (sheets) => layouts.renameSheets(sheets, (index) => `Sheet${index + 1}`) },
  { name: "hidden", sheets: (sheets) => sheets, workbook: (workbook) => layouts.hideSheets(workbook) },
];

/** A layout drawn at random: figures, report, places, merges, labels and sheets independently of one another. */
export function randomLayout(random: Random): WorkbookLayout {
  const steps = [FIGURES, REPORTS, PLACES, MERGES, LABELS].map((choices) => random.oneOf(choices) ?? AS_IS);
  return layoutOf(steps, random.oneOf(BOOKS) ?? BOOKS[0]!);
}

/** Every layout by itself. */
export function singleLayouts(): readonly WorkbookLayout[] {
  const steps = [FIGURES, REPORTS, PLACES, MERGES, LABELS].flat().filter((step) => step !== AS_IS);
  return [
    ...[AS_IS, ...steps].map((step) => layoutOf([step], BOOKS[0]!)),
    ...BOOKS.slice(1).map((book) => layoutOf([], book)),
  ];
}

function layoutOf(steps: readonly Step[], book: Book): WorkbookLayout {
  const names = [...steps.map(({ name }) => name), book.name].filter((name) => name !== "");
  return {
    name: names.join(", ") || "canonical",
    traits: steps.flatMap(({ trait }) => trait ?? []),
    apply(sheets) {
      const laidOut = steps.reduce((all, step) => all.map((sheet) => step.apply(sheet)), sheets);
      const workbook = snapshotOfDesign(book.sheets(laidOut));
      return book.workbook ? book.workbook(workbook) : workbook;
    },
  };
}

/** A form with one level-two group of 效益 only has no page break in it. */
function repeated(sheet: SheetDesign): SheetDesign {
  try {
    return layouts.repeatBenefitHeader(sheet);
  } catch {
    return sheet;
  }
}
