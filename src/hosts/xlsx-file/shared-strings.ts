import type { Splice } from "../opc/splice";
import { insertion, spliceText } from "../opc/splice";
import type { XmlElement } from "../opc/xml-scanner";
import { attributesOf, isEmptyTag, localName, malformed, prefixOf, readElement, TagScanner } from "../opc/xml-scanner";
import { decodeEscapes, decodeXml, encodeEscapes, encodeXml } from "../opc/xml-text";

/** What a workbook without texts starts with. */
export const EMPTY_SHARED_STRINGS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="0" uniqueCount="0"></sst>';

/** The texts that cells refer to by number. Each is decoded when first asked for. */
export class SharedStrings {
  readonly #root: XmlElement;
  readonly #items: XmlElement[] = [];
  readonly #texts: (string | undefined)[] = [];
  /** Numbers of the plain texts, made when the first text is added. */
  #numbers: Map<string, number> | undefined;
  readonly #added: string[] = [];
  #references = 0;

  /** @throws HostError damaged for XML that is not well-formed */
  constructor(
    readonly text: string,
    readonly part: string,
  ) {
    const scanner = new TagScanner(text, part);
    const kind = scanner.next();
    if (kind !== "open" && kind !== "empty") throw malformed(part);
    const { name, start, end: openEnd } = scanner;
    if (kind === "open") scanner.end = this.#takePlainItems(openEnd);
    const rest = readElement(scanner, (item) => {
      if (localName(item.name) === "si") this.#items.push(item);
    });
    this.#root = { ...rest, name, start, openEnd };
  }

  /** The quick way through a run of `<si><t>…</t></si>`, which is most of the part; gives the offset behind them. */
  #takePlainItems(from: number): number {
    const { text } = this;
    let start = from;
    while (text.startsWith("<si><t>", start)) {
      const close = text.indexOf("<", start + 7);
      if (!text.startsWith("</t></si>", close)) break;
      const end = close + 9;
      this.#items.push({ name: "si", start, openEnd: start + 4, closeStart: close + 4, end });
      start = end;
    }
    return start;
  }

  /** The text with this number; empty where there is none. */
  at(number: number): string {
    const known = this.#texts[number];
    if (known !== undefined) return known;
    const item = this.#items[number];
    const text = item ? textOfRuns(this.text, item, this.part) : (this.#added[number - this.#items.length] ?? "");
    this.#texts[number] = text;
    return text;
  }

  /** The element of a text that is there in several pieces; `undefined` for a plain one. */
  rich(number: number): XmlElement | undefined {
    const item = this.#items[number];
    return item && isInPieces(this.text, item) ? item : undefined;
  }

  /** The number of a text: that of a plain one that is there, or of one added. */
  numberOf(text: string): number {
    this.#numbers ??= this.#plainTexts();
    this.#references++;
    const present = this.#numbers.get(text);
    if (present !== undefined) return present;
    const number = this.#items.length + this.#added.length;
    this.#added.push(text);
    this.#numbers.set(text, number);
    return number;
  }

  /** A cell no longer refers to a text. */
  drop(): void {
    this.#references--;
  }

  /** The part with the added texts behind those that were there. */
  toText(): string {
    if (this.#added.length === 0 && this.#references === 0) return this.text;
    const prefix = prefixOf(this.#root.name);
    const items = this.#added.map((text) => `<${prefix}si>${textElement(prefix, text)}</${prefix}si>`).join("");
    const splices = [...this.#countSplices()];
    if (items !== "") {
      if (isEmptyTag(this.#root)) {
        const slash = this.text.lastIndexOf("/", this.#root.end);
        splices.push({ start: slash, end: this.#root.end, text: `>${items}</${this.#root.name}>` });
      } else splices.push(insertion(this.#root.closeStart, items));
    }
    return spliceText(this.text, splices);
  }

  *#countSplices(): Generator<Splice> {
    for (const { name, value, valueStart, end } of attributesOf(this.text, this.#root)) {
      const change = name === "count" ? this.#references : name === "uniqueCount" ? this.#added.length : 0;
      if (change === 0 || !/^\d+$/.test(value)) continue;
      yield { start: valueStart, end: end - 1, text: String(Math.max(0, Number(value) + change)) };
    }
  }

  #plainTexts(): Map<string, number> {
    const numbers = new Map<string, number>();
    this.#items.forEach((item, number) => {
      const isPlain = /^<(?:[\w.-]+:)?si><(?:[\w.-]+:)?t[ >][^<]*<\/[^<]*<\/[^<]*$/.test(
        this.text.slice(item.start, item.end),
      );
      if (isPlain && !numbers.has(this.at(number))) numbers.set(this.at(number), number);
    });
    return numbers;
  }
}

/** A `t` element with a cell's text. */
export function textElement(prefix: string, text: string): string {
  const space = /^\s|\s$|[\n\t]| {2}/.test(text) ? ' xml:space="preserve"' : "";
  return `<${prefix}t${space}>${encodeXml(encodeEscapes(text))}</${prefix}t>`;
}

/** Whether an `si` or `is` element holds runs (`r`). */
export function isInPieces(text: string, { openEnd, closeStart }: XmlElement): boolean {
  return !text.startsWith("<t", openEnd) && /<(?:[\w.-]+:)?r[\s>]/.test(text.slice(openEnd, closeStart));
}

/** The text of an `si` or `is` element: its runs joined, phonetic readings (`rPh`) left out. */
export function textOfRuns(text: string, element: XmlElement, part: string): string {
  const plain = plainText(text, element);
  if (plain !== undefined) return plain;
  let joined = "";
  const scanner = new TagScanner(text, part, element.openEnd, element.closeStart);
  for (let kind = scanner.next(); kind !== "end"; kind = scanner.next()) {
    const name = localName(scanner.name);
    if (kind === "open" && (name === "rPh" || name === "rPr" || name === "phoneticPr")) readElement(scanner);
    else if (kind === "open" && name === "t") {
      const run = readElement(scanner);
      joined += decodeXml(text.slice(run.openEnd, run.closeStart));
    }
  }
  return decodeEscapes(joined);
}

/** The quick way for the usual `<si><t>…</t></si>` without attributes and markup. */
function plainText(text: string, { openEnd, closeStart }: XmlElement): string | undefined {
  if (!text.startsWith("<t>", openEnd)) return undefined;
  const end = text.indexOf("<", openEnd + 3);
  if (end + 4 !== closeStart || !text.startsWith("</t>", end)) return undefined;
  return decodeEscapes(decodeXml(text.slice(openEnd + 3, end)));
}
