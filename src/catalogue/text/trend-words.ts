/** Which way something is said to have gone. */
export type Direction = "up" | "down" | "flat";

/** What it is set against: last year's, the budget, or the text does not say. */
export type Base = "prior" | "budget" | "unsaid";

/** A clause that says which way something went. */
export interface TrendWords {
  readonly direction: Direction;
  /** What the clause sets it against, as typed: 上年, 2023年, 预算; 同比 too. */
  readonly against: string | undefined;
  /** 低于预算1万元: the figure behind them may be what it is set against as well. */
  readonly mayBeBase?: true;
}

const WORDS: readonly (readonly [direction: Direction, words: string])[] = [
  ["up", "增幅|涨幅|升幅|增长|增加|上升|递增|提高|攀升|上涨|增支|多支出|多支|多花|多"],
  ["down", "降幅|减幅|下降|减少|降低|递减|回落|压减|缩减|减支|少支出|少支|少花|节支|节约|节省|少"],
  ["flat", "持平|一致|相同|不变"],
];
const ALL_WORDS = WORDS.map(([, words]) => words).join("|");
const YEAR_BEFORE = "上年度?|去年|上一年度?|(?:19|20)\\d\\d年度?";
const COMPARED = `(?:同口径)?(?:与|较|比|同|和|跟|相比|相较于?|对比)(${YEAR_BEFORE}|本年预算数?|年初预算数?|预算数?)(?:同期|年度|决算数?|支出数?|实际|总额|数|度|末|底|的|相比|比较|对比)*`;
const HOW =
  "(?:呈现?|有所|略有|略|大幅度?|小幅度?|明显|显著|逐年|进一步|持续|稳步|实际|均|都|实现|出现|了|也|又|同比|总体|整体|支出|稍有)*";
const AMOUNT_WORDS = "(?:支出数?|经费|费用|决算数?|金额|总额)*";
const TREND = new RegExp(
  `^${AMOUNT_WORDS}(?:${COMPARED})?${HOW}(${ALL_WORDS})(?:了|的?趋势|的?态势|幅度|幅|率|约|为|达|达到)*$`,
);
const COMPARISON_ONLY = new RegExp(`^${COMPARED}$`);
const ENDS_IN_COMPARISON = new RegExp(`${COMPARED}$`);
const ANY_WORD = new RegExp(`${ALL_WORDS}|[低高]于`);
/** 低于上年, 高于年初预算. */
const ABOVE_OR_BELOW = new RegExp(
  `^${AMOUNT_WORDS}${HOW}([低少]于|[高多]于)(${YEAR_BEFORE}|本年预算|年初预算|预算)(?:同期|决算|支出|数)*的?$`,
);

/** Negations, near-words and intentions leave the way open. */
const UNSURE = /[未没无不]|基本|零增长|大致|大体|力争|确保|计划|预计|拟|应|要求|目标/;
const SAME_PERIOD = "同比";

/** Whether a text holds any word of a trend. */
export function holdsTrend(text: string): boolean {
  return ANY_WORD.test(text);
}

/** Reads words that say which way something went, from end to end. */
export function readTrendWords(words: string): TrendWords | undefined {
  if (UNSURE.test(words)) return undefined;
  const [, way, base] = ABOVE_OR_BELOW.exec(words) ?? [];
  if (way !== undefined) return { direction: /[低少]/.test(way) ? "down" : "up", against: base, mayBeBase: true };
  const match = TREND.exec(words);
  if (!match) return undefined;
  const [, compared, word = ""] = match;
  // 多 and 少 alone say nothing of a trend: 较预算少0.14万元.
  if (/^[多少]$/.test(word) && compared === undefined) return undefined;
  const direction = WORDS.find(([, alike]) => alike.split("|").includes(word))?.[0];
  const against = compared ?? (words.includes(SAME_PERIOD) ? SAME_PERIOD : undefined);
  return direction && { direction, against };
}

/** What 与上年相比 alone sets the clauses behind it against. */
export function comparisonAlone(words: string): string | undefined {
  return COMPARISON_ONLY.exec(words)?.[1];
}

/** Whether words end in a comparison, so that the figure behind them is what was compared with: 较上年决算3.20万元. */
export function endsInComparison(words: string): boolean {
  return ENDS_IN_COMPARISON.test(words);
}

/** The base that a comparison names; none where it is a year that the tables do not have. */
export function baseNamed(against: string, reportYear: number | undefined): Base | undefined {
  if (against.includes("预算")) return "budget";
  const year = /\d{4}/.exec(against)?.[0];
  if (year === undefined) return "prior";
  return reportYear !== undefined && Number(year) === reportYear - 1 ? "prior" : undefined;
}
