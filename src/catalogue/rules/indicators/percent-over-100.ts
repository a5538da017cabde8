import { Decimal, ONE } from "../../../core/numbers/decimal";
import type { Quantity } from "../../quantities/quantity";
import { AS_RATE } from "../../../core/rules/stated-figure";
import { defineRule } from "../../submission/define-rule";
import { allIndicators } from "../../indicators/indicator-tables";
import { containsAny } from "../../indicators/words";

const HUNDRED = new Decimal(100);

/** A share of a whole above the whole: 合格率 102%. */
export const percentOver100 = defineRule({
  id: "percent-over-100",
  theme: "indicators",
  title: "满意度、合格率等超过 100%",
  why: "部分不会比全部还多，超过 100% 说明算错了或多打了一位。",
  basis: "附件2、附件3 填报常识（满意度、合格率、覆盖率不超过100%）；词表见口径",
  remedy: "核对分子、分母，改正百分比；是增长率或任务完成率的，在指标名称中写明。",
  severity: "warning",
  isCause: true,
  messages: { over: "“{name}”{column}“{text}”超过 100%，这类比率不会超过 100%。" },
  settings: ["words.ratesOfWhole", "words.ratesOverWhole"],
  absent: "没有满意度、合格率、覆盖率一类的指标",
  over: (submission) =>
    allIndicators(submission).filter(
      ({ name }) =>
        containsAny(name, submission.pack.words.ratesOfWhole) &&
        !containsAny(name, submission.pack.words.ratesOverWhole),
    ),
  needs: () => ({}),

  check(_, { subject: { name, row, target, actual }, finding }) {
    const stated = [
      { column: "实际完成值", cell: row.actual, said: actual, unit: actual?.quantity?.unit || target?.quantity?.unit },
      { column: "年度指标值", cell: row.target, said: target, unit: target?.quantity?.unit },
    ];
    return stated.flatMap(({ column, cell, said, unit }) => {
      if (cell.kind !== "present" || !said?.quantity || unit !== "%" || !isOver(said.quantity)) return [];
      const share = said.quantity.value.dividedBy(HUNDRED);
      return [
        finding("over", {
          at: cell,
          actual: share,
          expected: ONE,
          difference: share.minus(ONE),
          in: AS_RATE,
          data: { name, column, text: said.text },
        }),
      ];
    });
  },
});

function isOver({ value, trend, date }: Quantity): boolean {
  return !trend && !date && value.greaterThan(HUNDRED);
}
