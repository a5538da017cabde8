/// <reference types="office-js" />
import { isMarkFormula } from "../../app/mark-formula";
import { isBroken } from "./excel-trouble";

/** What marking must know of a sheet. */
interface SheetState {
  readonly isProtected: boolean;
  /** Ids of the conditional formats that are ours. */
  readonly marks: readonly string[];
}

/** The same of all sheets, by name. */
export type SheetStates = ReadonlyMap<string, SheetState>;

const RULE = "customOrNullObject/rule/formula";

/** Asks for the state of a sheet; the result is called after the sync. */
export function loadSheetState(sheet: Excel.Worksheet): () => SheetState {
  const protection = sheet.protection.load("protected");
  const ours = loadMarks(sheet);
  return () => ({ isProtected: protection.protected, marks: ours() });
}

/** Asks for our marks on a sheet; the result is called after the sync. */
export function loadMarks(sheet: Excel.Worksheet): () => readonly string[] {
  const formats = sheet.getRange().conditionalFormats.load(`items/id,items/type,items/${RULE}`);
  return () => formats.items.filter(isMark).map(({ id }) => id);
}

/**
 * Asks every sheet for its protection and our marks: two trips, and more only where a conditional format cannot be loaded,
 * which then is none of ours.
 */
export async function readStates(context: Excel.RequestContext): Promise<SheetStates> {
  const sheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  try {
    const states = sheets.items.map((sheet) => [sheet.name, loadSheetState(sheet)] as const);
    await context.sync();
    return new Map(states.map(([name, state]) => [name, state()]));
  } catch (cause) {
    if (!isBroken(cause)) throw cause;
  }
  const states = new Map<string, SheetState>();
  for (const sheet of sheets.items) states.set(sheet.name, await readState(context, sheet));
  return states;
}

async function readState(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<SheetState> {
  const protection = sheet.protection.load("protected");
  await context.sync();
  const isProtected = protection.protected;
  try {
    const formats = sheet.getRange().conditionalFormats.load("items/id,items/type");
    await context.sync();
    const custom = formats.items.filter(({ type }) => type === "Custom");
    return { isProtected, marks: await oursAmong(context, custom) };
  } catch (cause) {
    if (!isBroken(cause)) throw cause;
    return { isProtected, marks: [] };
  }
}

/** Halved until those that cannot be loaded stand alone. */
async function oursAmong(
  context: Excel.RequestContext,
  formats: readonly Excel.ConditionalFormat[],
): Promise<readonly string[]> {
  if (formats.length === 0) return [];
  try {
    for (const format of formats) format.load(RULE);
    await context.sync();
    return formats.filter(isMark).map(({ id }) => id);
  } catch (cause) {
    if (!isBroken(cause)) throw cause;
    if (formats.length === 1) return [];
  }
  const middle = formats.length >> 1;
  const first = await oursAmong(context, formats.slice(0, middle));
  return [...first, ...(await oursAmong(context, formats.slice(middle)))];
}

function isMark(format: Excel.ConditionalFormat): boolean {
  return format.type === "Custom" && isMarkFormula(format.customOrNullObject.rule.formula);
}
