/** What stands in the text where a sign cannot be told. */
const UNKNOWN_SIGN = "〓";

/** Signs of fonts that have their own meaning for each letter, as Unicode has them. */
const FONTS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    ...run(0x81, "①②③④⑤⑥⑦⑧⑨⑩"),
    ...run(0x8c, "❶❷❸❹❺❻❼❽❾❿"),
    ...{ 0x6c: "●", 0x6e: "■", 0x6f: "□", 0x71: "□", 0x72: "□", 0x74: "◆", 0x75: "◆", 0x76: "◆", 0x77: "◆" },
    ...{ 0x9e: "·", 0x9f: "•", 0xa1: "○", 0xa4: "◉", 0xa7: "■", 0xa8: "□", 0xab: "★", 0xaa: "✦" },
    ...{ 0xd8: "➢", 0xe0: "→", 0xe8: "➔", 0xf0: "⇨", 0xfb: "✗", 0xfc: "✓", 0xfd: "☒", 0xfe: "☑" },
    ...{ 0xdf: "←", 0xe1: "↑", 0xe2: "↓", 0x46: "☞" },
  },
  "wingdings 2": {
    ...{ 0x4f: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x97: "●", 0x98: "●", 0x99: "○" },
    ...{ 0xa1: "■", 0xa2: "■", 0xa3: "□", 0xa4: "□", 0x2a: "☐" },
    ...run(0x6a, "①②③④⑤⑥⑦⑧⑨⑩"),
  },
  symbol: {
    ...run(0x41, "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"),
    ...run(0x61, "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"),
    ...run(0x20, " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅"),
    ...run(0xa2, "′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…"),
    ...run(0xc4, "⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇"),
    ...{ 0x5b: "[", 0x5d: "]", 0x5f: "_", 0x7b: "{", 0x7c: "|", 0x7d: "}", 0x7e: "∼", 0xd6: "√", 0xd7: "⋅", 0xe5: "∑" },
    ...{ 0xd2: "®", 0xd3: "©", 0xd4: "™", 0xd8: "¬", 0xd9: "∧", 0xda: "∨", 0xdb: "⇔", 0xdc: "⇐", 0xde: "⇒" },
  },
};

/** The first of the private characters by which Word names the letters of such fonts. */
const PRIVATE = 0xf000;

/**
 * The sign that a font shows for a character; ordinary characters of ordinary fonts are themselves. `undefined` where only the
 * font knows.
 */
export function signOf(code: number, font: string | undefined): string | undefined {
  const signs = FONTS[font?.toLowerCase() ?? ""];
  const isPrivate = code >= PRIVATE && code <= PRIVATE + 0xff;
  const letter = isPrivate ? code - PRIVATE : code;
  if (signs) return signs[letter];
  if (isPrivate || code < 0x20 || code > 0xffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  return String.fromCharCode(code);
}

/** As `signOf`; a sign that nobody knows is named, and stands as 〓. */
export function signOrName(code: number, font: string | undefined, name: (what: string) => void): string {
  const sign = signOf(code, font);
  if (sign === undefined)
    name(`符号（${font ?? ""}${Number.isNaN(code) ? "" : ` ${code.toString(16).toUpperCase()}`}）`);
  return sign ?? UNKNOWN_SIGN;
}

/** Text with the letters of Symbol and Wingdings as signs; private characters of other fonts are known to those alone. */
export function withSigns(text: string, font: string | undefined, name: (what: string) => void): string {
  if (font === undefined && !PRIVATE_LETTERS.test(text)) return text;
  return Array.from(text, (letter) => {
    const code = letter.codePointAt(0)!;
    if (font === undefined && !PRIVATE_LETTERS.test(letter)) return letter;
    const isOrdinary = code > 0xff && !PRIVATE_LETTERS.test(letter);
    return isOrdinary ? letter : signOrName(code, font ?? "Symbol", name);
  }).join("");
}

const PRIVATE_LETTERS = /[\uf020-\uf0ff]/;

/** A character by its number; 〓 where there is none. */
export function emojiOf(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : UNKNOWN_SIGN;
}

/** Whether the letters of a font are signs. */
export function isSignFont(font: string | undefined): boolean {
  return font !== undefined && Object.hasOwn(FONTS, font.toLowerCase());
}

function run(first: number, signs: string): Readonly<Record<number, string>> {
  return Object.fromEntries(Array.from(signs, (sign, index) => [first + index, sign]));
}
