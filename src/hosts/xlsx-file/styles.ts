import { builtInFormat, builtInId, FIRST_CUSTOM_FORMAT } from "../../core/grid/number-formats";
import type { Splice } from "../opc/splice";
import { insertion, spliceText } from "../opc/splice";
import type { XmlElement } from "../opc/xml-scanner";
import { attributeOf, attributesOf, childrenOf, isEmptyTag, localName, prefixOf, readRoot } from "../opc/xml-scanner";
import { encodeAttribute } from "../opc/xml-text";

/** The lists of a style sheet that are read or added to, in the order the schema wants them. */
const LISTS = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"] as const;
type StyleList = (typeof LISTS)[number];

/** What a workbook without a style sheet has. */
export const MINIMAL_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>' +
  "</styleSheet>";

/**
 * The text of a style sheet, read where it is asked and changed by adding only: what is there keeps its index and its
 * wording. Every addition makes a new text; read it from `text` at the end.
 */
export class StyleSheet {
  #text: string;
  #lists: Map<string, { element: XmlElement; items: XmlElement[] }> | undefined;
  #codes: Map<number, string> | undefined;
  readonly #formats = new Map<number, string | undefined>();
  readonly #formatted = new Map<string, number>();

  constructor(
    text: string,
    readonly part: string,
  ) {
    this.#text = text;
  }

  get text(): string {
    return this.#text;
  }

  /** Number format code of a cell style (its index in cellXfs); `undefined` for General. */
  formatOf(style: number): string | undefined {
    if (this.#formats.has(style)) return this.#formats.get(style);
    const format = this.#codeOf(this.#numberFormatId(style));
    this.#formats.set(style, format);
    return format;
  }

  /** The style that looks like `style` but shows numbers by `code`: one that is there, or a copy added. */
  styleWithFormat(style: number, code: string): number {
    const key = `${style} ${code}`;
    const known = this.#formatted.get(key);
    if (known !== undefined) return known;
    this.ensureDefaults();
    const original = this.items("cellXfs")[style];
    const xml = original ? this.slice(original) : this.#plainXf();
    const made = this.add("cellXfs", withNumberFormat(xml, this.numberFormat(code)));
    this.#formatted.set(key, made);
    return made;
  }

  /** The style that looks like `style` but breaks its text into lines. */
  styleWithWrap(style: number): number {
    this.ensureDefaults();
    const original = this.items("cellXfs")[style];
    return this.add("cellXfs", withWrap(original ? this.slice(original) : this.#plainXf(), this.prefix));
  }

  /**
   * Puts plain first items into lists that lack them, before any of ours is added: cells that name no style mean the
   * first, and Excel takes the first two fills for none and grey whatever they say.
   */
  ensureDefaults(): void {
    const { prefix: p } = this;
    const fill = (pattern: string): string => `<${p}fill><${p}patternFill patternType="${pattern}"/></${p}fill>`;
    const defaults: readonly (readonly [StyleList, readonly string[]])[] = [
      ["fonts", [`<${p}font><${p}sz val="11"/><${p}name val="宋体"/></${p}font>`]],
      ["fills", [fill("none"), fill("gray125")]],
      ["borders", [`<${p}border/>`]],
      ["cellXfs", [this.#plainXf()]],
    ];
    for (const [list, items] of defaults)
      for (const xml of items.slice(this.items(list).length)) this.append(list, xml);
  }

  /** The id of a number format code: built-in, present, or added. */
  numberFormat(code: string): number {
    const builtIn = builtInId(code);
    if (builtIn !== undefined) return builtIn;
    for (const [id, present] of this.#customCodes()) if (present === code) return id;
    const id = this.freeNumberFormatId();
    this.add("numFmts", `<${this.prefix}numFmt numFmtId="${id}" formatCode="${encodeAttribute(code)}"/>`);
    return id;
  }

  /** A number format id nobody uses yet, neither in the list nor in a differential format. */
  freeNumberFormatId(): number {
    let highest = FIRST_CUSTOM_FORMAT - 1;
    for (const [, id] of this.#text.matchAll(/numFmtId\s*=\s*["'](\d{1,9})["']/g))
      highest = Math.max(highest, Number(id));
    return highest + 1;
  }

  /** The index of an item of a list: one with the same text that is there, or the given one added. */
  add(list: StyleList, xml: string): number {
    const items = this.items(list);
    const present = items.findIndex((item) => this.slice(item) === xml);
    if (present >= 0) return present;
    this.append(list, xml);
    return items.length;
  }

  /** Adds an item to a list, and makes the list where it is missing. */
  append(list: StyleList, xml: string): void {
    const present = this.list(list);
    if (!present) return this.#makeList(list, xml);
    const { element, items } = present;
    const splices = this.countSplices(element, items.length + 1);
    if (isEmptyTag(element)) {
      const slash = this.#text.lastIndexOf("/", element.end);
      splices.push({ start: slash, end: element.end, text: `>${xml}</${element.name}>` });
    } else {
      splices.push(insertion(element.closeStart, xml));
    }
    this.setText(spliceText(this.#text, splices));
  }

  /** The splices that put a new number into a list's `count`, where it has one. */
  countSplices(element: XmlElement, count: number): Splice[] {
    const found = attributesOf(this.#text, element).find(({ name }) => name === "count");
    return found ? [{ start: found.valueStart, end: found.end - 1, text: String(count) }] : [];
  }

  /** A list with its items; `undefined` where the style sheet has none. */
  list(list: StyleList): { element: XmlElement; items: XmlElement[] } | undefined {
    this.#lists ??= this.#readLists();
    return this.#lists.get(list);
  }

  items(list: StyleList): readonly XmlElement[] {
    return this.list(list)?.items ?? [];
  }

  /** The text of an element. */
  slice(element: XmlElement): string {
    return this.#text.slice(element.start, element.end);
  }

  /** Puts changed text in place; what was read of the old is forgotten. */
  setText(text: string): void {
    this.#text = text;
    this.#lists = undefined;
    this.#codes = undefined;
    this.#formats.clear();
  }

  /** The prefix of the style sheet's elements with its colon, or nothing. */
  get prefix(): string {
    return prefixOf(readRoot(this.#text, this.part).root.name);
  }

  /** The offset at which a missing list is to be put: behind the last element that the schema wants before it. */
  placeOf(list: StyleList): number {
    const { root, children } = readRoot(this.#text, this.part);
    const before = new Set<string>(LISTS.slice(0, LISTS.indexOf(list)));
    const last = children.filter((child) => before.has(localName(child.name))).pop();
    return last?.end ?? root.openEnd;
  }

  #plainXf(): string {
    return `<${this.prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`;
  }

  #makeList(list: StyleList, xml: string): void {
    const name = `${this.prefix}${list}`;
    this.setText(spliceText(this.#text, [insertion(this.placeOf(list), `<${name} count="1">${xml}</${name}>`)]));
  }

  #readLists(): Map<string, { element: XmlElement; items: XmlElement[] }> {
    const lists = new Map<string, { element: XmlElement; items: XmlElement[] }>();
    for (const element of readRoot(this.#text, this.part).children) {
      const name = localName(element.name);
      if (!(LISTS as readonly string[]).includes(name)) continue;
      lists.set(name, { element, items: childrenOf(this.#text, element, this.part) });
    }
    return lists;
  }

  #numberFormatId(style: number): number {
    const xf = this.items("cellXfs")[style];
    return xf ? Number(attributeOf(this.#text, xf, "numFmtId") ?? 0) : 0;
  }

  #codeOf(id: number): string | undefined {
    const code = this.#customCodes().get(id) ?? builtInFormat(id);
    return code === undefined || code.toLowerCase() === "general" ? undefined : code;
  }

  #customCodes(): Map<number, string> {
    this.#codes ??= new Map(
      this.items("numFmts").map((item) => [
        Number(attributeOf(this.#text, item, "numFmtId") ?? -1),
        attributeOf(this.#text, item, "formatCode") ?? "",
      ]),
    );
    return this.#codes;
  }
}

/** The `xf` with another number format; everything else keeps its wording. */
function withNumberFormat(xf: string, id: number): string {
  return withAttributes(xf, { numFmtId: String(id), applyNumberFormat: "1" });
}

/** The `xf` with lines broken; everything else keeps its wording. */
function withWrap(xf: string, prefix: string): string {
  const wrapped = withAttributes(xf, { applyAlignment: "1" });
  const at = wrapped.indexOf(`<${prefix}alignment`);
  if (at >= 0) return wrapped.slice(0, at) + withAttributes(wrapped.slice(at), { wrapText: "1" });
  const alignment = `<${prefix}alignment wrapText="1"/>`;
  if (wrapped.endsWith("/>")) return `${wrapped.slice(0, -2)}>${alignment}</${prefix}xf>`;
  return wrapped.replace(">", `>${alignment}`);
}

/** The element with attributes set in its start tag. */
function withAttributes(xml: string, wanted: Readonly<Record<string, string>>): string {
  const attributes = attributesOf(xml, { start: 0, openEnd: xml.indexOf(">") + 1 });
  const splices = Object.entries(wanted).map(([name, value]): Splice => {
    const present = attributes.find((attribute) => attribute.name === name);
    if (present) return { start: present.valueStart, end: present.end - 1, text: value };
    return insertion(xml.search(/[\s/>]/), ` ${name}="${value}"`);
  });
  return spliceText(xml, splices);
}
