import type { MarkedRun } from "../../core/narrative/word-controls";
import { spliceText, type Splice } from "../opc/splice";
import { attributesOf, localName, prefixOf, readElement, TagScanner, type XmlElement } from "../opc/xml-scanner";
import { decodeXml, encodeAttribute } from "../opc/xml-text";
import type { Package } from "../opc/package";
import { blocksInPart } from "./blocks-in-part";
import { findDocument, openWordPackage } from "./document-parts";
import {
  findParagraphs,
  paragraphSplices,
  type FoundParagraph,
  type MarkedParagraph,
  type ParagraphEdit,
} from "./marked-paragraphs";
import { lookOf, RUN_PARTS, runsXml } from "./run-text";

/** A content control with a tag, as it stands in a document. */
export interface TaggedControl {
  readonly tag: string;
  /** The name that Word shows on it. */
  readonly name: string;
  /** As it shows; `undefined` where there is more in it than plain runs, such as changes under review or comments. */
  readonly text: string | undefined;
}

/** What a control becomes. */
export interface ControlEdit {
  readonly tag: string;
  readonly runs: readonly MarkedRun[];
}

/** What changes in a document: controls and paragraphs by their places. No control is changed in a paragraph that is written anew. */
export interface WordEdits {
  readonly controls: ReadonlyMap<number, ControlEdit>;
  readonly paragraphs: ReadonlyMap<number, ParagraphEdit>;
}

interface FoundControl extends TaggedControl {
  readonly start: number;
  readonly tagValue: { readonly start: number; readonly end: number };
  readonly content: XmlElement;
}

/** The tagged controls and marked paragraphs of a Word file, to be read and written; all else in the file stays as it is, byte by byte. */
export class WordControls {
  private constructor(
    private readonly pack: Package,
    private readonly part: string,
    private readonly found: readonly FoundControl[],
    private readonly marked: readonly FoundParagraph[],
  ) {}

  /** @throws HostError not-a-workbook, encrypted, damaged or too-large */
  static open(bytes: Uint8Array): WordControls {
    const pack = openWordPackage(bytes);
    const part = findDocument(pack);
    const text = pack.text(part);
    const found = findControls(text, part);
    const starts = found.map(({ start }) => start);
    return new WordControls(pack, part, found, findParagraphs(text, part, starts));
  }

  get controls(): readonly TaggedControl[] {
    return this.found;
  }

  get paragraphs(): readonly MarkedParagraph[] {
    return this.marked;
  }

  /** The file with some of it changed. Only controls without controls inside can be. */
  withEdits({ controls, paragraphs }: WordEdits): Uint8Array {
    const text = this.pack.text(this.part);
    const splices = [...controls].flatMap(([index, edit]): Splice[] => {
      const { tagValue, content } = this.found[index]!;
      const w = prefixOf(content.name);
      return [
        { ...tagValue, text: encodeAttribute(edit.tag) },
        { start: content.openEnd, end: content.closeStart, text: runsXml(edit.runs, w, lookOf(text, content, w)) },
      ];
    });
    for (const [index, edit] of paragraphs) {
      splices.push(...paragraphSplices(text, this.part, this.marked[index]!, edit));
    }
    return this.pack.atomically(() => {
      this.pack.setText(this.part, spliceText(text, splices));
      return this.pack.toBytes();
    });
  }
}

function findControls(text: string, part: string): FoundControl[] {
  const scanner = new TagScanner(text, part);
  const found: FoundControl[] = [];
  while (scanner.next() !== "end") {
    if (scanner.kind !== "open" || localName(scanner.name) !== "sdt") continue;
    const { start } = scanner;
    const inside = new TagScanner(text, part, scanner.end);
    let properties: XmlElement | undefined;
    let content: XmlElement | undefined;
    while (!content && inside.next() !== "end" && inside.kind !== "close") {
      const element = readElement(inside);
      if (localName(element.name) === "sdtPr") properties = element;
      if (localName(element.name) === "sdtContent") content = element;
    }
    const tag = properties && valueOf(text, part, properties, "tag");
    if (!properties || !content || !tag) continue;
    const name = valueOf(text, part, properties, "alias")?.value ?? "";
    found.push({ tag: tag.value, name, text: plainText(text, part, content), start, tagValue: tag, content });
  }
  return found;
}

function valueOf(text: string, part: string, parent: XmlElement, name: string) {
  const scanner = new TagScanner(text, part, parent.openEnd, parent.closeStart);
  while (scanner.next() !== "end") {
    if (localName(scanner.name) !== name || scanner.kind === "close") continue;
    const tag = { start: scanner.start, openEnd: scanner.end };
    const value = attributesOf(text, tag).find((attribute) => localName(attribute.name) === "val");
    if (value) return { value: decodeXml(value.value), start: value.valueStart, end: value.end - 1 };
  }
  return undefined;
}

/** What runs say; nothing where anything else is among them. */
function plainText(text: string, part: string, content: XmlElement): string | undefined {
  const scanner = new TagScanner(text, part, content.openEnd, content.closeStart);
  while (scanner.next() !== "end") {
    const name = localName(scanner.name);
    if (name === "rPr" && scanner.kind === "open") readElement(scanner);
    else if (name !== "rPr" && !RUN_PARTS.has(name)) return undefined;
  }
  const blocks = blocksInPart(`<p>${text.slice(content.openEnd, content.closeStart)}</p>`, part);
  return blocks.map((block) => (block.kind === "paragraph" ? block.text : "")).join("");
}
