import { compactText } from "../../../core/values/normalise";
import { sharesRun } from "../../../core/values/shares-run";
import { nameKey } from "../../binding/names";
import { defineRule } from "../../submission/define-rule";
import { indicatorTables } from "../../indicators/indicator-tables";

/** So many characters in common with an indicator's name are no chance. */
const RUN = 3;
const FIGURE =
  /\d|[一二两三四五六七八九十百千万](?:个|家|户|人|名|次|件|座|处|条|项|批|期|场|份|台|套|天|月|年|公里|亩|吨|所|村|栋)/;
const ONLY_FIGURES = /^[\d.,，、。;；:：%％万亿元个家户人次件座处条项批公里亩吨≥≤=<>-]+$/;

/** A goal that says nothing of what the form's indicators measure. */
export const goalVague = defineRule({
  id: "goal-vague",
  theme: "indicators",
  title: "预期目标空泛",
  why: "目标里没有数量、时间，也没有提到任何一个指标，看不出要办什么事、办到什么程度。",
  basis: "财预〔2020〕10号《项目支出绩效评价管理办法》（绩效目标应当指向明确、细化量化）",
  remedy: "写明今年要办的事、数量、标准和时间，与下面的绩效指标对应。",
  severity: "advice",
  messages: {
    vague: "预期目标“{text}”没有数量和时间，也没有提到任何一个绩效指标，过于空泛。",
    figures: "预期目标“{text}”只有数字，没有写要办什么事。",
  },
  absent: "没有填写预期目标的附件2和附件3",
  over: indicatorTables,
  needs: ({ form }) => ({ goal: form.model.goals.expectedGoal }),

  check({ goal }, { subject: { indicators }, finding, skip }) {
    const text = compactText(goal.value);
    const data = { text: shortened(goal.value.trim()) };
    if (ONLY_FIGURES.test(text)) return finding("figures", { at: goal, data });
    if (FIGURE.test(text)) return undefined;
    const names = indicators.filter(({ isNamed }) => isNamed).map(({ name }) => nameKey(name));
    if (names.length === 0) return skip("没有填写三级指标", goal);
    if (names.some((name) => sharesRun(name, text, Math.min(RUN, name.length)))) return undefined;
    return finding("vague", { at: goal, data });
  },
});

const LONGEST = 30;

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}
