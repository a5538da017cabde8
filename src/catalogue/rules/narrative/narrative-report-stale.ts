import type { CellRef } from "../../../core/grid/address";
import { readListMarker } from "../../../core/narrative/list-marker";
import { defineRule } from "../../submission/define-rule";
import { projectReportLists, reportLists, type ReportList } from "../../report/lists";
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
  messages: {
    stale: "这份报告生成之后，表格中的{items}有增减，报告里列出的已不完整，请重新生成。",
    gone: "这份报告写的是项目“{project}”，表格里已经没有这个项目的附件3，请核对项目名称或删去报告。",
  },
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
  over: (submission): readonly Written[] => [
    ...submission.reports
      .filter(({ markers }) => markers.length > 0)
      .map(({ markers, model, titleAt }) => {
        const first = model.paragraphs[0];
        return { at: first?.at ?? titleAt, label: labelOf(first?.text ?? ""), markers, today: reportLists(submission) };
      }),
    ...submission.writtenProjects
      .filter(({ markers }) => markers.length > 0)
      .map(({ project, titleAt, markers }) => {
        const label = labelOf(`${project}自评报告`);
        return { at: titleAt, label, markers, project, today: projectReportLists(submission, project) };
      }),
  ],
  needs: () => ({}),

  check(_, { subject: { at, label, markers, today, project }, finding }) {
    if (!today) return finding("gone", { at: { at, label }, data: { project: project ?? "" } });
    const stale = (Object.keys(LIST_WORDS) as ReportList[]).filter((list) =>
      markers.some((text) => {
        const marker = readListMarker(text);
        return marker?.list === list && marker.members !== today[list];
      }),
    );
    if (stale.length === 0) return undefined;
    return finding("stale", {
      at: { at, label },
      data: { items: stale.map((list) => LIST_WORDS[list]).join("、") },
    });
  },
});

/** A generated report, and what its lists would name today; of a project that has no 附件3 any more nothing. */
interface Written {
  readonly at: CellRef;
  readonly label: string;
  readonly markers: readonly string[];
  readonly project?: string;
  readonly today: Partial<Readonly<Record<ReportList, string>>> | undefined;
}
