/** What each non-standard way of writing a comparison should be. Longer ways stand before the signs they are made of. */
const STANDARD_SIGNS: ReadonlyMap<string, string> = new Map([
  ...pairs(["<", "＜", "﹤"], ["=", "＝", "═", "﹦"], "≤"),
  ...pairs([">", "＞", "﹥"], ["=", "＝", "═", "﹦"], "≥"),
  ["≦", "≤"],
  ["≧", "≥"],
  ["⩽", "≤"],
  ["⩾", "≥"],
  ["＜", "<"],
  ["﹤", "<"],
  ["＞", ">"],
  ["﹥", ">"],
  ["＝", "="],
  ["═", "="],
  ["﹦", "="],
]);

const NON_STANDARD = new RegExp([...STANDARD_SIGNS.keys()].join("|"), "g");

/** The non-standard comparison signs of a target or result, each once, as typed and in order: ≦ ≧ ＜ ＞ ＝ ═ <= >= =< =>. */
export function nonstandardSigns(text: string): readonly string[] {
  return [...new Set(text.match(NON_STANDARD) ?? [])];
}

/** The text with ≤ ≥ < > = in place of every non-standard comparison sign. Nothing else changes. */
export function standardiseSigns(text: string): string {
  return text.replace(NON_STANDARD, (sign) => STANDARD_SIGNS.get(sign) ?? sign);
}

/** Both orders of two signs written one after the other: <= and =<. */
function pairs(outer: readonly string[], equals: readonly string[], standard: string): [string, string][] {
  return outer.flatMap((sign) =>
    equals.flatMap((equal): [string, string][] => [
      [sign + equal, standard],
      [equal + sign, standard],
    ]),
  );
}
