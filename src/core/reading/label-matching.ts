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
  const keys = labelKeys(labels);
  return stems.some((stem) => keys.has(stem));
}

const namesByColumns = new WeakMap<Columns, ReadonlyMap<string, readonly string[]>>();

/** The names of the columns that a header with these stems may head. */
export function columnsHeaded(stems: readonly string[], columns: Columns): readonly string[] {
  let names = namesByColumns.get(columns);
  if (!names) {
    names = namesByLabel(columns);
    namesByColumns.set(columns, names);
  }
  for (const stem of stems) {
    const found = names.get(stem);
    if (found) return found;
  }
  return NONE;
}

function namesByLabel(columns: Columns): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const [name, { labels }] of Object.entries(columns)) {
    for (const key of labelKeys(labels)) names.set(key, [...(names.get(key) ?? []), name]);
  }
  return names;
}

const NONE: readonly string[] = [];
