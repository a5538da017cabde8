import { readParagraphMark } from "../../core/narrative/word-marks";
import type { Stretch } from "../../core/narrative/stretches";
import { stretchInWord } from "../../core/narrative/word-controls";
import type { Splice } from "../opc/splice";
import { attributesOf, localName, prefixOf, readElement, TagScanner, type XmlElement } from "../opc/xml-scanner";
import { decodeXml, encodeAttribute } from "../opc/xml-text";
import { blocksInPart } from "./blocks-in-part";
import { lookOf, RUN_PARTS, runsXml } from "./run-text";

/** A paragraph of a report of ours as it stands in a document, known by the name of its bookmark. */
export interface MarkedParagraph {
  readonly bookmark: string;
  /** As it shows. */
  readonly text: string;
  /** Whether there is nothing in it but runs, controls and bookmarks: no changes under review, no comments. */
  readonly isPlain: boolean;
  /** Its tagged controls, by their places in the document, and the stretches of the text that they hold. */
  readonly controls: readonly { readonly index: number; readonly start: number; readonly end: number }[];
}

/** What a paragraph becomes: its bookmark's name, and where it says something else, that. */
export interface ParagraphEdit {
  readonly bookmark: string;
  readonly stretches?: readonly Stretch[];
}

/** One of them with its place in the document. */
export interface FoundParagraph extends MarkedParagraph {
  readonly element: XmlElement;
  readonly name: NameValue;
}

interface NameValue {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

interface OpenParagraph {
  readonly name: string;
  readonly start: number;
  readonly openEnd: number;
  own: NameValue | undefined;
}

/** The paragraphs with a mark of ours. `starts` are the places of all tagged controls, in their order. */
export function findParagraphs(text: string, part: string, starts: readonly number[]): FoundParagraph[] {
  const scanner = new TagScanner(text, part);
  const open: OpenParagraph[] = [];
  const found: FoundParagraph[] = [];
  let waiting: NameValue | undefined;
  while (scanner.next() !== "end") {
    const { kind, name, start, end } = scanner;
    const local = localName(name);
    if (local === "bookmarkStart" && kind !== "close") {
      const own = ownName(text, scanner);
      const around = open.at(-1);
      if (own && around) around.own ??= own;
      else waiting ??= own;
    } else if (local === "p" && kind === "open") {
      open.push({ name, start, openEnd: end, own: waiting });
      waiting = undefined;
    } else if (local === "p" && kind === "close") {
      const { own, ...opened } = open.pop() ?? { own: undefined, name, start, openEnd: end };
      if (own) found.push(paragraphOf(text, part, { ...opened, closeStart: start, end }, own, starts));
    }
  }
  return found;
}

function ownName(text: string, { start, end }: TagScanner): NameValue | undefined {
  const tag = { start, openEnd: end };
  const name = attributesOf(text, tag).find((attribute) => localName(attribute.name) === "name");
  if (!name || readParagraphMark(decodeXml(name.value)) === undefined) return undefined;
  return { value: decodeXml(name.value), start: name.valueStart, end: name.end - 1 };
}

function paragraphOf(
  text: string,
  part: string,
  element: XmlElement,
  name: NameValue,
  starts: readonly number[],
): FoundParagraph {
  const from = firstBehind(starts, element.start);
  const own = Array.from({ length: firstBehind(starts, element.end) - from }, (_, index) => from + index);
  const [block] = blocksInPart(text.slice(element.start, element.end), part);
  const read = block?.kind === "paragraph" ? block : { text: "", controls: [] };
  const held = [...(read.controls ?? [])].sort((a, b) => a.start - b.start || b.end - a.end);
  const controls = held.length === own.length ? own.map((index, at) => ({ index, ...ends(held[at]!) })) : [];
  const isPlain = held.length === own.length && hasRunsOnly(text, part, element);
  return { bookmark: name.value, text: read.text, isPlain, controls, element, name };
}

/** The place of the first number greater than a limit. */
function firstBehind(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

function ends({ start, end }: { readonly start: number; readonly end: number }) {
  return { start, end };
}

const PARAGRAPH_PARTS = new Set([...RUN_PARTS, "sdt", "sdtContent", "bookmarkStart", "bookmarkEnd"]);
const PROPERTIES = /^(?:pPr|rPr|sdtPr|sdtEndPr)$/;

function hasRunsOnly(text: string, part: string, element: XmlElement): boolean {
  const scanner = new TagScanner(text, part, element.openEnd, element.closeStart);
  while (scanner.next() !== "end") {
    const name = localName(scanner.name);
    if (PROPERTIES.test(name)) readElement(scanner);
    else if (!PARAGRAPH_PARTS.has(name)) return false;
  }
  return true;
}

/** What writing a paragraph anew changes: its properties and every bookmark in it stay. */
export function paragraphSplices(text: string, part: string, found: FoundParagraph, edit: ParagraphEdit): Splice[] {
  const { element, name } = found;
  const renamed = { start: name.start, end: name.end, text: encodeAttribute(edit.bookmark) };
  if (!edit.stretches) return [renamed];
  const scanner = new TagScanner(text, part, element.openEnd, element.closeStart);
  let from = element.openEnd;
  const begun: string[] = [];
  const ended: string[] = [];
  while (scanner.next() !== "end") {
    const local = localName(scanner.name);
    if (local === "pPr") from = readElement(scanner).end;
    else if (scanner.kind !== "close" && local === "bookmarkStart") begun.push(bookmarkXml(text, scanner, renamed));
    else if (scanner.kind !== "close" && local === "bookmarkEnd") ended.push(text.slice(scanner.start, scanner.end));
  }
  const w = prefixOf(element.name);
  const look = lookOf(text, { openEnd: from, closeStart: element.closeStart }, w);
  const content = edit.stretches.map((stretch) => stretchXml(stretch, w, look));
  const rewritten = { start: from, end: element.closeStart, text: [...begun, ...content, ...ended].join("") };
  return name.start >= from && name.start < element.closeStart ? [rewritten] : [renamed, rewritten];
}

function bookmarkXml(text: string, { start, end }: TagScanner, renamed: Splice): string {
  if (renamed.start < start || renamed.end > end) return text.slice(start, end);
  return text.slice(start, renamed.start) + renamed.text + text.slice(renamed.end, end);
}

function stretchXml(stretch: Stretch, w: string, look: string): string {
  const { runs, control } = stretchInWord(stretch);
  const words = runsXml(runs, w, look);
  if (!control) return words;
  const prompt = control.isPrompt ? `<${w}showingPlcHdr/><${w}text/>` : "";
  const [name, tag] = [encodeAttribute(control.name), encodeAttribute(control.tag)];
  return (
    `<${w}sdt><${w}sdtPr><${w}alias ${w}val="${name}"/><${w}tag ${w}val="${tag}"/>${prompt}</${w}sdtPr>` +
    `<${w}sdtContent>${words}</${w}sdtContent></${w}sdt>`
  );
}
