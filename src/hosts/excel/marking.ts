/// <reference types="office-js" />
import { MARK_FILLS, markFormula } from "../../app/mark-formula";
import { HostError, type Mark } from "../../app/ports";
import { areaToA1 } from "../../core/grid/address";
import { loadMarks, type SheetStates } from "./sheet-state";

/** What a marking came to. */
export interface Marking {
  /** Protected sheets that got no marks. */
  readonly skipped: readonly string[];
  /** The state of the sheets afterwards. */
  readonly states: SheetStates;
}

/** A mark takes some two kilobytes of a request, of which Excel on the web lets five megabytes through. */
const MARKS_PER_TRIP = 1_000;

/**
 * Replaces all our marks, in one trip where `states` tells the truth. With `looksAfter` the trip that writes also looks at
 * what there is afterwards, and marks that nobody knew of are taken away in one more. Errors of Office.js are passed on.
 * @throws HostError sheet-deleted for a mark on a sheet that is not there
 */
export async function replaceMarks(
  context: Excel.RequestContext,
  marks: readonly Mark[],
  states: SheetStates,
  looksAfter: boolean,
): Promise<Marking> {
  for (const { sheet } of marks) {
    if (!states.has(sheet)) throw new HostError("sheet-deleted", `没有工作表“${sheet}”`);
  }
  const open = marks.filter(({ sheet }) => !states.get(sheet)!.isProtected);
  const writable = new Map(
    [...states]
      .filter(([, { isProtected }]) => !isProtected)
      .map(([name]) => [name, context.workbook.worksheets.getItem(name)]),
  );
  for (const [name, sheet] of writable) deleteMarks(sheet, states.get(name)!.marks);

  const added: { readonly sheet: string; readonly format: Excel.ConditionalFormat }[] = [];
  for (const [index, mark] of open.entries()) {
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one trip for so many marks
    if (index > 0 && index % MARKS_PER_TRIP === 0) await context.sync();
    added.push({ sheet: mark.sheet, format: addMark(writable.get(mark.sheet)!, mark) });
  }
  const looked = looksAfter ? [...writable] : [];
  const present = looked.map(([name, sheet]) => ({ name, sheet, load: loadMarks(sheet) }));
  await context.sync();

  const ours = new Set(added.map(({ sheet, format }) => keyOf(sheet, format.id)));
  const after = new Map(states);
  for (const name of writable.keys()) {
    const own = added.filter(({ sheet }) => sheet === name).map(({ format }) => format.id);
    after.set(name, { isProtected: false, marks: own });
  }
  let strangers = 0;
  for (const { name, sheet, load } of present) {
    const strange = load().filter((id) => !ours.has(keyOf(name, id)));
    deleteMarks(sheet, strange);
    strangers += strange.length;
  }
  if (strangers > 0) await context.sync();
  const skipped = new Set(marks.filter((mark) => !open.includes(mark)).map(({ sheet }) => sheet));
  return { skipped: [...skipped], states: after };
}

/**
 * Takes all our marks off the sheets that are not protected, in one trip. Returns how many there were, and the
 * protected sheets that keep theirs.
 */
export async function removeMarks(
  context: Excel.RequestContext,
  states: SheetStates,
): Promise<{ readonly count: number; readonly kept: readonly string[] }> {
  const marked = [...states].filter(([, { marks }]) => marks.length > 0);
  const [kept, open] = partition(marked, ([, { isProtected }]) => isProtected);
  for (const [name, { marks }] of open) deleteMarks(context.workbook.worksheets.getItem(name), marks);
  if (open.length > 0) await context.sync();
  return {
    count: open.reduce((sum, [, { marks }]) => sum + marks.length, 0),
    kept: kept.map(([sheet]) => sheet),
  };
}

/** A new conditional format comes before all others of its sheet. It is constant, so that it never needs repainting. */
function addMark(sheet: Excel.Worksheet, { area, severity, rules }: Mark): Excel.ConditionalFormat {
  const format = sheet.getRange(areaToA1(area)).conditionalFormats.add("Custom");
  format.custom.rule.formula = `=${markFormula(rules)}`;
  format.custom.format.fill.color = `#${MARK_FILLS[severity]}`;
  return format.load("id");
}

function deleteMarks(sheet: Excel.Worksheet, ids: readonly string[]): void {
  if (ids.length === 0) return;
  const formats = sheet.getRange().conditionalFormats;
  for (const id of ids) formats.getItem(id).delete();
}

function keyOf(sheet: string, id: string): string {
  return `${sheet}\n${id}`;
}

function partition<T>(items: readonly T[], holds: (item: T) => boolean): [T[], T[]] {
  return [items.filter(holds), items.filter((item) => !holds(item))];
}
