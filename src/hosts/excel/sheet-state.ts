/// <reference types="office-js" />
import { isMarkFormula } from "../../app/mark-formula";

/** What marking must know of a sheet. */
export interface SheetState {
  readonly isProtected: boolean;
  /** Ids of the conditional formats that are ours. */
  readonly marks: readonly string[];
}

/** Asks for the state of a sheet; the result is called after the sync. */
export function loadSheetState(sheet: Excel.Worksheet): () => SheetState {
  const protection = sheet.protection.load("protected");
  const ours = loadMarks(sheet);
  return () => ({ isProtected: protection.protected, marks: ours() });
}

/** Asks for our marks on a sheet; the result is called after the sync. */
export function loadMarks(sheet: Excel.Worksheet): () => readonly string[] {
  const formats = sheet.getRange().conditionalFormats.load("items/id,items/type,items/customOrNullObject/rule/formula");
  return () => formats.items.filter(isMark).map(({ id }) => id);
}

function isMark(format: Excel.ConditionalFormat): boolean {
  return format.type === "Custom" && isMarkFormula(format.customOrNullObject.rule.formula);
}
