import { isMissing, oneOf, truth } from "./arguments";
import { NamesObject } from "./names";
import { WorkbookProtectionObject } from "./protection";
import { RangeObject } from "./range";
import { RemoteObject, type Argument } from "./remote-object";
import { SettingsObject } from "./settings";
import { WorksheetsObject } from "./worksheets";
import type { World } from "./world";

/** The workbook: where every batch begins. */
export class WorkbookObject extends RemoteObject {
  readonly className = "Workbook";

  constructor(private readonly world: World) {
    super();
  }

  get name(): string {
    return this.world.book.name;
  }

  get readOnly(): boolean {
    return false;
  }

  get worksheets(): WorksheetsObject {
    return new WorksheetsObject(this.world);
  }

  get names(): NamesObject {
    return new NamesObject(this.world, undefined);
  }

  get protection(): WorkbookProtectionObject {
    return new WorkbookProtectionObject(this.world.book);
  }

  get settings(): SettingsObject {
    return new SettingsObject(this.world);
  }

  get application(): ApplicationObject {
    return new ApplicationObject(this.world);
  }

  get _Runtime(): RuntimeObject {
    return new RuntimeObject(this.world);
  }

  getActiveCell(): RangeObject {
    this.world.requireInFront();
    const { activeSheet } = this.world.book;
    const { top, left } = activeSheet.selection;
    return new RangeObject(this.world, activeSheet, { top, left, bottom: top, right: left });
  }

  getSelectedRange(): RangeObject {
    this.world.requireInFront();
    return new RangeObject(this.world, this.world.book.activeSheet, this.world.book.activeSheet.selection);
  }

  /** The library lets kept objects go with this. */
  _RemoveReference(referenceId: Argument): void {
    if (typeof referenceId === "string") this.world.release(referenceId);
  }
}

/** `workbook.application` */
class ApplicationObject extends RemoteObject {
  readonly className = "Application";

  constructor(private readonly world: World) {
    super();
  }

  get calculationMode(): string {
    return this.world.book.calculationMode;
  }

  set calculationMode(value: Argument) {
    this.world.book.calculationMode = oneOf(["Automatic", "AutomaticExceptTables", "Manual"], value);
  }

  calculate(type: Argument): void {
    const how = isMissing(type) ? "Recalculate" : oneOf(["Recalculate", "Full", "FullRebuild"], type);
    if (how !== "Recalculate") this.world.book.calculation.touchFormulas();
    this.world.book.calculation.settle();
  }
}

/** `context.runtime` */
class RuntimeObject extends RemoteObject {
  readonly className = "Runtime";

  constructor(private readonly world: World) {
    super();
  }

  get enableEvents(): boolean {
    return this.world.book.events.enabled;
  }

  set enableEvents(value: Argument) {
    this.world.book.events.enabled = truth(value);
  }
}
