import { HostError } from "../../../app/ports";
import { dropCalcChain } from "../calc-settings";
import { removeContentType } from "../../opc/content-types";
import { applyEdits } from "./edit-apply";
import { editsWithoutReferences, withoutReferencesTo } from "../lost-references";
import type { OpenWorkbook } from "../open-workbook";
import type { Package } from "../../opc/package";
import { relationshipsOf, relationshipsPart, removeRelationshipsTo } from "../../opc/relationships";
import { unlistSheet } from "../sheet-titles";
import { removal, spliceText, type Splice } from "../../opc/splice";
import { sheetNamed, type WorkbookPart } from "../workbook-part";
import {
  attributeOf,
  attributesOf,
  childrenOf,
  localName,
  readRoot,
  textOf,
  type XmlAttribute,
  type XmlElement,
} from "../../opc/xml-scanner";
import { encodeXml } from "../../opc/xml-text";

/**
 * Deletes a worksheet with all that belongs to it alone. Formulas that read it show `#REF!` afterwards, as in Excel.
 * Texts and styles it used stay in their lists, where they do no harm.
 * @throws HostError sheet-deleted where it is not there, not-supported where no other sheet would be seen or a formula
 * that reads it cannot be changed
 */
export function removeSheet(workbook: OpenWorkbook, name: string): void {
  const { pack, book } = workbook;
  const sheet = sheetNamed(book, name);
  const isSeen = book.worksheets.some((other) => other.name !== name && !other.hidden);
  if (!isSeen) throw new HostError("not-supported", "工作簿至少要有一张看得见的工作表");
  const edits = editsWithoutReferences(workbook.snapshot(), name);
  if (applyEdits(workbook, edits).stale.length > 0) {
    throw new HostError("not-supported", `数组公式还在引用工作表“${name}”`);
  }
  const hasFormulas = workbook.content(sheet).cells.some(({ formula }) => formula !== undefined);
  if (hasFormulas) dropCalcChain(pack, book);
  unlistSheet(pack, book, name);
  dropFromWorkbook(pack, book, name);
  removeRelationshipsTo(pack, book.part, sheet.part);
  removeWithCompanions(pack, sheet.part);
  workbook.refresh();
}

/** Takes the sheet out of the workbook part: its entry, its own names, and its place in what counts sheets. */
function dropFromWorkbook(pack: Package, book: WorkbookPart, name: string): void {
  const text = pack.text(book.part);
  const { children } = readRoot(text, book.part);
  const listed = (list: string): XmlElement[] =>
    children.filter((child) => localName(child.name) === list).flatMap((child) => childrenOf(text, child, book.part));
  const sheets = listed("sheets");
  const index = sheets.findIndex((sheet) => attributeOf(text, sheet, "name") === name);
  const entry = sheets[index];
  if (!entry) return;
  const left = sheets.filter((sheet) => sheet !== entry);
  const isSeen = left.map((sheet) => (attributeOf(text, sheet, "state") ?? "visible") === "visible");
  const splices = [
    removal(entry),
    ...listed("definedNames").flatMap((element) => nameSplices(text, element, index, name)),
    ...listed("bookViews").flatMap((element) => viewSplices(text, element, index, isSeen)),
  ];
  pack.setText(book.part, spliceText(text, splices));
}

/** Names of the sheet go, those of later sheets follow them, and those of the workbook lose what they said of the sheet. */
function nameSplices(text: string, element: XmlElement, index: number, sheet: string): Splice[] {
  const owner = attributesOf(text, element).find(({ name }) => name === "localSheetId");
  const position = Number(owner?.value ?? -1);
  if (position === index) return [removal(element)];
  const formula = textOf(text, element);
  const rest = withoutReferencesTo(sheet, formula);
  return [
    ...(owner && position > index ? [newValue(owner, position - 1)] : []),
    ...(rest === formula ? [] : [{ start: element.openEnd, end: element.closeStart, text: encodeXml(rest) }]),
  ];
}

/** A window that showed the sheet, or counted its tab, shows one that is seen. `isSeen` tells of the sheets that are left. */
function viewSplices(text: string, element: XmlElement, index: number, isSeen: readonly boolean[]): Splice[] {
  return attributesOf(text, element)
    .filter(({ name }) => name === "activeTab" || name === "firstSheet")
    .flatMap((attribute) => {
      const tab = Number(attribute.value);
      if (tab < index) return [];
      const next = tab > index ? tab - 1 : nearestSeen(index, isSeen);
      return next === tab ? [] : [newValue(attribute, next)];
    });
}

/** The sheet that took the place of a deleted one, else the nearest before it, else the nearest behind. */
function nearestSeen(index: number, isSeen: readonly boolean[]): number {
  if (isSeen[index]) return index;
  const before = isSeen.lastIndexOf(true, index);
  return before >= 0 ? before : isSeen.indexOf(true);
}

function newValue({ valueStart, end }: XmlAttribute, value: number): Splice {
  return { start: valueStart, end: end - 1, text: String(value) };
}

/** Takes a part out, and what nothing leads to any more without it: its comments, drawings and their pictures. */
function removeWithCompanions(pack: Package, part: string): void {
  const companions = reachableFrom(pack, part);
  remove(pack, part);
  const stillUsed = reachableFrom(pack, "");
  for (const companion of companions) if (!stillUsed.has(companion.toLowerCase())) remove(pack, companion);
}

function remove(pack: Package, part: string): void {
  removeContentType(pack, part);
  pack.remove(relationshipsPart(part));
  pack.remove(part);
}

/** The parts that relationships lead to from a part, itself left out; names in small letters. */
function reachableFrom(pack: Package, from: string): ReadonlySet<string> {
  const found = new Set<string>();
  const pending = [from];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const { target, external } of relationshipsOf(pack, next)) {
      const key = target.toLowerCase();
      if (external || found.has(key) || !pack.has(target)) continue;
      found.add(key);
      pending.push(target);
    }
  }
  found.delete(from.toLowerCase());
  return found;
}
