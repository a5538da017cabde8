import type { SheetDesign } from "../../../src/core/grid/sheet-design";
import { createWorkbookBytes } from "../../../src/hosts/xlsx-file";
import { OpenWorkbook } from "../../../src/hosts/xlsx-file/open-workbook";
import { Package } from "../../../src/hosts/opc/package";
import { scanSheet } from "../../../src/hosts/xlsx-file/sheet-scanner";
import { attributeOf, attributesOf, childrenOf, localName, readRoot } from "../../../src/hosts/opc/xml-scanner";
import { areaContains } from "../../../src/core/grid/address";
import { FileStyles } from "./file-styles";
import type { Sheet, Visibility } from "./sheet";
import { SheetPart } from "./sheet-part";
import { Workbook } from "./workbook";

/** The emulated workbook of a file's bytes, or of designed sheets. @throws HostError where the file cannot be read */
export function openWorkbook(source: Uint8Array | readonly SheetDesign[], name: string): Workbook {
  const file = new OpenWorkbook(Package.open(source instanceof Uint8Array ? source : createWorkbookBytes(source)));
  const workbook = new Workbook(name);
  const styles = new FileStyles(file.sources.styles);
  const states = visibilities(file);
  for (const entry of file.book.worksheets) {
    const sheet = workbook.addSheet(entry.name);
    sheet.visibility = states.get(entry.name) ?? "Visible";
    const text = file.pack.text(entry.part);
    const { cells, merges, locked, layout } = file.content(entry);
    sheet.merges = merges;
    sheet.arrays = locked.map(({ area }) => area);
    for (const { row, column, value, formula } of cells) {
      const inArray = formula !== undefined && sheet.arrays.some((area) => areaContains(area, row, column));
      sheet.put(row, column, { value, ...(formula !== undefined && { formula }), ...(inArray && { inArray }) });
      if (formula !== undefined && value === null) workbook.calculation.touch(sheet, row, column);
    }
    new SheetPart(text, layout).readInto(sheet, styles, () => workbook.nextFormatId());
    readLooks(text, entry.part, sheet, styles);
  }
  workbook.names = file.book.names.map(({ name: defined, sheet, formula }) => ({
    name: defined,
    sheet: sheet === undefined ? undefined : workbook.sheet(sheet),
    formula,
    visible: true,
    comment: "",
  }));
  const front = workbook.sheets.find((sheet) => sheet.visibility === "Visible");
  if (front) workbook.activate(front);
  workbook.settle();
  workbook.events.take();
  return workbook;
}

/** Looks of cells and rows, and the heights of rows. */
function readLooks(text: string, part: string, sheet: Sheet, styles: FileStyles): void {
  scanSheet(text, part, {
    cell: ({ row, column, style }) => {
      if (style !== 0) sheet.formats.setCell(row, column, styles.look(style));
    },
    row: (cursor) => {
      if (cursor.style > 0) sheet.formats.setRow(cursor.row, styles.look(cursor.style));
      const given = new Map(attributesOf(text, cursor).map(({ name, value }) => [name, value]));
      const height = given.get("ht");
      if (height !== undefined && given.get("customHeight") === "1") sheet.rowHeights.set(cursor.row, Number(height));
      if (given.get("hidden") === "1") sheet.hiddenRows.add(cursor.row);
    },
  });
}

function visibilities({ pack, book }: OpenWorkbook): ReadonlyMap<string, Visibility> {
  const text = pack.text(book.part);
  const list = readRoot(text, book.part).children.find((child) => localName(child.name) === "sheets");
  const found = new Map<string, Visibility>();
  for (const element of list ? childrenOf(text, list, book.part) : []) {
    const state = attributeOf(text, element, "state");
    const visibility = state === "veryHidden" ? "VeryHidden" : state === "hidden" ? "Hidden" : "Visible";
    found.set(attributeOf(text, element, "name") ?? "", visibility);
  }
  return found;
}
