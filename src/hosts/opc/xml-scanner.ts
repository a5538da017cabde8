import { damaged } from "./trouble";
import { decodeXml } from "./xml-text";

/** One element by its places in the text of its part. */
export interface XmlElement {
  /** The name as written, with its prefix. */
  readonly name: string;
  /** Offset of `<`. */
  readonly start: number;
  /** Offset behind the `>` of the start tag. */
  readonly openEnd: number;
  /** Offset of the end tag; for `<a/>` the same as `end`. */
  readonly closeStart: number;
  /** Offset behind the whole element. */
  readonly end: number;
}

/** The tag a `TagScanner` stands on. */
type TagKind = "open" | "close" | "empty" | "end";

/**
 * Goes from tag to tag through XML text without building anything. Comments, CDATA and processing instructions are
 * passed over. A DOCTYPE, and a tag without an end, throw HostError damaged.
 */
export class TagScanner {
  kind: TagKind = "end";
  start = 0;
  /** Offset behind the tag. */
  end: number;
  name = "";

  constructor(
    readonly text: string,
    readonly part: string,
    from = 0,
    private readonly limit = text.length,
  ) {
    this.end = from;
  }

  /** Moves to the next tag and says what it is. */
  next(): TagKind {
    const { text } = this;
    for (let at = this.end; ;) {
      const start = text.indexOf("<", at);
      if (start < 0 || start >= this.limit) return this.#stopAtEnd();
      const mark = text.charCodeAt(start + 1);
      if (mark === 0x21) at = skipDeclaration(text, start, this.part);
      else if (mark === 0x3f) at = behind(text, "?>", start, this.part);
      else return this.#readTag(start, mark === 0x2f);
    }
  }

  #stopAtEnd(): TagKind {
    this.start = this.limit;
    this.end = this.limit;
    this.name = "";
    return (this.kind = "end");
  }

  #readTag(start: number, closing: boolean): TagKind {
    const { text } = this;
    const close = tagClose(text, start, this.part);
    let nameEnd = start + (closing ? 2 : 1);
    const nameStart = nameEnd;
    while (nameEnd < close && !endsName(text.charCodeAt(nameEnd))) nameEnd++;
    if (nameEnd === nameStart) throw malformed(this.part);
    this.start = start;
    this.end = close + 1;
    this.name = text.slice(nameStart, nameEnd);
    const selfClosing = !closing && text.charCodeAt(close - 1) === 0x2f;
    return (this.kind = closing ? "close" : selfClosing ? "empty" : "open");
  }
}

/** The offset of the `>` that ends the tag at `start`; one inside an attribute value is passed over. */
function tagClose(text: string, start: number, part: string): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x3e) return at;
    if (code === 0x3c) break;
    if (code !== 0x22 && code !== 0x27) continue;
    at = text.indexOf(code === 0x22 ? '"' : "'", at + 1);
    if (at < 0) break;
  }
  throw malformed(part);
}

/** The offset behind a comment or CDATA section that begins at `start`. */
export function skipDeclaration(text: string, start: number, part: string): number {
  if (text.startsWith("<!--", start)) return behind(text, "-->", start + 4, part);
  if (text.startsWith("<![CDATA[", start)) return behind(text, "]]>", start, part);
  throw damaged(`${part} 含有不允许的 XML 声明（DOCTYPE）`);
}

/** The offset behind the next `mark`. */
export function behind(text: string, mark: string, from: number, part: string): number {
  const at = text.indexOf(mark, from);
  if (at < 0) throw malformed(part);
  return at + mark.length;
}

/** XML that is not well-formed. */
export function malformed(part: string): Error {
  return damaged(`${part} 的 XML 不完整或有错`);
}

function endsName(code: number): boolean {
  return code <= 0x20 || code === 0x2f || code === 0x3e;
}

/**
 * Reads the element whose start or empty tag the scanner stands on, to its end; every tag inside must be closed.
 * `onChild` sees each direct child.
 */
export function readElement(scanner: TagScanner, onChild?: (child: XmlElement) => void): XmlElement {
  const { name, start, end: openEnd, part } = scanner;
  if (scanner.kind === "empty") return { name, start, openEnd, closeStart: openEnd, end: openEnd };
  /** The names of what is open inside. */
  const open: string[] = [];
  let childStart = 0;
  let childOpenEnd = 0;
  for (;;) {
    const kind = scanner.next();
    if (kind === "end") throw malformed(part);
    if (kind === "open") {
      if (open.length === 0) {
        childStart = scanner.start;
        childOpenEnd = scanner.end;
      }
      open.push(scanner.name);
      continue;
    }
    if (kind === "empty") {
      if (open.length === 0) onChild?.(emptyElement(scanner));
      continue;
    }
    const opened = open.pop();
    if (opened === undefined) {
      if (scanner.name !== name) throw malformed(part);
      return { name, start, openEnd, closeStart: scanner.start, end: scanner.end };
    }
    if (opened !== scanner.name) throw malformed(part);
    if (open.length > 0 || !onChild) continue;
    onChild({ name: opened, start: childStart, openEnd: childOpenEnd, closeStart: scanner.start, end: scanner.end });
  }
}

function emptyElement({ name, start, end }: TagScanner): XmlElement {
  return { name, start, openEnd: end, closeStart: end, end };
}

/** The root element of a part, and its direct children. The whole text is checked to be well-formed. */
export function readRoot(text: string, part: string): { root: XmlElement; children: XmlElement[] } {
  const scanner = new TagScanner(text, part);
  const kind = scanner.next();
  if (kind !== "open" && kind !== "empty") throw malformed(part);
  const children: XmlElement[] = [];
  const root = readElement(scanner, (child) => children.push(child));
  if (scanner.next() !== "end") throw malformed(part);
  return { root, children };
}

/** The direct children of an element. */
export function childrenOf(text: string, element: XmlElement, part: string): XmlElement[] {
  if (isEmptyTag(element)) return [];
  const children: XmlElement[] = [];
  const scanner = new TagScanner(text, part, element.openEnd, element.closeStart);
  while (scanner.next() !== "end") children.push(readElement(scanner));
  return children;
}

/** Whether the element is written `<a/>`. */
export function isEmptyTag(element: XmlElement): boolean {
  return element.openEnd === element.end;
}

/** A name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The prefix of a name with its colon, or nothing. */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(":") + 1);
}

/** One attribute of a tag by its places; `value` is still encoded. */
export interface XmlAttribute {
  readonly name: string;
  readonly value: string;
  /** Offset of the name. */
  readonly start: number;
  /** Offset of the value inside its quotes. */
  readonly valueStart: number;
  /** Offset behind the closing quote. */
  readonly end: number;
}

/** The attributes of a start tag, in their order. */
export function attributesOf(
  text: string,
  element: { readonly start: number; readonly openEnd: number },
): XmlAttribute[] {
  const attributes: XmlAttribute[] = [];
  eachAttribute(text, element, (start, nameEnd, valueStart, valueEnd) => {
    const name = text.slice(start, nameEnd);
    attributes.push({ name, value: text.slice(valueStart, valueEnd), start, valueStart, end: valueEnd + 1 });
    return false;
  });
  return attributes;
}

/** The decoded value of an attribute by its full name, or `undefined`. */
export function attributeOf(text: string, element: XmlElement, name: string): string | undefined {
  let value: string | undefined;
  eachAttribute(text, element, (start, nameEnd, valueStart, valueEnd) => {
    if (nameEnd - start !== name.length || !text.startsWith(name, start)) return false;
    value = decodeXml(text.slice(valueStart, valueEnd));
    return true;
  });
  return value;
}

type AttributeVisitor = (start: number, nameEnd: number, valueStart: number, valueEnd: number) => boolean;

/** Shows each attribute by its places until the visitor has seen enough. What is no attribute ends the search. */
function eachAttribute(
  text: string,
  tag: { readonly start: number; readonly openEnd: number },
  visit: AttributeVisitor,
): void {
  const close = tag.openEnd - 1;
  let at = tag.start;
  while (at < close && text.charCodeAt(at) > 0x20) at++;
  for (;;) {
    while (at < close && text.charCodeAt(at) <= 0x20) at++;
    const start = at;
    while (at < close && text.charCodeAt(at) > 0x20 && text.charCodeAt(at) !== 0x3d) at++;
    const nameEnd = at;
    while (at < close && text.charCodeAt(at) !== 0x22 && text.charCodeAt(at) !== 0x27) at++;
    if (at >= close || nameEnd === start) return;
    const valueStart = at + 1;
    const valueEnd = text.indexOf(text.charAt(at), valueStart);
    if (valueEnd < 0 || valueEnd >= close || visit(start, nameEnd, valueStart, valueEnd)) return;
    at = valueEnd + 1;
  }
}

/** The text of an element without child elements. */
export function textOf(text: string, element: XmlElement): string {
  return decodeXml(text.slice(element.openEnd, element.closeStart));
}
