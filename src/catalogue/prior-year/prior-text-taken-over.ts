import { defineRule } from "../submission/define-rule";
import type { Submission } from "../submission/index";

/** Shorter paragraphs may well be the same every year. */
const SHORTEST = 60;
/** Characters of a paragraph that a message quotes. */
const QUOTED = 20;

/** A paragraph of the report that is last year's, at most with other figures. */
export const priorTextTakenOver = defineRule({
  id: "prior-text-taken-over",
  theme: "narrative",
  title: "报告文字照抄上年",
  why: "问题和举措年年一样，说明没有按当年的情况写。",
  basis: "附件4 自评报告的编写要求（反映当年情况）",
  remedy: "按当年的工作和结果改写；单位职能等每年相同的内容可以不管。",
  severity: "advice",
  audience: "reviewer",
  messages: { taken: "第 {row} 行一段（“{text}…”）与上年的报告除数字外完全相同。" },
  absent: "没有上一年度的材料，或者两年不都有报告",
  over: ({ reports, prior }: Submission) => {
    const before = new Set(
      (prior?.reports ?? []).flatMap(({ model }) => model.paragraphs.map(({ text }) => bareText(text))),
    );
    return before.size === 0
      ? []
      : reports.flatMap(({ model }) => model.paragraphs.map((paragraph) => ({ paragraph, before })));
  },
  needs: () => ({}),

  check(_, { subject: { paragraph, before }, finding }) {
    const bare = bareText(paragraph.text);
    if (bare.length < SHORTEST || !before.has(bare)) return undefined;
    return finding("taken", {
      at: { at: paragraph.at, label: "正文" },
      data: { row: paragraph.at.row + 1, text: paragraph.text.trim().slice(0, QUOTED) },
    });
  },
});

function bareText(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/[\d.%]+/g, "0");
}
