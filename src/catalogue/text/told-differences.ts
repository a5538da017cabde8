import { Decimal } from "../../core/numbers/decimal";
import { calculate, comesTo, type WrittenOut } from "./equations";
import type { TextFigure } from "./figures-in-text";
import type { NarrativeParagraph } from "./narrative";
import type { Segment } from "./segments";
import { endsInComparison } from "./trend-words";

/** A difference, or its share, that a sentence tells beside the two figures it is of: 预算64万元，实际采购62.5万元，节约1.5万元，节约率2.34%. */
interface ToldDifference {
  readonly paragraph: NarrativeParagraph;
  readonly figure: TextFigure;
  readonly from: number;
  /** 64万元与62.5万元. */
  readonly terms: string;
  readonly calculation: WrittenOut;
  readonly agrees: boolean;
}

type Base = "budget" | "prior" | "other";

interface Told {
  readonly figure: TextFigure;
  readonly segment: Segment;
  readonly base: Base | undefined;
}

/** What something moved by, and where from or where to. */
type Moved =
  | { readonly from: TextFigure; readonly by: TextFigure }
  | { readonly to: TextFigure; readonly by: TextFigure; readonly words: string };

/** What something is set against, and what it came to. */
const IS_BUDGET =
  /预算|计划|目标|最高限价|控制价|概算|安排|下达|资金$|拨款(?:收入)?(?:为|共)?$|^(?:年中|年末|预算)*调整(?:后|为|到)/;
const IS_PRIOR = /上年|去年|上一年|同期/;
const IS_NOW = /决算|实际|支出|完成|执行|本年|今年|采购|使用|中标|成交|支付|得分$/;
/** Words that make a figure neither: a part, a change, a share, what was added. */
const IS_NEITHER = /其中|占|追加|调增|核增|核减|调减|收回|人均|平均|每|累计|剩余|结余|结转|节约/;

/** 三公经费较上年减少1.68万元: how much something changed, and not what it was. */
const CHANGED = /(?:减少|增加|增长|下降|降低|节约|压减|提高|上升|[多少]支出?)了?$/;

/** Amounts of the forms have two decimals. */
const HALF_A_FEN = new Decimal("0.005");

const WHY =
  "(?:比|较|与|同)(?:年初|全年|本年|年度)?(预算|计划|上年|去年|上一年|(?:19|20)\\d\\d年度?)(?:同期|决算|支出|末|底)?数?(?:相比|比较)?";
const DIFFERS = new RegExp(
  `^(?:(?:19|20)\\d\\d年度?|本年度?|今年)?(?:决算|实际|支出|相比)*数?(?:${WHY})?(?:共|合计|实际|资金|年末|同比|分别)*(?:节约|节省|节余|结余|减少|增加|增长|下降|降低|少支出|多支出|少支|多支|少完成|多完成|提高|上升|超支|超出|压减|相差|净增加?|净减少|少|多)(?:资金|支出|经费|金额|采购|预算|了|为|额)*$`,
);
const SHARE = new RegExp(
  `^(?:${WHY})?(?:同比|相比|资金|支出)*(?:节约率|节支率|降低率|下降率|增长率|压减率|增长|下降|降低|减少|增加|增幅|降幅|减幅|涨幅|升幅|压减|节约)(?:了|为|达|幅度)*$`,
);
const RATE =
  /^(?:预算|资金|支出|项目|采购|总体)*(?:执行率|完成率|支付率|拨付率|支出率|使用率|支出进度|执行进度)(?:为|是|达到?)?$/;
/** 完成预算的98.55%: of the very budget that the sentence told. */
const SHARE_OF_BUDGET = /^(?:完成|占|为|达到?)(年初|全年|年度|调整后?)?预算数?的$/;
/** 支出321.56万元，比2022年增加3.16万元: how something moved to what it came to. */
const GOES_UP = /增加|增长|提高|上升|多支|超支/;
const GOES_DOWN = /减少|下降|降低|少支|压减/;
const MOVED_TO =
  /^(?:逐步|大幅)?(?:增加|增长|上升|提高|增|减少|下降|降低|压减|压缩|缩减|降|减)(?:到|至|为)(?:本年度?|今年|(?:19|20)\d\d年度?)?的?$/;
const MOVED_FROM = /(?:由|从)(?:上年度?|去年|(?:19|20)\d\d年度?)?(?:的|决算|支出)*$/;

/** Differences and their shares that follow from two figures told just before, in the same half sentence and unit. */
export function toldDifferences(
  paragraph: NarrativeParagraph,
  reportYear: number | undefined,
): readonly ToldDifference[] {
  const found: ToldDifference[] = [];
  let told: readonly Told[] = [];
  let moved: Moved | undefined;
  /** What was told before the brackets that stand open. */
  const outside: (readonly Told[])[] = [];
  paragraph.segments.forEach((segment, position) => {
    const before = paragraph.segments[position - 1];
    const { half, depth } = segment;
    if (half !== before?.half) outside.length = 0;
    // 计划改造15个、实际改造13个 tells both of one thing.
    const isPair = segment.opener === "、" && told.at(-1)?.base === "budget" && /^实际/.test(segment.text);
    if (half !== before?.half || depth !== before.depth || (segment.opener === "、" && !isPair)) {
      const goesOn = half === before?.half && depth < outside.length;
      if (half === before?.half && depth > before.depth) outside.push(told);
      told = goesOn ? outside[depth]! : [];
      outside.length = Math.min(outside.length, depth);
      moved = undefined;
    }
    const figures = segment.figures.filter(({ kind }) => kind !== "date");
    if (figures.some(({ exact }) => !exact)) return void (told = []);
    const words = figures.map((figure, index) =>
      paragraph.plain.text.slice(figures[index - 1]?.end ?? segment.start, figure.from),
    );
    const [first = "", second = ""] = words;
    const [one, two, ...more] = figures;
    if (!one) return void (told = isAside(segment) ? told : []);
    if (!two) {
      const difference = differenceFrom(told, one, first) ?? shareOfMove(moved, one, first);
      moved = difference ? undefined : movedTo(told.at(-1), one, first);
      if (difference) found.push({ paragraph, from: segment.start, ...difference });
      else if (moved) told = [];
      else if (one.kind === "percent") told = isAside(segment) ? told : told.slice(-2);
      else told = [...told, { figure: one, segment, base: baseIn(first, reportYear) }].slice(-2);
      return;
    }
    const [three, ...others] = more;
    if (three) {
      // 项目支出258.4万元较上年248.6万元增长3.94%.
      const pair = [
        { figure: one, segment, base: undefined },
        { figure: two, segment, base: baseIn(second, reportYear) },
      ];
      const read =
        others.length === 0 && endsInComparison(second) ? differenceFrom(pair, three, words[2] ?? "") : undefined;
      if (read) found.push({ paragraph, from: segment.start, ...read });
      return void (told = []);
    }
    const target = told.at(-1);
    if (isShareOf(first, second, one, two) && target?.figure.unit === one.unit && target.base !== "other") {
      // 资助学生802人，为目标780人的102.82%.
      const [part, whole] = [target.figure, one].map(({ value, decimals }) => value.toFixed(decimals));
      const share = worked(two, `${part}/${whole}`, `${part} ${one.unit}与 ${whole} ${one.unit}`);
      if (share) found.push({ paragraph, from: segment.start, ...share });
      return;
    }
    if (two.kind === "percent" && one.kind !== "percent" && endsInComparison(first)) {
      // 支出476.8万元，比上年420万元增长13.52%.
      const base = { figure: one, segment, base: baseIn(first, reportYear) };
      const difference = target && target.base === undefined ? differenceFrom([target, base], two, second) : undefined;
      if (difference) found.push({ paragraph, from: segment.start, ...difference });
      return void (told = []);
    }
    if (one.unit === two.unit && endsInComparison(first) && DIFFERS.test(second)) {
      // 总支出1043.31万元，比年初预算1058万元减少14.69万元.
      const last = told.at(-1);
      const base = { figure: one, segment, base: baseIn(first, reportYear) };
      const now = last && isNow(last) ? { ...last, base: undefined } : undefined;
      const difference = now ? differenceFrom([now, base], two, second) : undefined;
      if (difference) found.push({ paragraph, from: segment.start, ...difference });
      // 比2021年15.2万元减少2.8万元，下降18.42%; 比预算12万元节约2.7万元，比上年14万元减少4.7万元.
      told = now ? [now] : [];
      moved = { from: one, by: two };
      return;
    }
    const isMove = MOVED_FROM.test(first) && MOVED_TO.test(second);
    if (isMove && one.unit === two.unit) {
      told = [
        { figure: one, segment, base: "prior" },
        { figure: two, segment, base: undefined },
      ];
    } else told = [];
  });
  return found;
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

function baseIn(words: string, reportYear: number | undefined): Base | undefined {
  if (DIFFERS.test(words) || IS_NEITHER.test(words) || CHANGED.test(words)) return "other";
  const year = /(?:19|20)\d\d(?=年)/.exec(words)?.[0];
  if (year !== undefined && Number(year) !== reportYear) return Number(year) + 1 === reportYear ? "prior" : "other";
  if (IS_PRIOR.test(words) || endsInComparison(words)) return IS_BUDGET.test(words) ? "budget" : "prior";
  // 预算执行 and 预算支出 are what was spent, and 一般公共预算 is where money comes from.
  if (IS_BUDGET.test(words.replace(/预算(?:执行|支出)|(?:公共|基金|经营)预算/g, ""))) return "budget";
  return IS_NOW.test(words) ? undefined : "other";
}

/** 三个项目预算合计343.25万元，支出337.05万元，执行率98.19%. */
function rateFrom(told: readonly Told[], figure: TextFigure): Omit<ToldDifference, "paragraph" | "from"> | undefined {
  const budget = told.find(({ base }) => base === "budget");
  const now = told.find(({ base }) => base === undefined);
  if (!budget || !now || budget.figure.unit !== now.figure.unit || budget.figure.kind === "percent") return undefined;
  const [part, whole] = [now.figure, budget.figure].map(({ value, decimals }) => value.toFixed(decimals));
  return worked(figure, `${part}/${whole}`, `${part} ${now.figure.unit}与 ${whole} ${budget.figure.unit}`);
}

/** 会议培训费9.3万元，比上年14万元减少4.7万元: what is compared in so many words was spent. */
function isNow({ base, figure, segment }: Told): boolean {
  const isNamed = figure.from > segment.start && /费用?$/.test(segment.text.slice(0, figure.from - segment.start));
  return base === undefined || (base === "other" && isNamed && !IS_NEITHER.test(segment.text));
}

/** 完成预算的 is of 年初预算 only where both say so. */
function sharesBudget(told: readonly Told[], named: string | undefined): boolean {
  const budget = told.find(({ base }) => base === "budget");
  return budget !== undefined && budget.segment.text.includes("年初") === (named === "年初");
}

function shareOfMove(
  moved: Moved | undefined,
  figure: TextFigure,
  words: string,
): Omit<ToldDifference, "paragraph" | "from"> | undefined {
  if (!moved || figure.kind !== "percent" || SHARE.exec(words)?.[1] !== undefined || !SHARE.test(words))
    return undefined;
  const { by } = moved;
  const whole = "from" in moved ? moved.from : moved.to;
  const [of, part] = [whole, by].map(({ value, decimals }) => value.toFixed(decimals));
  const terms = `${part} ${by.unit}与 ${of} ${whole.unit}`;
  if ("from" in moved) return worked(figure, `${part}/${of}`, terms);
  // An amount that may be rounded to whole 万元 settles no percentage.
  const rises = GOES_UP.test(moved.words);
  if (rises === GOES_DOWN.test(moved.words) || by.decimals < whole.decimals) return undefined;
  // 增加3.16万元，下降0.99%: which of the two is wrong nobody can tell.
  if (rises === /下降|降低|减少|降幅|压减/.test(words)) return undefined;
  return worked(figure, rises ? `${part}/(${of}-${part})` : `${part}/(${of}+${part})`, terms);
}

/** 机关运行经费支出321.56万元，比2022年增加3.16万元. */
function movedTo(last: Told | undefined, by: TextFigure, words: string): Moved | undefined {
  const isMove = DIFFERS.test(words) && (GOES_UP.test(words) || GOES_DOWN.test(words));
  // 与2022年决算2089.64万元相比，2023年增加142.3万元.
  const isFromPrior = last?.base === "prior" && last.figure.unit === by.unit && by.kind !== "percent";
  if (isMove && isFromPrior) return { from: last.figure, by };
  if (!isMove || !last || last.base !== undefined || last.figure.unit !== by.unit || by.kind === "percent")
    return undefined;
  return { to: last.figure, by, words };
}

/** A figure beside what it is worked out from. */
function worked(
  figure: TextFigure,
  side: string,
  terms: string,
): Omit<ToldDifference, "paragraph" | "from"> | undefined {
  const span = calculate(side, HALF_A_FEN);
  if (!span) return undefined;
  const [least, value, most] = span;
  const calculation = { least, value, most, result: figure, isNegative: false, from: figure.from, end: figure.end };
  return { figure, terms, calculation, agrees: comesTo(calculation) };
}

function differenceFrom(
  told: readonly Told[],
  figure: TextFigure,
  words: string,
): Omit<ToldDifference, "paragraph" | "from"> | undefined {
  const isShare = figure.kind === "percent";
  const ofBudget = isShare ? SHARE_OF_BUDGET.exec(words) : null;
  if (ofBudget) return sharesBudget(told, ofBudget[1]) ? rateFrom(told, figure) : undefined;
  if (isShare && RATE.test(words)) return rateFrom(told, figure);
  const match = (isShare ? SHARE : DIFFERS).exec(words);
  const [a, b] = told;
  if (!match || !a || !b || a.figure.unit !== b.figure.unit || a.figure.kind === "percent") return undefined;
  const base = told.find((own) => own.base === "budget" || own.base === "prior");
  const now = told.find((own) => own.base === undefined);
  const [, against] = match;
  if (!base || !now || (!isShare && figure.unit !== base.figure.unit)) return undefined;
  if (against !== undefined && (/预算|计划/.test(against) ? "budget" : "prior") !== base.base) return undefined;
  // 预算100万元，支出120万元，同比增长5% is set against last year.
  if (base.base === "budget" && /同比|增长|下降/.test(words) && against === undefined) return undefined;
  const [from, to] = [base.figure, now.figure].map(({ value, decimals }) => value.toFixed(decimals));
  const greatest = base.figure.value.greaterThan(now.figure.value) ? `${from}-${to}` : `${to}-${from}`;
  const { unit } = isShare ? base.figure : figure;
  return worked(figure, isShare ? `(${greatest})/${from}` : greatest, `${from} ${unit}与 ${to} ${unit}`);
}
