import type { ColumnMap, DocumentSheet } from "./document-sheet";
import type { FormSection } from "./form-sections";
import { columnsGoingOn } from "./table-columns";
import type { WordDocument } from "./word-document";

/** The columns of those tables that go on with the first table of their form, where their own grid differs. */
export function columnsOfTablesGoingOn(
  document: WordDocument,
  sheet: DocumentSheet,
  sections: readonly FormSection[],
): ReadonlyMap<number, ColumnMap> {
  const tables = document.blocks.filter((block) => block.kind === "table");
  const moved = new Map<number, ColumnMap>();
  for (const { top, bottom } of sections) {
    const [first, ...others] = sheet.tables.filter((table) => table.top >= top && table.bottom <= bottom);
    for (const { table } of others) {
      const columns = first && columnsGoingOn(tables[first.table]!, tables[table]!);
      if (columns) moved.set(table, columns);
    }
  }
  return moved;
}
