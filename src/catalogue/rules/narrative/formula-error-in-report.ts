import { defineRule } from "../../define-rule";

/** A formula of a report that shows an error, or has no stored value. */
export const formulaErrorInReport = defineRule({
  id: "formula-error-in-report",
  theme: "narrative",
  title: "报告中的公式出错",
  why: "报告里的数是取自各表的公式，公式出错，这一段就打印成错误值。",
  basis: "自评报告的公式取数",
  remedy: "看它引用的表和单元格是不是删了、改了名；改好后重新计算，或重新生成报告。",
  severity: "error",
  messages: {
    error: "报告中这一段的公式显示 {error}，引用的单元格可能已删除。",
    missing: "报告中这一段的公式没有计算结果，请在 Excel 里打开重新计算后保存。",
  },
  absent: "没有附件4和自评报告",
  over: ({ reports }) => reports,
  needs: () => ({}),

  check(_, { subject: { broken }, finding }) {
    return broken.map(({ at, error }) => {
      const place = { at, label: "报告正文" };
      return error === undefined
        ? finding("missing", { at: place, data: {} })
        : finding("error", { at: place, actual: error, data: { error } });
    });
  },
});
