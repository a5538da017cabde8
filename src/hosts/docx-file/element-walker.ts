import { damaged } from "../opc/trouble";
import { attributesOf, localName, malformed, TagScanner } from "../opc/xml-scanner";
import { decodeXml } from "../opc/xml-text";

/** A table within a table within a table takes about thirty; reading goes down by recursion. */
const DEEPEST = 256;

/** Goes through a part element by element: it stands on a tag, and whoever looks at that goes to the element's end. */
export class ElementWalker {
  depth = 0;
  private readonly scanner: TagScanner;

  constructor(
    private readonly text: string,
    private readonly part: string,
  ) {
    this.scanner = new TagScanner(text, part);
  }

  /** The name of the current element, with its prefix. */
  get fullName(): string {
    return this.scanner.name;
  }

  /** Its name without prefix. */
  get name(): string {
    return localName(this.scanner.name);
  }

  /** The scanner on the current tag, for readers that go to its end themselves. */
  get tag(): TagScanner {
    return this.scanner;
  }

  /** An attribute of the current element by its name without prefix. */
  attribute(name: string): string | undefined {
    const { start, end } = this.scanner;
    const found = attributesOf(this.text, { start, openEnd: end }).find(
      (attribute) => localName(attribute.name) === name,
    );
    return found && decodeXml(found.value);
  }

  /** Stands on the root, and tells its name. @throws HostError damaged */
  enterRoot(): string {
    const kind = this.scanner.next();
    if (kind !== "open" && kind !== "empty") throw malformed(this.part);
    return this.name;
  }

  /** Makes sure that nothing follows the root. @throws HostError damaged */
  leaveRoot(): void {
    if (this.scanner.next() !== "end") throw malformed(this.part);
  }

  /** Stands on each child of the current element in turn; the visitor goes to its end. `stray` takes words between them. */
  children(visit: () => void, stray?: (text: string) => void): void {
    const { scanner, text, part } = this;
    if (scanner.kind === "empty") return;
    const { name } = scanner;
    if (++this.depth > DEEPEST) throw damaged("文档嵌套太深");
    for (let from = scanner.end; ; from = scanner.end) {
      const kind = scanner.next();
      if (kind === "end") throw malformed(part);
      if (stray && scanner.start > from) {
        const between = text.slice(from, scanner.start);
        if (/\S/.test(between)) stray(decodeXml(between));
      }
      if (kind === "close") {
        if (scanner.name !== name) throw malformed(part);
        break;
      }
      visit();
    }
    this.depth--;
  }

  /** The character data of the current element, to its end. */
  characters(): string {
    const { scanner, part } = this;
    if (scanner.kind === "empty") return "";
    const { name } = scanner;
    let text = "";
    for (let from = scanner.end; ; from = scanner.end) {
      const kind = scanner.next();
      text += decodeXml(this.text.slice(from, scanner.start));
      if (kind === "end") throw malformed(part);
      if (kind === "close") break;
      text += this.characters();
    }
    if (scanner.name !== name) throw malformed(part);
    return text;
  }

  /** Goes to the end of the current element. */
  skip(): void {
    this.children(() => this.skip());
  }
}
