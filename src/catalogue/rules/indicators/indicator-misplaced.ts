import { compactText } from "../../../core/values/normalise";
import { defineRule } from "../../submission/define-rule";
import type { Indicator } from "../../indicators/indicator";
import { allIndicators } from "../../indicators/indicator-tables";
import { containsAny, levelsOf } from "../../indicators/words";
import type { Pack } from "../../packs/pack";

/** An indicator in a group that is not its own: 满意度 under 社会效益, money as 数量. */
export const indicatorMisplaced = defineRule({
  id: "indicator-misplaced",
  theme: "indicators",
  title: "指标放错了类别",
  why: "指标放错类别，各类的分值和完成情况就都不准；把投入多少钱当产出，等于没有写产出。",
  basis: "财预〔2020〕10号《项目支出绩效评价管理办法》（产出、效益、满意度指标的分类）；词表见口径",
  remedy: "把指标移到它所属的类别；投入的资金写作成本指标，数量指标写办成了多少事。",
  severity: "advice",
  messages: {
    elsewhere: "“{name}”填在“{group}”下，应属于{other}。",
    input: "“{name}”填在“{group}”下，指标值“{target}”是金额，是投入不是产出，应写作成本指标。",
  },
  settings: ["words.misplaced", "words.moneyResults"],
  absent: "没有填写三级指标",
  over: (submission) => allIndicators(submission).filter(({ isNamed, row }) => isNamed && levelsOf(row) !== ""),
  needs: ({ row }) => ({ indicator: row.indicator }),

  check({ indicator }, { subject, workbook: { pack }, finding }) {
    const { row, name, target } = subject;
    const levels = levelsOf(row);
    const group = compactText(
      row.levelTwo.kind === "present" ? row.levelTwo.value : row.levelOne.kind === "present" ? row.levelOne.value : "",
    );
    const related = [row.levelTwo, row.levelOne];
    const entry = pack.words.misplaced.find(
      ({ names, under, levels: own }) =>
        containsAny(name, names) && (under.length === 0 || containsAny(levels, under)) && !containsAny(levels, own),
    );
    if (entry) return finding("elsewhere", { at: indicator, related, data: { name, group, other: entry.belongs } });
    if (!isInput(subject, levels, pack)) return undefined;
    return finding("input", { at: indicator, related, data: { name, group, target: target?.text ?? "" } });
  },
});

/** Money, and not what money was made, under 数量 or 质量. */
function isInput({ name, target }: Indicator, levels: string, pack: Pack): boolean {
  const isMoney = target?.quantity?.unit === "元" && target.quantity.scale.greaterThanOrEqualTo(10_000);
  return isMoney && /数量|质量/.test(levels) && !levels.includes("成本") && !containsAny(name, pack.words.moneyResults);
}
