import type { Area } from "../../core/grid/address";
import type { Cell, SheetSnapshot } from "../../core/grid/snapshot";
import type { TextMarker } from "../../core/narrative/text-marker";
import { cellsByRow } from "./table-grid";
import { markerOf } from "./paragraph-marks";
import type { WordDocument, WordParagraph, WordTable } from "./word-document";
import type { WordPlace } from "./word-place";

/** A table of the document and the rows it takes on the sheet. */
export interface TableRows {
  /** From 0, in the document's order. */
  readonly table: number;
  readonly top: number;
  readonly bottom: number;
}

/** Gives a column of a table its column on the sheet. */
export type ColumnMap = (column: number) => number;

/**
 * A Word document laid out on one sheet as it stands: a paragraph a row, a table's rows below one another. The readers of
 * sheets then read it like any other.
 */
export interface DocumentSheet {
  readonly snapshot: SheetSnapshot & { readonly merges: readonly Area[] };
  readonly tables: readonly TableRows[];
  readonly rowCount: number;
  /** What a row's paragraph is known by, where it came from a report of ours. */
  readonly markers: ReadonlyMap<number, TextMarker>;
  /** Where a cell stands in the document; merged areas by their first cell. */
  placeOf(row: number, column: number): WordPlace | undefined;
}

/** Lays a document out on a sheet. `columnsOf` moves the columns of tables that go on with another table's. */
export function layOut(document: WordDocument, columnsOf: ReadonlyMap<number, ColumnMap> = new Map()): DocumentSheet {
  const drawing = new SheetDrawing();
  for (const block of document.blocks) {
    if (block.kind === "paragraph") drawing.addParagraph(block);
    else drawing.addTable(block, columnsOf.get(drawing.tables.length) ?? ((column) => column));
  }
  return drawing.toSheet();
}

class SheetDrawing {
  readonly tables: TableRows[] = [];
  private readonly cells: Cell[] = [];
  private readonly merges: Area[] = [];
  private readonly markers = new Map<number, TextMarker>();
  private readonly places = new Map<string, WordPlace>();
  private row = 0;
  private paragraph = 0;

  addParagraph(block: WordParagraph): void {
    const { text } = block;
    const marker = markerOf(block);
    if (marker) this.markers.set(this.row, marker);
    if (text.trim() !== "") {
      this.paragraph++;
      this.put(0, text, { kind: "paragraph", paragraph: this.paragraph });
    }
    this.row++;
  }

  addTable(block: WordTable, columnOf: ColumnMap): void {
    const top = this.row;
    const table = this.tables.length;
    const seen = cellsByRow(block);
    block.rows.forEach(({ cells }, index) => {
      for (const cell of cells) {
        const { column, columnSpan, rowSpan, text } = cell;
        const left = columnOf(column);
        const right = columnOf(column + columnSpan) - 1;
        const bottom = Math.min(this.row + rowSpan, top + block.rows.length) - 1;
        const area = { top: this.row, left, bottom, right: Math.max(left, right) };
        if (area.bottom > area.top || area.right > area.left) this.merges.push(area);
        this.put(left, text, {
          kind: "cell",
          table: table + 1,
          row: index + 1,
          column: seen[index]!.indexOf(cell) + 1,
        });
      }
      this.row++;
    });
    this.tables.push({ table, top, bottom: this.row - 1 });
  }

  toSheet(): DocumentSheet {
    const { places, markers } = this;
    return {
      markers,
      snapshot: { name: "Word", hidden: false, cells: this.cells, merges: this.merges },
      tables: this.tables,
      rowCount: this.row,
      placeOf: (row, column) => places.get(`${row} ${column}`),
    };
  }

  private put(column: number, text: string, place: WordPlace): void {
    this.places.set(`${this.row} ${column}`, place);
    if (text !== "") this.cells.push({ row: this.row, column, value: text });
  }
}
