/// <reference types="office-js" />
import { HostError } from "../../app/ports";
import { toA1, type CellRef } from "../../core/grid/address";

/** Selects a cell in one trip; where that fails, one more says why. Errors of Office.js are passed on. @throws HostError */
export async function showCell(context: Excel.RequestContext, at: CellRef): Promise<void> {
  try {
    const sheet = context.workbook.worksheets.getItem(at.sheet);
    sheet.activate();
    sheet.getRange(toA1(at)).select();
    await context.sync();
  } catch (cause) {
    throw (await reasonOf(context, at.sheet)) ?? cause;
  }
}

/** What is wrong with the sheet itself; `undefined` where nothing is, or nobody can say. */
async function reasonOf(context: Excel.RequestContext, name: string): Promise<HostError | undefined> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("visibility");
  try {
    await context.sync();
  } catch {
    return undefined;
  }
  if (sheet.isNullObject) return new HostError("sheet-deleted", `工作表“${name}”`);
  return sheet.visibility === "Visible" ? undefined : new HostError("sheet-hidden", `工作表“${name}”`);
}
