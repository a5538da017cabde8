import { replaceValue } from "../../../core/fixing/replace-value";
import { sameAmount } from "../../../core/numbers/interval";
import { figureAt, figureText } from "../../../core/rules/stated-figure";
import { defineRule } from "../../submission/define-rule";
import { formPairs } from "../../figures/form-pair";
import { notSpending } from "../../figures/spending-basis";

/** 附件1 项目支出 决算 ≠ 附件2 项目支出. */
export const projectSpendingDiffers = defineRule({
  id: "project-spending-differs",
  theme: "cross-table",
  title: "附件1与附件2的项目支出不一致",
  why: "同一个数在两张表里不同，审核时会当作数据不实退回。",
  basis: "附件1、附件2表间关系（项目支出决算数相等）",
  remedy: "按部门决算核对，改正填错的一张表。",
  severity: "error",
  messages: {
    differs: "{second}项目支出 {actual}，{first}项目支出决算 {expected}，相差 {difference}。",
  },
  absent: "附件1和附件2没有同时存在",
  over: formPairs,
  needs: ({ basic, overall }) => ({
    final: basic.model.spending.known.projectSpending.cells.currentFinal,
    spent: overall.model.fundsByKind.expenditure.known.projectSpending,
  }),

  check({ final, spent }, { subject: { basic, overall, doubtful }, finding, skip }) {
    const reason = doubtful ?? notSpending(overall);
    if (reason !== undefined) return skip(reason, spent, final);
    if (sameAmount(final.value, spent.value)) return undefined;
    const expected = final.value.value;
    const actual = spent.value.value;
    const difference = actual.minus(expected);
    const edit = replaceValue(spent, expected);
    return finding("differs", {
      at: spent,
      related: [final],
      expected,
      actual,
      difference,
      data: {
        first: basic.name,
        second: overall.name,
        actual: figureAt(spent, actual),
        expected: figureAt(spent, expected),
        difference: figureAt(spent, difference.abs()),
      },
      fix: edit && {
        kind: "choice",
        label: `改为${basic.name}的 ${figureText(figureAt(spent, expected))}`,
        edits: [edit],
      },
    });
  },
});
