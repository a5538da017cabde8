import { OWN_FORMS } from "../../catalogue/forms";
import { TABLE_LOOKS } from "../../catalogue/forms/drawing/looks";
import { sheetOfDesign } from "../../core/formula/recalculation/snapshot-of-design";
import type { CellStyle, DesignedCell, SheetDesign } from "../../core/grid/sheet-design";
import { findForms, type FoundForm } from "../../core/reading/find-forms";
import { isFreeText } from "../../core/reading/find-titles";
import { readForm } from "../../core/reading/read-form";
import { isPlaced, type ValueKind } from "../../core/values/sourced";
import { placeKey, titlePlaces } from "./section-sheet";

const LOOKS: Readonly<Record<ValueKind, CellStyle>> = {
  amount: TABLE_LOOKS.amount,
  rate: TABLE_LOOKS.rate,
  count: TABLE_LOOKS.centred,
  score: TABLE_LOOKS.centred,
  text: TABLE_LOOKS.left,
};

/**
 * A sheet whose tables are recognised, in the lines and fonts of our own forms: for one that comes without looks. Nothing is moved,
 * and number formats stay; `undefined` where no table is recognised.
 */
export function inFormLooks(design: SheetDesign): SheetDesign | undefined {
  const tables = findForms(sheetOfDesign(design), OWN_FORMS).filter(({ template }) => !isFreeText(template));
  if (tables.length === 0) return undefined;
  const styles = new Map<string, CellStyle>();
  for (const table of tables) dress(design, table, styles);
  const cells = design.cells.map((cell) => dressed(cell, styles.get(placeKey(cell))));
  const present = new Set(cells.map(placeKey));
  const empty = [...styles].flatMap(([key, style]): DesignedCell[] => {
    const [row = 0, column = 0] = key.split(" ").map(Number);
    return present.has(key) ? [] : [{ row, column, style }];
  });
  return { ...design, cells: [...cells, ...empty].sort((a, b) => a.row - b.row || a.column - b.column) };
}

/** Frames the rows from the first to the last place that is read, over all columns that hold something there. */
function dress(design: SheetDesign, found: FoundForm, styles: Map<string, CellStyle>): void {
  const form = readForm(found, found.template);
  const places = form.places.filter(isPlaced);
  const rows = places.map(({ at }) => at.row);
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const right = Math.max(
    ...design.cells.filter(({ row }) => row >= top && row <= bottom).map(({ column }) => column),
    ...design.merges.filter((area) => area.top >= top && area.top <= bottom).map((area) => area.right),
  );
  for (let row = top; row <= bottom; row++) {
    for (let column = 0; column <= right; column++) styles.set(placeKey({ row, column }), TABLE_LOOKS.centred);
  }
  for (const { at, valueKind } of places) styles.set(placeKey(at), LOOKS[valueKind]);
  for (const place of titlePlaces(form)) styles.set(placeKey(place), TABLE_LOOKS.title);
}

/** What a cell says of its own number format counts. */
function dressed(cell: DesignedCell, style: CellStyle | undefined): DesignedCell {
  if (!style) return cell;
  const format = cell.style?.format;
  return { ...cell, style: format === undefined ? style : { ...style, format } };
}
