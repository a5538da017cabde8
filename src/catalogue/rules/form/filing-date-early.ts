import { parseDateBound } from "../../../core/values/dates";
import { isPlaced } from "../../../core/values/sourced";
import { defineRule } from "../../submission/define-rule";

/** 填报日期 before the end of the form's year. */
export const filingDateEarly = defineRule({
  id: "filing-date-early",
  theme: "form",
  title: "填报日期早于年度结束",
  why: "年度还没有结束就填报，全年执行数和完成值不可能是实际数；多半是沿用了上年的表。",
  basis: "附件1至附件3表末签字栏（年度结束后填报）",
  remedy: "核对填报日期的年份。",
  severity: "advice",
  messages: { early: "{form}的填报日期“{text}”早于 {year} 年年底，{year} 年度的自评应在年度结束后填报。" },
  yieldsTo: [{ rule: "year-mismatch", within: "form" }],
  absent: "没有填写填报日期",
  over: ({ basicData, overall, projects, year: own }) =>
    [...basicData, ...overall, ...projects].flatMap((form) =>
      form.model.signature.flatMap(({ at, items }) =>
        items
          .filter(({ label, filled }) => filled && label.includes("日期"))
          .map(({ text }) => ({ form, at, text: text.trim(), year: own ?? form.titleYear })),
      ),
    ),
  needs: () => ({}),

  check(_, { subject: { form, at, text, year }, finding, skip }) {
    const date = parseDateBound(text);
    if (!date || date.year === undefined || year === undefined) return skip("填报日期无法识别");
    const isLastDay = date.month === 12 && (date.day === undefined || date.day === 31);
    if (date.year > year || (date.year === year && isLastDay)) return undefined;
    return finding("early", {
      at: { at, label: "签字栏" },
      related: [isPlaced(form.title) ? form.title : form.titleAt],
      actual: text,
      data: { form: form.name, text, year },
    });
  },
});
