import type { Edit } from "../../core/fixing/edit";
import { printRef } from "../../core/grid/address";
import type { WorkbookSnapshot } from "../../core/grid/snapshot";
import { editsLeft, fateOf, inverseEdits, stoodBefore, type AddedSheet, type Transaction } from "./journal";
import type { SessionHost } from "./session-host";

/** What taking a transaction back came to. */
export interface TakenBack {
  /** The inverse edits that were done. */
  readonly done: readonly Edit[];
  /** Whether sheets were deleted. */
  readonly deletedSheets: boolean;
  /** What could not be taken back and why; `undefined` where all was. */
  readonly left: Transaction | undefined;
  /** Whether there was nothing to take back any more, since somebody had done so elsewhere. */
  readonly elsewhere: boolean;
}

/** Takes back what stands as it was written. `now` is the workbook, where it is known. Throws `HostError`. */
export async function takeBack(
  host: SessionHost,
  transaction: Transaction,
  now: WorkbookSnapshot | undefined,
): Promise<TakenBack> {
  const inverse = inverseEdits(transaction);
  const { done } = inverse.length === 0 ? { done: [] } : await host.apply(inverse);
  const notDone = editsLeft(transaction, done);
  const seen = notDone.length === 0 ? undefined : (now ?? (await host.read()));
  const edits = notDone.filter((edit) => !seen || !stoodBefore(edit, seen));
  const { kept, deleted } = await removeSheets(host, transaction.sheets, now);
  const isAll = edits.length === 0 && kept.length === 0;
  if (isAll)
    return { done, deletedSheets: deleted > 0, left: undefined, elsewhere: done.length === 0 && deleted === 0 };
  const reasons = [
    ...(edits.length > 0 ? [`${edits.map(({ at }) => printRef(at)).join("、")} 之后又被改动`] : []),
    ...kept.map(({ sheet, reason }) => `工作表“${sheet.name}”${reason}`),
  ];
  const sheets = kept.map(({ sheet }) => sheet);
  return {
    done,
    deletedSheets: deleted > 0,
    left: { ...transaction, edits, sheets, refused: reasons.join("；") },
    elsewhere: false,
  };
}

interface RemovedSheets {
  readonly kept: readonly { readonly sheet: AddedSheet; readonly reason: string }[];
  readonly deleted: number;
}

async function removeSheets(
  host: SessionHost,
  added: readonly AddedSheet[],
  known: WorkbookSnapshot | undefined,
): Promise<RemovedSheets> {
  const kept: { readonly sheet: AddedSheet; readonly reason: string }[] = [];
  let deleted = 0;
  if (added.length === 0) return { kept, deleted };
  const now = known ?? (await host.read());
  for (const sheet of added) {
    const fate = fateOf(sheet, now);
    if (fate === "gone") continue;
    if (fate === "changed") kept.push({ sheet, reason: "已被改动，请自行删除" });
    else if (!host.removeSheet) kept.push({ sheet, reason: "请自行删除" });
    else {
      await host.removeSheet(sheet.name);
      deleted++;
    }
  }
  return { kept, deleted };
}
