import type { Package } from "./package";
import { appendChild } from "./relationships";
import { removal, spliceText } from "./splice";
import type { XmlElement } from "./xml-scanner";
import { attributeOf, localName, prefixOf, readRoot } from "./xml-scanner";
import { encodeAttribute } from "./xml-text";

/** The part that tells every part's content type. */
export const CONTENT_TYPES = "[Content_Types].xml";

/** Says what kind of content a new part has. */
export function addContentType(pack: Package, part: string, contentType: string): void {
  const text = pack.text(CONTENT_TYPES);
  const { root, children } = readRoot(text, CONTENT_TYPES);
  // Two of them for one part make a package invalid; one may have been left behind by a part that is lost.
  if (children.some((element) => isOverrideOf(text, element, part))) return;
  const element = `<${prefixOf(root.name)}Override PartName="/${encodeAttribute(part)}" ContentType="${contentType}"/>`;
  pack.setText(CONTENT_TYPES, appendChild(text, root, element));
}

/** Takes out what was said about a part. */
export function removeContentType(pack: Package, part: string): void {
  const text = pack.text(CONTENT_TYPES);
  const gone = readRoot(text, CONTENT_TYPES).children.filter((element) => isOverrideOf(text, element, part));
  pack.setText(CONTENT_TYPES, spliceText(text, gone.map(removal)));
}

function isOverrideOf(text: string, element: XmlElement, part: string): boolean {
  if (localName(element.name) !== "Override") return false;
  return attributeOf(text, element, "PartName")?.toLowerCase() === `/${part}`.toLowerCase();
}
