import type { CellRef } from "../grid/address";
import type { CellValue } from "../grid/snapshot";

/** What stands in a cell: a constant, or a formula (without its leading `=`); `isArray` for an array formula of this cell alone. */
export type CellContent = { readonly value: CellValue } | { readonly formula: string; readonly isArray?: true };

/**
 * One change to one cell, with its precondition. It is applied only while the cell still holds `expect`;
 * otherwise it is stale and left alone. The inverse of an edit is an edit.
 */
export interface Edit {
  readonly at: CellRef;
  readonly expect: CellContent;
  readonly write: CellContent;
  /** Number format to give the cell where it has General, e.g. `0.00%`. */
  readonly format?: string;
  /** It writes a rate, which people read as a percentage. */
  readonly isRate?: true;
}

/** `safe`: certain, destroys nothing typed that could be right. `choice`: a person decides. */
export type FixKind = "safe" | "choice";

/** A remedy as data. */
export interface Fix {
  readonly kind: FixKind;
  /** What a button for it says, in the form's words. */
  readonly label: string;
  readonly edits: readonly Edit[];
}

/** Whether two cell contents are the same. */
export function sameContent(a: CellContent, b: CellContent): boolean {
  if ("formula" in a || "formula" in b) return "formula" in a && "formula" in b && a.formula === b.formula;
  const x = a.value;
  const y = b.value;
  if (typeof x === "object" && typeof y === "object" && x !== null && y !== null) return x.error === y.error;
  return x === y || (isEmpty(x) && isEmpty(y));
}

/** The edit that takes another back. */
export function inverseOf(edit: Edit): Edit {
  return { at: edit.at, expect: edit.write, write: edit.expect };
}

/** Excel cannot tell an empty cell from one that holds the empty string, so neither do we. */
function isEmpty(value: CellValue): boolean {
  return value === null || value === "";
}
