/// <reference types="office-js" />
import { codeOf, hostError } from "./excel-trouble";

/** What is done with one context of Excel: any number of syncs. */
type ExcelWork<T> = (context: Excel.RequestContext) => Promise<T>;

/**
 * Does something in Excel. Waits while a cell is being edited, where this Excel can.
 * @throws HostError
 */
export async function inExcel<T>(work: ExcelWork<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, work);
  } catch (cause) {
    throw hostError(cause);
  }
}

/** What Excel says where it will not group: what it cannot undo, what it does not know, and a cell being edited, which can only be waited for without a group. */
const REFUSES_GROUPS: ReadonlySet<string> = new Set([
  "UndoNotSupported",
  "GeneralException",
  "InvalidArgument",
  "InvalidOperation",
  "InvalidOperationInCellEditMode",
  "NotImplemented",
  "UnsupportedOperation",
]);

/**
 * As `inExcel`, and all of it one step of Excel's own undo list where this Excel knows such steps. Some report them and
 * refuse all the same; the work is then done as plain work by `again`, which must not rely on anything that was seen or
 * done before.
 */
export async function asOneUndoStep<T>(work: ExcelWork<T>, again: ExcelWork<T> = work): Promise<T> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.20")) return inExcel(work);
  try {
    // Excel on the web refused the two options together (office-js #6711), so there is no waiting for cell edits here.
    return await Excel.run({ mergeUndoGroup: true }, work);
  } catch (cause) {
    if (REFUSES_GROUPS.has(codeOf(cause) ?? "")) return inExcel(again);
    throw hostError(cause);
  }
}
