import type { MarkedRun } from "../../core/narrative/word-controls";
import { removal, spliceText, type Splice } from "../opc/splice";
import { localName, readElement, TagScanner, type XmlElement } from "../opc/xml-scanner";
import { encodeXml } from "../opc/xml-text";

/** What plain runs are made of, properties apart. */
export const RUN_PARTS = new Set(["r", "t", "br", "tab", "proofErr", "lastRenderedPageBreak"]);

/** Runs of one look; a line end is a break inside one. `w` is the prefix of their names. */
export function runsXml(runs: readonly MarkedRun[], w: string, look: string): string {
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

/** The properties of the first run in a stretch, without its mark. */
export function lookOf(text: string, content: Pick<XmlElement, "openEnd" | "closeStart">, w: string): string {
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
