import { parseArea, type Area } from "../../core/grid/address";
import { FewParts } from "../opc/few-parts";
import { relationshipsPart } from "../opc/relationships";
import { attributeOf, childrenOf, localName, readRoot, type XmlElement } from "../opc/xml-scanner";
import { findWorkbook, readWorkbookPart } from "./workbook-part";

/**
 * The merged areas of every sheet of a file, and nothing else of it: a fraction of the code and of the work that reading the
 * file takes.
 * @throws HostError not-a-workbook, encrypted, damaged or too-large
 */
export async function mergesInFile(bytes: Uint8Array): Promise<ReadonlyMap<string, readonly Area[]>> {
  const parts = new FewParts(bytes);
  await parts.load(relationshipsPart(""));
  const book = findWorkbook(parts);
  await parts.load(book, relationshipsPart(book));
  const merges = new Map<string, readonly Area[]>();
  for (const { name, part } of readWorkbookPart(parts).worksheets) {
    await parts.load(part);
    const text = parts.text(part);
    merges.set(name, mergesIn(text, readRoot(text, part).children, part));
    parts.forget(part);
  }
  return merges;
}

/** The merged areas that a sheet's part tells of, by the elements right below its root. */
export function mergesIn(text: string, elements: readonly XmlElement[], part: string): Area[] {
  const list = elements.find((element) => localName(element.name) === "mergeCells");
  if (!list) return [];
  return childrenOf(text, list, part).flatMap((element) => {
    const area = parseArea(attributeOf(text, element, "ref") ?? "");
    return area ? [area] : [];
  });
}
