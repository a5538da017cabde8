import { formulaErrorInReport } from "../../../../src/catalogue/rules/narrative/formula-error-in-report";
import { describeRule } from "../../../support/describe-rule";

const report = (value: string | null) => ({
  layout: (designs: Parameters<NonNullable<Parameters<typeof describeRule>[1]["passes"][string]["layout"]>>[0]) =>
    designs.map((sheet) =>
      sheet.name !== "附件4"
        ? sheet
        : {
            ...sheet,
            cells: sheet.cells.map((cell) =>
              cell.row === 8
                ? {
                    row: cell.row,
                    column: cell.column,
                    formula: `CELL("address",附件1!F13)`,
                    ...(value === null ? {} : { value }),
                  }
                : cell,
            ),
          },
    ),
});

describeRule(formulaErrorInReport, {
  passes: { "a formula that gives a text": report("基本支出296.40万元。") },
  finds: {
    "an error": {
      cells: { "附件4!A9": { error: "#REF!" } },
      at: ["附件4!A9"],
      text: ["报告中这一段的公式显示 #REF!，引用的单元格可能已删除。"],
    },
    "no stored value": {
      ...report(null),
      at: ["附件4!A9"],
      text: ["报告中这一段的公式没有计算结果，请在 Excel 里打开重新计算后保存。"],
    },
  },
  skips: {
    "no report": {
      layout: (designs) => designs.filter(({ name }) => name !== "附件4"),
      because: "没有附件4和自评报告",
    },
  },
});
