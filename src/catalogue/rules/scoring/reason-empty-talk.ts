import { defineRule } from "../../submission/define-rule";
import { explanationOf, isEmptyTalk } from "../../indicators/explanation";
import { allScoredItems } from "../../indicators/indicator-tables";
import { deductionOf } from "../../indicators/scored-items";
import { plainFigure } from "../../../core/numbers/wording";

/** Marks were taken off, and the reason says nothing. */
export const reasonEmptyTalk = defineRule({
  id: "reason-empty-talk",
  theme: "scoring",
  title: "偏差原因空话套话",
  why: "“其他”“管理不到位”没有说明是什么事、为什么、差多少，等于没有分析，会被退回重写。",
  basis: "财预〔2020〕10号《项目支出绩效评价管理办法》（偏离绩效目标的应说明原因）；词表见口径",
  remedy: "写清是什么事、受什么影响、差多少，下一步由谁、什么时候改好。",
  severity: "warning",
  messages: {
    empty: "“{name}”扣 {deduction} 分，“偏差原因分析及改进措施”只写“{reason}”，没有说明具体原因。",
  },
  settings: ["words.emptyReasons"],
  absent: "没有扣分并写了原因的指标",
  yieldsTo: [
    { rule: "deduction-unexplained", within: "row" },
    { rule: "met-target-deducted", within: "row" },
    { rule: "score-over-weight", within: "row" },
  ],
  over: (submission) =>
    allScoredItems(submission).filter(
      (item) => deductionOf(item) !== undefined && ["given", "hollow"].includes(explanationOf(item).kind),
    ),
  needs: () => ({}),

  check(_, { subject: item, workbook: { pack }, finding }) {
    const reasons = item.indicators.flatMap(({ row }) =>
      row.deviationReason.kind === "present" ? [row.deviationReason] : [],
    );
    const [first] = reasons;
    if (!first || reasons.some(({ value }) => !isEmptyTalk(value, item, pack.words.emptyReasons))) return undefined;
    return finding("empty", {
      at: first,
      related: [item.score],
      about: item.lines,
      actual: first.value,
      data: { name: item.name, deduction: plainFigure(deductionOf(item)!), reason: first.value },
    });
  },
});
