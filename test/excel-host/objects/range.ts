import type { Area } from "../../../src/core/grid/address";
import { MAX_COLUMNS, MAX_ROWS } from "../../../src/core/grid/address";
import { ApiError, invalidArgument } from "../protocol/api-error";
import type { Json } from "../protocol/json";
import { intersection, isWholeColumns, isWholeRows, onSheet, sheetPrefix, sizeOf, writeArea } from "../workbook/areas";
import type { CellContents, Sheet } from "../workbook/sheet";
import { shownText } from "../workbook/shown-text";
import {
  clearContents,
  noteChange,
  numberFormatAt,
  requireFormattable,
  wireValue,
  writeContents,
  writeNumberFormats,
  wrongSize,
} from "../workbook/writing";
import { isMissing, oneOf, truth, wholeNumber } from "./arguments";
import { ConditionalFormatsObject } from "./conditional-formats";
import { RangeFormatObject } from "./range-format";
import { RemoteObject, type Argument } from "./remote-object";
import type { World } from "./world";
import { WorksheetObject } from "./worksheet";

/** More cells than this are not given in one answer. */
const MOST_CELLS = 5_000_000;

/** A rectangle of cells on a sheet. */
export class RangeObject extends RemoteObject {
  readonly className = "Range";
  #referenceId: string | undefined;

  constructor(
    readonly world: World,
    readonly ownSheet: Sheet,
    readonly area: Area,
  ) {
    super();
    onSheet(area);
  }

  override identity(): Readonly<Record<string, Json>> {
    return this.#referenceId === undefined ? {} : { _ReferenceId: this.#referenceId };
  }

  /** The sheet, as long as there is one. @throws ApiError ItemNotFound */
  get sheet(): Sheet {
    if (this.ownSheet.deleted) throw new ApiError("ItemNotFound", `The worksheet “${this.ownSheet.name}” is gone.`);
    return this.ownSheet;
  }

  get worksheet(): WorksheetObject {
    return new WorksheetObject(this.world, this.sheet);
  }

  get format(): RangeFormatObject {
    return new RangeFormatObject(this.world, this.sheet, [this.area]);
  }

  get conditionalFormats(): ConditionalFormatsObject {
    return new ConditionalFormatsObject(this.world, this.sheet, [this.area]);
  }

  get address(): string {
    return sheetPrefix(this.sheet.name) + writeArea(this.area);
  }

  get rowIndex(): number {
    return this.area.top;
  }

  get columnIndex(): number {
    return this.area.left;
  }

  get rowCount(): number {
    return sizeOf(this.area).rows;
  }

  get columnCount(): number {
    return sizeOf(this.area).columns;
  }

  /** -1 where the number is too large for the wire. */
  get cellCount(): number {
    const count = this.rowCount * this.columnCount;
    return count > 2_147_483_647 ? -1 : count;
  }

  get values(): Json {
    return this.#table((cell) => wireValue(cell?.value ?? null));
  }

  set values(given: Argument) {
    writeContents(this.world.book, this.sheet, this.area, given as Json);
  }

  get formulas(): Json {
    return this.#table((cell) => (cell?.formula === undefined ? wireValue(cell?.value ?? null) : `=${cell.formula}`));
  }

  set formulas(given: Argument) {
    this.values = given;
  }

  get text(): Json {
    return this.#table(
      (cell, row, column) => shownText(cell?.value ?? null, numberFormatAt(this.sheet, row, column)).text,
    );
  }

  get numberFormat(): Json {
    return this.#table((_, row, column) => numberFormatAt(this.sheet, row, column));
  }

  set numberFormat(given: Argument) {
    writeNumberFormats(this.world.book, this.sheet, this.area, given as Json);
  }

  get rowHidden(): boolean | null {
    return this.#allOrNone(this.area.top, this.area.bottom, this.sheet.hiddenRows);
  }

  get columnHidden(): boolean | null {
    return this.#allOrNone(this.area.left, this.area.right, this.sheet.hiddenColumns);
  }

  set columnHidden(hidden: Argument) {
    requireFormattable(this.sheet, "allowFormatColumns");
    setLines(this.sheet.hiddenColumns, this.area.left, this.area.right, truth(hidden));
  }

  get hidden(): boolean | null {
    const [rows, columns] = [this.rowHidden, this.columnHidden];
    if (rows === true || columns === true) return true;
    return rows === null || columns === null ? null : false;
  }

  getEntireColumn(): RangeObject {
    return this.#at({ ...this.area, top: 0, bottom: MAX_ROWS - 1 });
  }

  getUsedRangeOrNullObject(valuesOnly: Argument): RangeObject | null {
    const used = this.sheet.usedArea(valuesOnly === true, this.area);
    return used ? this.#at(used) : null;
  }

  select(): void {
    this.world.requireInFront();
    this.world.book.select(this.sheet, this.area);
  }

  clear(applyTo: Argument): void {
    const what = isMissing(applyTo)
      ? "All"
      : oneOf(["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"], applyTo);
    if (what === "All" || what === "Contents") clearContents(this.world.book, this.sheet, this.area);
    if (what === "All" || what === "Formats") {
      requireFormattable(this.sheet);
      this.sheet.formats.clear(this.area);
    }
    if (what !== "Contents" && what !== "Formats") this.#clearHyperlinks();
    // Conditional formats and merged areas belong to the look of cells and go with it.
    if (what === "All" || what === "Formats") {
      this.conditionalFormats.clearAll();
      this.sheet.merges = this.sheet.merges.filter((area) => !intersection(area, this.area));
    }
  }

  merge(across: Argument): void {
    requireFormattable(this.sheet);
    const { top, bottom } = this.area;
    const rows = across === true ? Array.from({ length: bottom - top + 1 }, (_, index) => top + index) : [];
    const areas = across === true ? rows.map((row) => ({ ...this.area, top: row, bottom: row })) : [this.area];
    for (const area of areas) this.#merge(area);
    noteChange(this.world.book, this.sheet, this.area);
  }

  _KeepReference(): void {
    this.#referenceId ??= this.world.keep(this);
  }

  /** By this and the next the library cuts a large table into slices. */
  getRow(row: Argument): RangeObject {
    const top = this.area.top + wholeNumber(row);
    return this.#at({ ...this.area, top, bottom: top });
  }

  getBoundingRect(other: Argument): RangeObject {
    if (!(other instanceof RangeObject)) throw invalidArgument("A range is needed.");
    return this.#at({
      top: Math.min(this.area.top, other.area.top),
      left: Math.min(this.area.left, other.area.left),
      bottom: Math.max(this.area.bottom, other.area.bottom),
      right: Math.max(this.area.right, other.area.right),
    });
  }

  /** What the library asks before it cuts a large table into slices. */
  _ValidateArraySize(rows: Argument, columns: Argument): void {
    if (rows !== this.rowCount || columns !== this.columnCount) throw wrongSize();
  }

  #at(area: Area): RangeObject {
    return new RangeObject(this.world, this.sheet, area);
  }

  /** Excel keeps the first cell that holds something; the rest is lost. */
  #merge(area: Area): void {
    const { sheet, world } = this;
    sheet.merges = [...sheet.merges.filter((other) => !intersection(other, area)), area];
    const [first, ...others] = [...sheet.filled(area)];
    for (const cell of others) {
      sheet.put(cell.row, cell.column, undefined);
      world.book.calculation.touch(sheet, cell.row, cell.column);
    }
    if (!first || (first.row === area.top && first.column === area.left)) return;
    sheet.put(first.row, first.column, undefined);
    sheet.put(area.top, area.left, first);
    world.book.calculation.touch(sheet, area.top, area.left);
  }

  #clearHyperlinks(): void {
    for (const place of [...this.sheet.hyperlinks.keys()]) {
      const { row, column } = { row: Math.floor(place / MAX_COLUMNS), column: place % MAX_COLUMNS };
      const inside = intersection(this.area, { top: row, left: column, bottom: row, right: column });
      if (inside) this.sheet.hyperlinks.delete(place);
    }
  }

  /** One entry a cell; `null` for whole rows and columns, whose cells Excel does not give. */
  #table(read: (cell: CellContents | undefined, row: number, column: number) => Json): Json {
    const { area, sheet } = this;
    if (isWholeColumns(area) || isWholeRows(area) || this.rowCount * this.columnCount > MOST_CELLS) return null;
    this.world.book.settle();
    const table: Json[][] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      const line: Json[] = [];
      for (let column = area.left; column <= area.right; column++) line.push(read(sheet.at(row, column), row, column));
      table.push(line);
    }
    return table;
  }

  #allOrNone(first: number, last: number, hidden: ReadonlySet<number>): boolean | null {
    const count = [...hidden].filter((line) => line >= first && line <= last).length;
    if (count === 0) return false;
    return count === last - first + 1 ? true : null;
  }
}

function setLines(lines: Set<number>, first: number, last: number, on: boolean): void {
  for (let line = first; line <= last; line++) {
    if (on) lines.add(line);
    else lines.delete(line);
  }
}
