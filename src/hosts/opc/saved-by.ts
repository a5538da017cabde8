import type { Package } from "./package";
import { localName, readRoot, textOf } from "./xml-scanner";

const PROPERTIES = "docProps/core.xml";
const NAMES: ReadonlySet<string> = new Set(["creator", "lastModifiedBy"]);

/** Who made a file and who saved it last, by its own properties, each name once; none where there are no properties, or they cannot be read. */
export function savedBy(pack: Package): readonly string[] {
  if (!pack.has(PROPERTIES)) return [];
  try {
    const text = pack.text(PROPERTIES);
    const { children } = readRoot(text, PROPERTIES);
    const names = children.filter(({ name }) => NAMES.has(localName(name))).map((child) => textOf(text, child).trim());
    return [...new Set(names.filter((name) => name !== ""))];
  } catch {
    // Broken properties hurt nobody who reads the forms.
    return [];
  }
}
