/// <reference types="office-js" />
import { HostError, type HostTrouble } from "../../app/ports";

/** The codes of Office.js that mean something a user can do about. Codes are not localised; messages are not meant for users. */
const TROUBLES: Readonly<Record<string, HostTrouble>> = {
  InvalidOperationInCellEditMode: "cell-being-edited",
  InactiveWorkbook: "other-workbook-in-front",
  WriteNotSupportedWhenModalDialogOpen: "dialog-open",
  AccessDenied: "sheet-protected",
  ItemNotFound: "sheet-deleted",
  Conflict: "changed-meanwhile",
  InsertDeleteConflict: "changed-meanwhile",
  RequestAborted: "changed-meanwhile",
  ActivityLimitReached: "busy",
  ServiceNotAvailable: "busy",
  InvalidOrTimedOutSession: "session-expired",
  InvalidRequestContext: "session-expired",
  Unauthenticated: "session-expired",
  MemoryLimitReached: "out-of-memory",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  OperationCellsExceedLimit: "too-large",
  RangeExceedsLimit: "too-large",
  ApiNotFound: "not-supported",
  ApiNotAvailable: "not-supported",
  UnsupportedFeature: "not-supported",
  UnsupportedOperation: "not-supported",
};

/** What Excel on the web says of anything while the network is gone. */
const MAY_BE_OFFLINE: ReadonlySet<HostTrouble | undefined> = new Set([undefined, "busy", "session-expired"] as const);

/** What Excel says of an object that it lists and cannot load, such as a conditional format brought back by Ctrl + Z. */
const BROKEN: ReadonlySet<string> = new Set([
  "GeneralException",
  "ItemNotFound",
  "InvalidArgument",
  "InvalidOperation",
  "InvalidReference",
]);

/** The code of an error of Office.js; `undefined` for any other error. */
export function codeOf(cause: unknown): string | undefined {
  if (typeof cause !== "object" || cause === null || !("code" in cause)) return undefined;
  return typeof cause.code === "string" ? cause.code : undefined;
}

/** What a port throws for whatever Office.js threw. A `HostError` stays what it is. */
export function hostError(cause: unknown): HostError {
  if (cause instanceof HostError) return cause;
  return new HostError(troubleOf(codeOf(cause)), "", { cause });
}

/** Whether something in the workbook itself may be what Excel stumbled over, so that asking for less may go well. */
export function isBroken(cause: unknown): boolean {
  return BROKEN.has(codeOf(cause) ?? "");
}

/** Whether a request or its answer was more than Excel lets through at once. */
export function isTooLarge(cause: unknown): boolean {
  return hostError(cause).trouble === "too-large";
}

function troubleOf(code: string | undefined): HostTrouble {
  const trouble = TROUBLES[code ?? ""];
  if (code !== undefined && MAY_BE_OFFLINE.has(trouble) && !isOnline()) return "offline";
  if (trouble === "sheet-protected" && isReadOnly()) return "read-only";
  return trouble ?? "unknown";
}

function isOnline(): boolean {
  return typeof navigator === "undefined" || navigator.onLine !== false;
}

function isReadOnly(): boolean {
  return Office.context.document.mode === Office.DocumentMode.ReadOnly;
}
