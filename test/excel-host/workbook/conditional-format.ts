import type { Area } from "../../../src/core/grid/address";
import { writeArea } from "./areas";
import type { CellFormat } from "./cell-format";
import type { Json } from "../protocol/json";

/** The kinds of conditional formats as Excel's API names them. */
export type ConditionalFormatType =
  "Custom" | "DataBar" | "ColorScale" | "IconSet" | "TopBottom" | "PresetCriteria" | "ContainsText" | "CellValue";

/** One conditional format of a sheet. Its priority is its place in the list of the sheet. */
export interface ConditionalFormat {
  readonly id: string;
  readonly type: ConditionalFormatType;
  areas: readonly Area[];
  stopIfTrue: boolean;
  /** With its `=`, for the kind Custom; `""` until it is set. */
  formula: string;
  /** What it changes about the cells: `fill.color`, `font.color`, `font.bold` … */
  look: CellFormat;
  /** Whether Excel lists it and cannot load it, as one that was deleted by an add-in and brought back by Ctrl + Z. */
  readonly isBroken?: boolean;
  /** What a file says of a kind that the emulator only keeps. */
  readonly kept: string;
}

/** As plain data. */
export function conditionalFormatState(format: ConditionalFormat): Json {
  const { id, type, areas, stopIfTrue, formula, look, kept } = format;
  return { id, type, areas: areas.map(writeArea), stopIfTrue, formula, look, kept };
}
