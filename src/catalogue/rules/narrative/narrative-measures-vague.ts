import { defineRule } from "../../submission/define-rule";
import { labelOf } from "../../text/quoting";
import { reportReadings } from "../../text/read-narrative";
import { isUnfinished, saysNothing, sectionText } from "../../text/section-texts";

/** A date, a count, or somebody who does it. Numbers of a list are none. */
const CONCRETE =
  /\d(?![.、．)）])|[一二三四五六七八九十两百](?:次|期|个|月|天|日|周|遍|场|项|批)|[按逐每][年月季周旬日]|季度|半年|年[底内前末初]|月[底前末]|近期|下年|明年|次年|股|科室|科长|处室|办公室|小组|专班|专人|领导|负责人|责任人|责任单位|部门|班子|主任|局长|财务|人员|时限|节点/;

/** 八 has no date, count or office. */
export const narrativeMeasuresVague = defineRule({
  id: "narrative-measures-vague",
  theme: "narrative",
  title: "改进举措写得空泛",
  why: "没有时间、次数和责任人的举措无法检查，等于没有写。",
  basis: "附件4“下一步改进工作的举措”填写要求",
  remedy: "每条举措写明谁来做、做到什么程度、什么时候完成。",
  severity: "advice",
  messages: { vague: "“下一步改进工作的举措”没有写时间、数量或责任人，请写具体。" },
  absent: "没有附件4，或其中没有写改进举措",
  over: (submission) => reportReadings(submission).flatMap(({ narrative }) => sectionText(narrative, "measures") ?? []),
  needs: () => ({}),

  check(_, { subject, finding }) {
    if (isUnfinished(subject) || saysNothing(subject) || CONCRETE.test(subject.text)) return undefined;
    const { at, text } = subject.heading;
    return finding("vague", { at: { at, label: labelOf(text) }, data: {} });
  },
});
