import type { Json } from "../protocol/json";
import { ApiError } from "../protocol/api-error";
import { readArea, WHOLE_SHEET } from "../workbook/areas";
import type { Sheet } from "../workbook/sheet";
import { colour, isMissing, oneOf, text, truth, wholeNumber } from "./arguments";
import { NamesObject } from "./names";
import { PageBreaksObject } from "./page-breaks";
import { PageLayoutObject } from "./page-layout";
import { ProtectionObject } from "./protection";
import { RangeObject } from "./range";
import { RangeAreasObject } from "./range-areas";
import { RemoteObject, type Argument } from "./remote-object";
import type { World } from "./world";

/** One worksheet. */
export class WorksheetObject extends RemoteObject {
  readonly className = "Worksheet";

  constructor(
    private readonly world: World,
    readonly ownSheet: Sheet,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, Json>> {
    return { Id: this.ownSheet.id };
  }

  /** The sheet, as long as there is one. @throws ApiError ItemNotFound */
  get #sheet(): Sheet {
    if (this.ownSheet.deleted) throw new ApiError("ItemNotFound", `The worksheet “${this.ownSheet.name}” is gone.`);
    return this.ownSheet;
  }

  get id(): string {
    return this.#sheet.id;
  }

  get name(): string {
    return this.#sheet.name;
  }

  set name(value: Argument) {
    this.world.book.renameSheet(this.#sheet, text(value));
  }

  get position(): number {
    return this.world.book.sheets.indexOf(this.#sheet);
  }

  set position(value: Argument) {
    this.world.book.moveSheet(this.#sheet, wholeNumber(value));
  }

  get visibility(): string {
    return this.#sheet.visibility;
  }

  set visibility(value: Argument) {
    this.world.book.setVisibility(this.#sheet, oneOf(["Visible", "Hidden", "VeryHidden"], value));
  }

  get tabColor(): string {
    return this.#sheet.tabColor;
  }

  set tabColor(value: Argument) {
    this.#sheet.tabColor = value === "" ? "" : colour(value);
  }

  get showGridlines(): boolean {
    return this.#sheet.showGridlines;
  }

  set showGridlines(value: Argument) {
    this.#sheet.showGridlines = truth(value);
  }

  get protection(): ProtectionObject {
    return new ProtectionObject(this.#sheet);
  }

  get pageLayout(): PageLayoutObject {
    return new PageLayoutObject(this.#sheet);
  }

  get horizontalPageBreaks(): PageBreaksObject {
    return new PageBreaksObject(this.#sheet, "row");
  }

  get names(): NamesObject {
    return new NamesObject(this.world, this.#sheet);
  }

  activate(): void {
    this.world.requireInFront();
    this.world.book.activate(this.#sheet);
  }

  delete(): void {
    this.world.book.requireOpenStructure();
    this.world.book.deleteSheet(this.#sheet);
  }

  /** By an address of this sheet; without one, all cells. A defined name serves too. */
  getRange(address: Argument): RangeObject {
    if (isMissing(address) || address === "") return new RangeObject(this.world, this.#sheet, WHOLE_SHEET);
    const given = text(address);
    const own = given.slice(given.lastIndexOf("!") + 1);
    const named = this.world.book.nameFormula(own, this.#sheet.name);
    const area = named === undefined ? readArea(own) : readArea(named.slice(named.lastIndexOf("!") + 1));
    return new RangeObject(this.world, this.#sheet, area);
  }

  getRanges(address: Argument): RangeAreasObject {
    const areas = isMissing(address)
      ? [WHOLE_SHEET]
      : text(address)
          .split(/[,;]/)
          .map((part) => readArea(part.trim()));
    return new RangeAreasObject(this.world, this.#sheet, areas);
  }

  getUsedRangeOrNullObject(valuesOnly: Argument): RangeObject | null {
    return this.#all.getUsedRangeOrNullObject(valuesOnly);
  }

  _RegisterDataChangedEvent(): void {
    this.world.listen("changed", this.id, true);
  }

  _UnregisterDataChangedEvent(): void {
    this.world.listen("changed", this.id, false);
  }

  _RegisterFormatChangedEvent(): void {
    this.world.listen("format", this.id, true);
  }

  _UnregisterFormatChangedEvent(): void {
    this.world.listen("format", this.id, false);
  }

  _RegisterSelectionChangedEvent(): void {
    this.world.listen("selection", this.id, true);
  }

  _UnregisterSelectionChangedEvent(): void {
    this.world.listen("selection", this.id, false);
  }

  _RegisterActivatedEvent(): void {
    this.world.listen("activated", this.id, true);
  }

  _UnregisterActivatedEvent(): void {
    this.world.listen("activated", this.id, false);
  }

  get #all(): RangeObject {
    return new RangeObject(this.world, this.#sheet, WHOLE_SHEET);
  }
}
