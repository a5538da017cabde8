const DAY = 86_400_000;

/** Day 0 of Excel's calendar, as right for all days from March 1900 on. */
const EPOCH = Date.UTC(1899, 11, 30);

/** The serial number of a day of the calendar; `undefined` where there is no such day, or Excel has no number for it. */
export function serialOf(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1901 && year <= 9999 ? (date.getTime() - EPOCH) / DAY : undefined;
}
