import { columnIndex } from "../../../core/grid/address";
import type { Area } from "../../../core/grid/address";
import type { CellStyle, DesignedCell, PageDesign, SheetDesign } from "../../../core/grid/sheet-design";
import type { CaseValue } from "./case-values";
import { RATE_FORMAT } from "./looks";
import { fittingRowHeights } from "./row-heights";

/** A form being laid out: cells and merged areas of one sheet, columns named by their letters. */
export class FormDrawing {
  private readonly cells: DesignedCell[] = [];
  private readonly merges: Area[] = [];
  private readonly leastHeights = new Map<number, number>();

  constructor(private readonly columnWidths: readonly number[]) {}

  /**
   * Puts content into `columns` (`"B"` or `"B:E"`) of `row` (zero-based) and `rowCount` - 1 rows below, merged where that
   * is more than one cell. Every cell of the area gets the look, so that its frame prints whole.
   */
  put(row: number, columns: string, content: CaseValue, look: CellStyle, rowCount = 1): void {
    const [first = "", last = first] = columns.split(":");
    const area = { top: row, left: columnIndex(first), bottom: row + rowCount - 1, right: columnIndex(last) };
    if (area.bottom > area.top || area.right > area.left) this.merges.push(area);
    for (let r = area.top; r <= area.bottom; r++) {
      for (let c = area.left; c <= area.right; c++) {
        const isAnchor = r === area.top && c === area.left;
        this.cells.push({ row: r, column: c, ...(isAnchor ? contentOf(content, look) : { style: look }) });
      }
    }
  }

  /** Makes a row at least so many points high, even where its text needs less. */
  atLeast(row: number, points: number): void {
    this.leastHeights.set(row, points);
  }

  /** The finished sheet. */
  toSheet(name: string, page: PageDesign): SheetDesign {
    const cells = [...this.cells].sort((a, b) => a.row - b.row || a.column - b.column);
    const rowHeights = fittingRowHeights(this.columnWidths, cells, this.merges);
    for (const [row, points] of this.leastHeights) rowHeights[row] = Math.max(points, rowHeights[row] ?? 0);
    return {
      name,
      columnWidths: this.columnWidths,
      rowHeights,
      cells,
      merges: [...this.merges],
      page,
    };
  }
}

function contentOf(content: CaseValue, look: CellStyle): Pick<DesignedCell, "value" | "formula" | "style"> {
  if (content === null) return { style: look };
  if (typeof content === "string") return { value: content, style: asText(look) };
  if (typeof content === "number") return { value: content, style: look };
  if ("rate" in content) return { value: content.rate, style: { ...look, format: RATE_FORMAT } };
  return { formula: content.formula, ...(content.value === undefined ? {} : { value: content.value }), style: look };
}

/** Words need no number format; without it the fewest styles are written. */
function asText(look: CellStyle): CellStyle {
  if (look.format === undefined) return look;
  const style: { format?: string } & Omit<CellStyle, "format"> = { ...look };
  delete style.format;
  return style;
}
