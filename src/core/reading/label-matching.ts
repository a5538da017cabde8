import { onceForEach } from "../once-for-each";
import type { FormWords } from "../template/form-words";
import type { Columns } from "../template/parts";
import { labelKey } from "../values/normalise";

/**
 * What a label's key may stand for: itself, and itself without what is often put around a label: a colon, a list number, and
 * brackets with a unit, a weight or a code. `执行率(B/A):` gives that, `执行率(B/A)` and `执行率`. What tells columns apart
 * stays: 全年预算数(年初批复) is not 全年预算数.
 */
export function stemsOf(key: string, words: FormWords): readonly string[] {
  const bare = key.endsWith(":") ? key.slice(0, -1) : key;
  const stems = bare === key ? [key] : [key, bare];
  addWithoutBrackets(stems, bare, words);
  const number = LIST_NUMBER.exec(bare)?.[0];
  if (number !== undefined && number.length < bare.length) {
    stems.push(bare.slice(number.length));
    addWithoutBrackets(stems, bare.slice(number.length), words);
  }
  if (JOINED.test(bare)) stems.push(bare.replace(JOINED_BY, "及"));
  const mayEnd = LAST_OF_ENDING.test(bare.charAt(bare.length - 1));
  const ending = mayEnd ? (LETTER.exec(bare) ?? UNIT_SIGN.exec(bare))?.[0] : undefined;
  if (ending !== undefined) {
    const without = bare.slice(0, -ending.length);
    stems.push(without);
    addWithoutBrackets(stems, without, words);
  }
  return stems;
}

/** The letter by which other headers speak of a column, or what they say of it: 全年执行数（万元）B, 执行率B/A. */
const LETTER = /(?<=[\p{Script=Han})])[A-D](?:[/÷][A-D])?(?:[*×]100%)?$/u;

/** What figures are in, without brackets: 执行率(B/A)%, 权重%. */
const UNIT_SIGN = /(?<=[\p{Script=Han})])[%‰]$/u;

/** The last character of either. */
const LAST_OF_ENDING = /[A-D%‰]/;

/** One thing and another, however they are joined: 偏差原因分析与改进措施. */
const JOINED = /[与和、]|以及/;
const JOINED_BY = /以及|[与和、]/g;

/** What is longer is no label with something in brackets behind it. */
const LONGEST_LABEL = 300;

function addWithoutBrackets(stems: string[], bare: string, words: FormWords): void {
  if (!bare.endsWith(")") || bare.length > LONGEST_LABEL) return;
  for (let at = bare.indexOf("("); at > 0; at = bare.indexOf("(", at + 1)) {
    if (!tellsApart(bare.slice(at + 1, -1), words)) stems.push(bare.slice(0, at));
  }
}

const LIST_NUMBER =
  /^(?:\d{1,2}[、.)]|\(\d{1,2}\)|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))(?!\d)/;

function tellsApart(bracketed: string, { tellsColumnsApart, workedOut }: FormWords): boolean {
  return bracketed.split(")(").some((content) => tellsColumnsApart.test(content) && !workedOut.test(content));
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
export function saysLabel(key: string, labels: readonly string[], words: FormWords): boolean {
  return saysOne(stemsOf(key, words), labels);
}

/** The same for a label whose stems are known. */
export function saysOne(stems: readonly string[], labels: readonly string[]): boolean {
  if (stems.length === 0) return false;
  const keys = labelKeys(labels);
  for (const stem of stems) if (keys.has(stem)) return true;
  return false;
}

const singles = new Map<string, readonly [string]>();

/** One of several labels, as a list of its own. */
export function oneLabel(label: string): readonly [string] {
  let labels = singles.get(label);
  if (!labels) {
    labels = [label];
    singles.set(label, labels);
  }
  return labels;
}

/**
 * How well a label fits a place: the official words, one of the others people use, one that will do where no other is there, or
 * any of them less an ending 数 or 情况.
 */
type Tier = 0 | 1 | 2 | 3;

/** A column that a header may head. */
export interface HeadedBy {
  readonly name: string;
  /** Twice its tier, and one more where the words stood without what was put around them. Lower is better. */
  readonly rank: number;
}

/** Ranks below this are the official words or one of a template's other labels; the rest is told by likeness alone. */
export const SURE = 6;

/** The columns of a part by the words that may head them. */
export type ColumnNames = ReadonlyMap<string, readonly { readonly name: string; readonly tier: Tier }[]>;

/** The names of columns by their labels; worked out once for each set of columns. */
export const columnNames = onceForEach((columns: Columns): ColumnNames => namesByLabel(columns));

/** What the headers of signs and units beside columns are called. */
export const splitLabels = onceForEach((columns: Columns): readonly (readonly string[])[] =>
  Object.values(columns).flatMap(({ sign, unit }) => [sign ?? [], unit ?? []]),
);

/** The columns that a header with these stems may head, `undefined` for none. */
export function columnsHeaded(stems: readonly string[], names: ColumnNames): readonly HeadedBy[] | undefined {
  for (let position = 0; position < stems.length; position++) {
    const found = names.get(stems[position]!);
    if (found) return found.map(({ name, tier }) => ({ name, rank: 2 * tier + (position === 0 ? 0 : 1) }));
  }
  return undefined;
}

function namesByLabel(columns: Columns): ColumnNames {
  const names = new Map<string, { name: string; tier: Tier }[]>();
  const add = (key: string, name: string, tier: Tier): void => {
    const known = names.get(key);
    if (!known) names.set(key, [{ name, tier }]);
    else if (!known.some((other) => other.name === name)) known.push({ name, tier });
  };
  for (const [name, { labels }] of Object.entries(columns)) {
    let tier: Tier = 0;
    for (const key of labelKeys(labels)) {
      add(key, name, tier);
      tier = 1;
    }
  }
  for (const [name, { finer, lastly }] of Object.entries(columns))
    for (const key of labelKeys([...(finer ?? []), ...(lastly ?? [])])) add(key, name, 2);
  const exact = new Set(names.keys());
  for (const [name, { labels }] of Object.entries(columns)) {
    for (const key of labelKeys(labels)) for (const other of loosely(key)) if (!exact.has(other)) add(other, name, 3);
  }
  return names;
}

/** 全年预算 for 全年预算数 and the other way about, 完成 for 完成情况; 数 and 情况 are never exchanged. */
function loosely(key: string): readonly string[] {
  for (const ending of ["数", "情况"]) {
    if (key.endsWith(ending)) return key.length > ending.length + 1 ? [key.slice(0, -ending.length)] : [];
  }
  return /[值分率]$|\)$/.test(key) ? [] : [`${key}数`, `${key}情况`];
}
