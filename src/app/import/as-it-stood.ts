import { TABLE_LOOKS } from "../../catalogue/forms/drawing/looks";
import { fittingRowHeights } from "../../catalogue/forms/drawing/row-heights";
import type { Area } from "../../core/grid/address";
import type { CellStyle, DesignedCell, SheetDesign } from "../../core/grid/sheet-design";
import { textOf, type Box, type SheetIndex } from "../../core/grid/sheet-index";
import { isPlaced, type ValueKind } from "../../core/values/sourced";
import { contentOf, type CellContent } from "./cell-content";
import { withContent } from "./drawn-sheet";
import { placeKey, titlePlaces, type CellPlace, type FormOnSheet, type SectionSheet } from "./section-sheet";

/** Widths in characters: a page lying, and no column too narrow to read. */
const WIDTH_OF_ALL = 130;
const NARROWEST = 7;
const WIDEST = 40;

/**
 * A form on a sheet as it stands in the document, cell by cell, for what the canonical layout has no room for. Numbers are
 * numbers where the form wants them.
 */
export function sheetAsItStood(
  read: FormOnSheet,
  merges: readonly Area[],
  tableRows: ReadonlySet<number>,
  name: string,
): SectionSheet {
  const { form, sheet } = read;
  const width = sheet.lastColumn + 1;
  const titles = new Set(titlePlaces(form).map(placeKey));
  const contents = valueContents(read);
  const cells: DesignedCell[] = [];
  const lineMerges: Area[] = [];
  for (const box of boxesOf(sheet)) {
    const isLine = !tableRows.has(box.row);
    const look = isLine ? lineLook(titles.has(placeKey(box))) : TABLE_LOOKS.centred;
    const { content = { value: textOf(box.value) }, kind } = contents.get(placeKey(box)) ?? {};
    const style = kind === undefined || isLine ? look : LOOKS[kind];
    cells.push(withContent({ row: box.row, column: box.column, style }, content));
    if (isLine && width > 1) lineMerges.push({ top: box.row, bottom: box.row, left: box.column, right: width - 1 });
  }
  const all = [...framed(cells, sheet, tableRows)];
  const areas = [...merges, ...lineMerges];
  const columnWidths = widthsOf(sheet, tableRows);
  const design: SheetDesign = {
    name,
    columnWidths,
    rowHeights: fittingRowHeights(columnWidths, all, areas),
    cells: all,
    merges: areas,
    page: { orientation: "landscape", margins: { top: 13, bottom: 18, left: 15, right: 15 }, fitToWidth: true },
  };
  const origins = new Map<string, CellPlace>(boxesOf(sheet).map((box) => [placeKey(box), box]));
  return { design, origins, left: [] };
}

const LOOKS: Readonly<Record<ValueKind, CellStyle>> = {
  amount: TABLE_LOOKS.amount,
  rate: TABLE_LOOKS.rate,
  count: TABLE_LOOKS.centred,
  score: TABLE_LOOKS.centred,
  text: TABLE_LOOKS.centred,
};

function lineLook(isTitle: boolean): CellStyle {
  return isTitle ? { ...TABLE_LOOKS.title, wrap: true } : { ...TABLE_LOOKS.signature, wrap: true };
}

interface ValueContent {
  readonly content: CellContent;
  readonly kind: ValueKind;
}

/** What was typed at the form's places that have a cell to themselves. */
function valueContents({ form }: FormOnSheet): ReadonlyMap<string, ValueContent> {
  const contents = new Map<string, ValueContent>();
  for (const place of form.places) {
    if (!isPlaced(place) || place.inline || place.further) continue;
    contents.set(placeKey(place.at), { content: contentOf(place), kind: place.valueKind });
  }
  return contents;
}

/** Empty cells of the tables have their frame too. */
function framed(cells: readonly DesignedCell[], sheet: SheetIndex, tableRows: ReadonlySet<number>): DesignedCell[] {
  const filled = new Map(cells.map((cell) => [placeKey(cell), cell]));
  const all: DesignedCell[] = cells.filter(({ row }) => !tableRows.has(row));
  for (const row of tableRows) {
    for (let column = 0; column <= sheet.lastColumn; column++) {
      all.push(filled.get(placeKey({ row, column })) ?? { row, column, style: TABLE_LOOKS.centred });
    }
  }
  return all.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Columns share the page by the longest text that stands in each alone. */
function widthsOf(sheet: SheetIndex, tableRows: ReadonlySet<number>): number[] {
  const wanted = Array.from({ length: sheet.lastColumn + 1 }, () => NARROWEST);
  for (const { row, column, area, value } of boxesOf(sheet)) {
    if (!tableRows.has(row) || area.right > column) continue;
    const longest = Math.max(
      ...textOf(value)
        .split("\n")
        .map(({ length }) => 2 * length),
    );
    wanted[column] = Math.min(WIDEST, Math.max(wanted[column] ?? NARROWEST, longest));
  }
  const total = wanted.reduce((sum, width) => sum + width, 0);
  return wanted.map((width) => Math.max(NARROWEST, Math.round((width * WIDTH_OF_ALL) / Math.max(total, WIDTH_OF_ALL))));
}

function boxesOf(sheet: SheetIndex): Box[] {
  return sheet.filledRows.flatMap((row) => [...sheet.boxesOf(row)]);
}
