import { formulaErrorInReport } from "../../../../src/catalogue/rules/narrative/formula-error-in-report";
import type { SheetDesign } from "../../../../src/core/grid/sheet-design";
import { describeRule } from "../../../support/describe-rule";
import { withoutReport } from "./report-changes";

/** 附件4 with two paragraphs that are formulas nobody can work out. */
function unstored(sheet: SheetDesign): SheetDesign {
  if (sheet.name !== "附件4") return sheet;
  const cells = sheet.cells.map((cell) =>
    cell.row === 12 || cell.row === 15 ? { row: cell.row, column: cell.column, formula: 'WEBSERVICE("x")' } : cell,
  );
  return { ...sheet, cells };
}

describeRule(formulaErrorInReport, {
  passes: { "a number sign before a number": { cells: { "附件4!A29": "全年开展水库巡查252次，1#水库加固完成。" } } },
  finds: {
    "an error kept as text": {
      cells: { "附件4!A9": "2024年年初预算#REF!万元。" },
      at: ["附件4!A9"],
      text: ["自评报告这一段显示 #REF!，公式取不到数。"],
    },
    "formulas whose results were not stored": {
      layout: (designs) => designs.map(unstored),
      at: ["附件4!A13"],
      text: ["自评报告有 2 段的公式没有存下结果，读不到文字。用 Excel 打开并保存一次，或重新生成自评报告。"],
      severity: "warning",
    },
    "a formula that cannot be worked out": {
      cells: { "附件4!A9": { error: "#VALUE!" } },
      at: ["附件4!A9"],
      text: ["自评报告这一段显示 #VALUE!，公式取不到数。"],
    },
    "one that lost its cell": {
      cells: { "附件4!A13": { error: "#REF!" } },
      at: ["附件4!A13"],
      text: ["自评报告这一段显示 #REF!，公式取不到数。"],
    },
  },
  skips: { "no report": { data: withoutReport, because: "没有附件4" } },
});
