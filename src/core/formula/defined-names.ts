/** A defined name. `sheet` is the worksheet it belongs to, `undefined` for the whole workbook. */
export interface DefinedName {
  readonly name: string;
  readonly sheet: string | undefined;
  /** Without its leading `=`. */
  readonly formula: string;
}

/** The formula behind a name as seen from a sheet; a name of the sheet hides one of the workbook. */
export function formulaOfName(names: readonly DefinedName[], name: string, sheet: string): string | undefined {
  const key = name.toLowerCase();
  const named = names.filter((candidate) => candidate.name.toLowerCase() === key);
  const own = named.find((candidate) => candidate.sheet?.toLowerCase() === sheet.toLowerCase());
  return (own ?? named.find((candidate) => candidate.sheet === undefined))?.formula;
}
