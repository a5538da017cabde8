import { defineRule } from "../../submission/define-rule";
import { labelOf } from "../../text/quoting";
import { reportReadings } from "../../text/read-narrative";
import { isUnfinished, saysNothing, sectionText } from "../../text/section-texts";

/** 七 lists problems, and 八 says nothing of what will be done. */
export const narrativeMeasuresMissing = defineRule({
  id: "narrative-measures-missing",
  theme: "narrative",
  title: "写了问题却没有写改进举措",
  why: "列了问题就要说怎么改，没有举措的报告会被要求补写。",
  basis: "附件4“下一步改进工作的举措”填写要求",
  remedy: "对应每个问题写明改进举措、责任人和完成时限。",
  severity: "warning",
  messages: { missing: "报告写了存在的问题，“下一步改进工作的举措”却没有写内容，或只写“无”。" },
  yieldsTo: [{ rule: "narrative-placeholder-left", within: "cell" }],
  absent: "没有附件4，或其中没有“存在的问题”和“改进工作的举措”两部分",
  over: (submission) =>
    reportReadings(submission).flatMap(({ narrative }) => {
      const [problems, measures] = [sectionText(narrative, "problems"), sectionText(narrative, "measures")];
      return problems && measures && problems.heading !== measures.heading ? [{ problems, measures }] : [];
    }),
  needs: () => ({}),

  check(_, { subject: { problems, measures }, finding }) {
    if (isUnfinished(measures) || isUnfinished(problems) || saysNothing(problems) || !saysNothing(measures))
      return undefined;
    const { at, text } = measures.heading;
    return finding("missing", { at: { at, label: labelOf(text) }, related: [problems.heading.at], data: {} });
  },
});
