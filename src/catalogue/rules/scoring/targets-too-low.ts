import { Decimal, ONE } from "../../../core/numbers/decimal";
import { DURATION_UNITS } from "../../../core/values/quantity-units";
import { defineRule } from "../../submission/define-rule";
import type { Indicator } from "../../indicators/indicator";
import { indicatorTables } from "../../indicators/indicator-tables";
import { levelsOf } from "../../indicators/words";
import { percent } from "../../../core/numbers/wording";

/** One or two may have gone well. */
const FEWEST = 3;
const NOT_COUNTED: ReadonlySet<string> = new Set(["%", ...DURATION_UNITS]);

/** Every countable target was passed by far. */
export const targetsTooLow = defineRule({
  id: "targets-too-low",
  theme: "scoring",
  title: "指标值普遍定得过低",
  why: "能计数的指标全部大幅超额，说明年初目标定得太低，得满分没有意义。",
  basis: "财预〔2020〕10号《项目支出绩效评价管理办法》（绩效目标应当合理可行）；幅度阈值见口径",
  remedy: "核对年初批复的指标值；下一年参照今年的完成值编制目标。",
  severity: "warning",
  audience: "reviewer",
  messages: {
    low: "能计数的 {count} 个指标（{items}）实际完成值都超过年度指标值 {threshold} 以上，指标值可能定得过低。",
  },
  settings: ["thresholds.targetPassed"],
  absent: "没有附件2和已填的附件3",
  over: indicatorTables,
  needs: () => ({}),

  check(_, { subject: { indicators }, workbook: { pack }, finding, skip }) {
    const counted = indicators.filter(isCounted);
    if (counted.length < FEWEST) return skip(`能计数的指标不足 ${FEWEST} 个`);
    const passed = new Decimal(pack.thresholds.targetPassed);
    const least = ONE.plus(passed);
    if (!counted.every(({ judgement }) => judgement?.ratio?.greaterThanOrEqualTo(least))) return undefined;
    const [first, ...others] = counted.map(({ row }) => row.target);
    if (first?.kind !== "present") return undefined;
    const items = counted.map(({ name }) => name).join("、");
    return finding("low", {
      at: first,
      related: others,
      data: { count: counted.length, items, threshold: percent(passed) },
    });
  },
});

/** More is better, and it is neither a rate, cost nor time. */
function isCounted({ row, judgement }: Indicator): boolean {
  if (judgement?.direction !== "more" || judgement.ratio === undefined || judgement.target.date) return false;
  return !NOT_COUNTED.has(judgement.target.unit) && !/成本|时效/.test(levelsOf(row));
}
