import { defineRule } from "../../submission/define-rule";
import { labelOf } from "../../text/quoting";
import { reportReadings } from "../../text/read-narrative";
import { isUnfinished, saysNothing, sectionText } from "../../text/section-texts";

/** A date or a count. Numbers of a list are none, and 下年度，我们将进一步… is no date. */
const WHEN_OR_HOW_OFTEN =
  /\d(?![.、．)）])|[一二三四五六七八九十两百](?:次|期|个|月|天|日|周|遍|场|项|批)|[按逐每][年月季周旬日]|季度|半年|年[底内前末初]|月[底前末]|(?:下|明|次)年(?!度?(?:[，,、]|我|本|单位|中心|将|要|继续|进一步|更|工作))|时限|节点/;
/** Somebody who does it; 加强组织领导, 部门协作 and 提高人员素质 name nobody. */
const WHO =
  /股室|股长|科室|科长|处室|办公室|专班|专人|(?:领导|工作)小组|(?:分管|主要|班子)领导|负责人|责任人|责任单位|主任|局长|财务(?:股|科|室|部|处|人员)|由[^，。；]{2,12}(?:负责|牵头|承担|落实|办理)|[\u4e00-\u9fff](?:股|科|室|所|站|队|局|委|办)(?:牵头|负责)|(?:配备|补充|增配|招聘|选聘|新增)[^，。；]{0,8}人员/;
/** 两个维护, 四个意识 count nothing. */
const SLOGANS = /[两三四五六七八九十]个(?:维护|确立|意识|自信|坚持|服从|毫不动摇)/g;

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
    if (isUnfinished(subject) || saysNothing(subject) || isConcrete(subject.text)) return undefined;
    const { at, text } = subject.heading;
    return finding("vague", { at: { at, label: labelOf(text) }, data: {} });
  },
});

function isConcrete(text: string): boolean {
  return WHEN_OR_HOW_OFTEN.test(text.replace(SLOGANS, "")) || WHO.test(text);
}
