/** The longest sheet name Excel takes, in UTF-16 units. */
export const MAX_SHEET_NAME = 31;

/**
 * A name Excel takes for a new sheet: without `: \ / ? * [ ]`, line breaks and quotes at its ends, at most 31 long, and
 * not taken yet (case does not count), else with ` (2)`, ` (3)` and so on behind it.
 */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const base = validSheetName(wanted);
  if (!used.has(base.toLowerCase())) return base;
  for (let number = 2; ; number++) {
    const tail = ` (${number})`;
    const name = cutName(base, MAX_SHEET_NAME - tail.length) + tail;
    if (!used.has(name.toLowerCase())) return name;
  }
}

function validSheetName(wanted: string): string {
  const allowed = Array.from(wanted, (character) => {
    if (character < " " || character === "\u007f") return " ";
    return ":\\/?*[]".includes(character) ? "_" : character;
  }).join("");
  const name = bareName(cutName(bareName(allowed), MAX_SHEET_NAME));
  // Excel keeps this name for itself.
  if (name === "" || name.toLowerCase() === "history") return `工作表${name}`;
  return name;
}

/** Without spaces and quotes at its ends; cutting may bring new ones there. */
function bareName(name: string): string {
  return name.replace(/^[\s']+|(?<![\s'])[\s']+$/g, "");
}

/** Never cuts through a surrogate pair. */
function cutName(name: string, length: number): string {
  const cut = name.slice(0, length);
  const last = cut.charCodeAt(cut.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? cut.slice(0, -1) : cut;
}
