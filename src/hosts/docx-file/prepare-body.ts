import { insertion, removal, spliceText, type Splice } from "../opc/splice";
import { damaged } from "../opc/trouble";
import { localName, prefixOf, readElement, TagScanner, type XmlElement } from "../opc/xml-scanner";
import { encodeXml } from "../opc/xml-text";
import { listPlaceOf, type ListNumbers } from "./list-numbers";
import { childValue, wholeNumber, type XmlPart } from "./xml-values";

/** What mammoth leaves out although it shows in Word, by the names of its elements. */
const UNREAD: Readonly<Record<string, string>> = {
  oMath: "公式",
  ruby: "带拼音的文字",
  altChunk: "嵌入的其他文件",
  subDoc: "嵌入的其他文件",
  bdo: "从右向左排的文字",
  dir: "从右向左排的文字",
};
/** A table within a table within a table takes about thirty; the parser goes down by recursion. */
const DEEPEST = 256;
const MOST_COLUMNS = 63;

/** A document's text made ready for mammoth. */
export interface PreparedBody {
  readonly text: string;
  /** What will not be read, in Chinese, each once. */
  readonly unread: readonly string[];
}

/**
 * Writes into the document what mammoth does not look at: the numbers of lists, the empty places before a table row that
 * begins further right, and `w:cr` as a line break. Takes out how runs look, which is most of the text of many documents, and
 * pictures: a link to one that is gone would make the whole document unreadable.
 * @throws HostError damaged where it is nested beyond reason
 */
export function prepareBody(text: string, numbers: ListNumbers): PreparedBody {
  const part: XmlPart = { text, name: "word/document.xml" };
  const scanner = new TagScanner(text, part.name);
  const splices: Splice[] = [];
  const unread = new Set<string>();
  const changes: Readonly<Record<string, (element: XmlElement) => readonly Splice[]>> = {
    cr: (element) => [lineBreak(element)],
    pPr: (element) => listNumber(part, element, numbers),
    rPr: (element) => [removal(element)],
    trPr: (element) => emptyCellsBefore(part, element),
    drawing: (element) => picture(part, element, unread),
    imagedata: (element) => picture(part, element, unread),
  };
  let depth = 0;
  while (scanner.next() !== "end") {
    if (scanner.kind === "close") {
      depth--;
      continue;
    }
    const isOpen = scanner.kind === "open";
    const name = localName(scanner.name);
    if (isOpen && ++depth > DEEPEST) throw damaged("文档嵌套太深");
    if (Object.hasOwn(UNREAD, name)) unread.add(UNREAD[name]!);
    if (!Object.hasOwn(changes, name)) continue;
    splices.push(...changes[name]!(readElement(scanner)));
    if (isOpen) depth--;
  }
  return { text: spliceText(text, splices), unread: [...unread] };
}

function lineBreak({ start, end, name }: XmlElement): Splice {
  return { start, end, text: `<${prefixOf(name)}br/>` };
}

/** mammoth takes nothing but pictures from these; the text of text boxes stands in `w:pict`. */
function picture({ text }: XmlPart, element: XmlElement, unread: Set<string>): readonly Splice[] {
  if (/blip|chart|imagedata/.test(text.slice(element.start, element.end))) unread.add("图片");
  return [removal(element)];
}

function listNumber(part: XmlPart, properties: XmlElement, numbers: ListNumbers): Splice[] {
  const number = numbers.next(listPlaceOf(part, properties), childValue(part, properties, "pStyle"));
  if (number === "") return [];
  const w = prefixOf(properties.name);
  const run = `<${w}r><${w}t xml:space="preserve">${encodeXml(number)}</${w}t></${w}r>`;
  return [insertion(properties.end, run)];
}

function emptyCellsBefore(part: XmlPart, properties: XmlElement): Splice[] {
  const columns = wholeNumber(childValue(part, properties, "gridBefore"), MOST_COLUMNS);
  if (!columns) return [];
  const w = prefixOf(properties.name);
  const cell = `<${w}tc><${w}tcPr><${w}gridSpan ${w}val="${columns}"/></${w}tcPr><${w}p/></${w}tc>`;
  return [insertion(properties.end, cell)];
}
