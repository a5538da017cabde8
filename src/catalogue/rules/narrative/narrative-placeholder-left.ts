import { cellOfOffset } from "../../../core/reading/read-paragraphs";
import { defineRule } from "../../submission/define-rule";
import { labelOf } from "../../text/quoting";

/** What a generated report, or a template, leaves for a person to fill in: 【待补充：…】, XX万元. XX局 hides a name. */
const PLACEHOLDER =
  /[【[［]\s*待补充[^】\]］]*[】\]］]?|(?<![A-Za-z\d×_＿])(?:[X×]{2,}|x{2,}|_{2,}|＿{2,})\s?(?:[亿万]?元|[%％]|人次|平方米|公里|个月|[个项人次年月日分户家件所名])/g;

/** 【待补充：…】 still stands in the report. */
export const narrativePlaceholderLeft = defineRule({
  id: "narrative-placeholder-left",
  theme: "narrative",
  title: "报告中还有待补充的内容",
  why: "【待补充】是留给填报人写的地方，交出去之前都要写完或删掉。",
  basis: "附件4 填报要求",
  remedy: "按实际情况写上内容，不需要的整句删掉。",
  severity: "warning",
  messages: {
    left: "报告中还有没写的内容：{text}。",
    several: "报告中还有 {count} 处没写的内容：{text}。",
  },
  absent: "没有附件4",
  over: ({ reports }) => reports.flatMap(({ model }) => model.paragraphs),
  needs: () => ({}),

  check(_, { subject, finding }) {
    const left = [...subject.text.matchAll(PLACEHOLDER)];
    const [first] = left;
    if (!first) return undefined;
    const at = { at: cellOfOffset(subject, first.index), label: labelOf(subject.text) };
    const text = left.map(([words]) => words).join("");
    return left.length === 1
      ? finding("left", { at, data: { text } })
      : finding("several", { at, data: { count: left.length, text } });
  },
});
