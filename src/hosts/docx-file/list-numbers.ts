import { childrenOf, localName, readRoot, type XmlElement } from "../opc/xml-scanner";
import { childNamed, childValue, valueNamed, wholeNumber, type XmlPart } from "./xml-values";
import { numberWords } from "./number-words";

/** The list a paragraph belongs to, by its own properties or its style's. */
export interface ListPlace {
  readonly list: string;
  /** From 0. */
  readonly level: number;
}

interface ListLevel {
  readonly format: string;
  /** `%1、`, `（%2）`, `%1.%2`. */
  readonly pattern: string;
  readonly start: number;
}

interface WordList {
  /** Lists of one kind count on together. */
  readonly kind: string;
  readonly levels: readonly ListLevel[];
  readonly restarts: ReadonlyMap<number, number>;
}

const MOST_LEVELS = 9;
const HIGHEST_START = 32_767;

/** The numbers that Word puts before paragraphs of lists, which stand nowhere in the text: 一、 （一） 1. */
export class ListNumbers {
  private readonly lists: ReadonlyMap<string, WordList>;
  private readonly styles: ReadonlyMap<string, Partial<ListPlace>>;
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  /** @throws HostError damaged */
  constructor(numbering: string | undefined, styles: string | undefined) {
    this.lists = numbering === undefined ? new Map() : readLists({ text: numbering, name: "word/numbering.xml" });
    this.styles = styles === undefined ? new Map() : readStyles({ text: styles, name: "word/styles.xml" });
  }

  /** The number before the next paragraph of a list, with the signs around it; empty for bullets and for no list. */
  next(own: Partial<ListPlace>, style: string | undefined): string {
    const styled = style === undefined ? undefined : this.styles.get(style);
    const list = this.lists.get(own.list ?? styled?.list ?? "");
    const level = own.level ?? styled?.level ?? 0;
    const shape = list?.levels[level];
    if (!list || !shape) return "";
    const counts = this.countsOf(list, own.list ?? styled?.list ?? "");
    counts[level] = (counts[level] ?? shape.start - 1) + 1;
    counts.length = level + 1;
    if (shape.format === "bullet" || shape.format === "none") return "";
    return shape.pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const of = Number(digit) - 1;
      const other = list.levels[of];
      return other ? numberWords(counts[of] ?? other.start, other.format) : "";
    });
  }

  private countsOf(list: WordList, id: string): (number | undefined)[] {
    const counts = this.counts.get(list.kind) ?? [];
    this.counts.set(list.kind, counts);
    if (!this.begun.has(id)) {
      this.begun.add(id);
      for (const [level, start] of list.restarts) counts[level] = start - 1;
    }
    return counts;
  }
}

function readLists(part: XmlPart): ReadonlyMap<string, WordList> {
  const { children } = readRoot(part.text, part.name);
  const kinds = new Map<string, readonly ListLevel[]>();
  for (const element of children) {
    if (localName(element.name) !== "abstractNum") continue;
    kinds.set(valueNamed(part, element, "abstractNumId") ?? "", levelsOf(part, element));
  }
  const lists = new Map<string, WordList>();
  for (const element of children) {
    if (localName(element.name) !== "num") continue;
    const kind = childValue(part, element, "abstractNumId") ?? "";
    const { levels, restarts } = overridden(part, element, kinds.get(kind) ?? []);
    lists.set(valueNamed(part, element, "numId") ?? "", { kind, levels, restarts });
  }
  return lists;
}

function levelsOf(part: XmlPart, element: XmlElement): ListLevel[] {
  const levels: ListLevel[] = [];
  for (const child of elementsNamed(part, element, "lvl")) {
    const level = wholeNumber(valueNamed(part, child, "ilvl") ?? "0", MOST_LEVELS - 1);
    if (level !== undefined) levels[level] = levelOf(part, child);
  }
  return levels;
}

function levelOf(part: XmlPart, element: XmlElement): ListLevel {
  return {
    format: childValue(part, element, "numFmt") ?? "decimal",
    pattern: childValue(part, element, "lvlText") ?? "",
    start: wholeNumber(childValue(part, element, "start"), HIGHEST_START) ?? 1,
  };
}

/** A list may begin elsewhere than its kind, or write its levels in another way. */
function overridden(
  part: XmlPart,
  element: XmlElement,
  kind: readonly ListLevel[],
): Pick<WordList, "levels" | "restarts"> {
  const levels = [...kind];
  const restarts = new Map<number, number>();
  for (const child of elementsNamed(part, element, "lvlOverride")) {
    const level = wholeNumber(valueNamed(part, child, "ilvl"), MOST_LEVELS - 1);
    if (level === undefined) continue;
    const own = childNamed(part, child, "lvl");
    if (own) levels[level] = levelOf(part, own);
    const start = wholeNumber(childValue(part, child, "startOverride"), HIGHEST_START);
    if (start !== undefined) restarts.set(level, start);
  }
  return { levels, restarts };
}

/** The list of every paragraph style that has one, of its own or from the style it is based on. */
function readStyles(part: XmlPart): ReadonlyMap<string, Partial<ListPlace>> {
  const own = new Map<string, { readonly place: Partial<ListPlace>; readonly base: string | undefined }>();
  for (const element of readRoot(part.text, part.name).children) {
    if (localName(element.name) !== "style") continue;
    const id = valueNamed(part, element, "styleId");
    if (id === undefined) continue;
    const place = listPlaceOf(part, childNamed(part, element, "pPr"));
    own.set(id, { place, base: childValue(part, element, "basedOn") });
  }
  const placeOf = (id: string, seen: readonly string[]): Partial<ListPlace> => {
    const style = own.get(id);
    if (!style || seen.includes(id)) return {};
    const inherited = style.base === undefined ? {} : placeOf(style.base, [...seen, id]);
    return { ...inherited, ...style.place };
  };
  return new Map([...own.keys()].map((id) => [id, placeOf(id, [])]));
}

/** The list named by paragraph properties (`w:pPr`). */
export function listPlaceOf(part: XmlPart, properties: XmlElement | undefined): Partial<ListPlace> {
  const numbering = childNamed(part, properties, "numPr");
  const list = childValue(part, numbering, "numId");
  const level = wholeNumber(childValue(part, numbering, "ilvl"), MOST_LEVELS - 1);
  return { ...(list === undefined ? {} : { list }), ...(level === undefined ? {} : { level }) };
}

function elementsNamed(part: XmlPart, parent: XmlElement, name: string): XmlElement[] {
  return childrenOf(part.text, parent, part.name).filter((child) => localName(child.name) === name);
}
