import { removeContentType } from "../opc/content-types";
import type { Package } from "../opc/package";
import { removeRelationshipsTo } from "../opc/relationships";
import { insertion, spliceText, type Splice } from "../opc/splice";
import type { WorkbookPart } from "./workbook-part";
import { attributesOf, localName, prefixOf, readRoot } from "../opc/xml-scanner";

/** The elements that the schema of the workbook part wants before `calcPr`. */
const BEFORE_CALCULATION = new Set([
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "AlternateContent",
  "revisionPtr",
  "absPath",
]);

/** Asks the next program that opens the workbook to work out all formulas. */
export function askForFullCalculation(pack: Package, book: WorkbookPart): void {
  const text = pack.text(book.part);
  pack.setText(book.part, spliceText(text, calculationSplices(text, book.part)));
}

function calculationSplices(text: string, part: string): Splice[] {
  const { root, children } = readRoot(text, part);
  const settings = children.find(({ name }) => localName(name) === "calcPr");
  if (!settings) {
    const last = children.filter(({ name }) => BEFORE_CALCULATION.has(localName(name))).pop();
    return [insertion(last?.end ?? root.openEnd, `<${prefixOf(root.name)}calcPr fullCalcOnLoad="1"/>`)];
  }
  const flag = attributesOf(text, settings).find(({ name }) => name === "fullCalcOnLoad");
  if (!flag) return [insertion(settings.start + settings.name.length + 1, ' fullCalcOnLoad="1"')];
  if (flag.value === "1" || flag.value === "true") return [];
  return [{ start: flag.valueStart, end: flag.end - 1, text: "1" }];
}

/**
 * Takes out the list of formula cells in order of calculation. Excel makes it anew; a list that names a cell without
 * formula makes Excel call the file damaged.
 */
export function dropCalcChain(pack: Package, book: WorkbookPart): void {
  if (book.calcChain === undefined) return;
  removeRelationshipsTo(pack, book.part, book.calcChain);
  removeContentType(pack, book.calcChain);
  pack.remove(book.calcChain);
}
