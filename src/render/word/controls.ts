import { BuilderElement, type ParagraphChild, type XmlComponent } from "docx";
import { piecesOfText } from "../../core/narrative/piece";
import { printOfText, type Stretch } from "../../core/narrative/stretches";
import { GAP_TAG, printFigureTag } from "../../core/narrative/word-marks";
import { writableInXml } from "../../core/xml-characters";
import { textRuns } from "./text-runs";

/** Word shows no longer names of controls. */
const LONGEST_NAME = 64;

/** A stretch of a paragraph: plain runs, a figure's control, or the control of a gap with its hint, in which the Tab key goes on to the next. */
export function stretchRuns(stretch: Stretch): readonly ParagraphChild[] {
  switch (stretch.kind) {
    case "words":
      return textRuns(stretch.text);
    case "gap": {
      const name = stretch.text.replace(/[【】]/g, "").trim();
      return [
        control(
          [value("alias", name), value("tag", GAP_TAG), flag("showingPlcHdr"), flag("text")],
          gapRuns(stretch.text),
        ),
      ];
    }
    case "figure": {
      const tag = printFigureTag({ id: stretch.id, print: printOfText(stretch.text) });
      return [control([value("alias", stretch.names.join("；")), value("tag", tag)], markedRuns(stretch.text))];
    }
  }
}

/** Runs of a text, its gaps marked. */
function markedRuns(text: string): readonly ParagraphChild[] {
  return piecesOfText(text).flatMap((piece) => (piece.kind === "gap" ? gapRuns(piece.text) : textRuns(piece.text)));
}

function gapRuns(text: string): readonly ParagraphChild[] {
  return textRuns(text, { highlighted: true });
}

/** The end of a bookmark of that number. */
export function bookmarkEnd(id: number): ParagraphChild {
  return element("w:bookmarkEnd", { "w:id": String(id) });
}

/** The beginning of a bookmark. */
export function bookmarkStart(id: number, name: string): ParagraphChild {
  return element("w:bookmarkStart", { "w:id": String(id), "w:name": name });
}

function control(properties: readonly ParagraphChild[], content: readonly ParagraphChild[]): ParagraphChild {
  return element("w:sdt", {}, [element("w:sdtPr", {}, properties), element("w:sdtContent", {}, content)]);
}

function value(name: string, text: string): ParagraphChild {
  return element(`w:${name}`, { "w:val": Array.from(writableInXml(text)).slice(0, LONGEST_NAME).join("") });
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
