import { Decimal, ONE, ZERO, decimalOfCell } from "../../core/numbers/decimal";
import { KeptByText } from "../../core/kept-by-text";
import { standardiseSigns } from "../../core/values/comparison-signs";
import { dateOfSerial, dateOrdinal, parseDateBound, type DateBound } from "../../core/values/dates";
import { readNumberFormat } from "../../core/values/number-format";
import { compactForNumbers, leadingNumber } from "../../core/values/number-text";
import { chineseNumber, leadingNumerals } from "../../core/values/numerals";
import { shownText } from "../../core/values/parse-text";
import { DATE_UNIT, isListedUnit, readUnit, type Measure } from "../../core/values/quantity-units";
import { takeOffWords, type Comparison, type Trend, type Wording } from "./quantity-words";

export type { Comparison, Trend } from "./quantity-words";

/** A target or result that is a figure: ≥95%, 5家, 100-120户, 不超过125万元, 12月底前. */
export interface Quantity {
  /** `=` where nothing was compared. */
  readonly comparison: Comparison;
  /** Whether a comparison sign or word stood there (控制在 is one, a range is not). */
  readonly signTyped: boolean;
  /** Whether it states a bound and not one result: ≥95%, 95%以上, 90天内, 100-120户, 12月底前. 控制在80万元 and =5 do not. */
  readonly bound: boolean;
  /** The ends of a range; both the figure itself where it is none. In `unit`. */
  readonly low: Decimal;
  readonly high: Decimal;
  /** The figure, in `unit`: percentages as 95, money in 元, 2万人 as 20000. Of a range its low end; of a date only an order. */
  readonly value: Decimal;
  /** What the typed figure was multiplied with to get `value`: 10,000 for 万元, 万人; 1 otherwise. */
  readonly scale: Decimal;
  /** Normalised unit (quantity-units.ts): `%`, `天`, `元`, `家` …; `日期` for a date; empty where none was typed. */
  readonly unit: string;
  /** Set where the figure is a rise or fall: 增长5%. */
  readonly trend?: Trend;
  /** Set where it is a date. */
  readonly date?: DateBound;
  /** The text it was read from, signs and all; of a number cell what it shows. */
  readonly text: string;
}

interface Figure {
  readonly value: Decimal;
  readonly measure: Measure;
}

/** A figure is short. Longer texts are sentences, and not looked at. */
const LONGEST = 60;

/** What parts the two ends of a range, once the text is NFKC. */
const RANGE_SIGN = /[-~〜—–―至到]/;

/** Units that with a Chinese numeral make a common word (十分, 一度, 一起, 三方) or that 百分之 is written for. */
const NOT_AFTER_NUMERALS = new Set(["", "%", "分", "度", "起", "立方米", "平方米", "季度"]);

/** 2023.12 typed as text: as well a month as a figure. */
const PERHAPS_MONTH = /^(?:199\d|20\d\d)\.(?:0?[1-9]|1[0-2])$/;

/** From here on a number of 年 is a calendar year and no duration. */
const FIRST_YEAR = 1900;

/**
 * Reads a target or result that is nothing but a quantity; the whole text must be consumed. Words (基本完成, 无), sentences,
 * several figures, and approximate ones (约, 余, 左右) give `undefined`: nothing is guessed.
 */
export function parseQuantity(typed: string | number, format?: string): Quantity | undefined {
  if (typeof typed === "number") return quantityOfNumber(typed, format);
  const text = typed.trim();
  if (text.length === 0 || text.length > LONGEST) return undefined;
  const known = quantities.get(text);
  if (known !== undefined) return known ?? undefined;
  return quantities.keep(text, quantityOfText(text) ?? null) ?? undefined;
}

/** Targets and results are looked at by many rules, and much the same everywhere; `null` for what is no quantity. */
const quantities = new KeptByText<Quantity | null>();

function quantityOfText(text: string): Quantity | undefined {
  const date = parseDateBound(text);
  if (date) return quantityOfDate(date, text);
  const compact = compactForNumbers(text);
  if (compact === undefined || PERHAPS_MONTH.test(compact)) return undefined;
  if (NONE_OF.test(compact)) return quantityOfFigure({ value: ZERO, measure: BARE }, NO_MORE, text);
  const wording = takeOffWords(standardiseSigns(compact).replace(/[。;]$/, ""));
  return (wording && quantityOfWords(wording, text)) ?? quantityBeforeRemark(compact, text);
}

/** 零事故, 零投诉: none of what nobody wants. 零距离 is something else. */
const NONE_OF =
  /^零(?:(?:责任|安全|重大|生产|火灾|质量|有效)*(?:事故|投诉|差错|失误|违规|违纪|违法|伤亡|死亡|上访|信访|发案|感染|超支|逾期|返贫|发生))$/;
const BARE: Measure = { scale: ONE, unit: "" };
const NO_MORE: Wording = { comparison: "≤", limits: false, core: "" };

/** 1台（另1台待交付）, 96%（问卷200份）: a remark behind a figure that neither bounds it, nor takes it back, nor says another. */
function quantityBeforeRemark(compact: string, text: string): Quantity | undefined {
  const opens = compact.indexOf("(");
  if (opens <= 0 || !compact.endsWith(")")) return undefined;
  const remark = compact.slice(opens + 1, -1);
  if (/[()]/.test(remark) || !/\p{Script=Han}/u.test(remark) || BOUNDS.test(remark)) return undefined;
  if (!ADDS.test(remark) && (/\d/.test(remark) || TAKES_BACK.test(remark))) return undefined;
  const quantity = quantityOfText(compact.slice(0, opens));
  return quantity && { ...quantity, text };
}

const BOUNDS = /以[上下内外]|之内|左右|不低于|不超过/;
const TAKES_BACK = /约|[前后]|[未没非差欠]|无法|部分|基本|目标|计划|应/;
const ADDS = /^(?:另|其中|含|包括|包含|不含|剩余|还有|余下|每|问卷|抽样|发放|回收|详?见)/;

function quantityOfNumber(value: number, format: string | undefined): Quantity | undefined {
  if (!Number.isFinite(value)) return undefined;
  const shown = readNumberFormat(format);
  if (shown.date) {
    const date = dateOfSerial(value, format);
    return date && quantityOfDate(date, shownText(value, format));
  }
  if (shown.before !== "" || shown.after !== "") return parseQuantity(shownText(value, format));
  const text = shownText(value, format);
  const isPercent = shown.percentDecimals !== undefined;
  const decimal = isPercent ? decimalOfCell(value).times(100) : decimalOfCell(value);
  const measure = { scale: ONE, unit: isPercent ? "%" : "" };
  return quantityOfFigure({ value: decimal, measure }, { limits: false, core: "" }, text);
}

function quantityOfDate(date: DateBound, text: string): Quantity {
  const value = new Decimal(dateOrdinal(date));
  const due = date.bound === "before";
  return {
    comparison: due ? "≤" : "=",
    signTyped: due,
    bound: due,
    low: value,
    high: value,
    value,
    scale: ONE,
    unit: DATE_UNIT,
    date,
    text,
  };
}

function quantityOfWords(wording: Wording, text: string): Quantity | undefined {
  const figure = figureOf(wording.core) ?? figureInNumerals(wording.core);
  if (figure) return quantityOfFigure(figure, wording, text);
  if (wording.comparison !== undefined) return undefined;
  return rangeOf(wording, text);
}

function quantityOfFigure({ value, measure }: Figure, wording: Wording, text: string): Quantity {
  const scaled = measure.scale === ONE ? value : value.times(measure.scale);
  return {
    comparison: wording.comparison ?? "=",
    signTyped: wording.comparison !== undefined,
    bound: wording.limits,
    low: scaled,
    high: scaled,
    value: scaled,
    scale: measure.scale,
    unit: unitPer(measure.unit, wording.per),
    ...(wording.trend ? { trend: wording.trend } : {}),
    text,
  };
}

/** 100-120户, 90%-95%, 5家至8家: both ends in one unit, the lower first. */
function rangeOf(wording: Wording, text: string): Quantity | undefined {
  const first = leadingNumber(wording.core);
  const at = first ? first.rest.search(RANGE_SIGN) : -1;
  if (!first || at < 0) return undefined;
  const second = figureOf(first.rest.slice(at + 1));
  const lowUnit = readUnit(first.rest.slice(0, at));
  if (!second || !lowUnit) return undefined;
  const bare = lowUnit.unit === "" && lowUnit.scale.equals(ONE);
  if (!bare && !sameMeasure(lowUnit, second.measure)) return undefined;
  const high = quantityOfFigure(second, wording, text);
  const low = first.value.times(second.measure.scale);
  return low.lessThan(high.high) ? { ...high, comparison: "range", bound: true, low, value: low } : undefined;
}

function figureOf(core: string): Figure | undefined {
  const number = leadingNumber(core);
  const measure = number && readUnit(number.rest);
  if (!measure || (measure.unit === "年" && number.value.greaterThanOrEqualTo(FIRST_YEAR))) return undefined;
  return { value: number.value, measure };
}

/** 五家, 三次, 百分之九十五. Not 一般, 十分: what follows must be a unit, and not one that makes a common word. */
function figureInNumerals(core: string): Figure | undefined {
  if (core.startsWith("百分之")) {
    const share = core === "百分之百" ? new Decimal(100) : chineseNumber(core.slice(3));
    return share && { value: share, measure: { scale: ONE, unit: "%" } };
  }
  const numerals = leadingNumerals(core);
  const value = chineseNumber(numerals);
  const measure = value && readUnit(core.slice(numerals.length));
  return measure && !NOT_AFTER_NUMERALS.has(measure.unit) && isListedUnit(measure.unit)
    ? { value, measure }
    : undefined;
}

function sameMeasure(a: Measure, b: Measure): boolean {
  return a.unit === b.unit && a.scale.equals(b.scale);
}

function unitPer(unit: string, per: string | undefined): string {
  return per === undefined ? unit : `${unit}/${per}`;
}
