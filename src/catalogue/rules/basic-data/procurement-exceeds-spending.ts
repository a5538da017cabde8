import { amountOverSum } from "../../../core/numbers/interval";
import { filledPlaces, stateOfParts } from "../../../core/rules/derived/sum-parts";
import type { SumPart } from "../../../core/relations/relations";
import { figureAt } from "../../../core/rules/stated-figure";
import { defineRule } from "../../submission/define-rule";
import type { SpendingRow } from "../../forms/basic-data/declaration";

/** 政府采购 决算 > 公用经费 + 项目支出 决算. */
export const procurementExceedsSpending = defineRule({
  id: "procurement-exceeds-spending",
  theme: "basic-data",
  title: "政府采购金额大于公用经费与项目支出之和",
  why: "政府采购只能从公用经费和项目支出中列支，不可能比两者之和还大。",
  basis: "附件1 表内关系（政府采购金额不超过公用经费与项目支出之和）",
  remedy: "核对政府采购金额的单位和口径，再核对公用经费、项目支出决算数。",
  severity: "warning",
  messages: {
    exceeds: "{label}为 {actual}，超过公用经费与项目支出决算之和 {sum}，多 {difference}。",
  },
  absent: "没有附件1",
  over: ({ basicData }) => basicData.map((form) => form.model.spending.known),
  // 公用经费 is asked for: every unit has some, and without it the sum would be too small for certain.
  needs: ({ procurement, publicUse }) => ({
    procurement: procurement.cells.currentFinal,
    publicUse: publicUse.cells.currentFinal,
  }),

  check({ procurement }, { subject, finding, skip }) {
    // A blank 项目支出 is a unit without projects; a row that is gone says nothing of them.
    if (subject.projectSpending.at === undefined) return skip("表中没有项目支出");
    const parts = [finalOf(subject.publicUse), finalOf(subject.projectSpending)];
    const state = stateOfParts(parts);
    if (state.kind !== "filled") return skip("公用经费或项目支出无法识别", ...parts.map(({ value }) => value));
    const difference = amountOverSum(procurement.value, state.figures);
    if (!difference) return undefined;
    return finding("exceeds", {
      at: procurement,
      related: filledPlaces(parts),
      expected: state.sum,
      actual: procurement.value.value,
      difference,
      data: {
        label: procurement.label,
        actual: figureAt(procurement, procurement.value.value),
        sum: figureAt(procurement, state.sum),
        difference: figureAt(procurement, difference),
      },
    });
  },
});

/** 决算 of a row; where it is blank, of the rows under it. */
function finalOf(row: SpendingRow): SumPart {
  return { value: row.cells.currentFinal, parts: row.children.map(finalOf) };
}
