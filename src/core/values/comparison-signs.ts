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
/** The characters they begin with: most texts have none of them. */
const MAY_BE_NON_STANDARD = new RegExp(`[${[...STANDARD_SIGNS.keys()].map((sign) => sign.charAt(0)).join("")}]`);

/** The non-standard comparison signs of a target or result, each once, as typed and in order: ≦ ≧ ＜ ＞ ＝ ═ <= >= =< =>. */
export function nonstandardSigns(text: string): readonly string[] {
  return MAY_BE_NON_STANDARD.test(text) ? [...new Set(text.match(NON_STANDARD) ?? [])] : NO_SIGNS;
}

/** The text with ≤ ≥ < > = in place of every non-standard comparison sign. Nothing else changes. */
export function standardiseSigns(text: string): string {
  if (!MAY_BE_NON_STANDARD.test(text)) return text;
  return text.replace(NON_STANDARD, (sign) => STANDARD_SIGNS.get(sign) ?? sign);
}

const NO_SIGNS: readonly string[] = [];

/** Both orders of two signs written one after the other: <= and =<. */
function pairs(outer: readonly string[], equals: readonly string[], standard: string): [string, string][] {
  return outer.flatMap((sign) =>
    equals.flatMap((equal): [string, string][] => [
      [sign + equal, standard],
      [equal + sign, standard],
    ]),
  );
}
