import { Decimal } from "../../../core/numbers/decimal";
import { figureAt } from "../../../core/rules/stated-figure";
import { defineRule } from "../../submission/define-rule";
import { percent } from "../../../core/numbers/wording";

/** A ratio is looked at as it is shown: in hundredths of a percent. */
const SHOWN_DECIMALS = 4;

/** 全年预算数 far from 年初预算数. The form has no place to explain it; a 核实说明 does. */
export const budgetAdjustedUnexplained = defineRule({
  id: "budget-adjusted-unexplained",
  theme: "funding",
  title: "全年预算比年初预算调整较大",
  why: "年中调整大，审核时会问批复依据；也可能是年初预算数或全年预算数填错。",
  basis: "附件2、附件3 表内关系；调整幅度阈值见口径",
  remedy: "核对两个预算数；确有追加或核减的，在“核实说明”中写明批复文号和原因。",
  severity: "warning",
  messages: {
    adjusted:
      "{row}全年预算数 {adjusted}，比年初预算数 {initial}{direction} {difference}，变动 {ratio}，超过 {threshold}，请说明。",
    unplanned: "{row}全年预算数 {adjusted}，年初预算数为 0.00，年中增加 {difference}，请说明。",
  },
  settings: ["thresholds.budgetAdjusted"],
  absent: "没有附件2和已填的附件3",
  over: ({ evaluations }) => evaluations.map((form) => form.model.funding.known.total),
  needs: ({ cells: { initialBudget, adjustedBudget } }) => ({ initialBudget, adjustedBudget }),

  check({ initialBudget, adjustedBudget }, { subject: { label: row }, finding, skip, workbook }) {
    const initial = initialBudget.value.value;
    const adjusted = adjustedBudget.value.value;
    if (initial.isNegative() || adjusted.isNegative()) return skip("预算数为负数", initialBudget, adjustedBudget);
    const difference = adjusted.minus(initial);
    const threshold = new Decimal(workbook.pack.thresholds.budgetAdjusted);
    if (difference.isZero()) return undefined;
    const shown = {
      row,
      adjusted: figureAt(adjustedBudget, adjusted),
      initial: figureAt(adjustedBudget, initial),
      difference: figureAt(adjustedBudget, difference.abs()),
    };
    const place = { at: adjustedBudget, related: [initialBudget], expected: initial, actual: adjusted, difference };
    if (initial.isZero()) return finding("unplanned", { ...place, data: shown });
    const ratio = difference.abs().dividedBy(initial).toDecimalPlaces(SHOWN_DECIMALS);
    if (ratio.lessThanOrEqualTo(threshold)) return undefined;
    return finding("adjusted", {
      ...place,
      data: {
        ...shown,
        direction: difference.isNegative() ? "减少" : "增加",
        ratio: percent(ratio),
        threshold: percent(threshold),
      },
    });
  },
});
