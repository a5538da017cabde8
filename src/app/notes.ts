import { acceptedReason, fingerprintOf, speaksOf, type Acceptance } from "../catalogue/acceptances/acceptance";
import {
  isNotesSheet,
  KEY_COLUMN,
  noteKey,
  NOTES_COLUMNS,
  NOTES_TITLE,
  REASON_COLUMN,
} from "../catalogue/acceptances/notes-sheet";
import { CATALOGUE } from "../catalogue";
import { contentOfCell } from "../core/fixing/apply-edits";
import { sameContent, type CellContent, type Edit } from "../core/fixing/edit";
import { quoteSheet, toA1 } from "../core/grid/address";
import type { CellStyle, DesignedCell, SheetDesign } from "../core/grid/sheet-design";
import type { SheetSnapshot, WorkbookSnapshot } from "../core/grid/snapshot";
import type { Finding, Severity } from "../core/rules/finding";
import type { WorkbookCheck } from "./check";

/** What 校验说明 needs: a new sheet, or edits that bring the one that is there up to date. */
export type NotesPlan =
  | { readonly kind: "add"; readonly design: SheetDesign }
  | { readonly kind: "update"; readonly sheet: string; readonly edits: readonly Edit[] };

/** The Chinese word of a severity, as every door shows it. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { error: "错误", warning: "核实", advice: "提示" };

/**
 * Plans 校验说明: every finding with a link to its cell and room for a 核实说明. Reasons that a person wrote stay beside
 * their findings; those whose finding is gone stay at the end. Nothing a person typed is lost.
 */
export function planNotes(snapshot: WorkbookSnapshot, check: WorkbookCheck): NotesPlan {
  const rows = notesRows(check);
  const existing = snapshot.sheets.find(isNotesSheet);
  if (!existing) return { kind: "add", design: designNotes(rows) };
  return { kind: "update", sheet: existing.name, edits: updates(existing, rows) };
}

type Row = readonly CellContent[];
const REVIEW_RULES = new Set(CATALOGUE.filter(({ stage }) => stage === "review").map(({ id }) => id));
const REMEDIES = new Map(CATALOGUE.map(({ id, remedy }) => [id, remedy]));

function notesRows(check: WorkbookCheck): readonly Row[] {
  const { acceptances, reviewed } = check.submission;
  const findings = check.findings.filter(({ rule }) => !REVIEW_RULES.has(rule));
  const rows = findings.map((finding, index) => {
    const written = reasonsFor(finding, acceptances);
    const accepted = acceptedReason(finding, reviewed) !== undefined;
    const status = accepted
      ? "已说明"
      : written === undefined
        ? ""
        : finding.severity === "warning"
          ? "说明已失效"
          : "有说明";
    return row(index + 1, finding, written?.reason ?? "", status, keptKey(finding, written));
  });
  const gone = acceptances.filter(
    (acceptance) => acceptance.reason !== "" && !findings.some((finding) => speaksOf(acceptance, finding)),
  );
  return [...rows, ...gone.map(goneRow)];
}

/** Of several acceptances of one finding the one with its very figures counts. */
function reasonsFor(finding: Finding, acceptances: readonly Acceptance[]): Acceptance | undefined {
  const written = acceptances.filter((acceptance) => acceptance.reason !== "" && speaksOf(acceptance, finding));
  return written.find(({ fingerprint }) => fingerprint === fingerprintOf(finding)) ?? written[0];
}

/** A lapsed reason keeps the fingerprint it was written for, so that it stays lapsed until somebody writes it anew. */
function keptKey(finding: Finding, written: Acceptance | undefined): string {
  if (!written || written.fingerprint === fingerprintOf(finding)) return noteKey(finding);
  return `JIHE:${JSON.stringify([written.rule, written.label, written.fingerprint])}`;
}

function row(order: number, finding: Finding, reason: string, status: string, key: string): Row {
  return [
    { value: order },
    { value: SEVERITY_WORDS[finding.severity] },
    linkTo(finding),
    { value: finding.label },
    { value: finding.message },
    { value: finding.fix?.label ?? REMEDIES.get(finding.rule) ?? "" },
    { value: reason },
    { value: status },
    { value: key },
  ];
}

function goneRow({ rule, label, fingerprint, reason }: Acceptance): Row {
  const key = `JIHE:${JSON.stringify([rule, label, fingerprint])}`;
  const blank: CellContent = { value: null };
  return [
    blank,
    blank,
    blank,
    { value: label },
    { value: "问题已不存在" },
    blank,
    { value: reason },
    { value: "可删去" },
    { value: key },
  ];
}

function linkTo({ at }: Finding): CellContent {
  if (!at) return { value: "整个工作簿" };
  const target = `#${quoteSheet(at.sheet)}!${toA1(at)}`.replaceAll('"', '""');
  const shown = `${at.sheet}!${toA1(at)}`.replaceAll('"', '""');
  return { formula: `HYPERLINK("${target}","${shown}")` };
}

const HEADER_ROW = 2;
const FIRST_ROW = 3;
const WIDTHS = [6, 7, 14, 34, 62, 40, 34, 12, 0];
const INTRODUCTION =
  "“核实”级的问题如确属实情，请在“核实说明”一栏写明原因，再次校验时即视为已说明；数字变动后说明失效。“错误”级的问题须改正。";

function designNotes(rows: readonly Row[]): SheetDesign {
  const base: CellStyle = { font: { name: "宋体", size: 10 }, vertical: "center", wrap: true };
  const boxed: CellStyle = { ...base, border: true };
  const cells: DesignedCell[] = [
    {
      row: 0,
      column: 0,
      value: NOTES_TITLE,
      style: { ...base, font: { name: "宋体", size: 16, bold: true }, wrap: false },
    },
    { row: 1, column: 0, value: INTRODUCTION, style: { ...base, wrap: false } },
    ...NOTES_COLUMNS.map((title, column) => ({
      row: HEADER_ROW,
      column,
      value: title,
      style: { ...boxed, font: { name: "宋体", size: 10, bold: true }, fill: "E7E6E6", horizontal: "center" as const },
    })),
  ];
  rows.forEach((contents, index) => {
    contents.forEach((content, column) => {
      const style: CellStyle = {
        ...boxed,
        ...(column < 3 || column === 7 ? { horizontal: "center" as const } : {}),
        ...(column === 2 ? { font: { name: "宋体", size: 10, color: "0563C1" } } : {}),
        ...(column === REASON_COLUMN ? { fill: "FFF9E5" } : {}),
      };
      cells.push({ row: FIRST_ROW + index, column, ...designed(content), style });
    });
  });
  return {
    name: NOTES_TITLE,
    columnWidths: WIDTHS,
    rowHeights: {
      0: 28,
      1: 20,
      [HEADER_ROW]: 20,
      ...Object.fromEntries(rows.map((contents, index) => [FIRST_ROW + index, heightOf(contents)])),
    },
    cells,
    merges: [],
    page: {
      orientation: "landscape",
      margins: { top: 15, bottom: 15, left: 12, right: 12 },
      footer: "— &P —",
      fitToWidth: true,
    },
  };
}

function designed(content: CellContent): { value?: string | number | boolean; formula?: string } {
  if ("formula" in content) return { formula: content.formula };
  const { value } = content;
  return value === null || typeof value === "object" ? {} : { value };
}

/** Rows of wrapped text: a Chinese character takes two of a column's characters. */
function heightOf(contents: Row): number {
  const lines = contents.map((content, column) => {
    const width = WIDTHS[column] ?? 0;
    const text = "value" in content && typeof content.value === "string" && column !== KEY_COLUMN ? content.value : "";
    const length = [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0xff ? 2 : 1), 0);
    return width === 0 ? 1 : Math.max(1, Math.ceil(length / (width - 1)));
  });
  return Math.min(409, Math.max(18, Math.max(...lines) * 13.5 + 4));
}

function updates(sheet: SheetSnapshot, rows: readonly Row[]): readonly Edit[] {
  const header = sheet.cells.find(({ value }) => value === NOTES_COLUMNS[REASON_COLUMN]);
  const firstRow = (header?.row ?? HEADER_ROW) + 1;
  const firstColumn = Math.max(0, (header?.column ?? REASON_COLUMN) - REASON_COLUMN);
  const last = Math.max(firstRow + rows.length - 1, ...sheet.cells.map(({ row: at }) => at));
  const edits: Edit[] = [];
  for (let at = firstRow; at <= last; at++) {
    const contents = rows[at - firstRow];
    NOTES_COLUMNS.forEach((_, offset) => {
      const column = firstColumn + offset;
      const cell = sheet.cells.find((candidate) => candidate.row === at && candidate.column === column);
      const expect = contentOfCell(cell);
      const write = contents?.[offset] ?? { value: null };
      if (!sameContent(expect, write)) edits.push({ at: { sheet: sheet.name, row: at, column }, expect, write });
    });
  }
  return edits;
}
