import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** What a hand-made test workbook holds. Everything is XML text as it stands in the parts. */
export interface TestWorkbook {
  /** Whole worksheet parts, or the inside of `sheetData` where they do not begin with `<`+`?`/`worksheet`. */
  readonly sheets: Readonly<Record<string, string>>;
  /** Elements behind `sheetData`, for sheets given by their cells. */
  readonly behind?: string;
  readonly before?: string;
  /** The items of the shared strings; no such part where absent. */
  readonly strings?: string;
  /** The inside of the style sheet; no such part where absent. */
  readonly styles?: string;
  /** Elements of the workbook part before `sheets` and behind it. */
  readonly workbookStart?: string;
  readonly workbookEnd?: string;
  /** Further parts, written as they are. */
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
}

/** The parts of a small workbook, as text by name. */
export function testParts(workbook: TestWorkbook): Record<string, string | Uint8Array> {
  const names = Object.keys(workbook.sheets);
  const hasStrings = workbook.strings !== undefined;
  const hasStyles = workbook.styles !== undefined;
  const hasChain = workbook.more !== undefined && "xl/calcChain.xml" in workbook.more;
  const overrides = [
    override("xl/workbook.xml", "sheet.main"),
    ...names.map((_, index) => override(`xl/worksheets/sheet${index + 1}.xml`, "worksheet")),
    ...(hasStrings ? [override("xl/sharedStrings.xml", "sharedStrings")] : []),
    ...(hasStyles ? [override("xl/styles.xml", "styles")] : []),
    ...(hasChain ? [override("xl/calcChain.xml", "calcChain")] : []),
  ];
  const links = [
    ...names.map((_, index) => link(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`)),
    ...(hasStrings ? [link("rIdS", "sharedStrings", "sharedStrings.xml")] : []),
    ...(hasStyles ? [link("rIdT", "styles", "styles.xml")] : []),
    ...(hasChain ? [link("rIdC", "calcChain", "calcChain.xml")] : []),
  ];
  const sheetList = names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  const parts: Record<string, string | Uint8Array> = {
    "[Content_Types].xml":
      HEAD +
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`,
    "_rels/.rels": `${HEAD}${relationships(link("rId1", "officeDocument", "xl/workbook.xml"))}`,
    "xl/workbook.xml":
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${workbook.workbookStart ?? ""}` +
      `<sheets>${sheetList.join("")}</sheets>${workbook.workbookEnd ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": HEAD + relationships(links.join("")),
  };
  names.forEach((name, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetPart(workbook, workbook.sheets[name]!);
  });
  if (hasStrings) parts["xl/sharedStrings.xml"] = `${HEAD}<sst xmlns="${MAIN}">${workbook.strings}</sst>`;
  if (hasStyles) parts["xl/styles.xml"] = `${HEAD}<styleSheet xmlns="${MAIN}">${workbook.styles}</styleSheet>`;
  return { ...parts, ...workbook.more };
}

/** The file of a small workbook. */
export function testFile(workbook: TestWorkbook): Uint8Array {
  return zipped(testParts(workbook));
}

/** A zip of parts. */
export function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bytes = Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]);
  return zipSync(Object.fromEntries(bytes) as Record<string, Uint8Array>, { mtime: "2024-05-06T07:08:10Z" });
}

/** The unpacked parts of a file as text. Every byte counts: each becomes one character. */
export function partsOf(file: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes, true)]));
}

/** The text of one part of a file. */
export function partOf(file: Uint8Array, name: string): string {
  return strFromU8(unzipSync(file)[name] ?? new Uint8Array());
}

/** The names of the parts that differ between two files, or are in one of them only. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, fresh] = [partsOf(before), partsOf(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(fresh)])].filter((name) => old[name] !== fresh[name]).sort();
}

/** The cell styles and formats most tests need: 0 General, 1 two decimals, 2 percent, 3 a date, 4 General with border. */
export const STYLES =
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>' +
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="2"><border/><border><left style="thin"/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0"><alignment wrapText="1"/></xf></cellXfs>';

function sheetPart({ before, behind }: TestWorkbook, sheet: string): string {
  if (/^<(\?xml|[\w:]*worksheet)/.test(sheet)) return sheet;
  return `${HEAD}<worksheet xmlns="${MAIN}">${before ?? ""}<sheetData>${sheet}</sheetData>${behind ?? ""}</worksheet>`;
}

function override(part: string, kind: string): string {
  return `<Override PartName="/${part}" ContentType="${SHEET_ML}.${kind}+xml"/>`;
}

function link(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${kind}" Target="${target}"/>`;
}

function relationships(inner: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
}
