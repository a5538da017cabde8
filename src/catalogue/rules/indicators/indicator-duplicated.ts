import { sameCell } from "../../../core/grid/address";
import { compactText } from "../../../core/values/normalise";
import type { Present } from "../../../core/values/sourced";
import { nameKey } from "../../binding/names";
import { defineRule } from "../../submission/define-rule";
import { indicatorTables } from "../../indicators/indicator-tables";

/** The same third-level name twice on a form. */
export const indicatorDuplicated = defineRule({
  id: "indicator-duplicated",
  theme: "indicators",
  title: "三级指标重复",
  why: "同一个指标填两次，等于把同一件事计两次分。",
  basis: "附件2、附件3 表内要求（三级指标不重复）",
  remedy: "删去重复的一行，或把名称改得能区分两个不同的指标。",
  severity: "warning",
  messages: {
    twice: "三级指标“{name}”与第 {row} 行重复。",
  },
  absent: "没有填写三级指标",
  over: (submission) =>
    indicatorTables(submission).flatMap(({ indicators }) => {
      const names = indicators.flatMap(({ row }) => (row.indicator.kind === "present" ? [row.indicator] : []));
      const firsts = new Map<string, Present<string>>();
      return names.map((indicator, index) => {
        const name = nameKey(indicator.value);
        const first = firsts.get(name);
        if (!first) firsts.set(name, indicator);
        return { indicator, first, before: names[index - 1] };
      });
    }),
  needs: ({ indicator }) => ({ indicator }),

  check({ indicator }, { subject: { first, before }, finding }) {
    // One name merged over two rows is one indicator.
    if (!first || (before && sameCell(before.at, indicator.at))) return undefined;
    return finding("twice", {
      at: indicator,
      related: [first],
      data: { name: compactText(indicator.value), row: first.at.row + 1 },
    });
  },
});
