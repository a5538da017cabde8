import * as fc from "fast-check";
import { clean2024 } from "../../../src/app/examples/clean-2024";
import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import { designForms, type CaseData } from "../../../src/catalogue/forms/canonical";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { readSubmission } from "../../../src/catalogue/submission/index";
import type { SheetDesign } from "../../../src/core/grid/sheet-design";
import { snapshotOfDesign } from "../../../src/core/formula/recalculation/snapshot-of-design";
import type { WorkbookSnapshot } from "../../../src/core/grid/snapshot";
import { cleanCase } from "../../support/cases/random-case";
import {
  amountsInYuan,
  bandBehindTotal,
  breakLabels,
  breakTitle,
  fullWidthLabels,
  fundHeading,
  fundHeadersInTwoRows,
  halfWidthLabels,
  hideSheets,
  insertColumns,
  insertRows,
  mentionsOfForms,
  numberInTitle,
  numbersAsText,
  otherColumnNames,
  renameSheets,
  repeatBenefitHeader,
  reportInFewCells,
  reportInMergedBlock,
  reportInOneCell,
  shiftSheet,
  sideNotes,
  signatureInCells,
  splitInlineAmounts,
  stackSheets,
  strayNumbers,
  unitInOneCell,
  unitUnder,
  unmerge,
  unmergeAndRepeat,
  unmergeWithNumbersLast,
  unmergeWithSplitRates,
  unmergeWithValuesMiddle,
  valuesInOrder,
  withUnknownMerges,
  yearOverTitle,
  yearUnderTitle,
} from "../../support/layouts";
import { textKey } from "../../support/layouts/printed-labels";
import { shapeOf, type FormShape } from "../../support/reading/shape";

type Layout = (sheet: SheetDesign) => SheetDesign;

const EXAMPLES: readonly (readonly [string, CaseData])[] = [
  ["clean", clean2024],
  ["contradictions", contradictions2023],
];

function shapesOf(workbook: WorkbookSnapshot): readonly FormShape[] {
  return shapeOf(readSubmission(workbook, DEFAULT_PACK));
}

function shapesOfDesigns(sheets: readonly SheetDesign[]): readonly FormShape[] {
  return shapesOf(snapshotOfDesign(sheets));
}

/** A layout for some sheets only, by the names that designForms gives. */
const onSheets =
  (names: RegExp) =>
  (layout: Layout): Layout =>
  (sheet) =>
    names.test(sheet.name) ? layout(sheet) : sheet;
const onTables = onSheets(/^附件[123]/u);
const onNamed = onSheets(/^附件[12]$/u);
const onOverall = onSheets(/^附件2$/u);
const onEvaluations = onSheets(/^附件[23]/u);
const onReports = onSheets(/^附件4$/u);

/** Only a 效益指标 with several groups can be cut between them. */
const repeatBenefit = onEvaluations((sheet) => {
  const groups = valuesInOrder(sheet).filter((value) =>
    /^(?:(?:经济|社会|生态)效益|可持续影响)指标$/u.test(textKey(value)),
  );
  return groups.length > 1 ? repeatBenefitHeader(sheet) : sheet;
});

/** Layouts of one sheet, in the order in which they may be combined; of those that share a group only one can be. */
const LAYOUTS: readonly (readonly [name: string, groups: string, layout: Layout])[] = [
  ["amounts in 元", "unit", onTables(amountsInYuan)],
  ["numbers as text", "text", onTables(numbersAsText)],
  ["a fund heading with weight and unit", "unit", onEvaluations((sheet) => fundHeading(sheet, "预算执行情况(万元)"))],
  ["another fund heading", "unit", onEvaluations((sheet) => fundHeading(sheet, "年度预算申请\n（单位：万元）"))],
  ["the unit under 填报单位", "unit name", onNamed((sheet) => unitUnder(sheet, "填报单位"))],
  ["the unit with its code", "unit name", onNamed((sheet) => unitUnder(sheet, "单位名称", "219-"))],
  [
    "the unit with a long code",
    "unit name",
    onNamed((sheet) => unitUnder(sheet, "部门（单位）名称（盖章）", "219001")),
  ],
  ["label and unit in one cell", "unit name", onNamed((sheet) => unitInOneCell(sheet, "填报单位（盖章）"))],
  ["the title over two rows", "title", onTables(breakTitle)],
  ["the year under the title", "title", onTables(yearUnderTitle)],
  ["year and unit over the title", "title", onTables((sheet) => yearOverTitle(sheet, "云溪市东湖区某某中心"))],
  ["附件 in the title's cell", "title", onTables(numberInTitle)],
  ["fund headers in two rows", "fund headers", onEvaluations((sheet) => fundHeadersInTwoRows(sheet, true))],
  [
    "fund headers in two rows, not merged",
    "fund headers",
    onEvaluations((sheet) => fundHeadersInTwoRows(sheet, false)),
  ],
  ["inline amounts in cells of their own", "inline", onOverall(splitInlineAmounts)],
  ["the header of 效益指标 repeated", "benefit", repeatBenefit],
  ["a band behind the total", "band", onEvaluations((sheet) => bandBehindTotal(sheet, "same"))],
  ["other column names", "names", onTables(otherColumnNames)],
  ["signatures in cells", "signature", onTables((sheet) => signatureInCells(sheet, false))],
  ["signatures beside their labels", "signature around", onTables((sheet) => signatureInCells(sheet, true))],
  ["broken labels", "labels", onTables((sheet) => breakLabels(onOverall(splitInlineAmounts)(sheet)))],
  ["full-width labels", "labels", onTables((sheet) => fullWidthLabels(onOverall(splitInlineAmounts)(sheet)))],
  ["half-width labels", "labels", onTables(halfWidthLabels)],
  ["not merged", "merging", unmerge],
  ["not merged, numbers last", "merging", unmergeWithNumbersLast],
  ["not merged, values in the middle", "merging", onTables(unmergeWithValuesMiddle)],
  ["not merged, repeated downward", "merging", unmergeAndRepeat],
  ["rates in two cells", "merging", onTables(unmergeWithSplitRates)],
  ["side notes", "around", onTables(sideNotes)],
  ["stray numbers", "around", onTables(strayNumbers)],
  ["mentions of other forms", "around", onTables(mentionsOfForms)],
  ["rows put in near the top", "rows", onTables((sheet) => insertRows(sheet, 4, 2))],
  ["rows put in further down", "rows", onTables((sheet) => insertRows(sheet, 12, 3))],
  ["columns put in", "columns", (sheet) => insertColumns(sheet, 3, 1)],
  ["columns put in further right", "columns", (sheet) => insertColumns(sheet, 5, 2)],
  ["shifted", "place", (sheet) => shiftSheet(sheet, 3, 2)],
  ["the report in one cell", "report", onReports(reportInOneCell)],
  ["the report in a merged block", "report", onReports(reportInMergedBlock)],
  ["the report in few cells", "report", onReports((sheet) => reportInFewCells(sheet, 4))],
];

/** The names without those that share a group with one before them. */
function compatible(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.filter((name) => {
    const groups = LAYOUTS.find(([other]) => other === name)?.[1].split(" ") ?? [];
    if (groups.some((group) => taken.has(group))) return false;
    groups.forEach((group) => taken.add(group));
    return true;
  });
}

describe.each(EXAMPLES)("the %s example", (_, data) => {
  const canonical = shapesOfDesigns(designForms(data));

  test.each(LAYOUTS)("%s", (_name, _group, layout) => {
    expect(shapesOfDesigns(designForms(data).map(layout))).toEqual(canonical);
  });

  test("stacked", () => {
    expect(shapesOfDesigns([stackSheets(designForms(data), "全部表格")])).toEqual(canonical);
  });

  test("in another order under other names", () => {
    const sheets = renameSheets([...designForms(data)].reverse(), (index) => `Sheet${index + 1}`);
    expect(shapesOfDesigns(sheets)).toEqual(canonical);
  });

  test("on hidden sheets", () => {
    expect(shapesOf(hideSheets(snapshotOfDesign(designForms(data))))).toEqual(canonical);
  });

  test("where merges cannot be read", () => {
    expect(shapesOf(withUnknownMerges(snapshotOfDesign(designForms(data))))).toEqual(canonical);
  });
});

describe("any case", () => {
  /** The names of layouts that go together, in the order in which they are to be made. */
  const combination = fc
    .subarray(
      LAYOUTS.map(([name]) => name),
      { minLength: 1, maxLength: 8 },
    )
    .map(compatible);

  test("reads alike in any combination of layouts", () => {
    fc.assert(
      fc.property(cleanCase(), combination, fc.boolean(), (data, names, isStacked) => {
        const layouts = LAYOUTS.filter(([name]) => names.includes(name)).map(([, , layout]) => layout);
        const sheets = designForms(data).map((sheet) => layouts.reduce((laidOut, layout) => layout(laidOut), sheet));
        const placed = isStacked ? [stackSheets(sheets, "全部")] : sheets;
        expect(shapesOfDesigns(placed)).toEqual(shapesOfDesigns(designForms(data)));
      }),
      { numRuns: 100 },
    );
  });
});

test("another form's title beside a form with empty columns, nothing merged, parts no form", () => {
  const apart = (sheet: SheetDesign) => insertColumns(mentionsOfForms(unmergeWithValuesMiddle(sheet)), 5, 2);
  const [basicData] = designForms(clean2024);
  expect(shapesOfDesigns([apart(basicData!)])).toEqual(shapesOfDesigns([basicData!]));
});

test("headings beside the tables that are filled down into every row, nothing merged, are headings: all is read", () => {
  const workbook = snapshotOfDesign(designForms(clean2024).map(unmergeAndRepeat));
  const { forms } = readSubmission(workbook, DEFAULT_PACK);
  expect(forms.length).toBeGreaterThan(3);
  expect(forms.flatMap(({ unread }) => unread.map(({ text }) => text))).toEqual([]);
});
