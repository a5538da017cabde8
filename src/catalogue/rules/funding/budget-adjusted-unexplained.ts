import { Decimal } from "../../../core/numbers/decimal";
import { figureAt } from "../../../core/rules/stated-figure";
import { defineRule } from "../../submission/define-rule";
import { percent } from "../../../core/numbers/wording";
import { compactText } from "../../../core/values/normalise";
import type { Evaluation } from "../../forms/instances";

/** A ratio is looked at as it is shown: in hundredths of a percent. */
const SHOWN_DECIMALS = 4;

/** 全年预算数 far from 年初预算数. The form has no place to explain it; a remark on it or a 核实说明 does. */
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
  },
  settings: ["thresholds.budgetAdjusted"],
  absent: "没有附件2和已填的附件3",
  over: ({ evaluations }) => evaluations,
  needs: ({ model }) => {
    const { initialBudget, adjustedBudget } = model.funding.known.total.cells;
    return { initialBudget, adjustedBudget };
  },

  check({ initialBudget, adjustedBudget }, { subject: form, finding, skip, workbook }) {
    const row = form.model.funding.known.total.label;
    const initial = initialBudget.value.value;
    const adjusted = adjustedBudget.value.value;
    if (initial.isNegative() || adjusted.isNegative()) return skip("预算数为负数", initialBudget, adjustedBudget);
    const difference = adjusted.minus(initial);
    const threshold = new Decimal(workbook.pack.thresholds.budgetAdjusted);
    // Nothing planned and something given: the money came from above, as its budget shows.
    if (difference.isZero() || initial.isZero() || isExplained(form)) return undefined;
    const shown = {
      row,
      adjusted: figureAt(adjustedBudget, adjusted),
      initial: figureAt(adjustedBudget, initial),
      difference: figureAt(adjustedBudget, difference.abs()),
    };
    const place = { at: adjustedBudget, related: [initialBudget], expected: initial, actual: adjusted, difference };
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

/** Whether a note, a remark, a reason or the goal's result tells how the budget was changed. */
function isExplained({ remarks, model: { goals, indicators } }: Evaluation): boolean {
  const told = [goals.goalCompletion, ...indicators.rows.map(({ deviationReason }) => deviationReason)];
  const texts = [...remarks, ...told.flatMap((place) => (place.kind === "present" ? [place.value] : []))];
  return texts.some((text) => CHANGES.test(text) && TELLS.test(compactText(text)));
}

const CHANGES = /[追调核收增减压达拨安]/;
const TELLS =
  /(?:预算|经费|资金|指标)[^,。;]{0,12}(?:追加|调增|核增|调减|核减|压减|收回|调剂|调整)|(?:追加|调增|核增|调减|核减|压减|收回|调剂|年中下达|提前下达|上级下达|上级拨付|年中安排)[^,。;]{0,12}(?:预算|经费|资金|指标|拨款|元)/;
