/// <reference types="office-js" />
import type { ChangeKind } from "../../app/ports";
import { inExcel } from "./excel-run";

/** Whether a change that Excel tells of is our own. */
type IsOwnChange = (trigger: string | undefined) => boolean;

/** Calls back after every change of cells, and when sheets come or go, unless it is our own. The result stops it. */
export async function watchWorkbook(
  changed: (kind: ChangeKind) => void,
  isOwn: IsOwnChange,
): Promise<() => Promise<void>> {
  const tell = (event: object): Promise<void> => {
    // Told from ExcelApi 1.14 on.
    if (!isOwn(textOf(event, "triggerSource")))
      changed(textOf(event, "changeType") === "RangeEdited" ? "cells" : "structure");
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

function textOf(event: object, name: string): string | undefined {
  const value = (event as Readonly<Record<string, unknown>>)[name];
  return typeof value === "string" ? value : undefined;
}
