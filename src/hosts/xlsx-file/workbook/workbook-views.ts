import type { SheetView, WorkbookView } from "../../../app/workbook-view";
import type { Cell } from "../../../core/grid/snapshot";
import { readWithResults } from "../editing/missing-results";
import type { OpenWorkbook } from "../open-workbook";
import type { SheetContent } from "../sheet-content";
import { tableHeaders } from "../table-headers";
import type { SheetEntry } from "../workbook-part";
import { attributeOf, childrenOf, localName, readRoot } from "../../opc/xml-scanner";
import { readNotes } from "../view/notes";
import { viewSheet } from "../view/sheet-view";
import { surroundingsOf, type Surroundings } from "../view/surroundings";
import { unshownOf } from "../view/unshown";

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

  /** How the workbook looks now. @throws HostError damaged */
  view(workbook: OpenWorkbook): WorkbookView {
    const around = surroundingsOf(workbook);
    // What is checked is what is seen: formulas that were stored without their values show them all the same.
    const read = readWithResults(workbook).sheets;
    const sheets = workbook.book.worksheets.map((entry, index) => {
      const content = workbook.content(entry);
      return this.#sheetView(workbook, entry, content, read[index]?.cells ?? content.cells, around);
    });
    return { sheets, activeSheet: activeSheet(workbook), names: workbook.book.names };
  }

  /** Works the views of the sheets out, one a step: `view` finds those that were not changed meanwhile. @throws HostError damaged */
  *steps(workbook: OpenWorkbook): Generator<void, void> {
    yield* workbook.steps();
    const around = surroundingsOf(workbook);
    const read = readWithResults(workbook).sheets;
    for (let index = 0; ; index++) {
      // A change between two steps may have taken sheets away.
      const entry = workbook.book.worksheets[index];
      if (!entry) return;
      const content = workbook.content(entry);
      this.#sheetView(workbook, entry, content, read[index]?.cells ?? content.cells, around);
      yield;
    }
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
    const text = workbook.pack.text(entry.part);
    const { pack, book, sources } = workbook;
    const companions = {
      tableHeaders: tableHeaders(pack, entry),
      strings: sources.strings,
      notes: readNotes(pack, entry.part, book.part),
      unshown: unshownOf(pack, entry.part, text, content.layout),
    };
    const view = viewSheet(text, entry, { ...content, cells }, companions, around, kept?.view);
    this.#sheets.set(entry.part, { entry, content, cells, around, view });
    return view;
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
