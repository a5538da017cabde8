/// <reference types="office-js" />
import { HostError, type HostTrouble } from "../../app/ports";

/** The codes of Office.js that mean something a user can do about. Codes are not localised; messages are not meant for users. */
const TROUBLES: Readonly<Record<string, HostTrouble>> = {
  InvalidOperationInCellEditMode: "cell-being-edited",
  InactiveWorkbook: "other-workbook-in-front",
  AccessDenied: "sheet-protected",
  ItemNotFound: "sheet-deleted",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  ApiNotFound: "not-supported",
  ApiNotAvailable: "not-supported",
  UnsupportedOperation: "not-supported",
};

/** The code of an error of Office.js; `undefined` for any other error. */
export function codeOf(cause: unknown): string | undefined {
  if (typeof cause !== "object" || cause === null || !("code" in cause)) return undefined;
  return typeof cause.code === "string" ? cause.code : undefined;
}

/** What a port throws for whatever Office.js threw. A `HostError` stays what it is. */
export function hostError(cause: unknown): HostError {
  if (cause instanceof HostError) return cause;
  return new HostError(TROUBLES[codeOf(cause) ?? ""] ?? "unknown", "", { cause });
}

/** Whether a request or its answer was more than Excel lets through at once. */
export function isTooLarge(cause: unknown): boolean {
  return hostError(cause).trouble === "too-large";
}
