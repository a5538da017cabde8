import { sameCell, type CellRef } from "../../../core/grid/address";
import { cellOfOffset } from "../../../core/reading/read-paragraphs";
import { defineRule } from "../../submission/define-rule";

const FORMULA_ERROR = /#(?:VALUE!|REF!|DIV\/0!|N\/A|NAME\?|NUM!|NULL!)/;

/** A paragraph of the report shows the error of a formula (#VALUE!, #REF!), or nothing, for no result was stored. */
export const formulaErrorInReport = defineRule({
  id: "formula-error-in-report",
  theme: "narrative",
  title: "报告中有公式错误",
  why: "报告里的公式引用的单元格被删除或改成了文字，整句话都显示不出来。",
  basis: "由本程序生成的自评报告（文字中的数字由公式取自各表）",
  remedy: "改正被引用的单元格，或重新生成自评报告。",
  severity: "error",
  messages: {
    error: "自评报告这一段显示 {error}，公式取不到数。",
    unstored: "自评报告有 {count} 段的公式没有存下结果，读不到文字。用 Excel 打开并保存一次，或重新生成自评报告。",
  },
  absent: "没有附件4",
  over: ({ reports }): readonly Subject[] =>
    reports.flatMap(({ model, broken }): readonly Subject[] => {
      const unstored = broken.filter(({ error }) => error === undefined);
      const [first] = unstored;
      return [
        ...broken.flatMap(({ at, error }) => (error === undefined ? [] : [{ at, error }])),
        ...model.paragraphs.flatMap((paragraph) => {
          const match = FORMULA_ERROR.exec(paragraph.text);
          const isSaid = match && broken.some(({ at }) => sameCell(at, cellOfOffset(paragraph, match.index)));
          return match && !isSaid ? [{ at: cellOfOffset(paragraph, match.index), error: match[0] }] : [];
        }),
        ...(first ? [{ at: first.at, unstored: unstored.length }] : []),
        { whole: true as const },
      ];
    }),
  needs: () => ({}),

  check(_, { subject, finding }) {
    if ("whole" in subject) return undefined;
    const at = { at: subject.at, label: "自评报告正文" };
    if ("error" in subject) return finding("error", { at, actual: subject.error, data: { error: subject.error } });
    return finding("unstored", { at, severity: "warning", data: { count: subject.unstored } });
  },
});

type Subject =
  | { readonly at: CellRef; readonly error: string }
  | { readonly at: CellRef; readonly unstored: number }
  /** A report that was looked at. */
  | { readonly whole: true };
