import { clean2024 } from "../../../src/app/examples/clean-2024";
import type { CaseData } from "../../../src/catalogue/forms/canonical";
import type { CellValue, WorkbookSnapshot } from "../../../src/core/grid/snapshot";
import { textOfParagraph } from "../../../src/core/narrative/document";
import { formsOf, recalculated, reportOf, reportOn } from "../../support/report-of";

type Row = CaseData["overall"]["indicators"][number];

/** The first indicator of the example, told otherwise. */
function withFirst(change: Partial<Row>): CaseData {
  const [first, ...others] = clean2024.overall.indicators;
  return { ...clean2024, overall: { ...clean2024.overall, indicators: [{ ...first!, ...change }, ...others] } };
}

function firstResult(data: CaseData): string {
  const told = reportOf(data).document.paragraphs.map(textOfParagraph);
  return told.find((text) => text.startsWith("数量指标方面"))!.split("；")[0]!;
}

test.each([
  ["≥240次", "252次", "，完成率105.00%"],
  ["240次", "240次", "，完成率100.00%"],
  ["≥1.2万亩", "12500亩", "，完成率104.17%"],
  ["2,400次", "1,200次", "，完成率50.00%"],
])("of %s, %s done is%s", (target, actual, rate) => {
  expect(firstResult(withFirst({ target, actual }))).toContain(`实际完成${actual}${rate}，得`);
});

test.each([
  ["a share says it itself", "≥95%", "97%"],
  ["less is better", "≤24小时", "20小时"],
  ["a range has no rate", "100-120户", "110户"],
  ["a date has none", "2024年4月底前", "2024年4月18日"],
  ["nothing was to be done", "0次", "1次"],
  ["words are no count", "机制健全", "基本健全"],
  ["what grew is no part of what was to grow", "增长5%", "增长6%"],
])("%s: no rate of %s and %s", (_, target, actual) => {
  expect(firstResult(withFirst({ target, actual }))).not.toContain("完成率");
});

/** The forms with another value in the cell that holds this one. */
function retyped(forms: WorkbookSnapshot, from: string, to: CellValue): WorkbookSnapshot {
  const cells = (sheet: WorkbookSnapshot["sheets"][number]) =>
    sheet.cells.map((cell) => (cell.value === from ? { ...cell, value: to } : cell));
  return { sheets: forms.sheets.map((sheet) => (sheet.name === "附件2" ? { ...sheet, cells: cells(sheet) } : sheet)) };
}

test("the rate follows its cells, and is left out where they no longer give it", () => {
  const forms = formsOf(clean2024);
  const { document } = reportOn(forms);
  const shown = (workbook: WorkbookSnapshot) =>
    recalculated(document, workbook).find((text) => typeof text === "string" && text.startsWith("数量指标方面"));
  expect(shown(retyped(forms, "252次", "120次"))).toContain("实际完成120次，完成率50.00%，得8分");
  expect(shown(retyped(forms, "252次", "252件"))).toContain("实际完成252件，得8分");
  expect(shown(retyped(forms, "252次", "2天252次"))).toContain("实际完成2天252次，得8分");
});
