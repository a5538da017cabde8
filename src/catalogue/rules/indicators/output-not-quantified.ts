import { compactText } from "../../../core/values/normalise";
import { defineRule } from "../../submission/define-rule";
import { allIndicators } from "../../indicators/indicator-tables";
import { containsAny, levelsOf } from "../../indicators/words";

/** A figure in digits, a Chinese numeral before a measure word, or none at all: 两次, 十二个, 无. */
const FIGURE =
  /\d|^[无零]$|[〇零一二两三四五六七八九十百千万半](?:余|多|几)?(?:个|家|户|人|名|次|件|座|处|条|项|批|期|场|份|台|套|本|篇|天|日|月|年|季|周|公里|亩|吨|所|村|栋|镇|乡|街|辆|门|级|倍|成|百)/;

/** A 数量 or 时效 target without number or date. */
export const outputNotQuantified = defineRule({
  id: "output-not-quantified",
  theme: "indicators",
  title: "数量、时效指标没有量化",
  why: "数量要有数，时效要有时间；只写“完成”“及时”，无法判断完成了没有，也无法计分。",
  basis: "财预〔2020〕10号《项目支出绩效评价管理办法》（绩效指标应当细化、量化）；词表见口径",
  remedy: "数量指标写明多少，时效指标写明什么时候以前或多长时间。",
  severity: "warning",
  messages: { words: "{group}“{name}”的年度指标值“{target}”没有数量或时间，应当量化。" },
  settings: ["words.quantifyingWords"],
  absent: "没有数量指标和时效指标",
  yieldsTo: [{ rule: "template-prompt-left", within: "cell" }],
  over: (submission) => allIndicators(submission).filter(({ row }) => kindOf(levelsOf(row)) !== undefined),
  needs: ({ row }) => ({ target: row.target }),

  check({ target }, { subject: { name, row, target: wanted, notApplicable }, workbook: { pack }, finding }) {
    if (!wanted || wanted.quantity || notApplicable) return undefined;
    const isQuantified = FIGURE.test(compactText(wanted.text)) || containsAny(wanted.text, pack.words.quantifyingWords);
    if (isQuantified) return undefined;
    return finding("words", {
      at: target,
      actual: wanted.text,
      data: { group: kindOf(levelsOf(row)) ?? "", name, target: wanted.text },
    });
  },
});

function kindOf(levels: string): string | undefined {
  return /数量/.test(levels) ? "数量指标" : /时效/.test(levels) ? "时效指标" : undefined;
}
