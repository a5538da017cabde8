import type { JsonObject } from "../protocol/json";

/** What happened to the workbook, as the numbers that the wire has for it. */
export enum EventType {
  Changed = 10,
  Activated = 11,
  Deactivated = 12,
  Added = 13,
  SelectionChanged = 14,
  Deleted = 15,
  FormatChanged = 18,
  Renamed = 25,
}

/** One event of the workbook. `payload` has the fields that the wire has. */
export interface WorkbookEvent {
  readonly type: EventType;
  readonly sheetId: string;
  readonly payload: JsonObject;
}

/** Collects events until somebody sends them. While the pane has `runtime.enableEvents` off nothing is collected. */
export class EventLog {
  enabled = true;
  /** Whether this Excel says who made a change, as it does from ExcelApi 1.14 on. */
  tellsTrigger = true;
  /** Who is acting, as `triggerSource` names it (ExcelApi 1.14): the pane itself, or anybody else. */
  trigger: "ThisLocalAddin" | "Unknown" = "Unknown";
  #waiting: WorkbookEvent[] = [];

  /** Notes that something happened on a sheet. */
  add(type: EventType, sheetId: string, payload: JsonObject = {}): void {
    if (!this.enabled) return;
    const common = { worksheetId: sheetId, source: "Local", ...(this.tellsTrigger && { triggerSource: this.trigger }) };
    this.#waiting.push({ type, sheetId, payload: { ...common, ...payload } });
  }

  /** Gives what was collected and forgets it. */
  take(): readonly WorkbookEvent[] {
    const events = this.#waiting;
    this.#waiting = [];
    return events;
  }
}
