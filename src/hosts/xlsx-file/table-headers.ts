import { parseArea, type Area } from "../../core/grid/address";
import type { Package } from "../opc/package";
import { relationshipsOf } from "../opc/relationships";
import type { SheetEntry } from "./workbook-part";
import { attributeOf, readRoot } from "../opc/xml-scanner";

/** The header rows of the tables on a sheet. */
export function tableHeaders(pack: Package, sheet: SheetEntry): Area[] {
  const tables = relationshipsOf(pack, sheet.part).filter(({ kind, target }) => kind === "table" && pack.has(target));
  return tables.flatMap(({ target }) => {
    const text = pack.text(target);
    const { root } = readRoot(text, target);
    const area = parseArea(attributeOf(text, root, "ref") ?? "");
    const rows = Number(attributeOf(text, root, "headerRowCount") ?? 1);
    return area && rows > 0 ? [{ ...area, bottom: area.top + rows - 1 }] : [];
  });
}
