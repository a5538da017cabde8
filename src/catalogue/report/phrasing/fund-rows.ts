import type { Figure } from "../../../core/narrative/figure";
import type { BasicData } from "../../forms/instances";
import type { SpendingRow } from "../../forms/basic-data/declaration";
import { amountOf, isFilled } from "./amounts";

/** What project money of 附件1 was spent on: one row of the table. */
interface FundRow {
  readonly name: string;
  readonly amount: Figure;
}

/** A row of 附件1 that has no filled rows under it, by its name. */
interface SpendingLeaf {
  readonly name: string;
  readonly row: SpendingRow;
}

/** The rows under 项目支出 that have spending, in the form's order. */
export function fundRowsOf(basic: BasicData | undefined): readonly FundRow[] {
  if (!basic) return [];
  return spendingLeaves(basic.model.spending.known.projectSpending).flatMap(({ name, row }) => {
    const amount = amountOf(row, "currentFinal");
    return amount && !amount.value.isZero() ? [{ name, amount }] : [];
  });
}

/**
 * The rows that a total of 附件1 is made of. A heading with filled rows under it gives way to them; a row without a name of its own goes by
 * its heading's, and one that nobody gave a name is left out.
 */
export function spendingLeaves(total: SpendingRow): readonly SpendingLeaf[] {
  return total.children.flatMap((row) => leavesOf(row, ""));
}

function leavesOf(row: SpendingRow, heading: string): readonly SpendingLeaf[] {
  const name = row.label === "" ? heading : row.label;
  if (row.children.some((child) => isFilled(child, "currentFinal"))) {
    return row.children.flatMap((child) => leavesOf(child, name));
  }
  return name === "" ? [] : [{ name, row }];
}
