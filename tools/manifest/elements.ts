/** An element of the manifest: name without prefix, attributes, and the text right in it. */
export interface ManifestElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  /** Names of the elements around it, the outermost first. */
  readonly path: readonly string[];
  /** What stands in it, as elements, in the order of the document. */
  readonly children: ManifestElement[];
}

const TAG = /<!--[^]*?-->|<\?[^]*?\?>|<(\/?)([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>([^<]*)/g;

/**
 * All elements of a manifest, in the order of the document. Enough for a file of our own whose structure the schemas
 * check; no XML reader for others.
 */
export function manifestElements(xml: string): ManifestElement[] {
  const all: ManifestElement[] = [];
  const open: ManifestElement[] = [];
  for (const [, closing, name, attributes = "", empty, text = ""] of xml.matchAll(TAG)) {
    if (name === undefined) continue;
    if (closing) {
      open.pop();
      continue;
    }
    const element: ManifestElement = {
      name: bareName(name),
      attributes: attributesOf(attributes),
      text: decoded(text.trim()),
      path: open.map((outer) => outer.name),
      children: [],
    };
    open.at(-1)?.children.push(element);
    all.push(element);
    if (!empty) open.push(element);
  }
  return all;
}

function attributesOf(text: string): Record<string, string> {
  const found = text.matchAll(/([\w:]+)="([^"]*)"/g);
  return Object.fromEntries(Array.from(found, ([, name = "", value = ""]) => [bareName(name), decoded(value)]));
}

function bareName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function decoded(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}
