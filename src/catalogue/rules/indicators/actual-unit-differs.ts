import type { Quantity } from "../../quantities/quantity";
import { unitsDiffer } from "../../quantities/quantity-compare";
import { DATE_UNIT } from "../../../core/values/quantity-units";
import { defineRule } from "../../submission/define-rule";
import { allIndicators } from "../../indicators/indicator-tables";
import { measureDifferentThings } from "../../indicators/unit-kinds";

/** Target and result in different units: 天 and %. */
export const actualUnitDiffers = defineRule({
  id: "actual-unit-differs",
  theme: "indicators",
  title: "实际完成值与年度指标值单位不同",
  why: "单位不同就无法比较是否达标，也无法按完成比例计分。",
  basis: "附件2、附件3 表内关系（实际完成值与年度指标值同一口径）",
  remedy: "按年度指标值的单位填实际完成值。",
  severity: "warning",
  messages: {
    differs: "“{name}”年度指标值“{target}”以{targetUnit}计，实际完成值“{actual}”以{actualUnit}计，单位不同，无法比较。",
  },
  absent: "没有能比较单位的量化指标",
  yieldsTo: [{ rule: "actual-copies-target", within: "row" }],
  over: (submission) => allIndicators(submission).filter(({ target, actual }) => target?.quantity && actual?.quantity),
  needs: ({ row }) => ({ target: row.target, actual: row.actual }),

  check({ target, actual }, { subject: { name, target: wanted, actual: stated }, finding }) {
    const from = wanted?.quantity;
    const to = stated?.quantity;
    if (!from || !to || !unitsDiffer(from, to) || !measureDifferentThings(from.unit, to.unit)) return undefined;
    if (isYear(from) || isYear(to)) return undefined;
    return finding("differs", {
      at: actual,
      related: [target],
      data: {
        name,
        target: from.text,
        targetUnit: shownUnit(from.unit),
        actual: to.text,
        actualUnit: shownUnit(to.unit),
      },
      expected: from.text,
      actual: to.text,
    });
  },
});

/** 2023年 may be meant as a date or as a length of time. */
function isYear({ date }: Quantity): boolean {
  return date?.precision === "year";
}

function shownUnit(unit: string): string {
  return unit === DATE_UNIT ? unit : `“${unit}”`;
}
