import { compactText } from "./normalise";
import { chineseNumber } from "./numerals";
import { readNumberFormat } from "./number-format";
import { standardiseSigns } from "./comparison-signs";

/** How fine a date is, from coarse to fine. A third is 上旬, 中旬 or 下旬 of a month. */
const DATE_PRECISIONS = ["year", "half", "quarter", "month", "third", "day"] as const;
type DatePrecision = (typeof DATE_PRECISIONS)[number];

/** A date or a last date, as exact as it was typed. */
export interface DateBound {
  /** Absent where no year was typed. */
  readonly year?: number;
  /** 1 to 12; the last month of a year, half or quarter. */
  readonly month: number;
  /** The day, or the last day of a third; absent where the date is coarser. */
  readonly day?: number;
  readonly precision: DatePrecision;
  /** `before`: something is due by then (12月底前); `on`: it happens then. */
  readonly bound: "before" | "on";
}

type Plain = Omit<DateBound, "bound">;

/** No date is without one of these. */
const DATE_SIGN = /[年月季\-/.]/;
const LEADING_WORDS = /^(?:计划|应|须|力争|确保|预计)?(?:于|在|截至|截止到?|到|至)?/;
const DUE_WORDS = /^(?:≤|不晚于|不迟于|最迟|最晚)/;
const DONE_WORDS =
  /(?<!已|全部|全面|均)(?:已|全部|全面|均)*(?:完成|完工|竣工|办结|结束|到位|交付|验收|投入使用|投用|发放|拨付|支付|上报|提交|开工|建成|实施完毕)(?:完毕|到位|使用)?$/;
const BEFORE = /(?:之前|以前|前)$/;
const WITHIN = /(?:以内|之内|内)$/;

const YEAR = "(?:(199\\d|20\\d\\d)年|本年|当年|今年)";
const DIGITAL = /^(199\d|20\d\d)([-/.])(\d{1,2})(?:\2(\d{1,2}))?$/;
const MONTH_OR_DAY = new RegExp(`^${YEAR}?(?:度)?(\\d{1,2})月(?:份)?(?:(\\d{1,2})[日号]|(上旬|中旬|下旬|初)|底|末)?$`);
const PART_OF_YEAR = new RegExp(`^${YEAR}?(?:度)?(?:(上|下)半年|第?([1-4])季度)(?:底|末)?$`);
const END_OF_YEAR = new RegExp(`^(?:${YEAR}|年)(?:度)?(?:底|末)$`);
const WHOLE_YEAR = /^(199\d|20\d\d)年度?$/;
const WITHIN_YEAR = new RegExp(`^(?:${YEAR}|年)度?(?:内)$`);

const LAST_DAY_OF_THIRD: Readonly<Record<string, number>> = { 上旬: 10, 初: 10, 中旬: 20, 下旬: 31 };

/** Days of each month; a 29th of February is taken in any year. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/**
 * Reads a date or last date that makes up the whole text: 12月底前 · 2023年12月31日前完成 · 2023-12-31 · 第三季度末 · 年底前 ·
 * 十二月底. `undefined` for anything else, also where it might be a plain number (2023.12) and nothing says it is a date.
 */
export function parseDateBound(text: string): DateBound | undefined {
  const compact = compactText(text);
  if (!DATE_SIGN.test(compact)) return undefined;
  const typed = standardiseSigns(compact).replace(/[。.]$/, "");
  if (typed.length > 40 || !DATE_SIGN.test(typed)) return undefined;
  const isDue = DUE_WORDS.test(typed);
  const begun = digitsForNumerals(typed.replace(DUE_WORDS, "").replace(LEADING_WORDS, ""));
  const undone = begun.replace(DONE_WORDS, "");
  const ending = BEFORE.test(undone) ? BEFORE : WITHIN.test(undone) && !WITHIN_YEAR.test(undone) ? WITHIN : undefined;
  const bare = ending ? undone.replace(ending, "") : undone;
  const isBound = isDue || ending !== undefined || WITHIN_YEAR.test(undone);
  const said = isBound || undone !== typed;
  const date = plainDate(bare, said);
  return date && isReal(date) ? { ...date, bound: isBound ? "before" : "on" } : undefined;
}

/**
 * The date that an Excel serial number shows under a date format, as exact as the format. `undefined` where the format is none, or
 * shows no month. A year that is not shown is left out: the program put it in.
 */
export function dateOfSerial(serial: number, format: string | undefined): DateBound | undefined {
  const shown = readNumberFormat(format).date;
  if (!shown?.month || !(serial >= 61 && serial < 2_958_466)) return undefined;
  const { year, month, day } = civilDate(Math.floor(serial));
  return {
    ...(shown.year ? { year } : {}),
    month,
    ...(shown.day ? { day } : {}),
    precision: shown.day ? "day" : "month",
    bound: "on",
  };
}

/** A date in words: 2023年12月31日, as far as its parts are known. */
export function dateText({ year, month, day }: DateBound): string {
  return `${year === undefined ? "" : `${year}年`}${month}月${day === undefined ? "" : `${day}日`}`;
}

/**
 * Compares two dates at the coarser of their precisions: below 0, 0 or above 0. Where only one names a year, the other is taken to
 * be of `formYear`; without that, `undefined`.
 */
export function compareDates(a: DateBound, b: DateBound, formYear?: number): number | undefined {
  const oneNamesYear = (a.year === undefined) !== (b.year === undefined);
  if (oneNamesYear && formYear === undefined) return undefined;
  const years = (a.year ?? formYear ?? 0) - (b.year ?? formYear ?? 0);
  if (years !== 0) return years;
  const coarser = Math.min(DATE_PRECISIONS.indexOf(a.precision), DATE_PRECISIONS.indexOf(b.precision));
  const precision = DATE_PRECISIONS[coarser] ?? "year";
  return placeInYear(a, precision) - placeInYear(b, precision);
}

/** A number that grows with the date, for ordering only: the day in a calendar of 31-day months. */
export function dateOrdinal(date: DateBound): number {
  return ((date.year ?? 0) * 12 + date.month - 1) * 31 + (date.day ?? 31);
}

function plainDate(text: string, isSaidToBeDate: boolean): Plain | undefined {
  return digitalDate(text, isSaidToBeDate) ?? monthOrDay(text) ?? partOfYear(text) ?? wholeYear(text);
}

/** 2023-12-31; 2023.12 only where a word around it says that it is a date. */
function digitalDate(text: string, isSaidToBeDate: boolean): Plain | undefined {
  const [, year, sign, month, day] = DIGITAL.exec(text.replace(/(?<=\d)(?:底|末)$/, "")) ?? [];
  if (year === undefined || (sign === "." && day === undefined && !isSaidToBeDate && !/[底末]$/.test(text)))
    return undefined;
  return dated(year, Number(month), day === undefined ? undefined : Number(day), day === undefined ? "month" : "day");
}

function monthOrDay(text: string): Plain | undefined {
  const [, year, month, day, third] = MONTH_OR_DAY.exec(text) ?? [];
  if (month === undefined) return undefined;
  if (third !== undefined) {
    const last = Math.min(LAST_DAY_OF_THIRD[third] ?? 31, DAYS[Number(month) - 1] ?? 31);
    return dated(year, Number(month), last, "third");
  }
  return dated(year, Number(month), day === undefined ? undefined : Number(day), day === undefined ? "month" : "day");
}

function partOfYear(text: string): Plain | undefined {
  const [, year, half, quarter] = PART_OF_YEAR.exec(text) ?? [];
  if (half !== undefined) return dated(year, half === "上" ? 6 : 12, undefined, "half");
  return quarter === undefined ? undefined : dated(year, Number(quarter) * 3, undefined, "quarter");
}

function wholeYear(text: string): Plain | undefined {
  const end = END_OF_YEAR.exec(text);
  if (end) return dated(end[1], 12, undefined, "month");
  const whole = WHOLE_YEAR.exec(text) ?? WITHIN_YEAR.exec(text);
  return whole ? dated(whole[1], 12, undefined, "year") : undefined;
}

function dated(year: string | undefined, month: number, day: number | undefined, precision: DatePrecision): Plain {
  return {
    ...(year === undefined ? {} : { year: Number(year) }),
    month,
    ...(day === undefined ? {} : { day }),
    precision,
  };
}

function isReal({ month, day }: Plain): boolean {
  const days = DAYS[month - 1];
  return days !== undefined && (day === undefined || (day >= 1 && day <= days));
}

/** The number of the year, half, quarter, month, third or day that a date lies in. */
function placeInYear({ month, day = 31 }: DateBound, precision: DatePrecision): number {
  switch (precision) {
    case "year":
      return 0;
    case "half":
      return Math.ceil(month / 6);
    case "quarter":
      return Math.ceil(month / 3);
    case "month":
      return month;
    case "third":
      return month * 3 + Math.min(2, Math.floor((day - 1) / 10));
    case "day":
      return month * 31 + day;
  }
}

/** 十二月三十日 → 12月30日, 二〇二三年 → 2023年, 第三季度 → 第3季度. */
function digitsForNumerals(text: string): string {
  return text
    .replace(
      /二([〇○零])([一二三四五六七八九〇○零])([一二三四五六七八九〇○零])年/g,
      (_whole, ...digits: string[]) =>
        `2${digits
          .slice(0, 3)
          .map((digit) => String(chineseNumber(digit) ?? 0))
          .join("")}年`,
    )
    .replace(/[一二三四五六七八九十]{1,3}(?=[月日号季])/g, (numeral) => chineseNumber(numeral)?.toFixed() ?? numeral);
}

/** Excel's serial of 1970-01-01 in the 1900 system. */
const SERIAL_OF_1970 = 25_569;
const MILLISECONDS_A_DAY = 86_400_000;

/** Gregorian date of a day serial of the 1900 system, from 61 (1900-03-01) on: before it Excel counts a day that never was. */
function civilDate(serial: number): { year: number; month: number; day: number } {
  const date = new Date((serial - SERIAL_OF_1970) * MILLISECONDS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
