/**
 * A generated report names things in lists: indicators, deductions, projects. Which things those are is fixed when it is written, and
 * said once more in markers beside the text, so that a later check can tell whether the forms still hold the same.
 */
const OPENING = "JIHE:list:";

/** Cells hold no more; a longer list is told by its first members and their number. */
const LONGEST = 30_000;

/** One list of a generated report. */
interface ListMarker {
  readonly list: string;
  readonly members: string;
}

/** Whether a cell's text is a marker and no part of the report. */
export function isListMarker(text: string): boolean {
  return text.startsWith(OPENING);
}

/** The text of a marker's cell. */
export function printListMarker({ list, members }: ListMarker): string {
  return `${OPENING}${list}=${members}`;
}

/** Reads a marker back; `undefined` for any other text. */
export function readListMarker(text: string): ListMarker | undefined {
  if (!isListMarker(text)) return undefined;
  const [, list, members] = /^([^=]*)=([^]*)$/.exec(text.slice(OPENING.length)) ?? [];
  return list === undefined || members === undefined ? undefined : { list, members };
}

/** The members of a list as one line: the same line for the same members in whatever order. */
export function membersOf(names: readonly string[]): string {
  const line = [...names].sort().join("|");
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST)}…(${names.length})`;
}
