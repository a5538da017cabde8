import type { WorkbookSnapshot } from "../../core/grid/snapshot";
import { MAX_FILLED_CELLS } from "../../core/limits";
import type { Package, PackageCheckpoint } from "../opc/package";
import { tooLarge } from "../opc/trouble";
import { attributeOf, localName } from "../opc/xml-scanner";
import { SharedStrings } from "./shared-strings";
import type { CellSources, SheetContent } from "./sheet-content";
import { readSheet } from "./sheet-content";
import { StyleSheet } from "./styles";
import type { SheetEntry, WorkbookPart } from "./workbook-part";
import { readWorkbookPart } from "./workbook-part";

/** All before the first text of a part of shared texts; their count stands in its root. */
const OPEN_TEXTS = /^[^]*?<(?:[\w.-]+:)?sst(?:\s[^>]*)?>/;

/**
 * A package seen as a workbook. Everything is read when asked for. What was read of a sheet is kept as long as the text
 * of its part stays the same: texts and styles are only ever added to, so that a cell never changes its meaning.
 */
export class OpenWorkbook {
  #book: WorkbookPart | undefined;
  #sources: CellSources | undefined;
  readonly #sheets = new Map<string, { readonly text: string; readonly content: SheetContent }>();

  constructor(readonly pack: Package) {}

  /** @throws HostError where there is no workbook, or one with missing parts */
  get book(): WorkbookPart {
    return (this.#book ??= readWorkbookPart(this.pack));
  }

  /** Makes sure of the workbook part and its sheets. @throws HostError not-a-workbook or damaged */
  checkParts(): void {
    this.#book = readWorkbookPart(this.pack);
  }

  /** What cells refer to. */
  get sources(): CellSources {
    if (this.#sources) return this.#sources;
    const { sharedStrings, lostTexts, styles, date1904 } = this.book;
    return (this.#sources = {
      strings:
        sharedStrings === undefined ? undefined : new SharedStrings(this.pack.text(sharedStrings), sharedStrings),
      textsLost: lostTexts !== undefined,
      styles: styles === undefined ? undefined : new StyleSheet(this.pack.text(styles), styles),
      date1904,
    });
  }

  /** Forgets what was read of parts other than sheets; to be called when they may have changed. */
  refresh(): void {
    this.#book = undefined;
    this.#sources = undefined;
  }

  /**
   * Makes the package what it was at a checkpoint. Numbers of texts and styles that are taken back are given anew, and the same sheet text may
   * mean another one then: a sheet stays known only where it is as it was read, and the texts go on where those of the other state end.
   */
  restore(checkpoint: PackageCheckpoint): void {
    const before = this.#numbered();
    this.pack.restore(checkpoint);
    this.refresh();
    const now = this.#numbered();
    const meansTheSame =
      before.styles === now.styles && (before.texts.startsWith(now.texts) || now.texts.startsWith(before.texts));
    for (const [part, { text }] of this.#sheets) {
      const isAsRead = meansTheSame && this.pack.has(part) && this.pack.text(part) === text;
      if (!isAsRead) this.#sheets.delete(part);
    }
  }

  /** What cells refer to by numbers: the styles, and the items of the texts without what stands around them. */
  #numbered(): { readonly styles: string; readonly texts: string } {
    const { styles, sharedStrings } = this.book;
    const texts = sharedStrings === undefined ? "" : this.pack.text(sharedStrings);
    return {
      styles: styles === undefined ? "" : this.pack.text(styles),
      texts: texts.slice(OPEN_TEXTS.exec(texts)?.[0].length ?? 0, Math.max(0, texts.lastIndexOf("</"))),
    };
  }

  /** All that is read of a sheet. @throws HostError damaged */
  content(sheet: SheetEntry): SheetContent {
    const text = this.pack.text(sheet.part);
    const kept = this.#sheets.get(sheet.part);
    if (kept?.text === text) return kept.content;
    const content = readSheet(text, sheet.part, this.sources);
    this.#sheets.set(sheet.part, { text, content });
    return content;
  }

  /** Reads the sheets, one a step. @throws HostError damaged */
  *steps(): Generator<void, void> {
    for (let index = 0; ; index++) {
      // A change between two steps may have taken sheets away.
      const sheet = this.book.worksheets[index];
      if (!sheet) return;
      this.content(sheet);
      yield;
    }
  }

  /** Names of the sheets that are protected. @throws HostError damaged */
  protectedSheets(): readonly string[] {
    const isProtected = (sheet: SheetEntry): boolean =>
      this.content(sheet).layout.elements.some((element) => {
        if (localName(element.name) !== "sheetProtection") return false;
        const flag = attributeOf(this.pack.text(sheet.part), element, "sheet");
        return flag === "1" || flag === "true";
      });
    return this.book.worksheets.filter(isProtected).map(({ name }) => name);
  }

  /** The whole workbook as plain data. @throws HostError damaged or too-large */
  snapshot(): WorkbookSnapshot {
    let filled = 0;
    const sheets = this.book.worksheets.map((sheet) => {
      const { cells, merges } = this.content(sheet);
      filled += cells.length;
      if (filled > MAX_FILLED_CELLS) throw tooLarge(`有内容的单元格超过 ${MAX_FILLED_CELLS / 10_000} 万个`);
      return { name: sheet.name, hidden: sheet.hidden, cells, merges };
    });
    const { withoutPart } = this.book;
    return { sheets, ...(withoutPart.length > 0 && { withoutPart }) };
  }
}
