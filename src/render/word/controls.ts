import { BuilderElement, type ParagraphChild, type XmlComponent } from "docx";
import type { Stretch } from "../../core/narrative/stretches";
import { stretchInWord, type MarkedRun } from "../../core/narrative/word-controls";
import { textRuns } from "./text-runs";

/** A stretch of a paragraph: plain runs, a figure's control, or the control of a gap with its hint, in which the Tab key goes on to the next. */
export function stretchRuns(stretch: Stretch): readonly ParagraphChild[] {
  const { runs, control } = stretchInWord(stretch);
  const written = runs.flatMap(markedRun);
  if (!control) return written;
  const prompt = control.isPrompt ? [flag("showingPlcHdr"), flag("text")] : [];
  return [controlOf([value("alias", control.name), value("tag", control.tag), ...prompt], written)];
}

function markedRun({ text, marked }: MarkedRun): readonly ParagraphChild[] {
  return textRuns(text, marked ? { highlighted: true } : {});
}

/** The end of a bookmark of that number. */
export function bookmarkEnd(id: number): ParagraphChild {
  return element("w:bookmarkEnd", { "w:id": String(id) });
}

/** The beginning of a bookmark. */
export function bookmarkStart(id: number, name: string): ParagraphChild {
  return element("w:bookmarkStart", { "w:id": String(id), "w:name": name });
}

function controlOf(properties: readonly ParagraphChild[], content: readonly ParagraphChild[]): ParagraphChild {
  return element("w:sdt", {}, [element("w:sdtPr", {}, properties), element("w:sdtContent", {}, content)]);
}

function value(name: string, text: string): ParagraphChild {
  return element(`w:${name}`, { "w:val": text });
}

function flag(name: string): ParagraphChild {
  return element(`w:${name}`, {});
}

/** Elements that the library has no class for; it types the children of paragraphs by a closed list. */
function element(
  name: string,
  values: Readonly<Record<string, string>>,
  children: readonly ParagraphChild[] = [],
): ParagraphChild {
  const attributes = Object.fromEntries(Object.entries(values).map(([key, text]) => [key, { key, value: text }]));
  return new BuilderElement({
    name,
    attributes,
    children: children as readonly XmlComponent[],
  }) as unknown as ParagraphChild;
}
