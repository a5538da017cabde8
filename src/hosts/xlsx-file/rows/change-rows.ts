import { HostError } from "../../../app/ports";
import { remapReferences } from "../../../core/formula/remap";
import { tokenise } from "../../../core/formula/tokens";
import type { CellRef } from "../../../core/grid/address";
import type { Splice } from "../../opc/splice";
import { spliceText } from "../../opc/splice";
import { childrenOf, localName, readRoot, textOf } from "../../opc/xml-scanner";
import { encodeXml } from "../../opc/xml-text";
import { askForFullCalculation, dropCalcChain } from "../calc-settings";
import { refreshResults } from "../editing/edit-apply";
import type { OpenWorkbook } from "../open-workbook";
import { sheetNamed } from "../workbook-part";
import { moveCompanions, moveTableFormulas } from "./companions";
import { followed } from "./formula-followers";
import { otherCellSplices, rowSplices } from "./row-cells";
import { rowAfter, type RowShift } from "./row-shift";
import { elementSplices, otherSheetSplices } from "./sheet-elements";

/**
 * Puts rows into a sheet, or takes rows out, with everything in the workbook that follows: cells, formulas of all sheets,
 * names, merged cells, formats, validations, filters, links, comments, drawings, tables, charts, breaks and our marks. New
 * rows look like the row they are made like. What is not known to follow is refused, and nothing is written then.
 * @throws HostError sheet-deleted, sheet-protected, not-supported or too-large
 */
export function changeRows(workbook: OpenWorkbook, shift: RowShift): void {
  const { pack, book } = workbook;
  const target = sheetNamed(book, shift.sheet);
  if (workbook.protectedSheets().includes(target.name)) throw new HostError("sheet-protected", target.name);
  refuseLostLabels(workbook, shift);
  const losing = shift.rows < 0 ? losingCells(workbook, shift) : [];
  for (const sheet of book.worksheets) {
    const text = pack.text(sheet.part);
    const content = workbook.content(sheet);
    const splices: Splice[] =
      sheet.part === target.part
        ? [...rowSplices(text, sheet.part, content, shift), ...elementSplices(text, content.layout, shift)]
        : [
            ...otherCellSplices(text, sheet.part, content, shift, sheet.name),
            ...otherSheetSplices(text, content.layout, shift, sheet.name),
          ];
    if (sheet.part !== target.part) moveTableFormulas(pack, sheet.part, shift, sheet.name);
    pack.setText(sheet.part, spliceText(text, splices));
  }
  moveCompanions(pack, target.part, shift);
  moveNames(workbook, shift);
  dropCalcChain(pack, book);
  workbook.refresh();
  if (losing.length > 0) refreshResults(workbook, losing);
  askForFullCalculation(pack, workbook.book);
}

/** Functions that find their cells by figures and texts, which do not follow. */
const FINDERS = ["indirect", "offset", "row", "rows"];

/**
 * The formulas that read cells in rows that go, or may do so, by where they stand afterwards: by a reference, by a name or
 * a table, or by what they work out themselves.
 */
function losingCells(workbook: OpenWorkbook, shift: RowShift): CellRef[] {
  const losers = new Set(FINDERS);
  // A name may be made of names.
  for (let before = 0; before < losers.size;) {
    before = losers.size;
    for (const { name, formula } of workbook.book.names) {
      if (loses(formula, "", shift, losers)) losers.add(name.toLowerCase());
    }
  }
  return workbook.snapshot().sheets.flatMap(({ name, cells }) =>
    cells.flatMap(({ row, column, formula }): CellRef[] => {
      const now = name === shift.sheet ? rowAfter(shift, row) : row;
      if (formula === undefined || now === undefined) return [];
      return loses(formula, name, shift, losers) ? [{ sheet: name, row: now, column }] : [];
    }),
  );
}

function loses(formula: string, home: string, shift: RowShift, losers: ReadonlySet<string>): boolean {
  const [sheet, last] = [shift.sheet.toLowerCase(), shift.at - shift.rows - 1];
  let reads = tokenise(formula).some(
    ({ kind, text }) => kind === "brackets" || (kind === "word" && losers.has(text.toLowerCase())),
  );
  remapReferences(formula, { from: home, to: home }, (referred) => {
    const { top, bottom } = referred.area;
    reads ||= referred.sheet.toLowerCase() === sheet && top <= last && bottom >= shift.at;
    return referred;
  });
  return reads;
}

/** A merged area whose first row goes would lose what it says, though the rest of it stays. */
function refuseLostLabels(workbook: OpenWorkbook, { sheet, at, rows }: RowShift): void {
  if (rows > 0) return;
  const last = at - rows - 1;
  const { merges, cells } = workbook.content(sheetNamed(workbook.book, sheet));
  for (const { top, left, bottom } of merges) {
    if (top < at || top > last || bottom <= last) continue;
    const cell = cells.find(({ row, column }) => row === top && column === left);
    if (!cell) continue;
    const text = typeof cell.value === "string" ? `“${cell.value.slice(0, 20)}”` : "内容";
    throw new HostError("not-supported", `第 ${top + 1} 行是合并单元格的第一行，删去会丢掉${text}，请改删它下面的行`);
  }
}

function moveNames({ pack, book }: OpenWorkbook, shift: RowShift): void {
  const text = pack.text(book.part);
  const { children } = readRoot(text, book.part);
  const list = children.find(({ name }) => localName(name) === "definedNames");
  if (!list) return;
  const splices = childrenOf(text, list, book.part).flatMap((element): Splice[] => {
    const before = textOf(text, element);
    const after = followed(before, shift, "");
    return after === before ? [] : [{ start: element.openEnd, end: element.closeStart, text: encodeXml(after) }];
  });
  pack.setText(book.part, spliceText(text, splices));
}
