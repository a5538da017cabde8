import { defineRule } from "../../submission/define-rule";
import { labelOf } from "../../text/quoting";
import { reportReadings } from "../../text/read-narrative";
import { isUnfinished, saysNothing, sectionText } from "../../text/section-texts";
import { shortfallsOf } from "../../text/shortfalls";

/** Marks were taken off, or money was not spent, and 七 says that there are no problems. */
export const narrativeProblemsMissing = defineRule({
  id: "narrative-problems-missing",
  theme: "narrative",
  title: "有扣分或执行率偏低，报告却没有写问题",
  why: "自评表扣了分就是有问题，报告不写，审核人会认为自评没有分析。",
  basis: "附件4“存在的问题及原因分析”填写要求",
  remedy: "按扣分的指标逐条写明问题和原因。",
  severity: "warning",
  settings: ["thresholds.executionRateLow"],
  messages: { missing: "{items}，报告的“存在的问题”却没有写内容，或只说没有问题。" },
  yieldsTo: [{ rule: "narrative-placeholder-left", within: "cell" }],
  absent: "没有附件4，或其中没有“存在的问题及原因分析”",
  over: (submission) => reportReadings(submission).flatMap(({ narrative }) => sectionText(narrative, "problems") ?? []),
  needs: () => ({}),

  check(_, { subject, workbook, finding }) {
    if (isUnfinished(subject) || !saysNothing(subject)) return undefined;
    const shortfalls = shortfallsOf(workbook);
    if (shortfalls.length === 0) return undefined;
    const shown = shortfalls
      .slice(0, 2)
      .map(({ words }) => words)
      .join("、");
    const { at, text } = subject.heading;
    return finding("missing", {
      at: { at, label: labelOf(text) },
      related: shortfalls.map(({ place }) => place),
      data: { items: shortfalls.length > 2 ? `${shown}等 ${shortfalls.length} 处` : shown },
    });
  },
});
