/// <reference types="office-js" />
import { HostError } from "../../app/ports";
import { hostError } from "./excel-trouble";
import { syncQuietly } from "./quiet-sync";

/** Deletes a sheet in one trip. @throws HostError structure-protected, for a protected sheet itself can be deleted */
export async function deleteSheet(context: Excel.RequestContext, name: string): Promise<void> {
  try {
    await syncQuietly(context, () => context.workbook.worksheets.getItem(name).delete());
  } catch (cause) {
    const error = hostError(cause);
    throw error.trouble === "sheet-protected" ? new HostError("structure-protected", "", { cause }) : error;
  }
}
