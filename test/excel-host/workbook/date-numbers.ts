const DAY = 86_400_000;

/** Day 0 of Excel's calendar, as right for all days from March 1900 on. */
const EPOCH = Date.UTC(1899, 11, 30);

/** The serial number of a day of the calendar; `undefined` where there is no such day, or Excel has no number for it. */
export function serialOf(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1901 && year <= 9999 ? (date.getTime() - EPOCH) / DAY : undefined;
}

/** Date and time of day behind a serial number, to the second. */
function dateOf(serial: number): Date {
  return new Date(EPOCH + Math.round(serial * 86_400) * 1000);
}

type Piece = (date: Date, hours12: boolean) => string;

const two = (value: number): string => String(value).padStart(2, "0");
const WEEKDAYS = "日一二三四五六";

const PIECES: Readonly<Record<string, Piece>> = {
  yyyy: (date) => String(date.getUTCFullYear()),
  yy: (date) => two(date.getUTCFullYear() % 100),
  mm: (date) => two(date.getUTCMonth() + 1),
  m: (date) => String(date.getUTCMonth() + 1),
  dd: (date) => two(date.getUTCDate()),
  d: (date) => String(date.getUTCDate()),
  aaaa: (date) => `星期${WEEKDAYS[date.getUTCDay()]}`,
  hh: (date, hours12) => two(hoursOf(date, hours12)),
  h: (date, hours12) => String(hoursOf(date, hours12)),
  ss: (date) => two(date.getUTCSeconds()),
  s: (date) => String(date.getUTCSeconds()),
  minutes: (date) => String(date.getUTCMinutes()),
  minutes2: (date) => two(date.getUTCMinutes()),
  "am/pm": (date) => (date.getUTCHours() < 12 ? "AM" : "PM"),
  "上午/下午": (date) => (date.getUTCHours() < 12 ? "上午" : "下午"),
};

const PARTS = /"[^"]*"|\\.|\[[^\]]*\]|AM\/PM|上午\/下午|y+|m+|d+|h+|s+|a{3,4}|[^]/gi;

/** A serial number in a format of dates and times; `undefined` where the format has other or unknown codes. */
export function formatDate(serial: number, format: string): string | undefined {
  const parts = Array.from((format.split(";")[0] ?? "").matchAll(PARTS), ([part]) => part);
  const isCode = (part: string): boolean => /^(?:[ymdhs]+|a{3,4})$/i.test(part);
  if (serial < 0 || !parts.some(isCode)) return undefined;
  const hours12 = parts.some((part) => /^(?:AM\/PM|上午\/下午)$/i.test(part));
  const date = dateOf(serial);
  let shown = "";
  let previous = "";
  for (const [index, part] of parts.entries()) {
    if (part.startsWith("[")) {
      if (/^\[[hms]+\]$/i.test(part)) return undefined;
      continue;
    }
    if (isCode(part) || /^(?:AM\/PM|上午\/下午)$/i.test(part)) {
      const next = parts.slice(index + 1).find(isCode) ?? "";
      const piece = PIECES[codeOf(part.toLowerCase(), previous, next.toLowerCase())];
      if (!piece) return undefined;
      shown += piece(date, hours12);
      if (isCode(part)) previous = part.toLowerCase();
    } else if (/^[0#?.@*_EeGg]$/.test(part)) return undefined;
    else shown += part.startsWith('"') ? part.slice(1, -1) : part.startsWith("\\") ? part.slice(1) : part;
  }
  return shown;
}

/** `m` beside hours or seconds means minutes. */
function codeOf(part: string, previous: string, next: string): string {
  if (part !== "m" && part !== "mm") return part;
  if (!previous.startsWith("h") && !next.startsWith("s")) return part;
  return part === "m" ? "minutes" : "minutes2";
}

function hoursOf(date: Date, hours12: boolean): number {
  const hours = date.getUTCHours();
  return hours12 ? hours % 12 || 12 : hours;
}
