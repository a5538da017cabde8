/** The parts of a number format that matter for reading: what is shown beside or instead of the plain number. */
interface NumberFormat {
  /** Decimals of a percentage format (0.00% → 2); absent where the format is no percentage. */
  readonly percentDecimals?: number;
  /** What a date format shows. A year that is not shown was put in by the program, not by the person. */
  readonly date?: { readonly year: boolean; readonly month: boolean; readonly day: boolean };
  /** Literal text shown before and after the number: `0"家"` → 家. Empty where there is none. */
  readonly before: string;
  readonly after: string;
}

const PLAIN_FORMAT: NumberFormat = { before: "", after: "" };

/** Literal text and what is no text at all: "…", \x, _x, *x, [Red], [$-804]. */
const LITERALS = /"[^"]*"|\\.|_.|\*.|\[[^[\]]*\]/g;

const CACHE_LIMIT = 512;
const known = new Map<string, NumberFormat>();

/** Reads a number format code. General and what is not understood give a format without any part. */
export function readNumberFormat(code: string | undefined): NumberFormat {
  if (code === undefined || code === "") return PLAIN_FORMAT;
  const cached = known.get(code);
  if (cached) return cached;
  if (known.size >= CACHE_LIMIT) known.clear();
  const format = analyse(firstSection(code));
  known.set(code, format);
  return format;
}

function analyse(section: string): NumberFormat {
  const bare = section.replace(LITERALS, "").replace(/General|G\/通用格式/gi, "0");
  const decimals = /(?:\.([0#?]*))?%/.exec(bare);
  if (decimals) return { ...PLAIN_FORMAT, percentDecimals: decimals[1]?.length ?? 0 };
  if (/[ymdhs]/i.test(bare)) return { ...PLAIN_FORMAT, date: shownDate(bare.toLowerCase()) };
  return { before: literalText(section, "before"), after: literalText(section, "after") };
}

function shownDate(bare: string): NonNullable<NumberFormat["date"]> {
  const isTime = /[hs]/.test(bare) && !/[yd]/.test(bare);
  return { year: bare.includes("y"), month: !isTime && bare.includes("m"), day: bare.includes("d") };
}

/** The section for positive numbers: up to the first `;` outside quotes. */
function firstSection(code: string): string {
  return /^(?:"[^"]*"|\\.|[^;"\\]|\\$|")*/.exec(code)?.[0] ?? code;
}

function literalText(section: string, side: "before" | "after"): string {
  const literal = '((?:"[^"]*"|\\\\.|[^\\x00-\\x7f])*)';
  const digits = "(?:General|G/通用格式|[#0?][#0?,.]*)";
  const match = new RegExp(`^${literal}\\s*${digits}[_ )]*${literal}$`, "i").exec(section);
  const found = side === "before" ? match?.[1] : match?.[2];
  return (found ?? "").replace(/"([^"]*)"|\\(.)/g, "$1$2");
}
