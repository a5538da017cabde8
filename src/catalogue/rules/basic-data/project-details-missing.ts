import type { Sourced } from "../../../core/values/sourced";
import type { Amount } from "../../../core/values/values";
import { figureAt } from "../../../core/rules/stated-figure";
import { defineRule } from "../../submission/define-rule";
import { SPENDING_COLUMNS, type SpendingRow } from "../../forms/basic-data/declaration";

type Column = (typeof SPENDING_COLUMNS)[number];

/** 项目支出 above 0 with no detail row filled in that column. */
export const projectDetailsMissing = defineRule({
  id: "project-details-missing",
  theme: "basic-data",
  title: "项目支出没有填明细",
  why: "只有合计没有明细，看不出钱用在哪些项目，也无法核对合计。",
  basis: "附件1 表内关系（项目支出＝业务工作经费＋运行维护经费＋专项资金＋上级转移支付等）",
  remedy: "按业务工作经费、运行维护经费、专项资金、上级转移支付逐行填写，一个专项一行。",
  severity: "warning",
  messages: { missing: "{label}填了 {amount}，下面的明细行却都没有填。" },
  absent: "没有附件1",
  over: ({ basicData }) =>
    basicData.flatMap(({ model }) => {
      const row = model.spending.known.projectSpending;
      return SPENDING_COLUMNS.map((column) => ({ total: row.cells[column], details: detailsOf(row, column) }));
    }),
  needs: ({ total }) => ({ total }),

  check({ total }, { subject, finding }) {
    const amount = total.value.value;
    const isFilled = subject.details.some(({ kind }) => kind === "present" || kind === "unreadable");
    if (isFilled || amount.lessThanOrEqualTo(0)) return undefined;
    return finding("missing", {
      at: total,
      actual: amount,
      data: { label: total.label, amount: figureAt(total, amount) },
    });
  },
});

/** A column of all rows below a row, however deep. */
function detailsOf(row: SpendingRow, column: Column): readonly Sourced<Amount>[] {
  return row.children.flatMap((child) => [child.cells[column], ...detailsOf(child, column)]);
}
