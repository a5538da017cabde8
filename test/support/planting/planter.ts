import type { SheetDesign } from "../../../src/core/grid/sheet-design";
import type { CellRef } from "../../../src/core/grid/address";
import type { WorkbookSnapshot } from "../../../src/core/grid/snapshot";
import type { OpenCase } from "../describe-rule";
import type { Random } from "./random";

/** A change of the sheets before they are laid out. */
export type ChangeSheets = (sheets: readonly SheetDesign[]) => readonly SheetDesign[];

/**
 * How the cell where a fault must be found is told apart, knowing nothing of the reader: the cell that differs, in whatever
 * layout, between the faulty workbook and the same workbook with this further change.
 */
export interface Probe {
  readonly data?: (data: OpenCase) => void;
  readonly sheets?: ChangeSheets;
  /** Of several cells that differ, one whose text (white space out, NFKC) passes. */
  readonly pick?: (text: string) => boolean;
  /** The last of several; the first where absent. */
  readonly last?: boolean;
}

/** A fault put into a case. */
export interface Planted {
  /** Where it must be found; `null` for the whole workbook. */
  readonly at: Probe | null | ((workbook: WorkbookSnapshot) => CellRef | undefined);
  readonly sheets?: ChangeSheets;
  /** A change of the finished workbook. `clean` is the workbook without the fault in the same layout. */
  readonly workbook?: (faulty: WorkbookSnapshot, clean: WorkbookSnapshot) => WorkbookSnapshot;
}

/** What a layout does that some faults cannot stand in. */
export type LayoutTrait = "yuan" | "split targets" | "not merged";

/** Puts the fault of one rule into clean forms. */
export interface Planter {
  readonly rule: string;
  /** Rules that the same wrong figure truly breaks elsewhere. */
  readonly also?: readonly string[];
  /** Layouts in which this would be no fault, or another one. */
  readonly notIn?: readonly LayoutTrait[];
  /** Changes the case; `null` where this case has no room for the fault. */
  readonly plant: (data: OpenCase, random: Random) => Planted | null;
}

/** The cell that holds one value of the case. Cells that hold nothing are told apart by putting something into them. */
export function cellOf<T extends object>(holderOf: (data: OpenCase) => T, key: keyof T & string): Probe {
  return {
    data: (data) => {
      const holder = holderOf(data) as Record<string, unknown>;
      holder[key] = somethingElse(holder[key]);
    },
  };
}

/** The cell of a paragraph of the report. */
export function paragraph(index: number): Probe {
  return { data: ({ report }) => void (report![index] += "（另行说明）") };
}

/** The title of a form, told apart by its year. */
export function titleOf(words: string, last = false): Probe {
  return { data: (data) => void (data.year += 1), pick: (text) => text.includes(words), last };
}

/** Something of the same kind in its stead, so that no layout treats the cell otherwise. */
function somethingElse(value: unknown): unknown {
  if (typeof value === "number") return value + 1357.25;
  if (typeof value === "string") return `${value}探`;
  if (typeof value === "object" && value !== null && "rate" in value) return { rate: Number(value.rate) + 0.1234 };
  return "探";
}
