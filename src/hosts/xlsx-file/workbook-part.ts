import { HostError } from "../../app/ports";
import type { DefinedName } from "../../core/formula/defined-names";
import { MAX_SHEETS } from "../../core/limits";
import { CONTENT_TYPES } from "../opc/content-types";
import type { PartTexts } from "../opc/few-parts";
import type { Relationship } from "../opc/relationships";
import { relationshipsOf } from "../opc/relationships";
import { damaged, notAWorkbook, tooLarge } from "../opc/trouble";
import type { XmlElement } from "../opc/xml-scanner";
import { attributeOf, attributesOf, childrenOf, localName, readRoot, textOf } from "../opc/xml-scanner";
import { decodeXml } from "../opc/xml-text";

/** One worksheet of the workbook. */
export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly sheetId: number;
  /** Its part. */
  readonly part: string;
}

/** What the workbook part says, and where its companions are. */
export interface WorkbookPart {
  readonly part: string;
  readonly worksheets: readonly SheetEntry[];
  /** Sheets without a part, as those of old macros: there is nothing in them to read. */
  readonly withoutPart: readonly string[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
  readonly sharedStrings: string | undefined;
  /** The part that is declared to hold the texts, where it is not there: harmless where no cell refers to one. */
  readonly lostTexts: string | undefined;
  readonly styles: string | undefined;
  /** The part that is declared as the style sheet, where it is not there. */
  readonly lostStyles: string | undefined;
  readonly calcChain: string | undefined;
  /** Names of all sheets, chart sheets too: none may be given twice. */
  readonly allSheetNames: readonly string[];
  readonly highestSheetId: number;
  /** The relationship type of worksheets, as this file (transitional or strict) writes it. */
  readonly worksheetType: string;
}

/** The namespace of relationship ids in transitional files, and the base of relationship types. */
export const RELATIONSHIP_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SPREADSHEET_NAMESPACES = [
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "http://purl.oclc.org/ooxml/spreadsheetml/main",
];

/**
 * Finds and reads the workbook part.
 * @throws HostError not-a-workbook where the package is something else, damaged where a part is missing or broken
 */
export function readWorkbookPart(pack: PartTexts): WorkbookPart {
  const part = findWorkbook(pack);
  const text = pack.text(part);
  const { root, children } = readRoot(text, part);
  if (
    localName(root.name) !== "workbook" ||
    !namespaces(text, root).some((uri) => SPREADSHEET_NAMESPACES.includes(uri))
  ) {
    throw noWorkbookIn(pack);
  }
  const links = new Map(relationshipsOf(pack, part).map((link) => [link.id, link]));
  const listed = elementsOf(text, children, "sheets", part);
  if (listed.length > MAX_SHEETS) throw tooLarge(`工作簿里超过 ${MAX_SHEETS} 张工作表`);
  const sheets = listed.map((element) => sheetOf(text, element, links));
  const worksheets = sheets
    .filter((sheet) => sheet.link?.kind === "worksheet")
    .map(({ link, ...sheet }) => {
      if (!link || !pack.has(link.target)) throw damaged(`缺少工作表“${sheet.name}”的部件 ${link?.target ?? ""}`);
      return { ...sheet, part: link.target };
    });
  const lost = sheets.find(({ link }) => link === undefined);
  if (lost && worksheets.length === 0) throw damaged(`缺少工作表“${lost.name}”的部件`);
  const declared = (kind: string): string | undefined =>
    [...links.values()].find((link) => link.kind === kind && !link.external)?.target;
  const companion = (kind: string): string | undefined => {
    const target = declared(kind);
    return target !== undefined && pack.has(target) ? target : undefined;
  };
  const texts = companion("sharedStrings");
  const styles = companion("styles");
  const properties = children.find((child) => localName(child.name) === "workbookPr");
  const date1904 = properties ? attributeOf(text, properties, "date1904") : undefined;
  return {
    part,
    worksheets,
    withoutPart: sheets.filter(({ link }) => link === undefined).map(({ name }) => name),
    names: elementsOf(text, children, "definedNames", part).map((element) => nameOf(text, element, sheets)),
    date1904: date1904 === "1" || date1904 === "true",
    sharedStrings: texts,
    lostTexts: texts === undefined ? declared("sharedStrings") : undefined,
    styles,
    lostStyles: styles === undefined ? declared("styles") : undefined,
    calcChain: companion("calcChain"),
    allSheetNames: sheets.map((sheet) => sheet.name),
    highestSheetId: sheets.reduce((highest, { sheetId }) => Math.max(highest, sheetId), 0),
    worksheetType:
      [...links.values()].find((link) => link.kind === "worksheet")?.type ?? `${RELATIONSHIP_TYPES}/worksheet`,
  };
}

/** The name of the workbook part. @throws HostError not-a-workbook or damaged */
export function findWorkbook(pack: PartTexts): string {
  if (!pack.has(CONTENT_TYPES)) throw noWorkbookIn(pack);
  const target = relationshipsOf(pack, "").find((link) => link.kind === "officeDocument" && !link.external)?.target;
  if (target === undefined) {
    if (pack.hasBelow("xl/")) throw damaged("缺少部件 _rels/.rels 或其中的工作簿");
    throw noWorkbookIn(pack);
  }
  if (target.toLowerCase().endsWith(".bin")) throw notAWorkbook(".xlsb 格式，请另存为 .xlsx");
  if (!pack.has(target)) throw damaged(`缺少部件 ${target}`);
  return target;
}

function noWorkbookIn(pack: PartTexts): Error {
  if (pack.hasBelow("word/")) return notAWorkbook("这是 Word 文件，请把扩展名改回 .docx");
  if (pack.has(CONTENT_TYPES)) return notAWorkbook("Office 文件，里面没有工作簿，请确认文件");
  if (pack.has("mimetype")) return notAWorkbook("OpenDocument 文件（如 .ods），请用 WPS 或 Excel 打开，再另存为 .xlsx");
  return notAWorkbook("压缩包，请先解压，再打开里面的文件");
}

function namespaces(text: string, root: XmlElement): string[] {
  return attributesOf(text, root).flatMap(({ name, value }) => (/^xmlns(:|$)/.test(name) ? [decodeXml(value)] : []));
}

function elementsOf(text: string, children: readonly XmlElement[], list: string, part: string): XmlElement[] {
  const element = children.find((child) => localName(child.name) === list);
  return element ? childrenOf(text, element, part) : [];
}

interface AnySheet extends Omit<SheetEntry, "part"> {
  readonly link: Relationship | undefined;
}

function sheetOf(text: string, element: XmlElement, links: ReadonlyMap<string, Relationship>): AnySheet {
  const attributes = attributesOf(text, element);
  const plain = new Map(attributes.map(({ name, value }) => [name, decodeXml(value)]));
  const link = attributes.find(({ name }) => name.includes(":") && localName(name) === "id")?.value;
  const state = plain.get("state");
  return {
    name: plain.get("name") ?? "",
    hidden: state === "hidden" || state === "veryHidden",
    sheetId: Number(plain.get("sheetId") ?? 0) || 0,
    link: link === undefined || link === "" ? undefined : links.get(link),
  };
}

function nameOf(text: string, element: XmlElement, sheets: readonly AnySheet[]): DefinedName {
  const index = attributeOf(text, element, "localSheetId");
  return {
    name: attributeOf(text, element, "name") ?? "",
    sheet: index === undefined ? undefined : sheets[Number(index)]?.name,
    formula: textOf(text, element),
  };
}

/** Makes sure of a sheet by its exact name. @throws HostError sheet-deleted */
export function sheetNamed(book: WorkbookPart, name: string): SheetEntry {
  const found = book.worksheets.find((sheet) => sheet.name === name);
  if (!found) throw new HostError("sheet-deleted", `没有工作表“${name}”`);
  return found;
}
