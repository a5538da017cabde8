import type { NoteView } from "../../../app/workbook-view";
import { parseA1, toA1 } from "../../../core/grid/address";
import type { Package } from "../../opc/package";
import { relationshipsOf } from "../../opc/relationships";
import { attributeOf, childrenOf, localName, readRoot, textOf, type XmlElement } from "../../opc/xml-scanner";
import { below } from "../placed-elements";
import { textOfRuns } from "../shared-strings";

/** What was written to the cells of a sheet: notes of old, and conversations with their answers, by rows, then by columns. */
export function readNotes(pack: Package, sheetPart: string, bookPart: string): readonly NoteView[] {
  const links = relationshipsOf(pack, sheetPart).filter(({ target, external }) => !external && pack.has(target));
  const partsOf = (kind: string): string[] => links.filter((link) => link.kind === kind).map(({ target }) => target);
  const conversations = partsOf("threadedComment");
  const people = conversations.length > 0 ? peopleOf(pack, bookPart) : new Map<string, string>();
  const texts = new Map<string, string[]>();
  const note = (reference: string | undefined, text: string): void => {
    const place = parseA1(reference ?? "");
    if (!place || text === "") return;
    const key = toA1(place);
    texts.set(key, [...(texts.get(key) ?? []), text]);
  };
  for (const part of conversations) for (const { at, text } of conversationIn(pack, part, people)) note(at, text);
  // A conversation is kept as a note besides, for programs that know no conversations.
  const inConversation = new Set(texts.keys());
  for (const part of partsOf("comments"))
    for (const { at, text } of notesIn(pack, part)) if (!inConversation.has(at)) note(at, text);
  return [...texts]
    .map(([key, said]) => ({ ...parseA1(key)!, text: said.join("\n") }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

interface Said {
  readonly at: string;
  readonly text: string;
}

function notesIn(pack: Package, part: string): Said[] {
  const text = pack.text(part);
  const { root } = readRoot(text, part);
  return below({ text, part, element: root })
    .filter(({ name }) => localName(name) === "comment")
    .map((element) => {
      const words = childrenOf(text, element, part).find(({ name }) => localName(name) === "text");
      return { at: attributeOf(text, element, "ref") ?? "", text: words ? textOfRuns(text, words, part).trim() : "" };
    });
}

function conversationIn(pack: Package, part: string, people: ReadonlyMap<string, string>): Said[] {
  const text = pack.text(part);
  return readRoot(text, part).children.map((element) => {
    const words = childrenOf(text, element, part).find(({ name }) => localName(name) === "text");
    const who = people.get(attributeOf(text, element, "personId") ?? "") ?? "";
    const said = words ? textOf(text, words).trim() : "";
    return { at: attributeOf(text, element, "ref") ?? "", text: who === "" || said === "" ? said : `${who}：${said}` };
  });
}

function peopleOf(pack: Package, bookPart: string): Map<string, string> {
  const part = relationshipsOf(pack, bookPart).find(({ kind }) => kind === "person")?.target;
  if (part === undefined || !pack.has(part)) return new Map();
  const text = pack.text(part);
  const value = (element: XmlElement, name: string): string => attributeOf(text, element, name) ?? "";
  return new Map(readRoot(text, part).children.map((one) => [value(one, "id"), value(one, "displayName")]));
}
