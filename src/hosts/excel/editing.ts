/// <reference types="office-js" />
import { HostError, type AppliedEdits } from "../../app/ports";
import { inverseOf, sameContent, type Edit } from "../../core/fixing/edit";
import { toA1, type CellRef } from "../../core/grid/address";
import { cellKey, contentAt, planEdits, type WrittenCell } from "../../core/fixing/snapshot-editing";
import { cellsOfBlock, GENERAL } from "./cell-values";
import { workbookOfTouched, writeCell, type GivenFormats, type TouchedCell } from "./cell-writing";
import { syncQuietly } from "./quiet-sync";

/** A cell takes about a kilobyte of a request, of which Excel on the web lets five megabytes through. */
const CELLS_PER_TRIP = 1_500;

/**
 * Applies edits in two trips: one looks at the cells as they are now, the other writes all that still hold. `writing` is
 * called before anything is written. Errors of Office.js are passed on.
 * @throws HostError sheet-protected, before anything is written
 */
export async function applyEdits(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  given: GivenFormats,
  writing: () => void,
): Promise<AppliedEdits> {
  const application = context.workbook.application.load("calculationMode");
  const touched = await touchedCells(context, edits);
  const plan = planEdits(workbookOfTouched(touched, edits), edits);
  const byPlace = new Map(touched.map((cell) => [cellKey(cell.at), cell]));
  const targets = plan.written.map((written) => ({ written, cell: byPlace.get(cellKey(written.at))! }));
  refuseLocked(targets.map(({ cell }) => cell));
  if (targets.length > 0) writing();
  for (let start = 0; start < targets.length; start += CELLS_PER_TRIP) {
    const trip = targets.slice(start, start + CELLS_PER_TRIP);
    await syncQuietly(context, () => trip.forEach(({ written, cell }) => write(cell, written, given)));
  }
  const manual = application.calculationMode === "Manual";
  return { done: plan.done, stale: plan.stale, awaitingRecalculation: manual ? formulasOf(plan.written) : [] };
}

/**
 * The same, where an attempt before may have been carried out in part: what it wrote counts as done, and is not written
 * again.
 */
export async function applyRest(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  given: GivenFormats,
  writing: () => void,
): Promise<AppliedEdits> {
  const standing = await standingEdits(context, edits);
  const rest = edits.filter((edit) => !standing.done.includes(edit));
  if (rest.length === 0) return standing;
  const { done, stale, awaitingRecalculation } = await applyEdits(context, rest, given, writing);
  return {
    done: edits.filter((edit) => standing.done.includes(edit) || done.includes(edit)),
    stale,
    awaitingRecalculation: [...standing.awaitingRecalculation, ...awaitingRecalculation],
  };
}

/** Which edits stand in their cells; all others are called stale. Nothing is written. */
export async function standingEdits(context: Excel.RequestContext, edits: readonly Edit[]): Promise<AppliedEdits> {
  const application = context.workbook.application.load("calculationMode");
  const { sheets } = workbookOfTouched(await touchedCells(context, edits), edits.map(inverseOf));
  const stands = ({ at, expect, write }: Edit): boolean => {
    const sheet = sheets.find(({ name }) => name === at.sheet);
    return sheet !== undefined && !sameContent(expect, write) && sameContent(contentAt(sheet, at), write);
  };
  const done = edits.filter(stands);
  const manual = application.calculationMode === "Manual";
  const formulas = done.filter(({ write }) => "formula" in write).map(({ at }) => at);
  return { done, stale: edits.filter((edit) => !done.includes(edit)), awaitingRecalculation: manual ? formulas : [] };
}

/** The cells that edits name, as they are now. Those of sheets that are not there are left out. */
async function touchedCells(context: Excel.RequestContext, edits: readonly Edit[]): Promise<TouchedCell[]> {
  const places = new Map(edits.map(({ at }) => [cellKey(at), at]));
  const loaded: (() => TouchedCell | undefined)[] = [];
  for (const at of places.values()) {
    // One trip for so many cells: not one for each, and no request so large that Excel refuses it.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    if (loaded.length > 0 && loaded.length % CELLS_PER_TRIP === 0) await context.sync();
    loaded.push(loadCell(context, at));
  }
  await context.sync();
  return loaded.flatMap((cell) => cell() ?? []);
}

function loadCell(context: Excel.RequestContext, at: CellRef): () => TouchedCell | undefined {
  const sheet = context.workbook.worksheets.getItemOrNullObject(at.sheet);
  sheet.protection.load("protected");
  const range = sheet.getRange(toA1(at)).load("values,formulas,numberFormat,format/protection/locked");
  // What it reads is there once its caller has synced; the rule sees no further than this function.
  return () => {
    // eslint-disable-next-line office-addins/call-sync-before-read
    if (sheet.isNullObject) return undefined;
    const { values, formulas, numberFormat } = range;
    const [cell] = cellsOfBlock({ top: at.row, left: at.column, values, formulas, formats: numberFormat });
    return {
      at,
      range,
      cell,
      format: cell?.format ?? formatOf(numberFormat),
      // eslint-disable-next-line office-addins/call-sync-before-read
      isLocked: sheet.protection.protected && range.format.protection.locked,
    };
  };
}

function formatOf(formats: readonly (readonly unknown[])[]): string {
  const format = formats[0]?.[0];
  return typeof format === "string" && format !== "" ? format : GENERAL;
}

function refuseLocked(cells: readonly TouchedCell[]): void {
  const sheets = new Set(cells.filter(({ isLocked }) => isLocked).map(({ at }) => at.sheet));
  if (sheets.size === 0) return;
  throw new HostError("sheet-protected", Array.from(sheets, (sheet) => `工作表“${sheet}”`).join("、"));
}

function write(cell: TouchedCell, { at, before, content, format: wanted }: WrittenCell, given: GivenFormats): void {
  const { format: had } = cell;
  if (had === GENERAL && wanted !== undefined) {
    given.note(at, before, wanted);
    return writeCell(cell, content, wanted);
  }
  writeCell(cell, content, given.takeBack(at, content, had) ? GENERAL : had);
}

function formulasOf(written: readonly WrittenCell[]): CellRef[] {
  return written.filter(({ content }) => "formula" in content).map(({ at }) => at);
}
