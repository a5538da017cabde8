import type { ColumnMap, DocumentSheet } from "./document-sheet";
import type { FormSection } from "./form-sections";
import { columnsGoingOn, staysApart } from "./table-columns";
import type { WordDocument } from "./word-document";

/**
 * The columns of the tables of one form on the grid of the first of them that all fit on, where their own differs: LibreOffice
 * gives each table only as many columns as its rows need.
 */
export function columnsOfTablesGoingOn(
  document: WordDocument,
  sheet: DocumentSheet,
  sections: readonly FormSection[],
): ReadonlyMap<number, ColumnMap> {
  const tables = document.blocks.filter((block) => block.kind === "table");
  const moved = new Map<number, ColumnMap>();
  for (const { top, bottom } of sections) {
    const own = sheet.tables.filter((table) => table.top >= top && table.bottom <= bottom).map(({ table }) => table);
    for (const first of own) {
      const maps = own.map((at) => [at, columnsGoingOn(tables[first]!, tables[at]!)] as const);
      if (!maps.every(([at, columns]) => !columns || staysApart(tables[at]!, columns))) continue;
      for (const [at, columns] of maps) if (columns) moved.set(at, columns);
      break;
    }
  }
  return moved;
}
