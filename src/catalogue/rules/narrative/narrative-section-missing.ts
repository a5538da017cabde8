import { defineRule } from "../../submission/define-rule";
import { reportReadings } from "../../text/read-narrative";
import { SECTIONS } from "../../forms/self-evaluation-report/sections";

/** A report that has no more of the nine is written in another order (部门概况、支出管理及使用情况、项目组织实施 …), and lacks none of them. */
const FEWEST_OF_THE_NINE = 5;

/** A section of the official report is not there. */
export const narrativeSectionMissing = defineRule({
  id: "narrative-section-missing",
  theme: "narrative",
  title: "自评报告缺少规定的部分",
  why: "自评报告规定写九个部分，缺一部分就要退回重写；没有内容的部分也要写明“无”。",
  basis: "附件4 规定格式",
  remedy: "补上缺少的部分；没有相应支出的，写“本单位无……支出”。",
  severity: "warning",
  messages: { missing: "自评报告缺少{count}个部分：{missing}。" },
  absent: "没有附件4，或附件4不是按规定的九个部分写的",
  over: (submission) =>
    reportReadings(submission).filter(({ narrative }) => narrative.sections.size >= FEWEST_OF_THE_NINE),
  needs: () => ({}),

  check(_, { subject: { report, narrative }, finding }) {
    const missing = SECTIONS.filter(({ key }) => !narrative.sections.has(key));
    if (missing.length === 0) return undefined;
    const at =
      report.title.kind === "not-found"
        ? { at: report.titleAt, label: "标题" }
        : { at: report.title.at, label: "标题" };
    return finding("missing", {
      at,
      data: { count: missing.length, missing: missing.map(({ heading }) => `“${heading}”`).join("、") },
    });
  },
});
