import { acceptedReason, fingerprintOf, listedLabel, speaksOf, type Acceptance } from "../catalogue/notes/acceptance";
import { CONFIRMED_LABEL, confirmedLabelKey } from "../catalogue/notes/confirmed-labels";
import { isNotesSheet, noteKey, NOTES_COLUMNS, NOTES_TITLE, REASON_COLUMN } from "../catalogue/notes/notes-sheet";
import { readNotesTable, slotsFor, type NoteSubject, type NotesTable } from "../catalogue/notes/notes-table";
import { contentOfCell } from "../core/fixing/snapshot-editing";
import { sameContent, type CellContent, type Edit } from "../core/fixing/edit";
import { quoteSheet, toA1 } from "../core/grid/address";
import type { CellStyle, DesignedCell, SheetDesign } from "../core/grid/sheet-design";
import type { WorkbookSnapshot } from "../core/grid/snapshot";
import type { LabelMeaning } from "../core/template/define-form";
import type { Finding } from "../core/rules/finding";
import type { WorkbookCheck } from "./check-by";
import { textsOf } from "./rule-texts";
import { SEVERITY_WORDS } from "./severity-words";
import { LISTED, LISTED_HEADER, LISTED_HEADER_HEIGHT, LISTED_PAGE, listedHeight, listedText } from "./listing";

/** What 校验说明 needs: a new sheet, or edits that bring the one that is there up to date. */
export type NotesPlan =
  | { readonly kind: "add"; readonly design: SheetDesign }
  | { readonly kind: "update"; readonly sheet: string; readonly edits: readonly Edit[] };

/**
 * Plans 校验说明: every finding with a link to its cell and room for a 核实说明. Reasons that a person wrote stay beside
 * their findings; those whose finding is gone stay at the end. Nothing a person typed is lost.
 */
export function planNotes(snapshot: WorkbookSnapshot, check: WorkbookCheck): NotesPlan {
  const rows = notesRows(check);
  for (const sheet of snapshot.sheets.filter(isNotesSheet)) {
    const table = readNotesTable(sheet);
    if (table) return { kind: "update", sheet: sheet.name, edits: updates(sheet.name, table, rows) };
  }
  return { kind: "add", design: designNotes(rows.map(({ contents }) => contents)) };
}

type Row = readonly CellContent[];
interface Note {
  readonly subject: NoteSubject;
  /** By `NOTES_COLUMNS`. */
  readonly contents: Row;
}

function notesRows(check: WorkbookCheck): readonly Note[] {
  const { acceptances, reviewed } = check.submission;
  const rules = new Map(check.rules.map((rule) => [rule.id, rule]));
  const findings = check.findings.filter(({ rule }) => rules.get(rule)?.stage !== "review");
  const written = acceptances.filter(({ reason }) => reason !== "");
  const shown = new Set<Acceptance>();
  const rows = findings.map((finding, index): Note => {
    const reason = reasonFor(finding, written);
    if (reason) shown.add(reason);
    const accepted = acceptedReason(finding, reviewed) !== undefined;
    const lapsed = !reason && written.some((acceptance) => speaksOf(acceptance, finding));
    const status = accepted ? "已说明" : reason ? "有说明" : lapsed ? "请重新说明" : "";
    const rule = rules.get(finding.rule);
    return { subject: finding, contents: row(index + 1, finding, rule && textsOf(rule).remedy, reason, status) };
  });
  const others = written.filter((acceptance) => !shown.has(acceptance));
  return [
    ...rows,
    ...others.map((acceptance) => otherRow(acceptance, findings)),
    ...check.submission.confirmed.map(confirmedRow),
  ];
}

/** A label that a person has confirmed; who clears the row takes it back. */
function confirmedRow(confirmed: LabelMeaning): Note {
  const { label, as } = confirmed;
  const blank: CellContent = { value: null };
  const contents = [
    blank,
    blank,
    blank,
    { value: `“${label}”` },
    { value: `已确认：“${label}”就是“${as}”` },
    { value: "不是的话，删去这一行" },
    blank,
    { value: "已确认" },
    { value: confirmedLabelKey(confirmed) },
  ];
  return { subject: { rule: CONFIRMED_LABEL, label }, contents };
}

/** The reason that stands beside a finding: that of its very figures; beside what nobody can accept away, any. */
function reasonFor(finding: Finding, written: readonly Acceptance[]): Acceptance | undefined {
  const own = written.filter((acceptance) => speaksOf(acceptance, finding));
  const same = own.find(({ fingerprint }) => fingerprint === fingerprintOf(finding));
  return same ?? (finding.severity === "warning" ? undefined : own[0]);
}

/** A reason as its cell held it, so that bringing the sheet up to date changes nothing a person typed. */
function typedBy(written: Acceptance | undefined): CellContent {
  return written?.typed ?? { value: written?.reason ?? "" };
}

function row(
  order: number,
  finding: Finding,
  remedy: string | undefined,
  reason: Acceptance | undefined,
  status: string,
): Row {
  return [
    { value: order },
    { value: SEVERITY_WORDS[finding.severity] },
    linkTo(finding),
    { value: listedLabel(finding.label) },
    { value: listedText(finding.message) },
    { value: listedText(finding.fix?.label ?? remedy ?? "") },
    typedBy(reason),
    { value: status },
    { value: noteKey(reason ?? { ...finding, fingerprint: fingerprintOf(finding) }) },
  ];
}

/**
 * A reason that counts no more keeps a row of its own, with the figures it was written for: its finding has a row where
 * the reason can be written anew.
 */
function otherRow(acceptance: Acceptance, findings: readonly Finding[]): Note {
  const stands = findings.some((finding) => speaksOf(acceptance, finding));
  const blank: CellContent = { value: null };
  const contents = [
    blank,
    blank,
    blank,
    { value: acceptance.label },
    { value: stands ? "数字已变，原来的说明已失效" : "问题已不存在" },
    blank,
    typedBy(acceptance),
    { value: "可删去" },
    { value: noteKey(acceptance) },
  ];
  return { subject: acceptance, contents };
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
  const above: CellStyle = { ...LISTED, border: false, wrap: false };
  const cells: DesignedCell[] = [
    { row: 0, column: 0, value: NOTES_TITLE, style: { ...above, font: { name: "宋体", size: 16, bold: true } } },
    { row: 1, column: 0, value: INTRODUCTION, style: above },
    ...NOTES_COLUMNS.map((title, column) => ({ row: HEADER_ROW, column, value: title, style: LISTED_HEADER })),
  ];
  rows.forEach((contents, index) => {
    contents.forEach((content, column) => {
      const style: CellStyle = {
        ...LISTED,
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
      [HEADER_ROW]: LISTED_HEADER_HEIGHT,
      ...Object.fromEntries(rows.map((row, index) => [FIRST_ROW + index, listedHeight(row.map(wordsIn), WIDTHS)])),
    },
    cells,
    merges: [],
    page: LISTED_PAGE,
  };
}

function designed(content: CellContent): { value?: string | number | boolean; formula?: string } {
  if ("formula" in content) return { formula: content.formula };
  const { value } = content;
  return value === null || typeof value === "object" ? {} : { value };
}

/** The words of a cell that may take several lines; a link and a number take one. */
function wordsIn(content: CellContent): string {
  return "value" in content && typeof content.value === "string" ? content.value : "";
}

/**
 * Brings the sheet up to date where it stands, by its own headers: a person may have moved columns. What has no key of
 * ours (a remark under the table, a column of their own) is never written to.
 */
function updates(sheet: string, table: NotesTable, notes: readonly Note[]): readonly Edit[] {
  const { taken, left } = slotsFor(
    table,
    notes.map(({ subject }) => subject),
  );
  const written = notes.map(({ contents }, index) => ({ row: taken[index]!, contents }));
  const emptied = left.map((row) => ({ row, contents: NOTES_COLUMNS.map((): CellContent => ({ value: null })) }));
  return [...written, ...emptied].flatMap(({ row, contents }) =>
    contents.flatMap((write, offset): Edit[] => {
      const column = table.columns[offset];
      if (column === undefined) return [];
      const expect = contentOfCell(table.cellAt(row, column));
      return sameContent(expect, write) ? [] : [{ at: { sheet, row, column }, expect, write }];
    }),
  );
}
