import { addContentType } from "../opc/content-types";
import type { Package } from "../opc/package";
import { addRelationship } from "../opc/relationships";
import { EMPTY_SHARED_STRINGS, SharedStrings } from "./shared-strings";
import { MINIMAL_STYLES, StyleSheet } from "./styles";
import type { WorkbookPart } from "./workbook-part";

const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Texts and styles opened for adding; `save` puts what was added into the package. */
export class Additions {
  readonly strings: SharedStrings | undefined;
  #styles: StyleSheet | undefined;

  constructor(
    readonly pack: Package,
    readonly book: WorkbookPart,
  ) {
    const { sharedStrings } = book;
    this.strings = sharedStrings === undefined ? undefined : new SharedStrings(pack.text(sharedStrings), sharedStrings);
  }

  /** The style sheet, made where the workbook has none. */
  get styles(): StyleSheet {
    const part = this.book.styles ?? this.book.lostStyles ?? newPartName(this.pack, this.book, "styles.xml");
    return (this.#styles ??= new StyleSheet(
      this.pack.has(part) ? this.pack.text(part) : minimalStyles(this.pack, this.book),
      part,
    ));
  }

  /** Writes the parts that were added to. */
  save(): void {
    if (this.strings) this.pack.setText(this.strings.part, this.strings.toText());
    if (!this.#styles) return;
    if (!this.pack.has(this.#styles.part)) linkPart(this.pack, this.book, this.#styles.part, "styles");
    this.pack.setText(this.#styles.part, this.#styles.text);
  }
}

/** Relates a new part to the workbook and declares its content. */
export function linkPart(pack: Package, book: WorkbookPart, part: string, kind: "styles" | "worksheet"): string {
  const base = book.worksheetType.slice(0, book.worksheetType.lastIndexOf("/"));
  addContentType(pack, part, `${CONTENT}.${kind}+xml`);
  return addRelationship(pack, book.part, `${base}/${kind}`, part);
}

/** Makes the part of the texts, empty, where it is declared and lost: other programs open no file without it. */
export function replaceLostTexts(pack: Package, book: WorkbookPart): void {
  const { lostTexts } = book;
  if (lostTexts === undefined || pack.has(lostTexts)) return;
  addContentType(pack, lostTexts, `${CONTENT}.sharedStrings+xml`);
  pack.setText(lostTexts, inNamespaceOf(pack, book, EMPTY_SHARED_STRINGS));
}

/** A free part name in the folder of the workbook. */
function newPartName(pack: Package, book: WorkbookPart, name: string): string {
  const folder = book.part.slice(0, book.part.lastIndexOf("/") + 1);
  if (!pack.has(folder + name)) return folder + name;
  const [stem, ending] = [name.slice(0, name.lastIndexOf(".")), name.slice(name.lastIndexOf("."))];
  for (let number = 2; ; number++)
    if (!pack.has(`${folder}${stem}${number}${ending}`)) return `${folder}${stem}${number}${ending}`;
}

/** The style sheet of a workbook without one, in the namespace of the workbook: a strict file must not hold a transitional part. */
export function minimalStyles(pack: Package, book: WorkbookPart): string {
  return inNamespaceOf(pack, book, MINIMAL_STYLES);
}

function inNamespaceOf(pack: Package, book: WorkbookPart, xml: string): string {
  return xml.replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", mainNamespace(pack, book));
}

/** The namespace of the workbook's elements. */
export function mainNamespace(pack: Package, book: WorkbookPart): string {
  return pack.text(book.part).includes("http://purl.oclc.org/ooxml/spreadsheetml/main")
    ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
    : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
}
