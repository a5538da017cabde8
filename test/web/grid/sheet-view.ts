import type { CellView, SheetView } from "../../../src/app/workbook-view";
import { parseA1, parseArea } from "../../../src/core/grid/address";
import { PLAIN_LOOK } from "../../../src/hosts/xlsx-file/view/looks";
import { Axis } from "../../../src/web/grid/axis";
import type { Drawing } from "../../../src/web/grid/pieces";
import { SheetMap } from "../../../src/web/grid/sheet-map";

interface SketchedSheet {
  readonly name?: string;
  readonly hidden?: boolean;
  /** Texts or numbers by cell, e.g. `{ B2: "合计" }`; `=` begins a formula that awaits its value. */
  readonly cells?: Readonly<Record<string, string | number>>;
  /** e.g. `["A4:B5"]`. */
  readonly merges?: readonly string[];
  readonly rows?: number;
  readonly columns?: number;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly frozen?: SheetView["frozen"];
  readonly validations?: SheetView["validations"];
  readonly formats?: SheetView["formats"];
  readonly notes?: readonly (readonly [cell: string, text: string])[];
  readonly unshown?: readonly string[];
}

/** A sheet with rows 20 pixels high and columns 60 pixels wide. */
export function sketch(sheet: SketchedSheet): SheetView {
  const { rows = 40, columns = 12, cells = {}, merges = [], hiddenRows = [], hiddenColumns = [] } = sheet;
  return {
    name: sheet.name ?? "表",
    hidden: sheet.hidden ?? false,
    protected: false,
    showGridLines: true,
    rows,
    columns,
    rowHeights: Array.from({ length: rows }, (_, row) => (hiddenRows.includes(row) ? 0 : 20)),
    columnWidths: Array.from({ length: columns }, (_, column) => (hiddenColumns.includes(column) ? 0 : 60)),
    frozen: sheet.frozen ?? { rows: 0, columns: 0 },
    merges: merges.map((area) => parseArea(area)!),
    cells: Object.entries(cells)
      .map(([cell, value]) => viewOf(cell, value))
      .sort((a, b) => a.row - b.row || a.column - b.column),
    looks: [PLAIN_LOOK],
    rowLooks: new Map(),
    columnLooks: [],
    arrays: [],
    tableHeaders: [],
    validations: sheet.validations ?? [],
    formats: sheet.formats ?? [],
    notes: (sheet.notes ?? []).map(([cell, text]) => ({ ...parseA1(cell)!, text })),
    unshown: sheet.unshown ?? [],
  };
}

function viewOf(cell: string, value: string | number): CellView {
  const place = { ...parseA1(cell)!, look: 0 };
  if (typeof value === "string" && value.startsWith("=")) {
    return { ...place, value: null, text: "", formula: value.slice(1), awaiting: true };
  }
  return { ...place, value, text: String(value) };
}

/** A drawing of the given rows and columns of a sheet, at 100 %. */
export function drawingOf(sheet: SheetView, rows: [number, number], columns: [number, number]): Drawing {
  return {
    map: new SheetMap(sheet),
    rowAxis: new Axis(sheet.rowHeights, 1),
    columnAxis: new Axis(sheet.columnWidths, 1),
    frozen: sheet.frozen,
    rows: { from: rows[0], to: rows[1] },
    columns: { from: columns[0], to: columns[1] },
  };
}
