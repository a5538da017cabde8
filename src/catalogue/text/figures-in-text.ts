import { Decimal, halfOfDigit, ONE } from "../../core/numbers/decimal";
import { chineseNumber } from "../../core/values/numerals";

/** What a figure counts. `count`: things by a measure word; `bare`: no unit; `date`: years, months, days; `other`: anything else. */
export type FigureKind = "money" | "percent" | "points" | "people" | "count" | "bare" | "date" | "other";

/** A figure in running text. Places are those of the plain text. */
export interface TextFigure {
  readonly value: Decimal;
  /** Decimals as typed: 95.10 has two. */
  readonly decimals: number;
  readonly kind: FigureKind;
  /** The unit as typed; of counts the measure word. */
  readonly unit: string;
  /** How many 万元 one of its unit is, for money; 1 otherwise. */
  readonly scale: Decimal;
  /** Nothing around it says about, more than, at most, and it is no end of a range. */
  readonly exact: boolean;
  /** Where its about-word, or else its first digit, stands. */
  readonly from: number;
  readonly start: number;
  /** Behind its unit. */
  readonly end: number;
}

/** 3 092.75万元 groups its digits by spaces, where money is told. */
const NUMBER =
  /\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?|(?<![\d.,] ?)\d{1,3}(?: \d{3})+(?:\.\d+)?(?=[万亿]?元)|\d+(?:\.\d+)?/g;

/** 人民币伍佰伍拾肆万捌仟元整: formal numerals are money and nothing else. Those with 角 and 分 are left out. */
const FORMAL =
  /(?:人民币|大写:?)*(?<![零壹贰叁肆伍陆柒捌玖拾佰仟万亿])([零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{3,24})[元圆](?:整|正|(?![零壹贰叁肆伍陆柒捌玖]))/g;

/** Longer runs of digits are codes and telephone numbers. */
const MOST_DIGITS = 16;

const IN_WAN: ReadonlyMap<string, Decimal> = new Map([
  ["元", new Decimal("0.0001")],
  ["千元", new Decimal("0.1")],
  ["万元", ONE],
  ["万", ONE],
  ["百万元", new Decimal(100)],
  ["千万元", new Decimal(1000)],
  ["亿元", new Decimal(10_000)],
  ["亿", new Decimal(10_000)],
]);

/** 余 and 多 may stand before the unit or inside it: 15余万元, 15万余元. */
const UNIT =
  /([余多几来]?)(?:((?:千|百|百万|千万|万|亿)?)([余多]?)(元)|(万|亿)([余多]?)|(个?百分点|%)|(人次|人|名)|(分)|(月|日|号)|([件起个项])|(批次|场次|户次|件次|次|家|户|场|期|份|处|座|条|套|台|辆|本|篇|批|平方米|立方米|公里|亩|吨|所|村|栋|株|头|只|宗|例|盏|块|幅|节|间|具|册|剂次))/y;
/** What is counted in 万: 3.28万亩. */
const COUNTED_IN_WAN = /^(?:户|份|平方米|立方米|公里|亩|吨|株|头|只|次|剂次|人次)(?!均)/;

/** What may not follow a unit, for then it is another word: 元/人, 分钟, 个月, 人次. */
const NOT_AFTER: Readonly<Record<string, RegExp>> = {
  元: /^[/旦]/,
  分: /^(?![，,。;；:：!?、()（）\]】和与及的左以]|$)/,
  人: /^[次天日月工]/,
  个: /^(?:月|工作日|工日|小时|季|年|自然日|星期|百分)/,
};

/** 万 and 亿 alone are money only where nothing follows them: not 万人, 万亩. */
const AFTER_BARE_SCALE = /^(?:[，,。;；、)）!?]|$)/;

const ABOUT_BEFORE =
  /(?:大约|约为|(?<![节签履违])约|将近|接近|近|超过|超|逾|不足|不到|不少于|不低于|不超过|不高于|不多于|至少|最多|最低|最高|低于|高于|大于|小于|多于|少于|上限|以下|控制在|压缩至|压减至|[≥≤><≈~±])$/;
const ABOUT_AFTER = /^(?:余|多(?!出?\d)|左右|以上|以下|以内|之内|之间|上下|内(?!容|部|设|控))/;
const RANGE_SIGN = /[-~—–]/;
const LONGEST_ABOUT = 4;

/** Every figure of a plain text, in order. Ordinals (第3), codes (A12) and dotted numbers (1.2.3) are no figures. */
export function figuresInText(text: string): readonly TextFigure[] {
  const figures: TextFigure[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const figure = figureAt(text, match[0], match.index);
    if (figure) figures.push(figure);
  }
  const all = inUnitOfList(text, figures);
  const formal = /[壹贰叁肆伍陆柒捌玖拾佰仟]/.test(text) ? formalFigures(text) : [];
  return formal.length === 0 ? all : [...all, ...formal].sort((a, b) => a.start - b.start);
}

/** 支出情况（单位：万元）：基本支出1892.4，项目支出337.05: the unit of every figure of its sentence that has none of its own. */
const UNIT_OF_LIST = /\((?:金额)?(?:单位:)?(万元|元)\)(?=:)|(?<![^。;\n])\((?:金额)?单位:(万元|元)\)/g;

function inUnitOfList(text: string, figures: readonly TextFigure[]): readonly TextFigure[] {
  const heads = text.includes("元)") ? [...text.matchAll(UNIT_OF_LIST)] : [];
  return heads.reduce((all, { 0: whole, 1: behindTitle, 2: opening, index }) => {
    const unit = behindTitle ?? opening ?? "";
    const from = index + whole.length;
    const length = text.slice(from).search(/[。\n]/);
    const to = length < 0 ? text.length : from + length;
    return all.map((figure) => {
      const { kind, start, end } = figure;
      const isListed = kind === "bare" && start > from && end <= to && /[一-龥]:?$/.test(text.slice(start - 2, start));
      const isWhole = isListed && /^(?:[，,、;。)\n]|$)/.test(text.slice(end));
      return isWhole ? { ...figure, kind: "money" as const, unit, scale: IN_WAN.get(unit)! } : figure;
    });
  }, figures);
}

function formalFigures(text: string): readonly TextFigure[] {
  return [...text.matchAll(FORMAL)].flatMap(({ 0: whole, 1: numerals = "", index }): TextFigure[] => {
    const value = chineseNumber(numerals);
    if (!value) return [];
    const end = index + whole.length;
    const exact = !ABOUT_AFTER.test(text.slice(end, end + 3));
    const scale = IN_WAN.get("元")!;
    return [{ value, decimals: 0, kind: "money", unit: "元", scale, exact, from: index, start: index, end }];
  });
}

/** Half a unit of its last typed digit, in the unit of `valueOfFigure`. */
export function halfOfLastDigit({ kind, decimals, scale }: TextFigure): Decimal {
  const half = halfOfDigit(kind === "percent" ? decimals + 2 : decimals);
  return scale === ONE ? half : half.times(scale);
}

/** Its value in 万元 for money, as a ratio for percentages, in its own unit otherwise. */
export function valueOfFigure({ kind, value, scale }: TextFigure): Decimal {
  if (kind === "percent") return value.dividedBy(100);
  return scale === ONE ? value : value.times(scale);
}

function figureAt(text: string, typed: string, start: number): TextFigure | undefined {
  const before = text.charAt(start - 1);
  const afterNumber = text.charAt(start + typed.length);
  const isPartOfCode =
    /[A-Za-z\d.第〔]/.test(before) || (afterNumber === "." && /\d/.test(text.charAt(start + typed.length + 1)));
  const isListNumber = afterNumber === "." && (start === 0 || /[。;:(]/.test(before));
  if (typed.length > MOST_DIGITS || isPartOfCode || isListNumber) return undefined;
  const unit = unitAt(text, start + typed.length, typed);
  const about = ABOUT_BEFORE.exec(text.slice(Math.max(0, start - LONGEST_ABOUT), start))?.[0] ?? "";
  const decimals = typed.includes(".") ? typed.length - typed.indexOf(".") - 1 : 0;
  return {
    value: new Decimal(typed.replace(/[, ]/g, "")),
    decimals,
    kind: unit.kind,
    unit: unit.unit,
    scale: unit.kind === "money" ? (IN_WAN.get(unit.unit) ?? ONE) : ONE,
    exact:
      about === "" &&
      !unit.about &&
      !isInRange(text, start, unit.end) &&
      !ABOUT_AFTER.test(text.slice(unit.end, unit.end + 3)),
    from: start - about.length,
    start,
    end: unit.end,
  };
}

interface UnitRead {
  readonly kind: FigureKind;
  readonly unit: string;
  readonly about: boolean;
  readonly end: number;
}

function unitAt(text: string, at: number, number: string): UnitRead {
  if (text.charAt(at) === "年") return { kind: "date", unit: "年", about: false, end: at + 1 };
  UNIT.lastIndex = at;
  const match = UNIT.exec(text);
  const none: UnitRead = { kind: "bare", unit: "", about: false, end: at };
  if (!match) return /[A-Za-z/]/.test(text.charAt(at)) ? { ...none, kind: "other" } : none;
  const [whole, before, scale, inside, yuan, bare, behind, percent, people, points, date, piece, measure] = match;
  const end = at + whole.length;
  const rest = text.slice(end, end + 4);
  const read = (kind: FigureKind, unit: string): UnitRead => {
    const other = NOT_AFTER[unit.slice(-1)]?.test(rest) ?? false;
    return { kind: other ? "other" : kind, unit, about: Boolean(before || inside || behind), end };
  };
  if (yuan) return read("money", `${scale ?? ""}元`);
  const counted = bare && !behind ? COUNTED_IN_WAN.exec(text.slice(end, end + 3))?.[0] : undefined;
  if (bare && counted) return { ...read("count", `${bare}${counted}`), end: end + counted.length };
  if (bare) return AFTER_BARE_SCALE.test(rest) ? read("money", bare) : read("other", bare);
  if (percent) return percent === "%" ? read("percent", "%") : read("other", percent);
  if (people) return people === "人次" ? read("count", people) : read("people", people);
  if (points) return read("points", points);
  if (date) return number.length <= 2 ? read("date", date) : read("other", date);
  return read("count", piece ?? measure ?? "");
}

function isInRange(text: string, start: number, end: number): boolean {
  const startsBehind =
    RANGE_SIGN.test(text.charAt(start - 1)) || /\d\S{0,2}[至到]$/.test(text.slice(Math.max(0, start - 4), start));
  const endsBefore = /^(?:[-~—–至到])\d/.test(text.slice(end, end + 2));
  const apart = text.charAt(start - 1) === " " || text.charAt(end) === " ";
  return startsBehind || endsBefore || apart;
}
