import { compactText } from "../../../core/values/normalise";
import { bandOf } from "../../quantities/qualitative";
import type { Quantity } from "../../quantities/quantity";
import { defineRule } from "../../submission/define-rule";
import { allIndicators } from "../../indicators/indicator-tables";

/** A quantified target (≤30万元) answered in words (完成). */
export const actualNotQuantified = defineRule({
  id: "actual-not-quantified",
  theme: "indicators",
  title: "量化指标的实际完成值没有数值",
  why: "指标值是数值，完成值只写“完成”，既看不出完成了多少，也无法按完成比例计分。",
  basis: "财预〔2020〕10号《项目支出绩效评价管理办法》（定量指标按完成情况计分）",
  remedy: "填实际达到的数值，单位与年度指标值一致。",
  severity: "warning",
  messages: {
    words: "“{name}”年度指标值“{target}”是数值，实际完成值“{actual}”没有数值，应填实际达到的数值。",
  },
  absent: "没有填写量化的年度指标值",
  yieldsTo: [
    { rule: "output-not-quantified", within: "row" },
    { rule: "template-prompt-left", within: "cell" },
  ],
  over: (submission) =>
    allIndicators(submission).filter(({ target, notApplicable }) => isFigure(target?.quantity) && !notApplicable),
  needs: ({ row }) => ({ target: row.target, actual: row.actual }),

  check({ target, actual }, { subject: { name, target: wanted, actual: stated }, finding }) {
    if (!wanted || !stated || stated.quantity || !isOnlyWords(stated.text)) return undefined;
    return finding("words", {
      at: actual,
      related: [target],
      data: { name, target: wanted.text, actual: stated.text },
      expected: wanted.text,
      actual: stated.text,
    });
  },
});

/** A date is answered well enough by 按时完成, and 零事故 by 已实现. */
function isFigure(quantity: Pick<Quantity, "date" | "text"> | undefined): boolean {
  return quantity !== undefined && quantity.date === undefined && !/^零(?!\s*[.．])/.test(quantity.text);
}

/** 无投诉, 未发生 tell a figure: none. */
const NONE = /^(?:无(?!法)|零|没有|未发生|未出现)/;

const NUMERALS = /[\d〇零一二两三四五六七八九十百千万亿半]/;

/** Texts with a figure somewhere in them are left alone, except for wordings of the official bands. */
function isOnlyWords(text: string): boolean {
  const compact = compactText(text);
  if (NONE.test(compact)) return false;
  return !NUMERALS.test(compact) || bandOf(text) !== undefined;
}
