import { defineRule } from "../../submission/define-rule";
import { labelOf } from "../../text/quoting";

/** A paragraph of a generated report is higher than its row: a page shows a part of it only. */
export const reportTextCutOff = defineRule({
  id: "report-text-cut-off",
  theme: "narrative",
  title: "报告段落打印时会被截断",
  why: "行高不够时，屏幕上和纸上都只看得到前几行，后面的话别人看不到。",
  basis: "由本程序生成的自评报告（行高按生成时的文字定）",
  remedy: "把这一行调高，或把过长的段落分成几行，或重新生成自评报告。",
  severity: "advice",
  messages: { cutOff: "自评报告这一段比它的行高，打印时会被截断。" },
  absent: "没有附件4",
  over: ({ reports }) => reports.flatMap(({ model }) => model.paragraphs),
  needs: () => ({}),

  check(_, { subject, workbook, finding }) {
    const { at, text } = subject;
    const isCutOff = workbook.cutOff.some(
      ({ sheet, row, column }) => sheet === at.sheet && row === at.row && column === at.column,
    );
    return isCutOff ? finding("cutOff", { at: { at, label: labelOf(text) }, data: {} }) : undefined;
  },
});
