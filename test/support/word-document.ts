import { strFromU8, unzipSync } from "fflate";

/** An element of a part of a Word document, with its text where it has no elements. Names and attributes keep their prefixes. */
export interface WordElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly WordElement[];
  readonly text: string;
}

/** The parts of a .docx file by their paths. */
export function partsOf(docx: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(docx)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** A part of a .docx file as a tree. */
export function partOf(docx: Uint8Array, path: string): WordElement {
  const xml = partsOf(docx)[path];
  if (xml === undefined) throw new Error(`There is no part ${path}.`);
  return treeOf(xml);
}

/** The children of the document's body. */
export function bodyOf(docx: Uint8Array): readonly WordElement[] {
  return child(partOf(docx, "word/document.xml"), "w:body").children;
}

/** The first child of that name. @throws where there is none */
export function child(element: WordElement, name: string): WordElement {
  const found = element.children.find((one) => one.name === name);
  if (!found) throw new Error(`<${element.name}> has no <${name}>.`);
  return found;
}

/** The value at the end of a path of child names, from its attribute `w:val` unless another is named; `undefined` where it ends early. */
export function valueAt(element: WordElement, path: readonly string[], attribute = "w:val"): string | undefined {
  let here: WordElement | undefined = element;
  for (const name of path) here = here?.children.find((one) => one.name === name);
  return here?.attributes[attribute];
}

/** Every element of a name below another, in the order of the document. */
export function all(element: WordElement, name: string): readonly WordElement[] {
  return element.children.flatMap((one) => [...(one.name === name ? [one] : []), ...all(one, name)]);
}

/** What a paragraph or run says; breaks are line ends. */
export function wordsOf(element: WordElement): string {
  if (element.name === "w:br") return "\n";
  if (element.name === "w:t") return element.text;
  return element.children.map(wordsOf).join("");
}

/** The properties of every section, in order: the last stands in the body, the others in the last paragraph of theirs. */
export function sectionsOf(docx: Uint8Array): readonly WordElement[] {
  return all(partOf(docx, "word/document.xml"), "w:sectPr");
}

function treeOf(xml: string): WordElement {
  const root: Growing = { name: "", attributes: {}, children: [], text: "" };
  const open: Growing[] = [root];
  for (const [tag, close, name, attributes, empty] of xml.matchAll(
    /<\?[^>]*>|<(\/?)([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>|[^<]+/g,
  )) {
    const top = open[open.length - 1]!;
    if (name === undefined) {
      if (!tag.startsWith("<?")) top.text += unescaped(tag);
    } else if (close === "/") open.pop();
    else {
      const element: Growing = { name, attributes: attributesOf(attributes ?? ""), children: [], text: "" };
      top.children.push(element);
      if (empty !== "/") open.push(element);
    }
  }
  return root.children[0]!;
}

interface Growing extends WordElement {
  readonly children: Growing[];
  text: string;
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    Array.from(text.matchAll(/([\w:]+)="([^"]*)"/g), ([, name, value]) => [name!, unescaped(value!)]),
  );
}

function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
