import { HostError } from "../../app/ports";
import type { Edit } from "../../core/fixing/edit";
import { quoteSheet } from "../../core/grid/address";
import type { WorkbookSnapshot } from "../../core/grid/snapshot";

/** Cells, areas, whole columns and whole rows as they stand behind the name of a sheet. */
const PLACE = String.raw`\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d+:\$?\d+`;

/** Texts, and other sheets' names in quotes: what stands in these is no reference, whatever it looks like. */
const QUOTED = `"(?:[^"]|"")*"|'(?:[^']|'')*'!`;

/**
 * A formula as Excel leaves it when a sheet is deleted: what referred to the sheet is `#REF!`.
 * @throws HostError not-supported where the formula names the sheet in a way we cannot take out
 */
export function withoutReferencesTo(sheet: string, formula: string): string {
  const names = [sheet, quoteSheet(sheet)].map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  const named = `(?<![\\p{L}\\p{N}_.'])(?:${names.join("|")})!`;
  const places = new RegExp(`(${named}(?:${PLACE}))|${QUOTED}`, "giu");
  const rest = formula.replace(places, (piece, place?: string) => (place === undefined ? piece : "#REF!"));
  const mentions = rest.matchAll(new RegExp(`(${named})|${QUOTED}`, "giu"));
  if ([...mentions].some(([, mention]) => mention !== undefined)) {
    throw new HostError("not-supported", `公式还在引用工作表“${sheet}”：${formula}`);
  }
  return rest;
}

/** The edits that leave no formula of other sheets with a reference to the sheet. */
export function editsWithoutReferences(workbook: WorkbookSnapshot, sheet: string): readonly Edit[] {
  const others = workbook.sheets.filter(({ name }) => name !== sheet);
  return others.flatMap(({ name, cells }) =>
    cells.flatMap(({ row, column, formula }) => {
      if (formula === undefined) return [];
      const rest = withoutReferencesTo(sheet, formula);
      if (rest === formula) return [];
      return [{ at: { sheet: name, row, column }, expect: { formula }, write: { formula: rest } }];
    }),
  );
}
