import type { WorkbookSnapshot } from "../../core/grid/snapshot";
import { MAX_FILLED_CELLS } from "../../core/limits";
import type { Package } from "../opc/package";
import { tooLarge } from "../opc/trouble";
import { attributeOf, localName } from "../opc/xml-scanner";
import { SharedStrings } from "./shared-strings";
import type { CellSources, SheetContent } from "./sheet-content";
import { readSheet } from "./sheet-content";
import { StyleSheet } from "./styles";
import type { SheetEntry, WorkbookPart } from "./workbook-part";
import { readWorkbookPart } from "./workbook-part";

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
    const { sharedStrings, textsLost, styles, date1904 } = this.book;
    return (this.#sources = {
      strings:
        sharedStrings === undefined ? undefined : new SharedStrings(this.pack.text(sharedStrings), sharedStrings),
      textsLost,
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
   * Forgets everything; to be called when the package went back to an earlier state. The same sheet text may mean other
   * texts then, because numbers of texts and styles that were taken back are given anew.
   */
  forget(): void {
    this.refresh();
    this.#sheets.clear();
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
