import type { Package } from "./package";
import { relationshipsOf } from "./relationships";
import { insertion, spliceText } from "./splice";
import type { WorkbookPart } from "./workbook-part";
import { attributesOf, childrenOf, localName, prefixOf, readRoot, textOf, type XmlElement } from "./xml-scanner";
import { encodeXml } from "./xml-text";

/**
 * Names a new sheet in the document properties, where they list the sheets: `HeadingPairs` counts them first, and
 * `TitlesOfParts` names them first. Properties that are arranged otherwise are left alone, since no program needs them.
 */
export function listNewSheet(pack: Package, book: WorkbookPart, name: string): void {
  const part = relationshipsOf(pack, "").find(({ kind }) => kind === "extended-properties")?.target;
  if (part === undefined || !pack.has(part)) return;
  const text = pack.text(part);
  const { children } = readRoot(text, part);
  const vectorOf = (property: string): XmlElement | undefined => {
    const element = children.find((child) => localName(child.name) === property);
    return element && childrenOf(text, element, part)[0];
  };
  const pairs = vectorOf("HeadingPairs");
  const titles = vectorOf("TitlesOfParts");
  const [, second] = pairs ? childrenOf(text, pairs, part) : [];
  const count = second && childrenOf(text, second, part)[0];
  const size = titles && attributesOf(text, titles).find((attribute) => attribute.name === "size");
  if (!count || !titles || !size) return;
  const listed = childrenOf(text, titles, part);
  const sheets = book.worksheets.length;
  const last = listed[sheets - 1];
  if (!last || textOf(text, count).trim() !== String(sheets) || size.value !== String(listed.length)) return;
  const title = `<${prefixOf(last.name)}lpstr>${encodeXml(name)}</${prefixOf(last.name)}lpstr>`;
  const changed = spliceText(text, [
    { start: count.openEnd, end: count.closeStart, text: String(sheets + 1) },
    { start: size.valueStart, end: size.end - 1, text: String(listed.length + 1) },
    insertion(last.end, title),
  ]);
  pack.setText(part, changed);
}
