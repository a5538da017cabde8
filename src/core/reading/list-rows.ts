import { Decimal, sum } from "../numbers/decimal";
import type { Columns, ListPart, ListRow } from "../template/parts";
import { isPlaced, type Sourced } from "../values/sourced";

/**
 * The rows of a list without those that only say what the rows below them come to: 一、产出指标（50分） with marks of its own, no
 * name, and as many marks as its indicators have together.
 */
export function withoutGroupSums<C extends Columns, T extends Columns>(
  rows: readonly ListRow<C>[],
  part: ListPart<C, T>,
): readonly ListRow<C>[] {
  const isNameless = rows.map((row) => !holdsAnything(row, row.key, namingColumns(part)));
  const [first] = Object.keys(part.totals);
  return rows.filter((row, index) => {
    if (!isNameless[index] || first === undefined) return true;
    const next = isNameless.indexOf(true, index + 1);
    const members = rows.slice(index + 1, next < 0 ? rows.length : next);
    const own = figureOf(row[first] as Sourced<unknown>);
    const together = placedOnce(members.map((member) => member[first] as Sourced<unknown>));
    return own === undefined || together.length === 0 || !sum(together).equals(own);
  });
}

/** The columns in which an entry of the list says something of its own: none of the groups', and none that is summed. */
function namingColumns<C extends Columns, T extends Columns>({ columns, totals }: ListPart<C, T>): readonly string[] {
  return Object.keys(columns).filter((name) => !columns[name]!.carryDown && !(name in totals));
}

function figureOf(sourced: Sourced<unknown>): Decimal | undefined {
  if (sourced.kind !== "present") return undefined;
  const { value } = sourced.value as { readonly value?: unknown };
  return value instanceof Decimal ? value : undefined;
}

/** The figures of cells, a merged one once. */
function placedOnce(cells: readonly Sourced<unknown>[]): readonly Decimal[] {
  const seen = new Set<string>();
  return cells.flatMap((cell) => {
    const figure = figureOf(cell);
    if (!figure || cell.kind !== "present" || seen.has(`${cell.at.row}:${cell.at.column}`)) return [];
    seen.add(`${cell.at.row}:${cell.at.column}`);
    return [figure];
  });
}

/** Whether a row of a list holds anything of its own in the columns named: nothing shared with a row above, no blank mark. */
export function holdsAnything(row: Readonly<Record<string, unknown>>, key: string, names: readonly string[]): boolean {
  return names.some((name) => {
    const sourced = row[name] as Sourced<unknown>;
    return isPlaced(sourced) && sourced.kind !== "blank" && `${sourced.at.sheet}!${sourced.at.row}` === key;
  });
}

/** The row of the sheet that a row of a list stands in, by its key. */
export function rowIn(key: string): number {
  return Number(key.slice(key.lastIndexOf("!") + 1));
}
