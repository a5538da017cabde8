import type { FontLook, TextRun } from "../../../app/workbook-view";
import { childrenOf, localName, type XmlElement } from "../../opc/xml-scanner";
import { textOfRuns } from "../shared-strings";
import type { Palette } from "./colors";
import { LookReader } from "./looks";

/** The runs of an `si` or `is` element. A run that says nothing of its font has that of the cell. */
export function textRuns(text: string, part: string, element: XmlElement, base: FontLook, palette: Palette): TextRun[] {
  const reader = new LookReader({ text, part, items: () => [] }, palette);
  return childrenOf(text, element, part).flatMap((child) => {
    const name = localName(child.name);
    if (name !== "r" && name !== "t") return [];
    const properties = childrenOf(text, child, part).find((one) => localName(one.name) === "rPr");
    const run = name === "t" ? wrapped(child) : child;
    const words = textOfRuns(text, run, part);
    return words === "" ? [] : [{ text: words, font: reader.runFont(properties, base) }];
  });
}

/** A `t` that stands alone, as the only child of what is read. */
function wrapped(element: XmlElement): XmlElement {
  return { ...element, openEnd: element.start, closeStart: element.end };
}
