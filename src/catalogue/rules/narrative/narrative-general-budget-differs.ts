import { IN_WAN } from "../../../core/rules/stated-figure";
import { defineRule } from "../../submission/define-rule";
import { incomeBasis } from "../../figures/income-basis";
import { agreesWith } from "../../text/comparisons";
import { valueOfFigure } from "../../text/figures-in-text";
import { generalBudgetMentions, generalBudgetTotal } from "../../text/general-budget-total";
import { placeInText, quoteBetween } from "../../text/quoting";
import { reportReadings } from "../../text/read-narrative";
import { money } from "../../../core/numbers/wording";

/** The first total in 一般公共预算支出情况, or what the report calls 一般公共预算 anywhere, is not that of 附件2. */
export const narrativeGeneralBudgetDiffers = defineRule({
  id: "narrative-general-budget-differs",
  theme: "narrative",
  title: "报告中一般公共预算支出与附件2不一致",
  why: "“一般公共预算支出情况”只应写一般公共预算的支出，常见的错误是把其他资金也算了进去。",
  basis: "附件4 与附件2 表文关系（按收入性质分）",
  remedy: "把这一段的支出总额改为一般公共预算的支出；其他资金的支出另行说明。",
  severity: "error",
  messages: {
    differs: "报告中“{quote}”，附件2一般公共预算为 {expected} 万元，相差 {difference} 万元。",
    allFunds:
      "“一般公共预算支出情况”中“{quote}”是全部资金的支出，附件2一般公共预算为 {expected} 万元，相差 {difference} 万元。",
  },
  absent: "没有附件2，或附件4的“一般公共预算支出情况”没有写支出总额",
  over: (submission) => {
    const [overall, ...more] = submission.overall;
    if (!overall || more.length > 0) return [];
    return reportReadings(submission).flatMap((reading) => {
      const total = generalBudgetTotal(reading);
      const others = generalBudgetMentions(reading).filter(({ figure }) => figure !== total?.figure);
      return [...(total ? [{ overall, total }] : []), ...others.map((other) => ({ overall, total: other }))];
    });
  },
  needs: ({ overall }) => ({ generalBudget: overall.model.fundsByKind.income.known.generalBudget }),

  check({ generalBudget }, { subject: { overall, total }, finding }) {
    const actual = valueOfFigure(total.figure);
    const expected = generalBudget.value.value;
    const stated = { value: expected, halfWidth: generalBudget.value.halfWidth };
    if (agreesWith(total.figure, stated)) return undefined;
    // What was budgeted bounds what was spent, and says no more of it.
    if (incomeBasis(overall) === "budget" && actual.lessThan(expected)) return undefined;
    const { executed } = overall.model.funding.known.total.cells;
    const isAllFunds = executed.kind === "present" && agreesWith(total.figure, executed.value);
    const difference = actual.minus(expected);
    return finding(isAllFunds ? "allFunds" : "differs", {
      at: placeInText(total.paragraph, total.figure.start),
      related: [generalBudget, ...(isAllFunds ? [executed] : [])],
      expected,
      actual,
      difference,
      in: IN_WAN,
      data: {
        quote: quoteBetween(total.paragraph, total.from, total.figure.end),
        expected: money(expected),
        difference: money(difference.abs()),
      },
    });
  },
});
