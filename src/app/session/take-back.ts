import { printRef } from "../../core/grid/address";
import { editsLeft, fateOf, inverseEdits, type JournalEntry } from "./journal";
import type { SessionHost } from "./session-host";
import type { SessionState } from "./session-state";

/** Takes an entry back. Gives what could not be: nothing, or one entry with the rest and why. Throws `HostError`. */
export async function takeBack(host: SessionHost, entry: JournalEntry): Promise<readonly JournalEntry[]> {
  const { done } = entry.edits.length === 0 ? { done: [] } : await host.apply(inverseEdits(entry));
  const edits = editsLeft(entry, done);
  const kept = await removeSheets(host, entry.sheets);
  if (edits.length === 0 && kept.length === 0) return [];
  const reasons = [
    ...(edits.length > 0 ? [`${edits.map(({ at }) => printRef(at)).join("、")} 之后又被改动`] : []),
    ...kept.map(({ name, reason }) => `工作表“${name}”${reason}`),
  ];
  const sheets = entry.sheets.filter(({ name }) => kept.some((sheet) => sheet.name === name));
  return [{ ...entry, edits, sheets, refused: reasons.join("；") }];
}

interface KeptSheet {
  readonly name: string;
  readonly reason: string;
}

async function removeSheets(host: SessionHost, added: JournalEntry["sheets"]): Promise<readonly KeptSheet[]> {
  if (added.length === 0) return [];
  const now = await host.read();
  const kept: KeptSheet[] = [];
  for (const sheet of added) {
    const fate = fateOf(sheet, now);
    if (fate === "gone") continue;
    if (fate === "changed") kept.push({ name: sheet.name, reason: "已被改动，请自行删除" });
    else if (!host.removeSheet) kept.push({ name: sheet.name, reason: "请自行删除" });
    else await host.removeSheet(sheet.name);
  }
  return kept;
}

/** A report whose sheet was deleted is no longer spoken of. */
export function keptReport(
  { report }: SessionState,
  undone: JournalEntry,
  left: readonly JournalEntry[],
): SessionState["report"] {
  const holdsReport = (entry: JournalEntry): boolean => entry.sheets.some(({ name }) => name === report?.sheet);
  return holdsReport(undone) && !left.some(holdsReport) ? null : report;
}
