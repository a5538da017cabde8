import { valueOf } from "../../../core/values/sourced";
import { namedIndicators } from "../../binding/indicator-names";
import { sharesRun } from "../../../core/values/shares-run";
import { nameKey } from "../../binding/names";
import { namedProjects } from "../../binding/project-names";
import { defineRule } from "../../submission/define-rule";
import type { Submission } from "../../submission/index";
import { labelOf } from "../../text/quoting";
import { reportReadings } from "../../text/read-narrative";
import { isUnfinished, saysNothing, sectionText, type SectionText } from "../../text/section-texts";
import { holdsLabel } from "../../text/vocabulary";

/** So many characters in common with an indicator's or project's name speak of it. */
const RUN = 3;
/** 预算编制 is no 编制. */
const PLANNING = /(?:预算|目标|指标|计划|规划|方案)编制|编制(?=预算|目标|指标|计划|方案|不|质量|水平|工作)/g;
const FIGURE = /\d(?![.、．)）])|[一二三四五六七八九十两](?:个|项|处|次|家|户|人|件|起|万|成)/;

/** 七 names no indicator, amount or project. */
export const narrativeProblemsVague = defineRule({
  id: "narrative-problems-vague",
  theme: "narrative",
  title: "存在的问题写得空泛",
  why: "“管理有待加强”放到哪个单位都行，看不出这个单位的问题在哪个指标、哪个项目。",
  basis: "附件4“存在的问题及原因分析”填写要求",
  remedy: "写到具体的指标、项目或金额，并说明原因。",
  severity: "advice",
  settings: ["words.measureEndings"],
  messages: { vague: "“存在的问题”没有写到任何指标、项目或数字，请写具体。" },
  absent: "没有附件4，或其中没有写问题",
  over: (submission) => reportReadings(submission).flatMap(({ narrative }) => sectionText(narrative, "problems") ?? []),
  needs: () => ({}),

  check(_, { subject, workbook, finding }) {
    if (isUnfinished(subject) || saysNothing(subject) || isConcrete(subject, workbook)) return undefined;
    const { at, text } = subject.heading;
    return finding("vague", { at: { at, label: labelOf(text) }, data: {} });
  },
});

function isConcrete({ text, paragraphs }: SectionText, submission: Submission): boolean {
  if (paragraphs.some(({ plain }) => FIGURE.test(plain.text) || holdsLabel(plain.text.replace(PLANNING, ""))))
    return true;
  const names = [
    ...namedIndicators(submission).map(({ forms }) => forms.whole),
    ...namedProjects(submission).map(({ forms }) => forms.whole),
    ...submission.filledProjects.map(({ model }) => nameKey(valueOf(model.projectName) ?? "")),
  ];
  return names.some((name) => sharesRun(name, text, RUN));
}
