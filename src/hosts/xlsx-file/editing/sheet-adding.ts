import { freeSheetName } from "../../../core/grid/sheet-name";
import type { SheetDesign } from "../../../core/grid/sheet-design";
import type { Cell } from "../../../core/grid/snapshot";
import { sheetOfDesign } from "../../../core/formula/recalculation/snapshot-of-design";
import { workedOutSheet } from "../../../core/formula/recalculation/recalculation";
import { cellAt } from "../../../core/fixing/snapshot-editing";
import { Additions, linkPart, mainNamespace } from "../additions";
import { askForFullCalculation } from "../calc-settings";
import { widthOfPoints } from "../column-width";
import { DesignStyles } from "../design-styles";
import { surroundingsOf } from "./edit-apply";
import type { OpenWorkbook } from "../open-workbook";
import type { Package } from "../../opc/package";
import { appendChild } from "../../opc/relationships";
import { sheetXml } from "../sheet-xml";
import { listNewSheet } from "../sheet-titles";
import { damaged } from "../../opc/trouble";
import type { WorkbookPart } from "../workbook-part";
import { attributesOf, localName, prefixOf, readRoot } from "../../opc/xml-scanner";
import { encodeAttribute } from "../../opc/xml-text";

/**
 * Adds a sheet behind the last, and returns the name it got. The parts of other sheets stay as they are. `worked` are
 * its cells with their formulas worked out, where they are known already.
 */
export function addSheet(workbook: OpenWorkbook, design: SheetDesign, worked?: readonly Cell[]): string {
  const { pack, book } = workbook;
  const name = freeSheetName(design.name, book.allSheetNames);
  const results = worked ?? resultsOf(workbook, design, name);
  const additions = new Additions(pack, book);
  const part = newSheetPart(pack, book);
  const xml = sheetXml(design, {
    namespace: mainNamespace(pack, book),
    strings: additions.strings,
    styles: new DesignStyles(() => additions.styles),
    resultAt: (cell) => cellAt(results, cell)?.value ?? null,
    widthOfPoints: (points) => widthOfPoints(points, additions.styles),
  });
  additions.save();
  pack.setText(part, xml);
  listSheet(pack, book, name, linkPart(pack, book, part, "worksheet"));
  listNewSheet(pack, book, name);
  if (design.cells.some((cell) => cell.formula !== undefined)) askForFullCalculation(pack, book);
  workbook.refresh();
  return name;
}

/** The cells of the new sheet with their formulas worked out over the whole workbook. */
function resultsOf(workbook: OpenWorkbook, design: SheetDesign, name: string): readonly Cell[] {
  if (!design.cells.some((cell) => cell.formula !== undefined)) return [];
  const sheet = sheetOfDesign({ ...design, name });
  return workedOutSheet(workbook.snapshot(), sheet, surroundingsOf(workbook)).cells;
}

function newSheetPart(pack: Package, book: WorkbookPart): string {
  const folder = book.part.slice(0, book.part.lastIndexOf("/") + 1);
  for (let number = 1; ; number++) {
    const part = `${folder}worksheets/sheet${number}.xml`;
    if (!pack.has(part)) return part;
  }
}

/** Puts the sheet behind the last one in the workbook part. */
function listSheet(pack: Package, book: WorkbookPart, name: string, id: string): void {
  const text = pack.text(book.part);
  const { root, children } = readRoot(text, book.part);
  const list = children.find((child) => localName(child.name) === "sheets");
  if (!list) throw damaged(`${book.part} 没有工作表清单`);
  const namespace = book.worksheetType.slice(0, book.worksheetType.lastIndexOf("/"));
  const declared = attributesOf(text, root).find(
    ({ name: key, value }) => key.startsWith("xmlns:") && value === namespace,
  );
  const prefix = declared ? localName(declared.name) : "r";
  const declaration = declared ? "" : ` xmlns:r="${namespace}"`;
  const element =
    `<${prefixOf(root.name)}sheet${declaration} name="${encodeAttribute(name)}" ` +
    `sheetId="${book.highestSheetId + 1}" ${prefix}:id="${id}"/>`;
  pack.setText(book.part, appendChild(text, list, element));
}
