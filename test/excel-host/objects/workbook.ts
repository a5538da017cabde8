import { oneOf, truth } from "./arguments";
import { NamesObject } from "./names";
import { WorkbookProtectionObject } from "./protection";
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
