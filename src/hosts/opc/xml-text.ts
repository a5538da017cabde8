import { writableInXml } from "../../core/xml-characters";
import { damaged } from "./trouble";

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * The text that a piece of XML character data or an attribute value stands for: references resolved, line ends as XML
 * reads them, CDATA sections opened and comments left out.
 * @throws HostError damaged for an entity XML does not know
 */
export function decodeXml(raw: string): string {
  if (raw.includes("<")) return decodeMarkup(raw);
  const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  const first = text.indexOf("&");
  return first < 0 ? text : decodeReferences(text, first);
}

/** A loop rather than a regular expression: files of some programs write every Chinese character as a reference. */
function decodeReferences(text: string, first: number): string {
  let decoded = "";
  let at = 0;
  for (let start = first; start >= 0; start = text.indexOf("&", at)) {
    const end = text.indexOf(";", start);
    const character = end < 0 ? undefined : characterOf(text, start + 1, end);
    if (character === undefined) throw damaged(`XML 里有无法识别的字符引用：${text.slice(start, start + 12)}`);
    decoded += text.slice(at, start) + character;
    at = end + 1;
  }
  return decoded + text.slice(at);
}

function characterOf(text: string, start: number, end: number): string | undefined {
  if (text.charCodeAt(start) !== 0x23) return NAMED[text.slice(start, end)];
  const isHex = text.charCodeAt(start + 1) === 0x78;
  const digits = text.slice(start + (isHex ? 2 : 1), end);
  const code = (isHex ? /^[0-9A-Fa-f]{1,6}$/ : /^[0-9]{1,7}$/).test(digits)
    ? Number.parseInt(digits, isHex ? 16 : 10)
    : -1;
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** Sections that are more than plain text, by how they begin and end. */
const SECTIONS = [
  { begin: "<![CDATA[", end: "]]>", isText: true },
  { begin: "<!--", end: "-->", isText: false },
  { begin: "<?", end: "?>", isText: false },
];

/** A section without an end ends the search: a loop that tried every beginning would take hours over a thousand of them. */
function decodeMarkup(raw: string): string {
  const pieces: string[] = [];
  let at = 0;
  for (let start = raw.indexOf("<"); start >= 0; start = raw.indexOf("<", at)) {
    pieces.push(decodeXml(raw.slice(at, start)));
    const section = SECTIONS.find(({ begin }) => raw.startsWith(begin, start));
    at = start + (section?.begin.length ?? 1);
    if (!section) continue;
    const end = raw.indexOf(section.end, at);
    if (end < 0) throw damaged("XML 里有一处没有结束");
    if (section.isText) pieces.push(raw.slice(at, end).replace(/\r\n?/g, "\n"));
    at = end + section.end.length;
  }
  return pieces.join("") + decodeXml(raw.slice(at));
}

/**
 * Text as XML character data. A carriage return is kept as a reference, since a parser turns a raw one into a line feed. What
 * XML cannot hold at all (control characters, lone surrogates) is left out: one of them makes the whole file unreadable.
 */
export function encodeXml(text: string): string {
  return writableInXml(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;");
}

/** Text as an attribute value between double quotes. */
export function encodeAttribute(text: string): string {
  return encodeXml(text).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
}

/** Cell text with Excel's `_xHHHH_` escapes resolved (ECMA-376, ST_Xstring). */
export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/**
 * Cell text with what XML cannot hold as `_xHHHH_`: control characters, carriage returns, lone surrogates,
 * and the underscore of text that only looks like such an escape.
 */
export function encodeEscapes(text: string): string {
  const guarded = text.includes("_x") ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_") : text;
  return guarded.replace(UNWRITABLE, (found) => {
    if (found.length === 2) return found;
    return `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
  });
}

/** Surrogate pairs match as a whole, so that only lone surrogates remain. Built from numbers: control characters in a pattern are easily lost. */
const UNWRITABLE = new RegExp(
  `[${range(0xd800, 0xdbff)}][${range(0xdc00, 0xdfff)}]|` +
    `[${range(0, 8)}${range(0x0b, 0x1f)}${range(0xd800, 0xdfff)}${range(0xfffe, 0xffff)}]`,
  "g",
);

function range(from: number, to: number): string {
  const hex = (code: number): string => `\\u${code.toString(16).padStart(4, "0")}`;
  return `${hex(from)}-${hex(to)}`;
}
