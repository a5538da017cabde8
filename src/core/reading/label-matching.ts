import type { Columns } from "../template/parts";
import { labelKey } from "./normalise";

/**
 * What a label's key may stand for: itself, and itself without what is often put behind a label: a colon, and brackets with
 * a unit, a weight or a code. `执行率(B/A):` gives that, `执行率(B/A)` and `执行率`.
 */
export function stemsOf(key: string): readonly string[] {
  const bare = key.endsWith(":") ? key.slice(0, -1) : key;
  const stems = bare === key ? [key] : [key, bare];
  if (!bare.endsWith(")")) return stems;
  for (let at = bare.indexOf("("); at > 0; at = bare.indexOf("(", at + 1)) stems.push(bare.slice(0, at));
  return stems;
}

const keysByLabels = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Labels as `labelKey` writes them, for looking up; worked out once for each list. */
export function labelKeys(labels: readonly string[]): ReadonlySet<string> {
  let keys = keysByLabels.get(labels);
  if (!keys) {
    keys = new Set(labels.map(labelKey));
    keysByLabels.set(labels, keys);
  }
  return keys;
}

/** Whether a header or label says one of the labels: the same words, or those and a unit, weight or code in brackets. */
export function saysLabel(key: string, labels: readonly string[]): boolean {
  return saysOne(stemsOf(key), labels);
}

/** The same for a label whose stems are known. */
export function saysOne(stems: readonly string[], labels: readonly string[]): boolean {
  if (stems.length === 0) return false;
  const keys = labelKeys(labels);
  for (const stem of stems) if (keys.has(stem)) return true;
  return false;
}

/** Names of columns by the labels that head them. */
export type ColumnNames = ReadonlyMap<string, readonly string[]>;

const namesByColumns = new WeakMap<Columns, ColumnNames>();

/** The names of columns by their labels; worked out once for each set of columns. */
export function columnNames(columns: Columns): ColumnNames {
  let names = namesByColumns.get(columns);
  if (!names) {
    names = namesByLabel(columns);
    namesByColumns.set(columns, names);
  }
  return names;
}

/** The columns that a header with these stems may head, `undefined` for none. */
export function columnsHeaded(stems: readonly string[], names: ColumnNames): readonly string[] | undefined {
  for (const stem of stems) {
    const found = names.get(stem);
    if (found) return found;
  }
  return undefined;
}

function namesByLabel(columns: Columns): ColumnNames {
  const names = new Map<string, string[]>();
  for (const [name, { labels }] of Object.entries(columns)) {
    for (const key of labelKeys(labels)) names.set(key, [...(names.get(key) ?? []), name]);
  }
  return names;
}
