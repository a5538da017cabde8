import type { Area } from "../../../src/core/grid/address";
import { ApiError, invalidArgument } from "../protocol/api-error";
import type { Json } from "../protocol/json";
import { writeArea } from "./areas";
import { Calculation } from "./calculation";
import { EventLog, EventType } from "./events";
import { Sheet, type Visibility } from "./sheet";
import { checkSheetName, nextSheetName } from "./sheet-names";
import { namesSheet, withSheetDeleted, withSheetRenamed } from "./sheet-references";

/** A defined name. Without a sheet it belongs to the whole workbook. */
export interface DefinedName {
  readonly name: string;
  readonly sheet: Sheet | undefined;
  /** Without its `=`. */
  formula: string;
  visible: boolean;
  comment: string;
}

/** When formulas are worked out. */
type CalculationMode = "Automatic" | "AutomaticExceptTables" | "Manual";

/** The emulated workbook: its sheets, what happens to them, and the events that tells of it. */
export class Workbook {
  readonly events = new EventLog();
  readonly calculation: Calculation;
  /** The settings of this add-in that the file carries. */
  readonly settings = new Map<string, Json>();
  names: readonly DefinedName[] = [];
  /** Whether the structure is protected (审阅 → 保护工作簿). */
  structureProtected = false;
  calculationMode: CalculationMode = "Automatic";
  readonly #sheets: Sheet[] = [];
  #active: Sheet | undefined;
  #sheetsMade = 0;
  #formatsMade = 0;

  constructor(readonly name: string) {
    this.calculation = new Calculation(this);
  }

  get sheets(): readonly Sheet[] {
    return this.#sheets;
  }

  get activeSheet(): Sheet {
    const active = this.#active ?? this.#sheets[0];
    if (!active) throw new Error("A workbook has at least one sheet.");
    return active;
  }

  /** The sheet of a name, in any case, or of an id. */
  sheet(key: string): Sheet | undefined {
    return this.#sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === key.toLowerCase());
  }

  /** An empty sheet behind the others. @throws ApiError where Excel refuses the name */
  addSheet(wanted?: string): Sheet {
    const taken = this.#sheets.map((sheet) => sheet.name);
    const name = wanted ?? nextSheetName(taken);
    checkSheetName(name, taken);
    this.#sheetsMade += 1;
    const number = this.#sheetsMade.toString(16).padStart(8, "0").toUpperCase();
    const sheet = new Sheet(`{${number}-0001-0000-0000-000000000000}`, name);
    this.#sheets.push(sheet);
    this.calculation.touchFormulas((formula) => namesSheet(formula, name));
    this.events.add(EventType.Added, sheet.id);
    return sheet;
  }

  /** @throws ApiError AccessDenied where sheets can neither come nor go */
  requireOpenStructure(): void {
    if (this.structureProtected) throw new ApiError("AccessDenied");
  }

  /** @throws ApiError InvalidOperation for the last visible sheet and for very hidden ones */
  deleteSheet(sheet: Sheet): void {
    if (sheet.visibility === "VeryHidden")
      throw new ApiError("InvalidOperation", "A very hidden worksheet cannot be deleted.");
    this.#keepOneVisible(sheet);
    const index = this.#sheets.indexOf(sheet);
    this.#sheets.splice(index, 1);
    sheet.deleted = true;
    this.names = this.names.filter((name) => name.sheet !== sheet);
    this.#rewriteFormulas(sheet.name, (formula) => withSheetDeleted(formula, sheet.name));
    this.events.add(EventType.Deleted, sheet.id);
    if (this.#active !== sheet) return;
    const visible = [...this.#sheets.slice(index), ...this.#sheets.slice(0, index).reverse()];
    this.#active = visible.find((other) => other.visibility === "Visible");
    this.events.add(EventType.Activated, this.activeSheet.id);
  }

  /** @throws ApiError where Excel refuses the name */
  renameSheet(sheet: Sheet, name: string): void {
    if (name === sheet.name) return;
    checkSheetName(
      name,
      this.#sheets.filter((other) => other !== sheet).map((other) => other.name),
    );
    const before = sheet.name;
    this.calculation.settle();
    sheet.name = name;
    this.#rewriteFormulas(before, (formula) => withSheetRenamed(formula, before, name));
    this.events.add(EventType.Renamed, sheet.id, { nameBefore: before, nameAfter: name });
  }

  /** @throws ApiError InvalidOperation where no sheet would stay visible */
  setVisibility(sheet: Sheet, visibility: Visibility): void {
    if (visibility !== "Visible") this.#keepOneVisible(sheet);
    sheet.visibility = visibility;
  }

  /** @throws ApiError InvalidArgument */
  moveSheet(sheet: Sheet, position: number): void {
    if (position < 0 || position >= this.#sheets.length) throw invalidArgument("There is no such position.");
    this.#sheets.splice(this.#sheets.indexOf(sheet), 1);
    this.#sheets.splice(position, 0, sheet);
  }

  /** @throws ApiError InvalidOperation for a hidden sheet */
  activate(sheet: Sheet): void {
    if (sheet.visibility !== "Visible")
      throw new ApiError("InvalidOperation", `The worksheet “${sheet.name}” is hidden.`);
    const before = this.activeSheet;
    if (before === sheet) return;
    this.#active = sheet;
    this.events.add(EventType.Deactivated, before.id);
    this.events.add(EventType.Activated, sheet.id);
  }

  /** Activates the sheet and selects an area of it. */
  select(sheet: Sheet, area: Area): void {
    this.activate(sheet);
    sheet.selection = area;
    this.events.add(EventType.SelectionChanged, sheet.id, { address: writeArea(area), workbookId: "" });
  }

  /** A fresh id for a conditional format. */
  nextFormatId(): string {
    this.#formatsMade += 1;
    return `{${this.#formatsMade.toString(16).padStart(8, "0").toUpperCase()}-0002-0000-0000-000000000000}`;
  }

  /** The formula behind a name as seen from a sheet; `undefined` for an unknown name. */
  nameFormula(name: string, sheet: string): string | undefined {
    const named = this.names.filter((defined) => defined.name.toLowerCase() === name.toLowerCase());
    return (named.find((defined) => defined.sheet?.name === sheet) ?? named.find((defined) => !defined.sheet))?.formula;
  }

  /** Brings formulas up to date unless the user wants to do that himself. */
  settle(): void {
    if (this.calculationMode !== "Manual") this.calculation.settle();
  }

  #keepOneVisible(sheet: Sheet): void {
    if (this.#sheets.some((other) => other !== sheet && other.visibility === "Visible")) return;
    throw new ApiError("InvalidOperation", "A workbook needs a visible worksheet.");
  }

  #rewriteFormulas(name: string, rewrite: (formula: string) => string): void {
    for (const sheet of this.#sheets) {
      for (const cell of [...sheet.filled()]) {
        if (cell.formula === undefined || !namesSheet(cell.formula, name)) continue;
        sheet.put(cell.row, cell.column, { ...cell, formula: rewrite(cell.formula) });
        this.calculation.touch(sheet, cell.row, cell.column);
      }
    }
    for (const defined of this.names) defined.formula = rewrite(defined.formula);
  }
}
