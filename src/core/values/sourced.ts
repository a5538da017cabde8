import type { Area, CellRef } from "../grid/address";
import type { CellValue } from "../grid/snapshot";

/** What sort of value a template expects at a place. */
export type ValueKind = "amount" | "rate" | "count" | "score" | "text";

/** A place that a template describes and the reader found. */
export interface Place {
  /** The cell itself; the top-left cell where it is merged. */
  readonly at: CellRef;
  /** All of a merged area; just the cell where it is not merged. */
  readonly area: Area;
  /** Row and column in the form's own words, e.g. `三公经费“2023年决算数”`. */
  readonly label: string;
  readonly valueKind: ValueKind;
  /** The cell as the user typed it, before any tolerance was applied. */
  readonly typed: CellValue;
  /** The formula (without `=`) where the cell has one. */
  readonly formula?: string | undefined;
  /** The number format code where it is not General. */
  readonly format?: string | undefined;
  /** Where label and value share one cell: the text before and after the value. */
  readonly inline?: { readonly before: string; readonly after: string } | undefined;
  /** Where the value stands in several cells (`95.` and `10%`; ≥, 95 and %): the others. */
  readonly further?: readonly CellRef[] | undefined;
  /** Unit of an amount as the form's header has it. */
  readonly unit?: "万元" | "元" | undefined;
  /** An amount here may be below zero. */
  readonly signed?: true | undefined;
}

/** A value that was read well, and the cell it came from. */
export interface Present<T> extends Place {
  readonly kind: "present";
  readonly value: T;
}

/** A place left empty, or holding a blank mark such as `/`. */
export interface Blank extends Place {
  readonly kind: "blank";
}

/** A place that holds something else than the form asks for. */
export interface Unreadable extends Place {
  readonly kind: "unreadable";
  /** What belongs there, in Chinese, e.g. `金额`. */
  readonly expected: string;
  /** One plausible reading as plain text, e.g. `10` for `1O`. */
  readonly proposal?: string;
  readonly cause: "text" | "error-value" | "ambiguous";
}

/** A place that the form should have, and has not. */
export interface NotFound {
  readonly kind: "not-found";
  /** What was looked for, in the form's words. */
  readonly label: string;
  /** Headers or labels of the same table that nobody could read: one of them may be it. */
  readonly unread?: readonly { readonly row: number; readonly column: number; readonly text: string }[];
}

/** The four things that can be true of any place a template describes. Never `undefined`, never `NaN`. */
export type Sourced<T> = Present<T> | Blank | Unreadable | NotFound;

/** The value type of a `Sourced`. */
export type ValueOf<S> = S extends Present<infer T> ? T : never;

/** Whether the place was found at all, whatever it holds. */
export function isPlaced<T>(sourced: Sourced<T>): sourced is Present<T> | Blank | Unreadable {
  return sourced.kind !== "not-found";
}

/** The value where it was read well, else `undefined`. */
export function valueOf<T>(sourced: Sourced<T>): T | undefined {
  return sourced.kind === "present" ? sourced.value : undefined;
}
