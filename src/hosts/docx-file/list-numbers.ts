import { numberWords } from "./number-words";
import { childNamed, childValue, wholeNumber, type XmlNode } from "./xml-node";

/** The list a paragraph belongs to, by its own properties or its style's. */
interface ListPlace {
  readonly list: string;
  /** From 0. */
  readonly level: number;
}

interface ListLevel {
  readonly format: string;
  /** `%1、`, `（%2）`, `%1.%2`. */
  readonly pattern: string;
  readonly start: number;
  /** The level after which it begins anew, from 1; 0 for never. The one above it where absent. */
  readonly restart: number | undefined;
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

  constructor(numbering: XmlNode | undefined, styles: XmlNode | undefined) {
    this.styles = styles === undefined ? new Map() : readStyles(styles);
    this.lists = numbering === undefined ? new Map() : readLists(numbering, this.styles);
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
    for (let deeper = level + 1; deeper < counts.length; deeper++) {
      if (level < (list.levels[deeper]?.restart ?? deeper)) counts[deeper] = undefined;
    }
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

function readLists(numbering: XmlNode, styles: ReadonlyMap<string, Partial<ListPlace>>): ReadonlyMap<string, WordList> {
  const kinds = new Map<string, readonly ListLevel[]>();
  const kindOfStyle = new Map<string, string>();
  for (const element of namedIn(numbering, "abstractNum")) {
    const kind = element.value("abstractNumId") ?? "";
    kinds.set(kind, levelsOf(element));
    const link = childValue(element, "numStyleLink");
    if (link !== undefined) kindOfStyle.set(kind, link);
  }
  const kindOfList = new Map(
    namedIn(numbering, "num").map((element) => [
      element.value("numId") ?? "",
      childValue(element, "abstractNumId") ?? "",
    ]),
  );
  // A kind without levels of its own takes those of the list that a style names.
  for (const [kind, style] of kindOfStyle) {
    const other = kindOfList.get(styles.get(style)?.list ?? "");
    if (other !== undefined && kinds.get(kind)?.length === 0) kinds.set(kind, kinds.get(other) ?? []);
  }
  const lists = new Map<string, WordList>();
  for (const element of namedIn(numbering, "num")) {
    const kind = childValue(element, "abstractNumId") ?? "";
    const { levels, restarts } = overridden(element, kinds.get(kind) ?? []);
    lists.set(element.value("numId") ?? "", { kind, levels, restarts });
  }
  return lists;
}

function levelsOf(element: XmlNode): ListLevel[] {
  const levels: ListLevel[] = [];
  for (const child of namedIn(element, "lvl")) {
    const level = wholeNumber(child.value("ilvl") ?? "0", MOST_LEVELS - 1);
    if (level !== undefined) levels[level] = levelOf(child);
  }
  return levels;
}

function levelOf(element: XmlNode): ListLevel {
  return {
    format: childValue(element, "numFmt") ?? "decimal",
    pattern: childValue(element, "lvlText") ?? "",
    start: wholeNumber(childValue(element, "start"), HIGHEST_START) ?? 1,
    restart: wholeNumber(childValue(element, "lvlRestart"), MOST_LEVELS),
  };
}

/** A list may begin elsewhere than its kind, or write its levels in another way. */
function overridden(element: XmlNode, kind: readonly ListLevel[]): Pick<WordList, "levels" | "restarts"> {
  const levels = [...kind];
  const restarts = new Map<number, number>();
  for (const child of namedIn(element, "lvlOverride")) {
    const level = wholeNumber(child.value("ilvl"), MOST_LEVELS - 1);
    if (level === undefined) continue;
    const own = childNamed(child, "lvl");
    if (own) levels[level] = levelOf(own);
    const start = wholeNumber(childValue(child, "startOverride"), HIGHEST_START);
    if (start !== undefined) restarts.set(level, start);
  }
  return { levels, restarts };
}

/** The list of every style that has one, of its own or from the style it is based on. */
function readStyles(styles: XmlNode): ReadonlyMap<string, Partial<ListPlace>> {
  const own = new Map<string, { readonly place: Partial<ListPlace>; readonly base: string | undefined }>();
  for (const element of namedIn(styles, "style")) {
    const id = element.value("styleId");
    if (id === undefined) continue;
    own.set(id, { place: listPlaceOf(childNamed(element, "pPr")), base: childValue(element, "basedOn") });
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
export function listPlaceOf(properties: XmlNode | undefined): Partial<ListPlace> {
  const numbering = childNamed(properties, "numPr");
  const list = childValue(numbering, "numId");
  const level = wholeNumber(childValue(numbering, "ilvl"), MOST_LEVELS - 1);
  return { ...(list === undefined ? {} : { list }), ...(level === undefined ? {} : { level }) };
}

function namedIn({ children }: XmlNode, name: string): readonly XmlNode[] {
  return children.filter((child) => child.name === name);
}
