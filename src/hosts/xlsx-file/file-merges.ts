import { parseArea, type Area } from "../../core/grid/address";
import { Package } from "../opc/package";
import { attributeOf, childrenOf, localName, readRoot, type XmlElement } from "../opc/xml-scanner";
import { readWorkbookPart } from "./workbook-part";

/**
 * The merged areas of every sheet of a file, and nothing else of it: a fraction of the code and of the work that reading the
 * file takes.
 * @throws HostError not-a-workbook, encrypted, damaged or too-large
 */
export function mergesInFile(bytes: Uint8Array): ReadonlyMap<string, readonly Area[]> {
  const pack = Package.open(bytes);
  const { worksheets } = readWorkbookPart(pack);
  return new Map(
    worksheets.map(({ name, part }) => {
      const text = pack.text(part);
      return [name, mergesIn(text, readRoot(text, part).children, part)];
    }),
  );
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
