import type { Random } from "../planting/random";
import { round, type Facts, type Item, type Money } from "./facts";
import type { Content } from "./paper";

/** How the person who fills in a form writes things; one way for a whole form. */
export interface Style {
  readonly merged: boolean;
  /** 万元, or 元 with all amounts in it. */
  readonly unit: "万元" | "元";
  readonly blank: Content;
  readonly rate: "text" | "format" | "ratio" | "points";
  /** Figures with 分 behind them, as text. */
  readonly marksAsText: boolean;
  readonly percents: "text" | "format";
  readonly joined: boolean;
  readonly zero: Content;
  readonly repeats: boolean;
  /** A row of headers again in the middle of the indicators, as behind a page break. */
  readonly pageBreak: boolean;
  /** Sums of each group of indicators in rows of their own. */
  readonly subtotals: boolean;
  /** Rows of the printed form that nobody needed: 指标2：, …… */
  readonly spareRows: boolean;
  /** Names behind a number: 指标1：培训人次. */
  readonly numbered: boolean;
  /** 指标值 over columns of signs, figures and units. */
  readonly headedTwice: boolean;
  /** A rate beside every row of the funds. */
  readonly everyRate: boolean;
  /** The closing line says the score alone. */
  readonly totalScoreOnly: boolean;
  readonly random: Random;
}

export function pick<T>(random: Random, choices: readonly [T, ...T[]]): T {
  return random.oneOf(choices) ?? choices[0];
}

export function styleOf(random: Random): Style {
  return {
    merged: random.below(4) > 0,
    unit: random.below(5) === 0 ? "元" : "万元",
    blank: random.oneOf<Content>([null, "/", "—", "－", "无", "-"])!,
    rate: random.oneOf(["text", "format", "text", "ratio", "points"] as const)!,
    marksAsText: random.below(10) === 0,
    percents: random.oneOf(["text", "text", "format"] as const)!,
    joined: random.below(3) === 0,
    zero: random.oneOf<Content>([0, 0, null, "/", "—"])!,
    repeats: random.below(2) === 0,
    pageBreak: random.below(6) === 0,
    subtotals: random.below(12) === 0,
    spareRows: random.below(6) === 0,
    numbered: random.below(6) === 0,
    headedTwice: random.below(4) === 0,
    everyRate: random.below(4) === 0,
    totalScoreOnly: random.below(6) === 0,
    random,
  };
}

export function moneyIn({ unit, zero }: Style, amount: number): Content {
  if (amount === 0) return zero;
  return unit === "元" ? round(amount * 10_000) : amount;
}

export function rateIn({ rate }: Style, value: number): Content {
  switch (rate) {
    case "text":
      return `${round(value * 100)}%`;
    case "format":
      return { percent: round(value, 4) };
    case "ratio":
      return round(value, 4);
    case "points":
      return round(value * 100);
  }
}

export function marksIn({ marksAsText }: Style, value: number): Content {
  return marksAsText ? `${value}分` : value;
}

/** 年度指标值 in one cell. */
export function targetIn({ percents, random }: Style, { target }: Item): Content {
  if ("words" in target) return target.words;
  const { sign, value, unit } = target;
  if (unit === "%" && sign === "=" && percents === "format") return { percent: value / 100 };
  const shown =
    sign === "="
      ? random.below(3) === 0
        ? "="
        : ""
      : sign === "≥"
        ? random.oneOf(["≥", "≥", ">=", "不低于"])
        : random.oneOf(["≤", "≤", "不超过"]);
  return `${shown}${value}${unit}`;
}

/** 实际完成值 in one cell. */
export function actualIn({ percents }: Style, { target, actual }: Item): Content {
  if (typeof actual === "string" || "words" in target) return actual;
  if (target.unit === "%" && percents === "format") return { percent: round(actual / 100, 4) };
  return `${actual}${target.unit}`;
}

/** The figure alone, where sign and unit stand in columns of their own. */
export function bareTarget({ target }: Item): Content {
  return "words" in target ? target.words : target.value;
}

export function signOf({ target }: Item, words: { readonly qualitative: string }): Content {
  return "words" in target ? words.qualitative : target.sign;
}

export function unitOf({ target }: Item, none: Content): Content {
  return "words" in target ? none : target.unit;
}

export function yearLine({ year }: Facts, random: Random): string {
  return random.oneOf([`（${year}年度）`, `（ ${year} 年度）`, `(${year}年)`, `${year}年度`])!;
}

export function kindOfMoney(facts: Facts, kind: "fiscal" | "carried" | "other"): Money {
  const own = facts.sources.find((source) => source.kind === kind);
  return own ?? { initial: 0, adjusted: 0, executed: 0 };
}
