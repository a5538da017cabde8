import { cellOfOffset } from "../../../core/reading/read-paragraphs";
import { defineRule } from "../../submission/define-rule";

const FORMULA_ERROR = /#(?:VALUE!|REF!|DIV\/0!|N\/A|NAME\?|NUM!|NULL!)/;

/** A paragraph of the report shows the error of a formula: #VALUE!, #REF!. */
export const formulaErrorInReport = defineRule({
  id: "formula-error-in-report",
  theme: "narrative",
  title: "报告中有公式错误",
  why: "报告里的公式引用的单元格被删除或改成了文字，整句话都显示不出来。",
  basis: "由本程序生成的自评报告（文字中的数字由公式取自各表）",
  remedy: "改正被引用的单元格，或重新生成自评报告。",
  severity: "error",
  messages: { error: "自评报告这一段显示 {error}，公式取不到数。" },
  absent: "没有附件4",
  over: ({ reports }) => reports.flatMap(({ model }) => model.paragraphs),
  needs: () => ({}),

  check(_, { subject, finding }) {
    const match = FORMULA_ERROR.exec(subject.text);
    if (!match) return undefined;
    return finding("error", {
      at: { at: cellOfOffset(subject, match.index), label: "自评报告正文" },
      actual: match[0],
      data: { error: match[0] },
    });
  },
});
