import type { CellContent, Edit } from "../fixing/edit";
import { contentOf, inFormUnit, inlineText } from "../fixing/replace-value";
import { areaToA1, columnLetters, type CellRef } from "../grid/address";
import type { Decimal } from "../numbers/decimal";
import { isPlaced, type Place, type Sourced } from "../values/sourced";

/** One computed cell and what a filler would put into it. */
export interface FillProposal {
  readonly filler: string;
  readonly target: Place;
  /** `blank`: may be filled; `differs`: replacing it needs a person's word; `same`: nothing to do. */
  readonly state: "blank" | "differs" | "same";
  /** A suggestion a person should look at (indicators' 得分), not plain arithmetic. */
  readonly suggestion: boolean;
  /** The computed value: amounts in 万元, rates as ratios. */
  readonly value: Decimal;
  /** The formula to write (without `=`), where the cell can hold one; none where there is nothing to do. */
  readonly formula: string | undefined;
  /** Number format for a cell that has General. */
  readonly format: string | undefined;
}

/** A filler of one kind of computed cell. Its ids are part of the JSON contract. */
export interface Filler<W> {
  readonly id: string;
  readonly title: string;
  propose(workbook: W): readonly FillProposal[];
}

/** What a filler knows of one target. */
interface FillSpec {
  readonly target: Sourced<{ readonly value: Decimal }>;
  readonly value: Decimal | undefined;
  /** Put together only where something is to be written. */
  readonly formula?: () => string | undefined;
  readonly format?: string;
  readonly suggestion?: boolean;
  /** Whether the present value stands for the computed one. */
  readonly agrees: (actual: Decimal, computed: Decimal) => boolean;
}

/**
 * Makes a proposal for one target. None where the value is not known, or the target is gone, unreadable or holds a
 * formula: a formula is never overwritten, and what cannot be read may be something a person meant.
 */
export function proposeFill(filler: string, spec: FillSpec): FillProposal | undefined {
  const { target, value } = spec;
  if (value === undefined || !isPlaced(target) || target.kind === "unreadable") return undefined;
  if (target.formula !== undefined || (target.further?.length ?? 0) > 0) return undefined;
  const state = target.kind === "blank" ? "blank" : spec.agrees(target.value.value, value) ? "same" : "differs";
  return {
    filler,
    target,
    state,
    suggestion: spec.suggestion ?? false,
    value,
    formula: target.inline || state === "same" ? undefined : spec.formula?.(),
    format: target.inline ? undefined : (spec.format ?? (target.valueKind === "amount" ? AMOUNT_FORMAT : undefined)),
  };
}

/** Amounts are shown with two decimals. */
const AMOUNT_FORMAT = "0.00";

/** What a proposal writes: a formula where it is asked for and possible, else the value in the form's own unit. */
export function fillContent(proposal: FillProposal, as: "formula" | "value"): CellContent {
  if (as === "formula" && proposal.formula !== undefined) return { formula: proposal.formula };
  const own = inFormUnit(proposal.target, proposal.value);
  return { value: proposal.target.inline ? inlineText(proposal.target, own) : own.toNumber() };
}

/** The edit of a proposal. */
export function fillEdit(proposal: FillProposal, as: "formula" | "value"): Edit {
  return {
    at: proposal.target.at,
    expect: contentOf(proposal.target),
    write: fillContent(proposal, as),
    ...(proposal.format !== undefined && proposal.target.format === undefined ? { format: proposal.format } : {}),
  };
}

/** Whether formulas can work with the figure in a place: a number of its own, not text, not shared with a label. */
export function isFormulaInput(place: Place): boolean {
  return place.inline === undefined && place.further === undefined && typeof place.typed !== "string";
}

/** Like `isFormulaInput`, for cells that may also be empty or hold a blank mark: SUM and N pass over those. */
export function isSumInput(sourced: Sourced<unknown>): boolean {
  if (!isPlaced(sourced) || sourced.inline) return false;
  return sourced.kind === "blank" || isFormulaInput(sourced);
}

/** `D14,D16:D18` for cells of one sheet, runs of rows in one column as ranges. */
export function referenceList(cells: readonly CellRef[]): string {
  const parts: string[] = [];
  for (let start = 0; start < cells.length;) {
    const { row, column } = cells[start]!;
    let end = start;
    while (
      end + 1 < cells.length &&
      cells[end + 1]!.column === column &&
      cells[end + 1]!.row === row + (end + 1 - start)
    )
      end++;
    parts.push(areaToA1({ top: row, left: column, bottom: row + (end - start), right: column }));
    start = end + 1;
  }
  return parts.join(",");
}

/** `F5` for a cell of the formula's own sheet. */
export function localRef(at: CellRef): string {
  return `${columnLetters(at.column)}${at.row + 1}`;
}
