import type { Workbook } from "../workbook/workbook";
import type { RemoteObject } from "./remote-object";

/** What the objects of Excel stand on. */
export interface World {
  readonly book: Workbook;
  /** Keeps an object beyond its batch, and returns its reference id. */
  keep(object: RemoteObject): string;
  /** Forgets a kept object. */
  release(referenceId: string): void;
  /** Makes sure that this workbook is in front. @throws ApiError InactiveWorkbook */
  requireInFront(): void;
  /** Notes that the library wants, or no longer wants, an event of the workbook (`""`) or of a sheet. */
  listen(eventName: string, sheetId: string, wanted: boolean): void;
}
