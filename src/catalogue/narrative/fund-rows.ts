import type { Figure } from "../../core/narrative/figure";
import type { BasicData } from "../submission";
import type { SpendingRow } from "../templates/basic-data";
import { amountOf, isFilled } from "./amounts";

/** What project money of 附件1 was spent on: one row of the table. */
export interface FundRow {
  readonly name: string;
  readonly amount: Figure;
}

/**
 * The rows under 项目支出 that have spending, in the form's order. A heading with filled rows under it gives way to them; a row without
 * a name of its own goes by its heading's.
 */
export function fundRowsOf(basic: BasicData | undefined): readonly FundRow[] {
  return (basic?.model.spending.known.projectSpending.children ?? []).flatMap((row) => leavesOf(row, ""));
}

function leavesOf(row: SpendingRow, heading: string): readonly FundRow[] {
  const name = row.label === "" ? heading : row.label;
  if (row.children.some((child) => isFilled(child, "currentFinal"))) {
    return row.children.flatMap((child) => leavesOf(child, name));
  }
  const amount = amountOf(row, "currentFinal");
  return amount && name !== "" && !amount.value.isZero() ? [{ name, amount }] : [];
}
