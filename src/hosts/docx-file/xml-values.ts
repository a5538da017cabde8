import { attributesOf, childrenOf, localName, type XmlElement } from "../opc/xml-scanner";
import { decodeXml } from "../opc/xml-text";

/** XML text with the name of its part, as the readers of elements want them together. */
export interface XmlPart {
  readonly text: string;
  readonly name: string;
}

/** The first child by its name without prefix. */
export function childNamed(part: XmlPart, parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent && childrenOf(part.text, parent, part.name).find((child) => localName(child.name) === name);
}

/** An attribute by its name without prefix, decoded. */
export function valueNamed({ text }: XmlPart, element: XmlElement | undefined, name: string): string | undefined {
  const found = element && attributesOf(text, element).find((attribute) => localName(attribute.name) === name);
  return found && decodeXml(found.value);
}

/** `w:val` of the first child of a name. */
export function childValue(part: XmlPart, parent: XmlElement | undefined, name: string): string | undefined {
  return valueNamed(part, childNamed(part, parent, name), "val");
}

/** A whole number up to `most`; `undefined` for anything else. */
export function wholeNumber(text: string | undefined, most: number): number | undefined {
  const value = text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  return value <= most ? value : undefined;
}
