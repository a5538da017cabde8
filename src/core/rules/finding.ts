import type { CellRef } from "../grid/address";
import type { Fix } from "../fixing/edit";
import type { StatedFigure } from "./stated-figure";

/**
 * error 错误: contradicts the form's own arithmetic, or a cited "must".
 * warning 核实: very likely wrong, or must be explained.
 * advice 提示: wording, completeness, rounding tails.
 */
export type Severity = "error" | "warning" | "advice";

/** Severities from worst to mildest. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "advice"];

/** One place where the workbook breaks a rule. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** The cell a person would go to first; `null` for a finding about the whole workbook. */
  readonly at: CellRef | null;
  /** The cells it was compared with. */
  readonly related: readonly CellRef[];
  /** Row and column in the form's own words, e.g. `附件1 项目支出“2023年预算数”`. */
  readonly label: string;
  /** The whole sentence, in Chinese, with both figures and the difference. */
  readonly message: string;
  /** Figures or texts; `null` where there is none. */
  readonly expected: StatedFigure | string | null;
  readonly actual: StatedFigure | string | null;
  readonly difference: StatedFigure | null;
  readonly basis: string;
  readonly fix: Fix | null;
  /** Shared by the findings of one rule that have one cause: the same fault, row after row, on one form. */
  readonly group: string;
  /** Keys of the rows this is about (`sheet!row`, zero-based), and of its form; root causes are told apart by them. */
  readonly about: { readonly form: string | null; readonly rows: readonly string[] };
}
