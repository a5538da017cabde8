import type { SheetView, WorkbookView } from "../../../app/workbook-view";
import type { Cell } from "../../../core/grid/snapshot";
import { readWithResults } from "../missing-results";
import type { OpenWorkbook } from "../open-workbook";
import { relationshipsOf } from "../../opc/relationships";
import type { SheetContent } from "../sheet-content";
import { MINIMAL_STYLES, StyleSheet } from "../styles";
import type { SheetEntry } from "../workbook-part";
import { attributeOf, childrenOf, localName, readRoot } from "../../opc/xml-scanner";
import { readPalette } from "./colors";
import { normalFont, readLooks } from "./looks";
import { digitWidth } from "./measures";
import { viewSheet, type Surroundings } from "./sheet-view";

interface KeptView {
  readonly entry: SheetEntry;
  readonly content: SheetContent;
  readonly cells: readonly Cell[];
  readonly around: Surroundings;
  readonly view: SheetView;
}

/** Views of a workbook while it is being changed: a sheet that stayed as it was keeps its view, as the same object, and so does a cell. */
export class WorkbookViews {
  readonly #sheets = new Map<string, KeptView>();
  #around: { readonly key: string; readonly looks: Surroundings } | undefined;

  /** How the workbook looks now. @throws HostError damaged */
  view(workbook: OpenWorkbook): WorkbookView {
    const around = this.#surroundings(workbook);
    // What is checked is what is seen: formulas that were stored without their values show them all the same.
    const read = readWithResults(workbook).sheets;
    const sheets = workbook.book.worksheets.map((entry, index) => {
      const content = workbook.content(entry);
      return this.#sheetView(workbook, entry, content, read[index]?.cells ?? content.cells, around);
    });
    return { sheets, activeSheet: activeSheet(workbook) };
  }

  #sheetView(
    workbook: OpenWorkbook,
    entry: SheetEntry,
    content: SheetContent,
    cells: readonly Cell[],
    around: Surroundings,
  ): SheetView {
    const kept = this.#sheets.get(entry.part);
    const isSame = kept?.content === content && kept.cells === cells && kept.around === around;
    if (kept && isSame && kept.entry.name === entry.name && kept.entry.hidden === entry.hidden) return kept.view;
    const view = viewSheet(workbook.pack.text(entry.part), entry, { ...content, cells }, around, kept?.view);
    this.#sheets.set(entry.part, { entry, content, cells, around, view });
    return view;
  }

  /** Looks are read again when styles or theme have changed. */
  #surroundings({ pack, book }: OpenWorkbook): Surroundings {
    const themePart = relationshipsOf(pack, book.part).find(({ kind }) => kind === "theme")?.target;
    const theme = themePart !== undefined && pack.has(themePart) ? pack.text(themePart) : undefined;
    const styles = book.styles === undefined ? MINIMAL_STYLES : pack.text(book.styles);
    const key = `${styles}\n${theme ?? ""}`;
    if (this.#around?.key === key) return this.#around.looks;
    const palette = readPalette(styles, theme);
    const sheet = new StyleSheet(styles, book.styles ?? "styles.xml");
    const looks = { looks: readLooks(sheet, palette), digit: digitWidth(normalFont(sheet, palette)) };
    this.#around = { key, looks };
    return looks;
  }
}

/** The sheet the file shows first; where that is hidden or no worksheet, the first that is seen. */
function activeSheet({ pack, book }: OpenWorkbook): string {
  const text = pack.text(book.part);
  const { children } = readRoot(text, book.part);
  const views = children.find(({ name }) => localName(name) === "bookViews");
  const [view] = views ? childrenOf(text, views, book.part) : [];
  const name = book.allSheetNames[Number((view && attributeOf(text, view, "activeTab")) ?? 0)];
  const seen = book.worksheets.filter(({ hidden }) => !hidden);
  return (seen.find((sheet) => sheet.name === name) ?? seen[0] ?? book.worksheets[0])?.name ?? "";
}
