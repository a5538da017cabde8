import { MAX_COLUMNS } from "../../core/grid/address";
import type { Present } from "../../core/values/sourced";
import type { Evaluation } from "../forms/instances";

/** The columns of an indicator table that hold text. */
type TextColumn = "levelOne" | "levelTwo" | "indicator" | "target" | "actual" | "deviationReason";

/** The filled texts of some columns of an indicator table, row by row; a cell merged over several rows once. */
export function indicatorTexts(form: Evaluation, columns: readonly TextColumn[]): readonly Present<string>[] {
  const seen = new Map<number, Present<string>>();
  for (const row of form.model.indicators.rows) {
    for (const column of columns) {
      const cell = row[column];
      if (cell.kind !== "present") continue;
      const key = cell.at.row * MAX_COLUMNS + cell.at.column;
      if (!seen.has(key)) seen.set(key, cell);
    }
  }
  return [...seen.values()];
}
