import type { Columns } from "../../../core/template/parts";

/** A ratio shown as a percentage: `{ rate: 0.95 }` is 95.00%. */
interface CaseRate {
  readonly rate: number;
}

/** A formula without its leading `=`, with the value it shows where that is known. */
interface CaseFormula {
  readonly formula: string;
  readonly value?: string | number;
}

/** What a set of forms holds in one cell. `null` is an empty cell. */
export type CaseValue = string | number | null | CaseRate | CaseFormula;

/** An amount inside a labelled cell (「其他资金：85」): written as it is read, never as a formula. */
export type InlineValue = string | number | null;

/** What a case holds of declared columns: one cell each, under the column's own name. */
export type CellsOf<C extends Columns> = { readonly [K in keyof C]: CaseValue };

/** Declared columns with nothing filled in. */
export function emptyCells<C extends Columns>(columns: C): CellsOf<C> {
  return Object.fromEntries(Object.keys(columns).map((name) => [name, null])) as unknown as CellsOf<C>;
}

/** The year and unit that stand over a form. */
export interface CaseHead {
  readonly year: number;
  readonly unitName: string;
}

/** The line under a form: 单位负责人签字, 填表人, 联系电话, 填报日期. */
export interface Signatures {
  readonly head: string | null;
  readonly preparer: string | null;
  readonly phone: string | null;
  readonly date: string | null;
}
