/// <reference types="office-js" />
import { inExcel } from "./excel-run";

/** Whether a change that Excel tells of is our own. */
export type IsOwnChange = (trigger: string | undefined) => boolean;

/** Calls back after every change of cells, and when sheets come or go, unless it is our own. The result stops it. */
export async function watchWorkbook(changed: () => void, isOwn: IsOwnChange): Promise<() => Promise<void>> {
  const tell = (event: object): Promise<void> => {
    // Told from ExcelApi 1.14 on.
    const trigger =
      "triggerSource" in event && typeof event.triggerSource === "string" ? event.triggerSource : undefined;
    if (!isOwn(trigger)) changed();
    return Promise.resolve();
  };
  const handlers = await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const added = [worksheets.onChanged.add(tell), worksheets.onAdded.add(tell), worksheets.onDeleted.add(tell)];
    await context.sync();
    return added;
  });
  return async () => {
    const [first] = handlers;
    if (!first) return;
    // A handler can only be taken away in the context in which it was added.
    await Excel.run(first.context, async (context) => {
      for (const handler of handlers.splice(0)) handler.remove();
      await context.sync();
    });
  };
}
