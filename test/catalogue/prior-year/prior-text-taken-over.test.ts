import { priorTextTakenOver } from "../../../src/catalogue/prior-year/prior-text-taken-over";
import { describeRule, type Change, type OpenCase } from "../../support/describe-rule";
import { yearBefore } from "../../support/year-before";

const DONE =
  "全年组织技术人员分组下村开展巡查，逐条渠道登记损毁情况，按轻重缓急排定维修顺序，对群众反映的问题当日回复，";
const PROBLEM =
  "一是村级管护员变动频繁、培训跟不上，部分渠段的日常管护没有落到人头，灌区群众反映的淤堵问题不能及时处理，影响春灌用水，";

/** Writes the paragraph below a heading. */
const below = (data: OpenCase, heading: string, text: string): void => {
  data.report![data.report!.findIndex((line) => line.startsWith(heading)) + 1] = text;
};
const written = (heading: string, text: string): Change => ({ data: (data) => below(data, heading, text) });

describeRule(priorTextTakenOver, {
  prior: yearBefore((prior) => {
    prior.report = prior.report!.map((line, at) => (at > 6 && line.length > 30 ? `上年另写的一段${at}。` : line));
    below(prior, "六、", `2023年，${DONE}完成维修18处。`);
    below(prior, "七、", `${PROBLEM}扣0.5分。`);
    below(prior, "九、", "照旧。");
  }),
  passes: {
    "what a unit is, is the same every year": { data: () => undefined },
    "an account of the work with this year's figures": written("六、", `2024年，${DONE}完成维修21处。`),
    "the words of a problem elsewhere": written("六、", `${PROBLEM}扣0.5分。`),
    "a short one": written("六、", "照旧。"),
  },
  finds: {
    "an account of the work of which only the year is another": {
      ...written("六、", `2024年，${DONE}完成维修18处。`),
      at: ["附件4!A25"],
      text: ["第 25 行一段（“2024年，全年组织技术人员分组下村开展…”）与上年的报告除年份外完全相同。"],
    },
    "a problem with another figure": {
      ...written("七、", `${PROBLEM}扣1.5分。`),
      at: ["附件4!A33"],
      text: ["第 33 行一段（“一是村级管护员变动频繁、培训跟不上，部分…”）与上年的报告除数字外完全相同。"],
    },
  },
  skips: {
    "without a report": {
      data: (data) => void delete data.report,
      because: "没有上一年度的材料，或者两年不都有报告",
    },
  },
});
