import { readListMarker } from "../../../core/narrative/list-marker";
import { defineRule } from "../../submission/define-rule";
import { reportLists, type ReportList } from "../../report";
import { labelOf } from "../../text/quoting";

/** What each list of a generated report holds, in the form's words. */
const LIST_WORDS: Readonly<Record<ReportList, string>> = {
  "fund-rows": "项目支出明细",
  indicators: "绩效指标",
  projects: "项目",
  problems: "扣分、未完成指标和超支事项",
};

/** A generated 自评报告 whose lists no longer match the forms: what they name was fixed when it was written. */
export const narrativeReportStale = defineRule({
  id: "narrative-report-stale",
  theme: "narrative",
  title: "生成的自评报告已不是最新",
  why: "报告里的数字会随表格变，但列出哪些指标、扣分和项目在生成时就定了，表格增减之后报告会少写或多写。",
  basis: "由本程序生成的自评报告（清单在生成时确定）",
  remedy: "重新生成自评报告，或手工补上、删去变动的条目。",
  severity: "advice",
  messages: { stale: "这份报告生成之后，表格中的{items}有增减，报告里列出的已不完整，请重新生成。" },
  // What counts as an item worth a paragraph in 七 is the pack's to say.
  settings: [
    "thresholds.executionRateLow",
    "thresholds.budgetAdjusted",
    "thresholds.yearOnYearJump",
    "thresholds.procurementLow",
    "thresholds.procurementHigh",
    "thresholds.overachievement",
    "thresholds.minorDeduction",
  ],
  absent: "没有由本程序生成的自评报告",
  over: ({ reports }) => reports.filter(({ markers }) => markers.length > 0),
  needs: () => ({}),

  check(_, { subject, workbook, finding }) {
    const today = reportLists(workbook);
    const stale = (Object.keys(LIST_WORDS) as ReportList[]).filter((list) =>
      subject.markers.some((text) => {
        const marker = readListMarker(text);
        return marker?.list === list && marker.members !== today[list];
      }),
    );
    if (stale.length === 0) return undefined;
    const first = subject.model.paragraphs[0];
    return finding("stale", {
      at: { at: first?.at ?? subject.titleAt, label: labelOf(first?.text ?? "") },
      data: { items: stale.map((list) => LIST_WORDS[list]).join("、") },
    });
  },
});
