import { sameCell } from "../../../core/grid/address";
import { Decimal, sum } from "../../../core/numbers/decimal";
import { isPlaced, type Present } from "../../../core/values/sourced";
import type { Figure } from "../../../core/values/values";
import { defineRule } from "../../submission/define-rule";
import { levelOneGroups } from "../../indicators/level-one-groups";
import { indicatorTables, type IndicatorTable } from "../../indicators/indicator-tables";
import { percent, plainFigure } from "../../../core/numbers/wording";

/** In a group of one or two an indicator has half of it by right. */
const FEWEST_IN_GROUP = 3;
const HUNDRED = new Decimal(100);

interface Subject {
  readonly name: string;
  readonly weight: Present<Figure>;
  readonly group: { readonly label: string; readonly sum: Decimal; readonly count: number } | undefined;
  readonly all: Decimal;
}

/** One indicator has most of its group's marks, or a third of all. */
export const weightConcentrated = defineRule({
  id: "weight-concentrated",
  theme: "scoring",
  title: "分值过于集中在一个指标",
  why: "一个指标占了大半分值，其他指标做得好坏都不影响得分。",
  basis: "财预〔2020〕10号《项目支出绩效评价管理办法》（指标权重应突出重点、合理分配）；占比阈值见口径",
  remedy: "按重要程度重新分配分值；确应突出的，写明理由。",
  severity: "advice",
  audience: "reviewer",
  messages: {
    group: "“{name}”分值 {weight}，占“{group}”{sum} 分的 {share}，超过 {threshold}。",
    form: "“{name}”分值 {weight}，占全表 100 分的 {share}，超过 {limit} 分。",
  },
  settings: ["thresholds.weightOfGroup", "thresholds.weightOfForm"],
  absent: "没有填写分值",
  over: (submission) => indicatorTables(submission).flatMap(subjectsOf),
  needs: ({ weight }) => ({ weight }),

  check({ weight }, { subject: { name, group, all }, workbook: { pack }, finding }) {
    const own = weight.value.value;
    const threshold = new Decimal(pack.thresholds.weightOfGroup);
    if (group && group.count >= FEWEST_IN_GROUP && own.greaterThan(group.sum.times(threshold))) {
      const share = percent(own.dividedBy(group.sum));
      const data = { name, weight: plainFigure(own), group: group.label, sum: plainFigure(group.sum) };
      return finding("group", { at: weight, actual: own, data: { ...data, share, threshold: percent(threshold) } });
    }
    const limit = new Decimal(pack.thresholds.weightOfForm);
    if (own.times(HUNDRED).lessThanOrEqualTo(all.times(limit))) return undefined;
    const data = { name, weight: plainFigure(own), share: percent(own.dividedBy(all)), limit: plainFigure(limit) };
    return finding("form", { at: weight, actual: own, data });
  },
});

/** What is scored alone; where the marks of a form do not come to anything near a hundred, that is said by another rule. */
function subjectsOf({ form, items }: IndicatorTable): readonly Subject[] {
  const groups = levelOneGroups(form).map(({ label, weights }) => {
    const filled = weights.flatMap((weight) => (weight.kind === "present" ? [weight] : []));
    return { label, cells: filled, sum: sum(filled.map(({ value }) => value.value)), count: filled.length };
  });
  const funds = form.model.funding.known.total.cells.weight;
  const own = items.flatMap(({ weight }) => (weight.kind === "present" ? [weight.value.value] : []));
  const all = sum([...own, ...(funds.kind === "present" ? [funds.value.value] : [])]);
  if (all.lessThanOrEqualTo(0)) return [];
  return items.flatMap(({ name, indicators, weight }): readonly Subject[] => {
    if (weight.kind !== "present" || indicators.length > 1) return [];
    const group = groups.find(({ cells }) => cells.some((cell) => isPlaced(cell) && sameCell(cell.at, weight.at)));
    return [{ name, weight, group, all }];
  });
}
