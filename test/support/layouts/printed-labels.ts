import { blankForms } from "../../../src/catalogue/forms/canonical";
import type { DesignedCell, SheetDesign } from "../../../src/core/grid/sheet-design";

/** A text without white space; "" for anything else. */
export function textKey(value: DesignedCell["value"]): string {
  return typeof value === "string" ? value.replace(/\s/gu, "") : "";
}

/** The first cell whose text, white space apart, is the label or begins with it. Throws where there is none. */
export function cellLabelled(sheet: SheetDesign, label: string): DesignedCell {
  const found =
    sheet.cells.find((cell) => textKey(cell.value) === label) ??
    sheet.cells.find((cell) => textKey(cell.value).startsWith(label));
  if (!found) throw new Error(`${sheet.name} has no cell labelled ${label}.`);
  return found;
}

/** Whether a cell holds words that are printed on the empty form: titles, headers, row labels. */
export function isPrintedLabel(cell: DesignedCell): boolean {
  const key = labelKey(cell.value);
  return /\p{Script=Han}/u.test(key) && PRINTED.has(key);
}

/** Notes and signature lines are no labels. */
const LONGEST_LABEL = 30;

/** Years and 分值 in a label differ from case to case. */
function labelKey(value: DesignedCell["value"]): string {
  return textKey(value).replace(/\d/gu, "");
}

const PRINTED: ReadonlySet<string> = new Set(
  blankForms({ year: 2000, unitName: "0", projects: 1 })
    .flatMap((sheet) => sheet.cells.map((cell) => labelKey(cell.value)))
    .filter((key) => key !== "" && key.length <= LONGEST_LABEL),
);
