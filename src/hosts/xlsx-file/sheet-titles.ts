import type { Package } from "../opc/package";
import { relationshipsOf } from "../opc/relationships";
import { insertion, removal, spliceText, type Splice } from "../opc/splice";
import type { WorkbookPart } from "./workbook-part";
import {
  attributesOf,
  childrenOf,
  localName,
  prefixOf,
  readRoot,
  textOf,
  type XmlAttribute,
  type XmlElement,
} from "../opc/xml-scanner";
import { encodeXml } from "../opc/xml-text";

/** Where the document properties count and name the sheets. */
interface SheetTitles {
  readonly part: string;
  readonly text: string;
  /** The element that holds the number of sheets, and the attribute that holds the number of all titles. */
  readonly count: XmlElement;
  readonly size: XmlAttribute;
  /** The titles of the sheets, in their order. */
  readonly sheets: readonly XmlElement[];
  readonly titles: number;
}

/**
 * Names a new sheet in the document properties, where they list the sheets: `HeadingPairs` counts them first, and
 * `TitlesOfParts` names them first. Properties that are arranged otherwise are left alone, since no program needs them.
 */
export function listNewSheet(pack: Package, book: WorkbookPart, name: string): void {
  const found = findTitles(pack, book);
  const last = found?.sheets.at(-1);
  if (!found || !last) return;
  const prefix = prefixOf(last.name);
  const title = `<${prefix}lpstr>${encodeXml(name)}</${prefix}lpstr>`;
  writeTitles(pack, found, 1, insertion(last.end, title));
}

/** Takes the name of a sheet out of the document properties, under the same condition. */
export function unlistSheet(pack: Package, book: WorkbookPart, name: string): void {
  const found = findTitles(pack, book);
  const title = found?.sheets.find((element) => textOf(found.text, element) === name);
  if (found && title) writeTitles(pack, found, -1, removal(title));
}

function writeTitles(
  pack: Package,
  { part, text, count, size, sheets, titles }: SheetTitles,
  more: 1 | -1,
  change: Splice,
): void {
  const counts = [
    { start: count.openEnd, end: count.closeStart, text: String(sheets.length + more) },
    { start: size.valueStart, end: size.end - 1, text: String(titles + more) },
  ];
  pack.setText(part, spliceText(text, [...counts, change]));
}

function findTitles(pack: Package, book: WorkbookPart): SheetTitles | undefined {
  const part = relationshipsOf(pack, "").find(({ kind }) => kind === "extended-properties")?.target;
  if (part === undefined || !pack.has(part)) return undefined;
  const text = pack.text(part);
  const { children } = readRoot(text, part);
  const vectorOf = (property: string): XmlElement | undefined => {
    const element = children.find((child) => localName(child.name) === property);
    return element && childrenOf(text, element, part)[0];
  };
  const pairs = vectorOf("HeadingPairs");
  const vector = vectorOf("TitlesOfParts");
  const [, second] = pairs ? childrenOf(text, pairs, part) : [];
  const count = second && childrenOf(text, second, part)[0];
  const size = vector && attributesOf(text, vector).find((attribute) => attribute.name === "size");
  if (!count || !vector || !size) return undefined;
  const listed = childrenOf(text, vector, part);
  const sheets = listed.slice(0, book.worksheets.length);
  const isPlain = textOf(text, count).trim() === String(book.worksheets.length) && size.value === String(listed.length);
  return isPlain && sheets.length === book.worksheets.length
    ? { part, text, count, size, sheets, titles: listed.length }
    : undefined;
}
