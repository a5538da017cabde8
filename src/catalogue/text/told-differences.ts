import { Decimal } from "../../core/numbers/decimal";
import { calculate, comesTo, type WrittenOut } from "./equations";
import type { TextFigure } from "./figures-in-text";
import type { NarrativeParagraph } from "./narrative";
import type { Segment } from "./segments";
import { endsInComparison } from "./trend-words";

/** A difference, or its share, that a sentence tells beside the two figures it is of: 预算64万元，实际采购62.5万元，节约1.5万元，节约率2.34%. */
export interface ToldDifference {
  readonly paragraph: NarrativeParagraph;
  readonly figure: TextFigure;
  readonly from: number;
  /** 64万元与62.5万元. */
  readonly terms: string;
  readonly calculation: WrittenOut;
  readonly agrees: boolean;
  /** What the words say beside what the figures do, where they are opposite: 由 98.3% 到 99.1% 是增加. */
  readonly contrary?: string;
}

/** A difference before it has its place. */
type Difference = Omit<ToldDifference, "paragraph" | "from">;

type Base = "budget" | "prior" | "other";

interface Told {
  readonly figure: TextFigure;
  readonly segment: Segment;
  readonly base: Base | undefined;
}

/** What something moved by, and where from or where to. */
type Moved =
  | { readonly from: TextFigure; readonly by: TextFigure; readonly words: string }
  | { readonly to: TextFigure; readonly by: TextFigure; readonly words: string };

/** What something is set against, and what it came to. */
const IS_BUDGET =
  /预算|计划|目标|限额|最高限价|控制价|概算|安排|下达|资金$|拨款(?:收入)?(?:为|共)?$|^(?:年中|年末|预算)*调整(?:后|为|到)/;
const IS_PRIOR = /上年|去年|上一年|同期/;
const IS_NOW = /决算|实际|支出|完成|执行|本年|今年|采购|使用|签约|用[掉去]|花[费去了]|开支|列支|中标|成交|支付|得分$/;
/** Words that make a figure neither: a part, a change, a share, what was added. */
const IS_NEITHER = /其中|占|追加|调增|核增|核减|调减|收回|人均|平均|每|累计|剩余|结余|结转|节约/;

/** 三公经费较上年减少1.68万元: how much something changed, and not what it was. */
const CHANGED = /(?:增支|减支|增收|减收|减少|增加|增长|下降|降低|节约|压减|提高|上升|[多少]支出?)了?$/;

/** Amounts of the forms have two decimals. */
const HALF_A_FEN = new Decimal("0.005");

const WHY =
  "(?:比|较|与|同)(?:年初|全年|本年|年度)?(预算|计划|(?:年度|预期)?目标|任务|(?:招标)?控制价|最高限价|上年|去年|上一年|(?:19|20)\\d\\d年度?)(?:同期|决算|支出|末|底)?[数值]?(?:相比|比较)?";
const DIFFERS = new RegExp(
  `^(?:(?:19|20)\\d\\d年度?|本年度?|今年|(?:中标|成交)[价金]额?|预算内|同口径|采购|预算|项目)?(?:决算|实际|支出|相比)*数?(?:${WHY})?(?:共|合计|实际|资金|年末|同比|分别)*(?:节约|节省|节支|节余|结余|减少|增加|增长|下降|降低|少花|多花|省下|少支出|多支出|少支|多支|少完成|多完成|提高|上升|超支|超出|超(?:年初|年度|全年)?(?:计划|目标|任务|预算)|压减|相差|净增加?|净减少|超额|少|多|低|高|降|升|增支|减支|增收|减收)(?:完成|开展|开|出|资金|支出|经费|金额|采购|预算|了|为|额)*$`,
);
/** 低于预算3.5万元, where that is not the budget itself. */
const ABOVE_OR_BELOW = /^(?:[低少]于|[高多]于)(?:年初|年度|全年|预期)?(预算|计划|目标|任务|上年|去年)[数值]?$/;
const SHARE = new RegExp(
  `^(?:同口径)?(?:${WHY})?(?:同比|相比|资金|支出)*(?:节约率|节支率|结余率|结转率|下浮率|超额|超出|下浮|降低率|下降率|增长率|压减率|增长|下降|降低|减少|增加|增幅|降幅|减幅|涨幅|升幅|压减|节约)(?:了|为|达|幅度)*$`,
);
const RATE =
  /^(?:预算|资金|支出|项目|采购|总体)*(?:执行率|完成率|支付率|拨付率|支出率|使用率|支出进度|执行进度)(?:为|是|达到?)?$/;
/** 完成预算的98.55%: of the very budget that the sentence told. */
const SHARE_OF_BUDGET = /^(?:完成|占|为|达到?)(年初|全年|年度|调整后?)?(?:预算|计划|目标|任务)[数值]?的$/;
/** 支出321.56万元，比2022年增加3.16万元: how something moved to what it came to. */
const GOES_UP = /增加|增支|增收|增长|提高|上升|多|高|超|增幅|涨幅|升幅/;
const GOES_DOWN = /减|下降|降低|少|低|降幅/;
const MOVED_TO =
  /^(?:逐步|大幅)?(?:增加|增长|上升|提高|增|减少|下降|降低|压减|压缩|缩减|压|降|减)(?:到|至|为)(?:本年度?|今年|(?:19|20)\d\d年度?)?的?$/;
const MOVED_FROM = /(?:由|从)(?:上年度?|去年|(?:19|20)\d\d年度?)?(?:的|决算|支出)*$/;

/** Differences and their shares that follow from two figures told just before, in the same half sentence and unit. */
export function toldDifferences(
  paragraph: NarrativeParagraph,
  reportYear: number | undefined,
): readonly ToldDifference[] {
  const found = new DifferenceReader(paragraph, reportYear).read();
  const changes = new Set(found.map(({ figure }) => figure));
  return found.map((own) =>
    own.agrees || own.contrary || !isWorkedOtherwise(own, changes) ? own : { ...own, agrees: true },
  );
}

/** What a segment tells: its figures but dates, and the words before each. */
interface Figures {
  readonly segment: Segment;
  readonly figures: readonly TextFigure[];
  readonly words: readonly string[];
}

/** Goes through a paragraph segment by segment and keeps what a difference told next may be of. */
class DifferenceReader {
  private readonly found: ToldDifference[] = [];
  private told: readonly Told[] = [];
  private moved: Moved | undefined;
  /** What was told before the brackets that stand open. */
  private readonly outside: (readonly Told[])[] = [];

  constructor(
    private readonly paragraph: NarrativeParagraph,
    private readonly reportYear: number | undefined,
  ) {}

  read(): readonly ToldDifference[] {
    const { segments, plain } = this.paragraph;
    segments.forEach((segment, position) => {
      this.enter(segment, segments[position - 1]);
      const figures = segment.figures.filter(({ kind }) => kind !== "date");
      const words = figures.map((figure, index) =>
        plain.text.slice(figures[index - 1]?.end ?? segment.start, figure.from),
      );
      if (figures.some(({ exact }) => !exact)) this.told = [];
      else this.figures({ segment, figures, words });
    });
    return this.found;
  }

  /** What was told holds to the end of its half sentence, and again behind brackets that close. */
  private enter(segment: Segment, before: Segment | undefined): void {
    const { half, depth } = segment;
    const isSameHalf = half === before?.half;
    if (!isSameHalf) this.outside.length = 0;
    // 计划改造15个、实际改造13个 tells both of one thing.
    const isPair = segment.opener === "、" && this.told.at(-1)?.base === "budget" && /^实际/.test(segment.text);
    if (isSameHalf && depth === before.depth && (segment.opener !== "、" || isPair)) return;
    const goesOn = isSameHalf && depth < this.outside.length;
    if (isSameHalf && depth > before.depth) this.outside.push(this.told);
    this.told = goesOn ? this.outside[depth]! : [];
    this.outside.length = Math.min(this.outside.length, depth);
    this.moved = undefined;
  }

  private figures(told: Figures): void {
    const [one, two, three, ...others] = told.figures;
    if (!one) this.told = isAside(told.segment) ? this.told : [];
    else if (!two) this.one(told, one);
    else if (!three) this.two(told, one, two);
    else {
      // 项目支出258.4万元较上年248.6万元增长3.94%.
      const [, second = "", third = ""] = told.words;
      const pair = [{ figure: one, segment: told.segment, base: undefined }, this.base(told.segment, two, second)];
      if (others.length === 0 && endsInComparison(second)) this.keep(told, differenceFrom(pair, three, third));
      this.told = [];
    }
  }

  private one(told: Figures, one: TextFigure): void {
    const { segment } = told;
    const [first = ""] = told.words;
    const difference = differenceFrom(this.told, one, first) ?? shareOfMove(this.moved, one, first);
    this.moved = difference ? undefined : movedTo(this.told.at(-1), one, first);
    if (difference) this.keep(told, difference);
    else if (this.moved) this.told = [];
    else if (one.kind === "percent") this.told = isAside(segment) ? this.told : this.told.slice(-2);
    else this.told = withPlan([...this.told, this.base(segment, one, first)].slice(-2), first);
  }

  private two(told: Figures, one: TextFigure, two: TextFigure): void {
    const { segment } = told;
    const [first = "", second = ""] = told.words;
    const last = this.told.at(-1);
    const isOne = last?.figure.unit === one.unit && (last.base !== "other" || isOfPlan(last));
    if (isShareOf(first, second, one, two) && isOne) {
      // 资助学生802人，为目标780人的102.82%.
      const [part, whole] = [last.figure, one].map(({ value, decimals }) => value.toFixed(decimals));
      this.keep(told, worked(two, `${part}/${whole}`, `${part} ${one.unit}与 ${whole} ${one.unit}`));
      return;
    }
    const base = this.base(segment, one, first);
    if (two.kind === "percent" && one.kind !== "percent" && setsAgainst(first)) {
      // 支出476.8万元，比上年420万元增长13.52%.
      if (last && last.base === undefined) this.keep(told, differenceFrom([last, base], two, second));
      this.told = [];
      return;
    }
    if (one.unit !== two.unit) this.told = [];
    else if (setsAgainst(first) && DIFFERS.test(second)) {
      // 总支出1043.31万元，比年初预算1058万元减少14.69万元.
      const isDone = last && (isNow(last) || (AGAINST_PLAN.test(first) && isOfPlan(last)));
      const now = isDone ? { ...last, base: undefined } : undefined;
      if (now) this.keep(told, differenceFrom([now, base], two, second));
      // 比2021年15.2万元减少2.8万元，下降18.42%; 比预算12万元节约2.7万元，比上年14万元减少4.7万元.
      this.told = now ? [now] : [];
      this.moved = { from: one, by: two, words: second };
    } else if (MOVED_FROM.test(first) && MOVED_TO.test(second)) {
      if (!RANKS.test(segment.text)) this.keep(told, contradiction(second, one, two));
      this.told = [
        { figure: one, segment, base: "prior" },
        { figure: two, segment, base: undefined },
      ];
    } else this.told = [];
  }

  private base(segment: Segment, figure: TextFigure, words: string): Told {
    return { figure, segment, base: baseIn(words, this.reportYear) };
  }

  private keep({ segment }: Figures, read: Difference | undefined): void {
    if (read) this.found.push({ paragraph: this.paragraph, from: segment.start, ...read });
  }
}

/** 上年结转3万元，当年安排87万元，支出88.35万元，结余1.65万元: any figures told before in the sentence may be those that are meant. */
function isWorkedOtherwise(
  { paragraph, figure, from, terms, calculation }: ToldDifference,
  changes: ReadonlySet<TextFigure>,
): boolean {
  const sentence = paragraph.segments.find(({ figures }) => figures.includes(figure))?.sentence;
  const words = paragraph.plain.text.slice(from, figure.from);
  const [, unit = ""] = /^[\d.]+ (\S*?)与/.exec(terms) ?? [];
  const told = paragraph.segments
    .filter((segment) => segment.sentence === sentence)
    .flatMap(({ figures }) =>
      figures.filter((own) => own.exact && !changes.has(own) && own.unit === unit && own.end <= figure.start),
    );
  const comes = (side: string): boolean => {
    const span = calculate(side, HALF_A_FEN);
    return span !== undefined && comesTo({ ...calculation, least: span[0], value: span[1], most: span[2] });
  };
  const typed = told.map(({ value, decimals }) => value.toFixed(decimals));
  const opening = told.findIndex(({ from }) =>
    /(?:上年|年初)(?:结转|结余)+(?:资金)?$/.test(paragraph.plain.text.slice(0, from)),
  );
  return told.some((a, first) =>
    told.some((b, second) => {
      if (first === second || a.value.lessThan(b.value)) return false;
      const difference = `${typed[first]}-${typed[second]}`;
      if (figure.kind !== "percent")
        return (
          comes(difference) ||
          (opening >= 0 && [`+${difference}`, `-(${difference})`].some((more) => comes(typed[opening] + more)))
        );
      // What fell is a share of the greater, what rose of the smaller; only a rate of what was done is the one of the other.
      const [rises, falls] = [GOES_UP.test(words), GOES_DOWN.test(words)];
      const sides = [
        ...(rises ? [] : [`(${difference})/${typed[first]}`]),
        ...(falls ? [] : [`(${difference})/${typed[second]}`]),
        ...(rises || falls ? [] : [`${typed[second]}/${typed[first]}`]),
      ];
      return sides.some(comes);
    }),
  );
}

/** 开展活动48场，计划40场: what was done stands before the plan. */
function withPlan(told: readonly Told[], words: string): readonly Told[] {
  const [done, plan] = told;
  const isPlan = plan?.base === "budget" && /^(?:年度|年初|全年)?(?:计划|目标|任务)[数值]?为?$/.test(words);
  if (!isPlan || done?.base !== "other" || done.figure.unit !== plan.figure.unit || IS_NEITHER.test(done.segment.text))
    return told;
  return [{ ...done, base: undefined }, plan];
}

const TARGET =
  /^(?:超额)?(?:完成|达到|为|占)了?(?:年度|全年|年初|预期|绩效|既定|设定|政府采购|采购|部门|项目|的)*(?:目标|计划|任务|指标|预算)(?:任务|值|数|量)?$/;

function isShareOf(first: string, second: string, whole: TextFigure, share: TextFigure): boolean {
  return share.kind === "percent" && whole.kind !== "percent" && second === "的" && TARGET.test(first);
}

/** 执行率98.63%, 主要原因是…: the sentence goes on about the same two. */
function isAside({ text, figures }: Segment): boolean {
  return figures.length === 0 ? !/[:;]/.test(text) && !/其中/.test(text) && text.length < 12 : true;
}

/** 名次由5位上升到2位. */
const RANKS = /排名|名次|[第前]\d|[位名]$/;

/** 比上年的, 比年度目标: what the figure behind them is set against. */
function setsAgainst(words: string): boolean {
  return endsInComparison(words) || AGAINST_PLAN.test(words);
}
const AGAINST_PLAN = /(?:比|较|与)(?:年度|年初|全年|预期)*(?:目标|计划|任务|(?:招标)?控制价|最高限价)[值数]?的?$/;

/** 由98.3%下降到99.1%. */
function contradiction(words: string, from: TextFigure, to: TextFigure): Difference | undefined {
  const [up, down] = [GOES_UP.test(words), GOES_DOWN.test(words)];
  if (up === down || from.value.equals(to.value) || up === to.value.greaterThan(from.value)) return undefined;
  const [a, b] = [from, to].map(
    (own) => `${own.value.toFixed(own.decimals)}${own.kind === "percent" ? "%" : ` ${own.unit}`}`,
  );
  const read = worked(to, `${from.value.toFixed(from.decimals)}+0`, "");
  return read && { ...read, agrees: false, contrary: `由 ${a} 到 ${b} 是${up ? "减少" : "增加"}` };
}

/** 超过目标86公里 is the target, and 超过目标2.4公里 what it was passed by. */
const EITHER = /(?:超[出过额]?|[高低多少]于|差|距|离)(?:年初|年度|全年)?(?:预算|计划|目标|任务)[数值]?$/;

function baseIn(words: string, reportYear: number | undefined): Base | undefined {
  if (DIFFERS.test(words) || IS_NEITHER.test(words) || CHANGED.test(words) || EITHER.test(words)) return "other";
  const year = /(?:19|20)\d\d(?=年)/.exec(words)?.[0];
  if (year !== undefined && Number(year) !== reportYear) return Number(year) + 1 === reportYear ? "prior" : "other";
  if (IS_PRIOR.test(words) || setsAgainst(words)) return IS_BUDGET.test(words) ? "budget" : "prior";
  // 预算执行 and 预算支出 are what was spent, and 一般公共预算 is where money comes from.
  if (IS_BUDGET.test(words.replace(/预算(?:执行|支出)|(?:公共|基金|经营)预算/g, ""))) return "budget";
  return IS_NOW.test(words) ? undefined : "other";
}

/** 三个项目预算合计343.25万元，支出337.05万元，执行率98.19%. */
function rateFrom(told: readonly Told[], figure: TextFigure): Difference | undefined {
  const budget = told.find(({ base }) => base === "budget");
  const now = told.find(({ base }) => base === undefined);
  if (!budget || !now || budget.figure.unit !== now.figure.unit || budget.figure.kind === "percent") return undefined;
  const [part, whole] = [now.figure, budget.figure].map(({ value, decimals }) => value.toFixed(decimals));
  return worked(figure, `${part}/${whole}`, `${part} ${now.figure.unit}与 ${whole} ${budget.figure.unit}`);
}

/** 会议培训费9.3万元，比上年14万元减少4.7万元: what is compared in so many words was spent. */
function isNow({ base, figure, segment }: Told): boolean {
  const words = segment.text.slice(0, Math.max(0, figure.from - segment.start));
  if (base === undefined || base !== "other") return base === undefined;
  return /(?:结余|结转)(?:资金)?$/.test(words)
    ? !/其中/.test(words)
    : /费用?$/.test(words) && !IS_NEITHER.test(segment.text);
}

/** 完成预算的 is of 年初预算 only where both say so. */
function sharesBudget(told: readonly Told[], named: string | undefined): boolean {
  const budget = told.find(({ base }) => base === "budget");
  return budget !== undefined && budget.segment.text.includes("年初") === (named === "年初");
}

function shareOfMove(moved: Moved | undefined, figure: TextFigure, words: string): Difference | undefined {
  if (!moved || figure.kind !== "percent" || SHARE.exec(words)?.[1] !== undefined || !SHARE.test(words))
    return undefined;
  const { by } = moved;
  const whole = "from" in moved ? moved.from : moved.to;
  const [of, part] = [whole, by].map(({ value, decimals }) => value.toFixed(decimals));
  const terms = `${part} ${by.unit}与 ${of} ${whole.unit}`;
  const rises = GOES_UP.test(moved.words);
  const isClear = rises !== GOES_DOWN.test(moved.words);
  // 增加3.16万元，下降0.99%: whichever of the two is wrong.
  const [up, down] = [/增长|增加|增幅|涨幅|升幅/, /下降|降低|减少|降幅|减幅|压减/].map((way) => way.test(words));
  if (isClear && up !== down && up !== rises && !by.value.isZero() && !figure.value.isZero()) {
    const read = worked(figure, `${part}/${of}`, terms);
    const [first, then] = rises ? ["增加", "下降"] : ["减少", "增长"];
    return read && { ...read, agrees: false, contrary: `前面说${first} ${part} ${by.unit}，后面说${then}` };
  }
  if ("from" in moved) return worked(figure, `${part}/${of}`, terms);
  // An amount that may be rounded to whole 万元 settles no percentage.
  if (!isClear || by.decimals < whole.decimals) return undefined;
  return worked(figure, rises ? `${part}/(${of}-${part})` : `${part}/(${of}+${part})`, terms);
}

/** 机关运行经费支出321.56万元，比2022年增加3.16万元. */
function movedTo(last: Told | undefined, by: TextFigure, words: string): Moved | undefined {
  const isMove = DIFFERS.test(words) && (GOES_UP.test(words) || GOES_DOWN.test(words));
  // 与2022年决算2089.64万元相比，2023年增加142.3万元.
  const isFromPrior = last?.base === "prior" && last.figure.unit === by.unit && by.kind !== "percent";
  if (isMove && isFromPrior) return { from: last.figure, by, words };
  if (!isMove || !last || last.figure.unit !== by.unit || by.kind === "percent") return undefined;
  // 巡查252次，比年度目标多12次.
  const isSetAgainst = OF_PLAN.test(words) && isOfPlan(last);
  if (last.base !== undefined && !isSetAgainst) return undefined;
  return { to: last.figure, by, words };
}

/** What a plan is of, told without a word of its own. */
function isOfPlan({ base, segment }: Told): boolean {
  return base === "other" && !IS_NEITHER.test(segment.text);
}

const OF_PLAN = /^(?:比|较|与)(?:年初|全年|本年|年度|预期)*(?:目标|计划|任务)/;

/** A figure beside what it is worked out from. */
function worked(figure: TextFigure, side: string, terms: string): Difference | undefined {
  const span = calculate(side, HALF_A_FEN);
  if (!span) return undefined;
  const [least, value, most] = span;
  const calculation = { least, value, most, result: figure, isNegative: false, from: figure.from, end: figure.end };
  return { figure, terms, calculation, agrees: comesTo(calculation) };
}

function differenceFrom(told: readonly Told[], figure: TextFigure, words: string): Difference | undefined {
  const isShare = figure.kind === "percent";
  const ofBudget = isShare ? SHARE_OF_BUDGET.exec(words) : null;
  if (ofBudget) return sharesBudget(told, ofBudget[1]) ? rateFrom(told, figure) : undefined;
  if (isShare && RATE.test(words)) return rateFrom(told, figure);
  const aside = isShare ? null : ABOVE_OR_BELOW.exec(words);
  const match = aside ?? (isShare ? SHARE : DIFFERS).exec(words);
  const [a, b] = told;
  if (!match || !a || !b || a.figure.unit !== b.figure.unit || a.figure.kind === "percent") return undefined;
  const base = told.find((own) => own.base === "budget" || own.base === "prior");
  const now = told.find((own) => own.base === undefined);
  const [, against] = match;
  if (aside && told.some((own) => own.figure.value.equals(figure.value))) return undefined;
  if (!base || !now || (!isShare && figure.unit !== base.figure.unit)) return undefined;
  if (against !== undefined && (/预算|计划|目标|任务|限?价/.test(against) ? "budget" : "prior") !== base.base)
    return undefined;
  // 预算100万元，支出120万元，同比增长5% is set against last year.
  if (base.base === "budget" && /同比|增长|下降/.test(words) && against === undefined) return undefined;
  const [from, to] = [base.figure, now.figure].map(({ value, decimals }) => value.toFixed(decimals));
  const greatest = base.figure.value.greaterThan(now.figure.value) ? `${from}-${to}` : `${to}-${from}`;
  const { unit } = isShare ? base.figure : figure;
  const read = worked(figure, isShare ? `(${greatest})/${from}` : greatest, `${from} ${unit}与 ${to} ${unit}`);
  return (read?.agrees && contradiction(words, base.figure, now.figure)) || read;
}
