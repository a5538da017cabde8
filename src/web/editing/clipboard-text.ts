/**
 * Rows of cells as spreadsheet programs put them on the clipboard as text: tabs between cells, line ends between rows.
 * A cell with tabs, line ends or doubled quotes in it stands between quotes; other quotes are part of the text.
 */
export function readBlock(text: string): readonly (readonly string[])[] {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    const { value, end } = quotedField(lines, at) ?? plainField(lines, at);
    rows.at(-1)?.push(value);
    if (end >= lines.length) return rows;
    if (lines[end] === "\n") rows.push([]);
    at = end + 1;
  }
}

interface Field {
  readonly value: string;
  /** The offset of the tab or line end behind it. */
  readonly end: number;
}

function plainField(text: string, start: number): Field {
  const length = text.slice(start).search(/[\t\n]/);
  const end = length < 0 ? text.length : start + length;
  return { value: text.slice(start, end), end };
}

function quotedField(text: string, start: number): Field | undefined {
  const match = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
  match.lastIndex = start;
  const inner = match.exec(text)?.[1];
  // Programs put quotes around a cell only for what could be misread without them.
  if (inner === undefined || !/[\t\n]|""/.test(inner)) return undefined;
  return { value: inner.replaceAll('""', '"'), end: match.lastIndex };
}

/** The text of a block of cells for the clipboard, as `readBlock` reads it. */
export function writeBlock(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(writeField).join("\t")).join("\r\n");
}

function writeField(text: string): string {
  return /^"|[\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
