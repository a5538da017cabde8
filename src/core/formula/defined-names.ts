import { onceForEach } from "../once-for-each";

/** A defined name. `sheet` is the worksheet it belongs to, `undefined` for the whole workbook. */
export interface DefinedName {
  readonly name: string;
  readonly sheet: string | undefined;
  /** Without its leading `=`. */
  readonly formula: string;
}

/** Names by themselves without regard to case: a workbook may have thousands, and formulas that ask for each of them. */
const byName = onceForEach((names: readonly DefinedName[]): ReadonlyMap<string, readonly DefinedName[]> => {
  const found = new Map<string, DefinedName[]>();
  for (const one of names) {
    const key = one.name.toLowerCase();
    const alike = found.get(key);
    if (alike) alike.push(one);
    else found.set(key, [one]);
  }
  return found;
});

/** The formula behind a name as seen from a sheet; a name of the sheet hides one of the workbook. */
export function formulaOfName(names: readonly DefinedName[], name: string, sheet: string): string | undefined {
  const named = byName(names).get(name.toLowerCase()) ?? [];
  const own = named.find((candidate) => candidate.sheet?.toLowerCase() === sheet.toLowerCase());
  return (own ?? named.find((candidate) => candidate.sheet === undefined))?.formula;
}
