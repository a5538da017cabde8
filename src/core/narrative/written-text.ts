import { leastOf } from "../extremes";
import type { CellRef } from "../grid/address";
import type { Cell, CellValue, SheetSnapshot } from "../grid/snapshot";
import { isCellError } from "../grid/snapshot";
import { parseFormula } from "../formula/parse";
import { dateOfSerial, dateText } from "../values/dates";
import { fingerprintOfText, type ReportText } from "./fingerprint";
import { projectOfSheet } from "./project-marker";
import { readTextMarker, type TextMarker } from "./text-marker";

/** What a person wrote into a generated report. */
export interface WrittenText {
  /** The generated paragraph that it replaces, or stands behind. */
  readonly key: string;
  readonly place: "instead" | "behind";
  /** A paragraph each, at least one. */
  readonly texts: readonly [ReportText, ...ReportText[]];
  /** Its first cell. */
  readonly at: CellRef;
}

/** A generated report in a workbook, and what a person wrote into it. */
export interface GeneratedReport {
  readonly sheet: string;
  /** The project it is about; `undefined` where it is about the whole unit. */
  readonly project: string | undefined;
  readonly written: readonly WrittenText[];
}

/** A sheet as a report generated earlier; `undefined` where it is none, or its markers are gone. */
export function readGeneratedReport(sheet: SheetSnapshot): GeneratedReport | undefined {
  const markers = sheet.cells.flatMap((cell) => {
    const marker = typeof cell.value === "string" ? readTextMarker(cell.value) : undefined;
    return marker ? [{ row: cell.row, column: cell.column, marker }] : [];
  });
  const [first] = markers;
  if (!first) return undefined;
  const rows = rowsOf(sheet, new Map(markers.map(({ row, marker }) => [row, marker])), first.column);
  return { sheet: sheet.name, project: projectOfSheet(sheet), written: writtenIn(rows, sheet.name) };
}

interface Row {
  readonly row: number;
  readonly column: number;
  readonly content: ReportText | undefined;
  readonly marker: TextMarker | undefined;
}

/** The first column with words is the text's; a person may have put columns before it. */
function rowsOf(sheet: SheetSnapshot, markers: ReadonlyMap<number, TextMarker>, markerColumn: number): readonly Row[] {
  const texts = sheet.cells.filter(({ column, value }) => column < markerColumn && !isMarker(value));
  const column = leastOf(texts.filter(({ row }) => markers.has(row)).map((cell) => cell.column));
  const contents = new Map(texts.filter((cell) => cell.column === column).map((cell) => [cell.row, contentOf(cell)]));
  const rows = [...new Set([...markers.keys(), ...contents.keys()])].sort((a, b) => a - b);
  return rows.map((row) => ({ row, column, content: contents.get(row), marker: markers.get(row) }));
}

function writtenIn(rows: readonly Row[], sheet: string): readonly WrittenText[] {
  const generated = new Set(rows.flatMap(({ marker }) => marker?.fingerprint ?? []));
  const written: WrittenText[] = [];
  for (const group of groupsOf(rows)) {
    const own = group.filter(({ marker }) => marker !== undefined);
    const added = group.filter(
      ({ marker, content }) => !marker && content && !generated.has(fingerprintOfText(content)),
    );
    const key = own[0]?.marker?.key;
    if (key === undefined) continue;
    const instead = own.some(isChanged) ? joinedContent(own) : [];
    const [first, ...others] = [...instead, ...added.flatMap(({ content }) => content ?? [])];
    const [{ row, column } = group[0]!] = instead.length > 0 ? own : added;
    if (first) {
      const place = instead.length > 0 ? "instead" : "behind";
      written.push({ key, place, texts: [first, ...others], at: { sheet, row, column } });
    }
  }
  return written;
}

/** The rows of one paragraph, and those a person put behind them. */
function groupsOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups: Row[][] = [];
  let key: string | undefined;
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && (!row.marker || row.marker.key === key)) last.push(row);
    else groups.push([row]);
    key = row.marker?.key ?? key;
  }
  return groups;
}

/** Whether a row holds something else than was written there. A formula nobody can read is not taken for a person's. */
function isChanged({ content, marker }: Row): boolean {
  if (!content || fingerprintOfText(content) === marker?.fingerprint) return false;
  return content.formula === undefined || parseFormula(content.formula) !== undefined;
}

/** A paragraph that was broken over rows is one again, as plain words. */
function joinedContent(rows: readonly Row[]): readonly ReportText[] {
  const contents = rows.flatMap(({ content }) => content ?? []);
  if (contents.length < 2) return contents;
  return [{ text: contents.map(({ text }) => text).join("") }];
}

function contentOf({ value, formula, format }: Cell): ReportText | undefined {
  // A date typed on the cover is a number to Excel.
  const date = typeof value === "number" ? dateOfSerial(value, format) : undefined;
  const text = isCellError(value) ? "" : date ? dateText(date) : String(value ?? "");
  if (formula !== undefined) return { text, formula };
  return text.trim() === "" ? undefined : { text };
}

function isMarker(value: CellValue): boolean {
  return typeof value === "string" && value.startsWith("JIHE:");
}
