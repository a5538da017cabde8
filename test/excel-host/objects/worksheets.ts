import { ApiError } from "../protocol/api-error";
import { isMissing, text } from "./arguments";
import { RemoteCollection, type Argument } from "./remote-object";
import { WorksheetObject } from "./worksheet";
import type { World } from "./world";

/** `workbook.worksheets`: chart sheets, which the emulator has none of, would not be in it either. */
export class WorksheetsObject extends RemoteCollection {
  readonly className = "WorksheetCollection";

  constructor(private readonly world: World) {
    super();
  }

  list(): readonly WorksheetObject[] {
    return this.world.book.sheets.map((sheet) => new WorksheetObject(this.world, sheet));
  }

  override getCount(visibleOnly?: Argument): number {
    return this.#ordered(visibleOnly).length;
  }

  getItem(key: Argument): WorksheetObject {
    const found = this.getItemOrNullObject(key);
    if (!found) throw new ApiError("ItemNotFound");
    return found;
  }

  getItemOrNullObject(key: Argument): WorksheetObject | null {
    const sheet = this.world.book.sheet(text(key));
    return sheet ? new WorksheetObject(this.world, sheet) : null;
  }

  getActiveWorksheet(): WorksheetObject {
    return new WorksheetObject(this.world, this.world.book.activeSheet);
  }

  add(name: Argument): WorksheetObject {
    this.world.requireInFront();
    this.world.book.requireOpenStructure();
    return new WorksheetObject(this.world, this.world.book.addSheet(isMissing(name) ? undefined : text(name)));
  }

  _RegisterDataChangedEvent(): void {
    this.world.listen("changed", "", true);
  }

  _UnregisterDataChangedEvent(): void {
    this.world.listen("changed", "", false);
  }

  _RegisterFormatChangedEvent(): void {
    this.world.listen("format", "", true);
  }

  _UnregisterFormatChangedEvent(): void {
    this.world.listen("format", "", false);
  }

  _RegisterSelectionChangedEvent(): void {
    this.world.listen("selection", "", true);
  }

  _UnregisterSelectionChangedEvent(): void {
    this.world.listen("selection", "", false);
  }

  _RegisterActivatedEvent(): void {
    this.world.listen("activated", "", true);
  }

  _UnregisterActivatedEvent(): void {
    this.world.listen("activated", "", false);
  }

  _RegisterAddedEvent(): void {
    this.world.listen("added", "", true);
  }

  _UnregisterAddedEvent(): void {
    this.world.listen("added", "", false);
  }

  _RegisterDeletedEvent(): void {
    this.world.listen("deleted", "", true);
  }

  _UnregisterDeletedEvent(): void {
    this.world.listen("deleted", "", false);
  }

  #ordered(visibleOnly: Argument): WorksheetObject[] {
    return this.list().filter(({ ownSheet }) => visibleOnly !== true || ownSheet.visibility === "Visible");
  }
}
