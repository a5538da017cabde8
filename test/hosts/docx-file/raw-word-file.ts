import { zipped } from "../xlsx-file/packages";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const NAMESPACES =
  `xmlns:w="${W}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ` +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:x="urn:example:new"';

/** Side parts of a hand-made Word file: the inside of their root element, by kind. */
export type SideParts = Readonly<
  Partial<Record<"numbering" | "styles" | "footnotes" | "endnotes" | "comments" | "header" | "footer", string>>
>;

/** The parts of a Word file, by name; `body` is the inside of `w:body`. */
export function wordParts(body: string, side: SideParts = {}): Record<string, string | Uint8Array> {
  const links = Object.keys(side).map(
    (kind, index) => `<Relationship Id="r${index}" Type="${KINDS}/${kind}" Target="${kind}.xml"/>`,
  );
  const parts: Record<string, string> = {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="xml" ContentType="application/xml"/></Types>',
    "_rels/.rels":
      `<Relationships xmlns="${RELATIONSHIPS}">` +
      `<Relationship Id="r1" Type="${KINDS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="${RELATIONSHIPS}">${links.join("")}</Relationships>`,
  };
  for (const [kind, inside] of Object.entries(side)) {
    parts[`word/${kind}.xml`] = `<w:${kind} ${NAMESPACES}>${inside}</w:${kind}>`;
  }
  return parts;
}

/** The bytes of a hand-made Word file. */
export function rawWordFile(body: string, side: SideParts = {}): Uint8Array {
  return zipped(wordParts(body, side));
}

/** A paragraph of runs, `properties` the inside of `w:pPr`. */
export function p(text: string, properties = ""): string {
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${r(text)}</w:p>`;
}

/** A run. */
export function r(text: string): string {
  return `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A cell, `properties` the inside of `w:tcPr`. */
export function tc(inside: string, properties = ""): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${inside.startsWith("<") ? inside : p(inside)}</w:tc>`;
}
