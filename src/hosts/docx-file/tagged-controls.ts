import { removal, spliceText, type Splice } from "../opc/splice";
import { attributesOf, localName, prefixOf, readElement, TagScanner, type XmlElement } from "../opc/xml-scanner";
import { decodeXml, encodeAttribute, encodeXml } from "../opc/xml-text";
import type { Package } from "../opc/package";
import { Asides } from "./asides";
import { findDocument, openWordPackage } from "./document-parts";
import { HiddenText } from "./hidden-text";
import { ListNumbers } from "./list-numbers";
import { StoryReader } from "./read-story";

/** A content control with a tag, as it stands in a document. */
export interface TaggedControl {
  readonly tag: string;
  /** The name that Word shows on it. */
  readonly name: string;
  /** As it shows; `undefined` where there is more in it than plain runs, such as changes under review or comments. */
  readonly text: string | undefined;
}

/** What a control becomes. Stretches that are marked stand out yellow. */
export interface ControlEdit {
  readonly tag: string;
  readonly runs: readonly { readonly text: string; readonly marked: boolean }[];
}

interface FoundControl extends TaggedControl {
  readonly tagValue: { readonly start: number; readonly end: number };
  readonly content: XmlElement;
}

const RUN_PARTS = new Set(["r", "t", "br", "tab", "proofErr", "lastRenderedPageBreak"]);

/** The tagged controls of a Word file, to be read and written; all else in the file stays as it is, byte by byte. */
export class WordControls {
  private constructor(
    private readonly pack: Package,
    private readonly part: string,
    private readonly found: readonly FoundControl[],
  ) {}

  /** @throws HostError not-a-workbook, encrypted, damaged or too-large */
  static open(bytes: Uint8Array): WordControls {
    const pack = openWordPackage(bytes);
    const part = findDocument(pack);
    return new WordControls(pack, part, findControls(pack.text(part), part));
  }

  get controls(): readonly TaggedControl[] {
    return this.found;
  }

  /** The file with some controls changed, by their places in `controls`. Only those without controls inside can be. */
  withEdits(edits: ReadonlyMap<number, ControlEdit>): Uint8Array {
    const text = this.pack.text(this.part);
    const splices = [...edits].flatMap(([index, edit]): Splice[] => {
      const { tagValue, content } = this.found[index]!;
      return [
        { ...tagValue, text: encodeAttribute(edit.tag) },
        { start: content.openEnd, end: content.closeStart, text: runsXml(text, content, edit) },
      ];
    });
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
    found.push({ tag: tag.value, name, text: plainText(text, part, content), tagValue: tag, content });
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
  const sense = {
    hidden: new HiddenText(undefined),
    numbers: new ListNumbers(undefined, undefined),
    asides: new Asides(),
    read: { paragraphs: 0, cells: 0 },
  };
  const runs = `<body><p>${text.slice(content.openEnd, content.closeStart)}</p></body>`;
  const { blocks } = new StoryReader(runs, part, sense).blocks();
  return blocks.map((block) => (block.kind === "paragraph" ? block.text : "")).join("");
}

function runsXml(text: string, content: XmlElement, { runs }: ControlEdit): string {
  const w = prefixOf(content.name);
  const look = lookOf(text, content, w);
  return runs
    .map(({ text: words, marked }) => {
      const properties = marked ? withHighlight(look, w) : look;
      const lines = words.split("\n").map((line, index) => {
        const line_ = `<${w}t xml:space="preserve">${encodeXml(line)}</${w}t>`;
        return index === 0 ? line_ : `<${w}br/>${line_}`;
      });
      return `<${w}r>${properties === "" ? "" : `<${w}rPr>${properties}</${w}rPr>`}${lines.join("")}</${w}r>`;
    })
    .join("");
}

/** The properties of the first run, without its mark. */
function lookOf(text: string, content: XmlElement, w: string): string {
  const scanner = new TagScanner(text, "", content.openEnd, content.closeStart);
  while (scanner.next() !== "end") {
    if (scanner.name !== `${w}rPr` || scanner.kind !== "open") continue;
    const properties = readElement(scanner);
    const inside = new TagScanner(text, "", properties.openEnd, properties.closeStart);
    const marks: Splice[] = [];
    while (inside.next() !== "end") {
      const element = readElement(inside);
      if (/^(?:highlight|rPrChange)$/.test(localName(element.name))) marks.push(removal(element));
    }
    const shifted = marks.map((one) => ({
      ...one,
      start: one.start - properties.openEnd,
      end: one.end - properties.openEnd,
    }));
    return spliceText(text.slice(properties.openEnd, properties.closeStart), shifted);
  }
  return "";
}

/** The schema wants properties in their order. */
const BEHIND_HIGHLIGHT =
  /<\w*:?(?:u|effect|bdr|shd|fitText|vertAlign|rtl|cs|em|lang|eastAsianLayout|specVanish|oMath)[\s/>]/;

function withHighlight(look: string, w: string): string {
  const at = BEHIND_HIGHLIGHT.exec(look)?.index ?? look.length;
  return `${look.slice(0, at)}<${w}highlight ${w}val="yellow"/>${look.slice(at)}`;
}
