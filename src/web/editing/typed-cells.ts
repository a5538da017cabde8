import { areaAt, cellViewAt, lookAt, type CellView, type SheetView, type WorkbookView } from "../../app/workbook-view";
import { isPercentFormat } from "numfmt";
import type { CellContent, Edit } from "../../core/fixing/edit";
import { areaContains, areaToA1, isSingle, type CellRef } from "../../core/grid/address";
import { readTyped, type TypedEntry } from "./typed-entry";
import { breachOf } from "./validation";

/** Text that a person typed, pasted or cleared (empty text) for one cell, not yet understood. */
export interface TypedCell {
  readonly at: CellRef;
  readonly text: string;
  /** What it is exactly, where that was known: then the text counts for nothing. */
  readonly content?: CellContent;
  /** Number format of the cell it was copied from, for a cell that has General. */
  readonly format?: string;
}

/** What typed cells come to. */
export interface TypedPlan {
  /** To be applied at once. They expect what the view shows, so a cell that was changed meanwhile is left alone. */
  readonly edits: readonly Edit[];
  /** Cells that cannot be written, and why, in Chinese. */
  readonly refused: readonly Refused[];
  /** Cells that are written although the file's own validations advise against it, and why, in Chinese. */
  readonly remarked: readonly Refused[];
}

/** A cell and why something is not as it should be, in Chinese. */
interface Refused {
  readonly at: CellRef;
  readonly why: string;
}

/**
 * Reads typed cells as Excel would and makes edits of them. What breaks a validation of the file is refused where it was
 * typed by hand, and only remarked upon in a block that is `pasted`, which Excel would not check at all.
 */
export function planTyped(view: WorkbookView, cells: readonly TypedCell[], pasted = false): TypedPlan {
  const planned = cells.map((cell) => planCell(view, cell, pasted));
  return {
    edits: planned.flatMap(({ edit }) => edit ?? []),
    refused: planned.flatMap(({ refused }) => refused ?? []),
    remarked: planned.flatMap(({ remarked }) => remarked ?? []),
  };
}

interface PlannedCell {
  readonly edit?: Edit;
  readonly refused?: Refused;
  readonly remarked?: Refused;
}

function planCell(view: WorkbookView, typed: TypedCell, pasted: boolean): PlannedCell {
  const { at } = typed;
  const no = (why: string): PlannedCell => ({ refused: { at, why } });
  const sheet = view.sheets.find(({ name }) => name === at.sheet);
  if (!sheet) return no(`没有工作表“${at.sheet}”`);
  const cell = cellViewAt(sheet, at.row, at.column);
  const look = sheet.looks[lookAt(sheet, at.row, at.column)];
  if (sheet.protected && (look?.locked ?? true)) return no(`工作表“${at.sheet}”受保护，这一格不能修改`);
  const fixed = whyFixed(sheet, at);
  if (fixed !== undefined) return no(fixed);
  if (isCovered(sheet, at)) return no("这一格被合并单元格盖住，没有写入");
  const entry = entryOf(typed, look?.format);
  if (entry.kind === "refused") return no(entry.why);
  const breach = breachOf(view, at, entry.content, typed.text);
  if (breach?.strictness === "stop" && !pasted) return no(breach.why);
  const edit = { at, expect: contentOf(cell, sheet), write: entry.content };
  return {
    edit: look?.format === undefined && entry.format !== undefined ? { ...edit, format: entry.format } : edit,
    ...(breach && { remarked: { at, why: breach.why } }),
  };
}

/** A number without a percent sign is read as typed where the cell shows percents: 85 is 85 % there, as 0.85 is. */
function entryOf({ text, content, format }: TypedCell, own: string | undefined): TypedEntry {
  const isNumber = content && "value" in content && typeof content.value === "number";
  const isPercent = format !== undefined && isPercentFormat(format);
  const asTyped = content === undefined || (isNumber && !isPercent && own !== undefined && isPercentFormat(own));
  if (!asTyped) return { kind: "content", content, ...(format !== undefined && { format }) };
  const entry = readTyped(text, own);
  return entry.kind === "content" && format !== undefined ? { ...entry, format } : entry;
}

/** An array formula of one cell says so, since taking back what is typed over it must bring it back as one. */
function contentOf(cell: CellView | undefined, { arrays }: SheetView): CellContent {
  if (cell?.formula === undefined) return { value: cell?.value ?? null };
  const { formula, row, column } = cell;
  const isArray = arrays.some((area) => isSingle(area) && area.top === row && area.left === column);
  return isArray ? { formula, isArray } : { formula };
}

/** Why a cell cannot be written by itself, in Chinese. An array formula of one cell can: what is typed takes its place. */
function whyFixed({ arrays, tableHeaders }: SheetView, { row, column }: CellRef): string | undefined {
  const spread = arrays.find((area) => !isSingle(area) && areaContains(area, row, column));
  if (spread) return `属于数组公式 ${areaToA1(spread)}，不能单独修改`;
  const isHeader = tableHeaders.some((area) => areaContains(area, row, column));
  return isHeader ? "是表格（超级表）的标题，不能在这里修改" : undefined;
}

/** Whether a merged area shows another cell at this place. */
function isCovered(sheet: SheetView, { row, column }: CellRef): boolean {
  const { top, left } = areaAt(sheet, row, column);
  return top !== row || left !== column;
}
