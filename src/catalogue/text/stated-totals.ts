import { valueOfFigure } from "./figures-in-text";
import type { NarrativeParagraph } from "./narrative";
import {
  addsUp,
  asTerm,
  COMPARES,
  countedFigures,
  mentionOf,
  sumOfTerms,
  wordsBefore,
  type PlacedFigure,
  type SentenceSum,
  type SumTerm,
} from "./sum-readings";

/** 共, 合计 or 总计 right before a figure, and before them no more than what the money is called. */
const TOTAL =
  /^(?:项目|三公(?:经费)?|上述|以上|各项|[两二三四五六七八九十几]?[项批期笔个次类]|[两二三四五六几]个?标段|[两三四五各]级|两者|二者|全年|本年度?|年度|资金|经费|支出|费用|金额|预算|总|专项|全部|所有|本?单位|部门|我?中心|基本|投入|收入|拨款|财政|实际)*(?:(?<!公)共|合计|总计|共计|总共)(?:支出|投入|安排|使用|拨付|支付|发放|下达|采购|补助|资金|金额|计)?(?:为|达|是)?$/;
/** 送审136.8万元，审定126.4万元，审减10.4万元，另付监理费1.6万元，共计128万元: how a price came about is no list of parts, nor is 每例补助45元. */
const PRICED = /每|标准|送审|审减|审增|核增|控制价|限价|概算|估算|中标价|合同价/;
const CUTS = /核减|调减|收回|减少|压减|扣除|扣减|上缴|缩减/;

/** Totals that stand behind their parts: 预算内125万元，追加124.11万元，共203.25万元. */
export function statedTotals(paragraph: NarrativeParagraph): readonly SentenceSum[] {
  if (!/共|合计|总计|全年/.test(paragraph.plain.text)) return [];
  const counted = countedFigures(paragraph);
  const figures = counted.filter(({ figure }) => figure.kind === "money");
  const totals = figures.filter((figure) => TOTAL.test(wordsBefore(figure)) && isFirstInSegment(figure));
  return [
    ...totalsOfPeople(paragraph, counted),
    ...totalsOfCounts(paragraph, counted),
    ...totalsOfPeriods(paragraph, figures),
    ...sumsUnder(paragraph, totals, figures),
  ];
}

/** What a year is divided into, in whole. */
const PERIODS = ["一季度 二季度 三季度 四季度", "上半年 下半年", "春季 秋季"].map((names) => names.split(" "));
const OF_YEAR = /^全年度?(?:共|合计|共计|累计)?(?:实际)?(?:支出|支付|拨付|发放|资助|到位)?(?:资金)?(?:为)?$/;

/** 春季学期47.6万元，秋季学期49.15万元，全年96.75万元. */
function totalsOfPeriods(paragraph: NarrativeParagraph, figures: readonly PlacedFigure[]): readonly SentenceSum[] {
  return figures.flatMap((total): readonly SentenceSum[] => {
    if (!OF_YEAR.test(wordsBefore(total)) || !isFirstInSegment(total)) return [];
    const before = figures.filter(
      ({ figure, segment }) => figure.start < total.figure.start && segment.sentence === total.segment.sentence,
    );
    const [parts] = PERIODS.map((names) =>
      names.flatMap((name) => before.filter((part) => wordsBefore(part).includes(name))),
    ).filter((found, index) => found.length === PERIODS[index]!.length);
    if (!parts || ![...parts, total].every(({ figure }) => figure.exact)) return [];
    const terms = parts.map(asTerm);
    const agrees = addsUp(terms, total.figure);
    return [{ paragraph, total: total.figure, from: total.segment.start, terms, sum: sumOfTerms(terms), agrees }];
  });
}

/** 35岁以下46人，36至50岁71人，51岁以上21人，合计138人: nothing but 合计 claims that people are all there. */
function totalsOfPeople(paragraph: NarrativeParagraph, counted: readonly PlacedFigure[]): readonly SentenceSum[] {
  return counted.flatMap((total, index): readonly SentenceSum[] => {
    if (total.figure.kind !== "people" || !/^(?:合计|共计|总计)$/.test(wordsBefore(total))) return [];
    const before = counted
      .slice(0, index)
      .filter(({ figure, segment }) => figure.kind === "people" && segment.sentence === total.segment.sentence);
    if (before.length < 2 || ![...before, total].every(({ figure }) => figure.exact)) return [];
    const terms = before.map(asTerm);
    const agrees = someEndAddsUp(terms, total);
    return [{ paragraph, total: total.figure, from: total.segment.start, terms, sum: sumOfTerms(terms), agrees }];
  });
}

/** 新建31.2公里、改建39.4公里，合计70.6公里: of counts, only those of one list with one unit, told just before. */
function totalsOfCounts(paragraph: NarrativeParagraph, counted: readonly PlacedFigure[]): readonly SentenceSum[] {
  return counted.flatMap((total, index): readonly SentenceSum[] => {
    if (total.figure.kind !== "count" || !/^(?:合计|共计|总计)$/.test(wordsBefore(total))) return [];
    const parts: PlacedFigure[] = [];
    for (const part of counted.slice(0, index).reverse()) {
      if (part.figure.unit !== total.figure.unit || part.figure.end !== part.segment.end) break;
      parts.unshift(part);
      if (part.segment.opener !== "、") break;
    }
    const isNear = parts.at(-1)?.segment.sentence === total.segment.sentence;
    if (!isNear || parts.length < 2 || ![...parts, total].every(({ figure }) => figure.exact)) return [];
    const terms = parts.map(asTerm);
    const agrees = addsUp(terms, total.figure);
    return [{ paragraph, total: total.figure, from: total.segment.start, terms, sum: sumOfTerms(terms), agrees }];
  });
}

function sumsUnder(
  paragraph: NarrativeParagraph,
  totals: readonly PlacedFigure[],
  figures: readonly PlacedFigure[],
): readonly SentenceSum[] {
  return totals.flatMap((total) => {
    const previous = totals.filter(({ figure }) => figure.start < total.figure.start).at(-1);
    const before = figures.filter((part) => isBefore(paragraph, part, total, previous));
    return sumOf(paragraph, total, before) ?? [];
  });
}

/** The figures that may be parts: of the same sentence and year, behind the total before. */
function isBefore(
  paragraph: NarrativeParagraph,
  part: PlacedFigure,
  total: PlacedFigure,
  previous: PlacedFigure | undefined,
): boolean {
  return (
    part.figure.start < total.figure.start &&
    (!previous || part.figure.start > previous.figure.start) &&
    part.segment.sentence === total.segment.sentence &&
    part.segment.depth <= total.segment.depth &&
    paragraph.years[part.position] === paragraph.years[total.position]
  );
}

function sumOf(
  paragraph: NarrativeParagraph,
  total: PlacedFigure,
  before: readonly PlacedFigure[],
): SentenceSum | undefined {
  // 财政拨款225万元、上年结转15万元，合计240万元.
  const isCarried = (part: PlacedFigure): boolean =>
    part.segment.opener === "、" && /(?:上年|年初)(?:结转|结余)+(?:资金)?$/.test(wordsBefore(part));
  const parts = before.filter((part) => isCarried(part) || !COMPARES.test(wordsBefore(part)));
  const top = parts.filter((part) => !isDetail(paragraph, part, parts[0]!));
  if (before.some((part) => PRICED.test(wordsBefore(part)))) return undefined;
  if (top.length < 2 || ![...before, total].every(({ figure }) => figure.exact)) return undefined;
  if (namesOneThingTwice(paragraph, top) || !isOfItsParts(paragraph, total, top)) return undefined;
  const signed = top.map(asSignedTerm);
  const readings = [signed, parts.map(asSignedTerm), before.map(asSignedTerm), parts.map(asTerm), before.map(asTerm)];
  const restates = before.some(({ figure }) => valueOfFigure(figure).equals(valueOfFigure(total.figure)));
  const agrees = restates || readings.some((terms) => someEndAddsUp(terms, total));
  return { paragraph, total: total.figure, from: total.segment.start, terms: signed, sum: sumOfTerms(signed), agrees };
}

/** The last two, three … parts: what stands before them may be about something else. */
function someEndAddsUp(terms: readonly SumTerm[], { figure }: PlacedFigure): boolean {
  return terms.some((_, index) => terms.length - index >= 2 && addsUp(terms.slice(index), figure));
}

/** Parts of a part (其中…、…) are in it already; but not where no money stands before them: 到位率100%，其中甲30万元、乙20万元. */
function isDetail(paragraph: NarrativeParagraph, { segment, position }: PlacedFigure, first: PlacedFigure): boolean {
  for (let index = position; index >= 0; index--) {
    const { text, opener, sentence } = paragraph.segments[index]!;
    if (sentence !== segment.sentence) return false;
    if (/^其中/.test(text)) return first.position < index;
    if (opener !== "、") return false;
  }
  return false;
}

/** 预算 and 决算 of one thing are no parts of a sum. */
function namesOneThingTwice(paragraph: NarrativeParagraph, parts: readonly PlacedFigure[]): boolean {
  const subjects = parts.flatMap(({ figure }) => mentionOf(paragraph, figure)?.meaning.subject ?? []);
  return new Set(subjects).size < subjects.length;
}

/** 全年共支出 is the whole unit's: it sums up what stands before it only where that is 基本支出 and 项目支出. */
function isOfItsParts(paragraph: NarrativeParagraph, total: PlacedFigure, parts: readonly PlacedFigure[]): boolean {
  if (!mentionOf(paragraph, total.figure)?.meaning.ofWholeUnit) return true;
  const subjects = parts.map(({ figure }) => mentionOf(paragraph, figure)?.meaning.subject);
  return subjects.includes("basicSpending") && subjects.includes("projectSpending");
}

function asSignedTerm(part: PlacedFigure): SumTerm {
  return { figure: part.figure, negative: CUTS.test(wordsBefore(part)) };
}

function isFirstInSegment({ figure, segment }: PlacedFigure): boolean {
  return segment.figures.find(({ kind }) => kind !== "date") === figure;
}
