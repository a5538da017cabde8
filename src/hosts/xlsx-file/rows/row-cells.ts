import { columnLetters, MAX_ROWS, parseArea, areaToA1 } from "../../../core/grid/address";
import { tooLarge } from "../../opc/trouble";
import type { Splice } from "../../opc/splice";
import { insertion, removal } from "../../opc/splice";
import { attributesOf, isEmptyTag, textOf, type XmlElement } from "../../opc/xml-scanner";
import { decodeXml, encodeXml } from "../../opc/xml-text";
import { formulaElement } from "../cell-xml";
import type { SheetContent } from "../sheet-content";
import { scanSheet, type RowCursor } from "../sheet-scanner";
import { cannotFollow, followed } from "./formula-followers";
import { areaAfter, rowAfter, type RowShift } from "./row-shift";

interface FoundCell {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  readonly start: number;
  readonly openEnd: number;
  readonly formula: XmlElement | undefined;
}

interface FoundRow extends RowCursor {
  readonly cells: readonly FoundCell[];
}

/** Rows of a sheet with their cells, by places in the text. */
function rowsOf(text: string, part: string): FoundRow[] {
  const rows: FoundRow[] = [];
  let cells: FoundCell[] = [];
  scanSheet(text, part, {
    cell({ row, column, style, start, openEnd, formula }) {
      cells.push({ row, column, style, start, openEnd, formula });
    },
    row(row) {
      rows.push({ ...row, cells });
      cells = [];
    },
  });
  return rows;
}

/** The splices for the rows and cells of the changed sheet, new rows included. @throws HostError not-supported or too-large */
export function rowSplices(text: string, part: string, content: SheetContent, shift: RowShift): Splice[] {
  const { at, rows: count, like } = shift;
  const rows = rowsOf(text, part);
  const last = rows.at(-1)?.row ?? -1;
  if (last + count >= MAX_ROWS) throw tooLarge("工作表的行数到头了");
  const splices = rows.flatMap((row) => {
    const now = rowAfter(shift, row.row);
    if (now === undefined) return [removal(row)];
    return [
      ...numberSplices(text, row, String(now + 1)),
      ...row.cells.flatMap((cell) => [
        ...numberSplices(text, cell, `${columnLetters(cell.column)}${now + 1}`),
        ...cellFormulaSplices(text, cell, content, shift, shift.sheet),
      ]),
    ];
  });
  if (count < 0) return splices;
  const model = rows.find(({ row }) => row === like);
  const { sheetData, prefix } = content.layout;
  if (!model || isEmptyTag(sheetData)) return splices;
  const place = rows.find(({ row }) => row >= at)?.start ?? sheetData.closeStart;
  const made = Array.from({ length: count }, (_, index) => newRow(text, model, at + index, prefix));
  return [insertion(place, made.join("")), ...splices];
}

/** The splices for cells of another sheet whose formulas name the changed one. */
export function otherCellSplices(
  text: string,
  part: string,
  content: SheetContent,
  shift: RowShift,
  sheet: string,
): Splice[] {
  return rowsOf(text, part).flatMap(({ cells }) =>
    cells.flatMap((cell) => cellFormulaSplices(text, cell, content, shift, sheet)),
  );
}

function numberSplices(
  text: string,
  tag: { readonly start: number; readonly openEnd: number },
  value: string,
): Splice[] {
  const reference = attributesOf(text, tag).find(({ name }) => name === "r");
  if (!reference || reference.value === value) return [];
  return [{ start: reference.valueStart, end: reference.end - 1, text: value }];
}

function cellFormulaSplices(
  text: string,
  { row, column, formula }: FoundCell,
  content: SheetContent,
  shift: RowShift,
  sheet: string,
): Splice[] {
  if (!formula) return [];
  const attributes = new Map(attributesOf(text, formula).map((attribute) => [attribute.name, attribute]));
  const kind = attributes.get("t")?.value;
  if (kind === "dataTable") throw cannotFollow("模拟运算表");
  if (kind === "shared") {
    const shared = content.shared.find((cell) => cell.row === row && cell.column === column);
    if (!shared) throw cannotFollow("共用公式");
    // Each cell gets a formula of its own: what they share may no longer be the same for all of them.
    const own = followed(shared.formula, shift, sheet);
    if (sheet !== shift.sheet && own === shared.formula && !changesGroup(content, shared.group, shift, sheet))
      return [];
    return [{ start: formula.start, end: formula.end, text: formulaElement(own, content.layout.prefix) }];
  }
  const splices: Splice[] = [];
  const reference = attributes.get("ref");
  const area =
    kind === "array" && sheet === shift.sheet && reference ? parseArea(decodeXml(reference.value)) : undefined;
  if (area && reference) {
    const now = areaAfter({ ...shift, like: -1 }, area);
    if (!now || now.bottom - now.top !== area.bottom - area.top) throw cannotFollow("跨行的数组公式");
    splices.push({ start: reference.valueStart, end: reference.end - 1, text: areaToA1(now) });
  }
  if (isEmptyTag(formula)) return splices;
  const before = textOf(text, formula);
  const after = followed(before, shift, sheet);
  if (after !== before) splices.push({ start: formula.openEnd, end: formula.closeStart, text: encodeXml(after) });
  return splices;
}

/** Whether any formula of a group on another sheet changes, so that all of them must stand by themselves. */
function changesGroup({ shared }: SheetContent, group: string, shift: RowShift, sheet: string): boolean {
  return shared.some((cell) => cell.group === group && followed(cell.formula, shift, sheet) !== cell.formula);
}

/** A row that looks like its model and holds nothing. */
function newRow(text: string, model: FoundRow, row: number, prefix: string): string {
  const kept = attributesOf(text, model).filter(({ name }) => /^(s|customFormat|ht|customHeight|spans)$/.test(name));
  const attributes = kept.map(({ name, value }) => ` ${name}="${value}"`).join("");
  const cells = model.cells
    .filter(({ style }) => style > 0)
    .map(({ column, style }) => `<${prefix}c r="${columnLetters(column)}${row + 1}" s="${style}"/>`);
  return `<${prefix}row r="${row + 1}"${attributes}>${cells.join("")}</${prefix}row>`;
}
