import { attributesOf, localName, malformed, TagScanner } from "../opc/xml-scanner";
import { decodeXml } from "../opc/xml-text";

/** A small element as a tree: the properties of a paragraph, a style, a list. Names are without their prefix. */
export interface XmlNode {
  readonly name: string;
  readonly children: readonly XmlNode[];
  /** An attribute by its name without prefix, decoded. */
  value(name: string): string | undefined;
}

/** Reads the element whose start or empty tag the scanner stands on, to its end. @throws HostError damaged */
export function readNode(scanner: TagScanner): XmlNode {
  const { text, part, name, start, end } = scanner;
  const children: XmlNode[] = [];
  const node = nodeOf(text, localName(name), { start, openEnd: end }, children);
  if (scanner.kind === "empty") return node;
  for (;;) {
    const kind = scanner.next();
    if (kind === "end") throw malformed(part);
    if (kind !== "close") children.push(readNode(scanner));
    else if (scanner.name === name) return node;
    else throw malformed(part);
  }
}

/** A whole part as a tree; for parts that tell how things look, never for the text itself. @throws HostError damaged */
export function readPart(text: string, part: string): XmlNode {
  const scanner = new TagScanner(text, part);
  const kind = scanner.next();
  if (kind !== "open" && kind !== "empty") throw malformed(part);
  const root = readNode(scanner);
  if (scanner.next() !== "end") throw malformed(part);
  return root;
}

/** The first child of a name. */
export function childNamed(parent: XmlNode | undefined, name: string): XmlNode | undefined {
  return parent?.children.find((child) => child.name === name);
}

/** `w:val` of the first child of a name. */
export function childValue(parent: XmlNode | undefined, name: string): string | undefined {
  return childNamed(parent, name)?.value("val");
}

/** A switch such as `<w:vanish/>`: on unless it says otherwise; `undefined` where it is not there. */
export function switchNamed(parent: XmlNode | undefined, name: string): boolean | undefined {
  const found = childNamed(parent, name);
  return found && !/^(?:0|false|off)$/.test(found.value("val") ?? "");
}

/** A whole number up to `most`; `undefined` for anything else. */
export function wholeNumber(text: string | undefined, most: number): number | undefined {
  const value = text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  return value <= most ? value : undefined;
}

function nodeOf(
  text: string,
  name: string,
  tag: { readonly start: number; readonly openEnd: number },
  children: readonly XmlNode[],
): XmlNode {
  const value = (wanted: string): string | undefined => {
    const found = attributesOf(text, tag).find((attribute) => localName(attribute.name) === wanted);
    return found && decodeXml(found.value);
  };
  return { name, children, value };
}
