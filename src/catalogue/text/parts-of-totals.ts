import { valueOfFigure, type TextFigure } from "./figures-in-text";
import type { Mention, NarrativeParagraph } from "./narrative";
import {
  addsUp,
  areAveraged,
  areListed,
  asTerm,
  COMPARES,
  countedFigures,
  countsAlike,
  goBothWays,
  mentionOf,
  sentenceStart,
  sumOfTerms,
  wordsBefore,
  type PlacedFigure,
  type SentenceSum,
} from "./sum-readings";
import type { Segment } from "./segments";
import { CHANGES, LEFT_OVER, mayBeOfEarlier, totalsBefore } from "./totals-before";
import type { Subject } from "./vocabulary";

/** What the known parts of a known total are; others behind it are no parts of it. */
export const PARTS_OF: Partial<Readonly<Record<Subject, readonly Subject[]>>> = {
  funds: ["basicSpending", "projectSpending"],
  generalBudget: ["basicSpending", "projectSpending"],
  governmentFund: ["basicSpending", "projectSpending"],
  basicSpending: ["personnel", "publicUse"],
  projectSpending: [],
  personnel: [],
  publicUse: ["threePublic", "vehicles", "vehicleRunning", "vehiclePurchase", "abroad", "reception"],
  threePublic: ["vehicles", "vehicleRunning", "vehiclePurchase", "abroad", "reception"],
  vehicles: ["vehiclePurchase", "vehicleRunning"],
  vehiclePurchase: [],
  vehicleRunning: [],
  abroad: [],
  reception: [],
  procurement: [],
};

/** Where all money comes from. */
const SOURCES: ReadonlySet<Subject> = new Set<Subject>(["generalBudget", "governmentFund", "nonTaxSpecial"]);

/** Totals of which a report names some parts and leaves others: only parts that exceed them contradict. */
const NEVER_WHOLE: ReadonlySet<Subject> = new Set<Subject>(["publicUse"]);

/** 其中 anywhere; 包括, 包含, 按资金来源分 and 分别为甲60万元 only where they open a clause; and what follows 项目支出258.4万元中. */
const OPENS_PARTS =
  /其中|(?<=[，,;:。])(?:包括|包含|分别(?:为|是|用于)(?=:|[^\d，。;:]{2,20}\d)|具体(?:为|是):|明细(?:为|是)?:|主要用于(?=:)|[按从][^，,。;:\d]{2,8}(?:分|分类|划分|分为|看)[，,:])|(?<=元中[，,])(?=\D)|(?<=[组构]成:)(?=[^\d，。;:]{2,20}\d)|(?<=[，,(])含(?=[^\d，。;:、]{2,12}\d[\d.]*(?:[万亿]?元|人|名)、)|(?<=\d%:)(?=[^\d，。;:、其]{2,30}\d[\d.]*[万亿]元[、，][^\d，。;:、]{2,20}\d[\d.]*[万亿]元)|(?<=[万亿]元:)(?=[^\d，。;:、其]{2,30}\d[\d.]*[万亿]元、)/g;
/** The list does not claim to be whole. */
const MERELY_INCLUDES = /^(?:包|含|主要用于)/;
const MERELY_AMONG = /元中[，,]$/;
const NOT_WHOLE_BEFORE = /^(?:其中:?(?:主要|包括|包含|重点|含|仅|有关|如)|主要)/;
/** 等; and 其余由乡镇自筹, of which nobody says how much it is. */
const NOT_WHOLE_BEHIND = /^(?:等|[，、;](?:其余|剩余|余下|其[他它])[^\d，。;]*(?:[，。;]|$))/;

/** Another part follows in the same clause: 基本支出179.67万元和项目支出203.25万元. */
const JOINS_ON = /^(?:和|与|及|以及)/;
/** What was added to a budget during the year. */
const ADDED = /^(?:年中)?(?:预算)?(?:调整)?(?:追加|调增|核增)(?:预算|资金|指标)?$/;
/** The last part of a list that names all there is. */
const RESIDUAL = /^(?:和|及)?其[他它]|(?:和|及|与)其[他它][^\d，、]{0,3}$/;

/** A clause that goes on to tell something else, though its unit is the same: 共9起，其中信访7起，涉及街道3个. */
const TELLS_ON =
  /^(?:完成|支付|拨付|支出|使用|到位|发放|开展|召开|举办|组织|检查|走访|新增|实现|投入|争取|整改|受理|办结|涉及|覆盖|惠及|受益|服务|辐射|共|累计|全年|同时|并|已|实际|均|按|执行|预算|决算|协调|解决|成功|化解|检出|发现|收到|下达|安排|全部|目前|现已|还|此外|另|追加|核减|调减|调增|收回|年初|年中|主要用于|用于)/;

/** Everybody is one or the other: 行政编制10人、事业编制7人. */
const PARTS_PEOPLE =
  /(?:编制?|编制人员|在编|[男女]性?(?:职工)?|公务员|参公(?:管理)?人员|(?:事业|行政|工勤)(?:编制|管理)?人员|工人|岗(?:位)?)$/;

/** 整治村庄9个，其中省级示范村2个: those that stand out are named, and not all of them. */
const STANDS_OUT = /示范|先进|优秀|标杆|重点|品牌|获奖|获评|获得|星级|特色|国家级|省级|市级|县级|区级/;

/** People are counted under several heads at once (党员, 女职工): only names that end alike part them. */
const LAST_OF_NAME = 2;

const NUMERAL_COUNT = /(?<![一二三四五六七八九十两百])[一二三四五六七八九十两百]+[件起个项次家户场期份处名人]/;
const RESPECTIVELY = /分别(?:为|是|达|达到|支出|安排)?$/;
const JOINS_LIST = /^[、，,和与及]{1,2}$/;
const NAMES_TOTAL = /共|合计|总计|总/;
const SEVERAL_YEARS_OR_COLUMNS = /年|上年|去年|同期|预算|决算|增|减|率/;

/** Totals whose parts follow 其中 or 分别 in the same half sentence. */
export function partsOfTotals(paragraph: NarrativeParagraph): readonly SentenceSum[] {
  if (!/其中|分别|包括|包含|具体|明细|含|成:|%:|元[中:]|用于:|[分看][，,:]/.test(paragraph.plain.text)) return [];
  const figures = countedFigures(paragraph);
  return [...ofWhichSums(paragraph, figures), ...respectiveSums(paragraph, figures)];
}

function ofWhichSums(paragraph: NarrativeParagraph, figures: readonly PlacedFigure[]): readonly SentenceSum[] {
  const { text } = paragraph.plain;
  const sums: SentenceSum[] = [];
  let position = 0;
  let behind = 0;
  const openings = [...text.matchAll(OPENS_PARTS)].map(({ index }) => index);
  for (const [number, at] of openings.entries()) {
    const next = openings[number + 1] ?? -1;
    while (paragraph.segments[position] && paragraph.segments[position]!.end <= at) position++;
    while (figures[behind] && figures[behind]!.figure.start < at) behind++;
    const end = next < 0 ? text.length : next;
    let listEnd = behind;
    while (figures[listEnd] && figures[listEnd]!.figure.start < end) listEnd++;
    const list = figures.slice(behind, listEnd);
    const divided = DIVIDES.test(text.slice(at, at + 1)) && figures[behind - 1];
    const opensBefore = divided && (openings[number - 1] ?? -1) >= sentenceStart(paragraph, divided);
    // 项目支出258.4万元，其中甲198.4万元、乙60万元。从支出内容看，…: what was divided before is divided again.
    const again = opensBefore && figures.filter(({ figure }) => figure === sums.at(-1)?.total);
    // Any of them may agree; only the likeliest can be contradicted.
    const readings = (again || totalsBefore(figures, behind - 1, list)).map((total) =>
      new OfWhichList(paragraph, at, position, total, list).read(),
    );
    const sum = readings.find((reading) => reading?.agrees) ?? readings.at(-1);
    // 包括甲142.6万元、乙88.35万元。按经济分类：…, 国培26人次、省培38人次，其中女教师40人次: what is divided stands before both, or is both.
    const last = figures[behind - 1];
    const isLastOfList = !again && last?.segment.opener === "、" && sum?.total === last.figure;
    const isOfEarlier = sum && !sum.agrees && mayBeOfEarlier(sum, figures.slice(0, behind));
    if (sum && (sum.agrees || !(isLastOfList || isOfEarlier))) sums.push(sum);
  }
  return sums;
}

/** 按, 从: the list behind divides what stands before it in another way. */
const DIVIDES = /[按从]/;

/** Of what a unit owns a report names what is worth naming. */
const OF_HOLDINGS = /资产|净值|原值|账面|负债|存款/;
/** Parts do not come to an average, nor to the highest of them. */
const NO_SUM = /平均|均(?:为|是|达)?$|[人户生]均|每|最[高低多少大小]/;
const MOVED_FROM = /(?:由|从)(?:上年度?|去年|(?:19|20)\d\d年度?)?的?$/;

/** 按支出性质分，预算为基本支出450万元、项目支出280万元 are parts of a budget. */
const OF_BUDGET = /预算数?[为是]/;

/** The parts behind one 其中. */
class OfWhichList {
  private readonly opening: Segment | undefined;

  constructor(
    private readonly paragraph: NarrativeParagraph,
    private readonly at: number,
    /** The position of its segment. */
    private readonly position: number,
    /** The last figure before it. */
    private readonly before: PlacedFigure | undefined,
    /** The figures as far as the next 其中. */
    private readonly behind: readonly PlacedFigure[],
  ) {
    this.opening = paragraph.segments[position];
  }

  read(): SentenceSum | undefined {
    const total = this.total();
    if (!total || total.figure.kind === "percent" || NO_SUM.test(wordsBefore(total))) return undefined;
    const all = this.listed(total);
    const parts = this.surelyParts(all, total);
    const words = this.paragraph.plain.text.slice(this.at, parts.at(-1)?.figure.end ?? this.at);
    if (parts.length < 2 || !isSure(parts, total, words) || goBothWays(parts)) return undefined;
    // 其中办公经费35.4万元比预算少2.6万元: what a part came to, and what it differs by.
    if (parts.some((part) => /\d[万亿]?[元人名个次](?:比|较|同比)/.test(wordsBefore(part)))) return undefined;
    if (areAveraged(parts, total) || parts.some((part) => this.isWeight(part))) return undefined;
    if (OF_BUDGET.test(words) && !OF_BUDGET.test(wordsBefore(total))) return undefined;
    const sum = sumOfTerms(parts.map(asTerm));
    // 培训费22.4万元，其中国培8.6万元，县级培训人均0.12万元: what is told by head is not told in all.
    if (all.some((part) => /[人户生]均|平均/.test(wordsBefore(part)))) return undefined;
    // 公用经费比预算少支5.08万元；其中水电差旅费71.36万元: parts of what was spent, and not of what was saved.
    const isOfChange = CHANGES.test(wordsBefore(total)) && !parts.some((part) => CHANGES.test(wordsBefore(part)));
    if (isOfChange && sum.greaterThan(valueOfFigure(total.figure).times(3))) return undefined;
    const isWhole = this.isWhole(parts, total);
    const agrees =
      // One part may be all there is: 收入1068万元，其中一般公共预算1068万元.
      addsUp([asTerm(parts[0]!)], total.figure) ||
      someBeginningAddsUp(parts, total.figure) ||
      someBeginningAddsUp(all, total.figure) ||
      (!isWhole && sum.lessThan(valueOfFigure(total.figure)));
    return {
      paragraph: this.paragraph,
      total: total.figure,
      from: total.segment.start,
      terms: parts.map(asTerm),
      sum,
      agrees,
    };
  }

  /** 产出类指标50分，得49.4分: of how many. */
  private isWeight({ figure }: PlacedFigure): boolean {
    return figure.kind === "points" && /^[，,](?:实?得|自评得?)\d/.test(this.paragraph.plain.text.slice(figure.end));
  }

  /** The last figure before 其中, where it stands in the same sentence and in no deeper brackets. */
  private total(): PlacedFigure | undefined {
    const { before, opening } = this;
    if (!before || !opening) return undefined;
    if (before.segment.sentence !== opening.sentence) return this.totalOfSentenceBefore(before, opening);
    return before.segment.depth <= opening.depth ? before : undefined;
  }

  /** 项目支出258.40万元。其中：…: the last figure of the sentence before, where 其中 opens the next one. */
  private totalOfSentenceBefore(before: PlacedFigure, opening: Segment): PlacedFigure | undefined {
    const opensSentence = opening.start === this.at && /[。!\n]/.test(opening.opener);
    const isNext = before.segment.sentence === opening.sentence - 1;
    const isAlone = before.segment.depth === 0 && before.figure.end === before.segment.end;
    return opensSentence && isNext && isAlone ? before : undefined;
  }

  /**
   * What counts like the total in its half sentence, as far as the brackets it stands in, and in no deeper ones. Where that is one figure
   * alone, the half sentences behind go on with the list: 其中：甲188.40万元；乙60.00万元.
   */
  private listed(total: PlacedFigure): readonly PlacedFigure[] {
    const { opening, behind, paragraph, position } = this;
    const listed: PlacedFigure[] = [];
    let read = position;
    for (const part of behind) {
      if (!opening || part.segment.sentence !== opening.sentence) break;
      // 财政总收入2316万元，其中税收1860万元；固定资产投资3.2亿元 goes on to something else.
      const isList = opening.opener !== "，" || opening.closer === ":";
      if (part.segment.half !== opening.half && (listed.length !== 1 || !isList)) break;
      if (part.segment.half !== opening.half) return [...listed, ...this.listedBehind(listed[0]!, total)];
      for (; read <= part.position; read++) if (paragraph.segments[read]!.depth < opening.depth) return listed;
      if (part.segment.depth === opening.depth && countsAlike(part.figure, total.figure)) listed.push(part);
    }
    return listed;
  }

  private listedBehind({ segment }: PlacedFigure, total: PlacedFigure): readonly PlacedFigure[] {
    return this.behind.filter(
      (part) =>
        part.segment.sentence === segment.sentence &&
        part.segment.half > segment.half &&
        part.segment.depth === segment.depth &&
        countsAlike(part.figure, total.figure),
    );
  }

  private surelyParts(all: readonly PlacedFigure[], total: PlacedFigure): readonly PlacedFigure[] {
    const parts: PlacedFigure[] = [];
    for (const part of all) {
      if (this.endsList(part, parts, total)) break;
      if (NO_SUM.test(wordsBefore(part))) break;
      // 公务接待费由1.1万元降至0.7万元 tells what a part was, and what it came to.
      if (MOVED_FROM.test(wordsBefore(part))) break;
      const isLeftOver = LEFT_OVER.test(wordsBefore(total)) && LEFT_OVER.test(wordsBefore(part));
      if (isLeftOver || !COMPARES.test(wordsBefore(part))) parts.push(part);
    }
    return parts;
  }

  private endsList(part: PlacedFigure, parts: readonly PlacedFigure[], total: PlacedFigure): boolean {
    const { years } = this.paragraph;
    if ((years[part.position] === "this") !== (years[total.position] === "this")) return true;
    const [first, second] = parts;
    const isEnumeration = first !== undefined && second !== undefined && second.segment.opener === "、";
    if (isEnumeration && part.segment.opener !== "、" && part.segment !== parts.at(-1)?.segment) return true;
    if (first && part.segment !== first.segment && !this.isAddedTo(first, part) && this.tellsOn(part, first))
      return true;
    const mention = mentionOf(this.paragraph, part.figure);
    if (!mention) return false;
    if (this.beginsBudget(part, parts, mention)) return false;
    const ofTotal = mentionOf(this.paragraph, total.figure);
    // 追加预算40万元，其中基本支出18万元: figures of what their total is of.
    const isOfTotal = mention.column === "final" || ofTotal?.column !== "final";
    if (mention.meaning.ofWholeUnit || !isOfTotal) return true;
    const known = ofTotal && PARTS_OF[ofTotal.meaning.subject];
    // 本年支出2231.94万元，按资金来源分，一般公共预算2210万元.
    if (ofTotal?.meaning.subject === "funds" && SOURCES.has(mention.meaning.subject)) return false;
    return known !== undefined && !known.includes(mention.meaning.subject);
  }

  private isAddedTo(first: PlacedFigure, part: PlacedFigure): boolean {
    const isInitial =
      mentionOf(this.paragraph, first.figure)?.column === "initial" || /年初(?:预算|安排)?$/.test(wordsBefore(first));
    return isInitial && ADDED.test(wordsBefore(part));
  }

  /** 其中年初预算57.28万元，调整追加10.78万元: the year's first budget is a part of one that was added to. */
  private beginsBudget(part: PlacedFigure, parts: readonly PlacedFigure[], { meaning, column }: Mention): boolean {
    const next = this.behind[this.behind.indexOf(part) + 1];
    const isInitial = parts.length === 0 && meaning.subject === "funds" && column === "initial";
    return isInitial && next !== undefined && ADDED.test(wordsBefore(next));
  }

  /** A clause with a verb of its own, unless the list began with that very verb: 其中用于甲60万元，用于乙40万元. */
  private tellsOn({ segment }: PlacedFigure, first: PlacedFigure): boolean {
    const verb = TELLS_ON.exec(segment.text)?.[0];
    return verb !== undefined && !first.segment.text.replace(/^其中:?/, "").startsWith(verb);
  }

  /** Whether the list names all there is: not 主要, not 等, and of a known total all or none of its known parts. */
  private isWhole(parts: readonly PlacedFigure[], total: PlacedFigure): boolean {
    const { text } = this.paragraph.plain;
    const last = parts.at(-1)!;
    if (NOT_WHOLE_BEFORE.test(text.slice(this.at)) || NOT_WHOLE_BEHIND.test(text.slice(last.figure.end))) return false;
    const subject = mentionOf(this.paragraph, total.figure)?.meaning.subject;
    if (total.figure.kind === "points") return subject === "totalScore" && areAllGroups(parts);
    if (!areAlikeInForm(parts) || OF_HOLDINGS.test(wordsBefore(total))) return false;
    if (total.figure.kind === "count" && parts.every((part) => STANDS_OUT.test(wordsBefore(part)))) return false;
    // 讲座46场，其中进学校18场、进社区16场: two that are worth naming, unless they are said to be all.
    const isCounted = total.figure.kind === "count" && !NAMES_TOTAL.test(wordsBefore(total));
    const isMuchLess = sumOfTerms(parts.map(asTerm)).lessThan(valueOfFigure(total.figure).times("0.9"));
    if (isCounted && isMuchLess && parts.length === 2 && !RESIDUAL.test(wordsBefore(last))) return false;
    // Of people a report names those that count: 教师121人，其中高级职称28人、中级职称56人.
    const areAllThere = parts.every((part) => PARTS_PEOPLE.test(wordsBefore(part))) || RESIDUAL.test(wordsBefore(last));
    if (total.figure.kind === "people" && !areAllThere) return false;
    if (subject && NEVER_WHOLE.has(subject)) return false;
    // 全年支出3092.75万元（其中林场132.4万元、木材检查站26.8万元）, and of projects two or three: a few of a great many.
    const isSmall = sumOfTerms(parts.map(asTerm)).times(2).lessThan(valueOfFigure(total.figure));
    if ((subject === "funds" || subject === "projectSpending") && isSmall) return false;
    const known = parts.flatMap(({ figure }) => {
      const mention = mentionOf(this.paragraph, figure);
      return mention && mention.column === "final" ? [mention.meaning.subject] : [];
    });
    const isPair = subject !== undefined && PARTS_OF[subject]?.length === 2;
    // 包括 alone claims nothing, but a list that ends in 其他 is whole.
    const merelyIncludes = MERELY_INCLUDES.test(text.slice(this.at)) || MERELY_AMONG.test(text.slice(0, this.at));
    if (merelyIncludes && !RESIDUAL.test(wordsBefore(last))) return isPair && known.length === 2;
    return (
      known.length === 0 ||
      subject === "threePublic" ||
      (subject === "funds" && RESIDUAL.test(wordsBefore(last))) ||
      (isPair && known.length === 2) ||
      known.length === parts.length
    );
  }
}

/** 基本支出和项目支出分别为179.67万元和203.25万元, behind their total. */
function respectiveSums(paragraph: NarrativeParagraph, figures: readonly PlacedFigure[]): readonly SentenceSum[] {
  return figures.flatMap((first, index) => {
    const words = wordsBefore(first);
    const before = figures[index - 1];
    const isNear =
      before !== undefined &&
      first.position - before.position === 1 &&
      before.segment.sentence === first.segment.sentence;
    if (!RESPECTIVELY.test(words) || SEVERAL_YEARS_OR_COLUMNS.test(words) || !before || !isNear) return [];
    if (
      !NAMES_TOTAL.test(wordsBefore(before)) ||
      !countsAlike(before.figure, first.figure) ||
      before.figure.kind === "percent"
    )
      return [];
    const parts = [first];
    for (const next of figures.slice(index + 1)) {
      const between = paragraph.plain.text.slice(parts.at(-1)!.figure.end, next.figure.from);
      if (!JOINS_LIST.test(between) || !countsAlike(next.figure, first.figure)) break;
      parts.push(next);
    }
    if (parts.length < 2 || !isSure(parts, before, "")) return [];
    const terms = parts.map(asTerm);
    const agrees = addsUp(terms, before.figure);
    return [{ paragraph, total: before.figure, from: before.segment.start, terms, sum: sumOfTerms(terms), agrees }];
  });
}

/** 预算执行9.58分、产出49.72分、效益29分、满意度10分 are all there is to get. */
function areAllGroups(parts: readonly PlacedFigure[]): boolean {
  const names = parts.map((part) => /^(?:其中:?)?(预算执行|资金|产出|效益|满意度)/.exec(wordsBefore(part))?.[1]);
  return (
    names.every((name) => name !== undefined) &&
    ["产出", "效益", "满意度"].every((name) => names.includes(name)) &&
    names.length === 4
  );
}

/** 甲60万元，乙40万元 or 7起已办结，2起正在办理: the figures of a list stand at the same end of their clauses. */
function areAlikeInForm(parts: readonly PlacedFigure[]): boolean {
  const ends = parts.map(
    ({ figure, segment }) =>
      figure.end === segment.end || JOINS_ON.test(segment.text.slice(figure.end - segment.start)),
  );
  return ends.every((end) => end === ends[0]);
}

/** Whether everything that counts is typed exactly, in figures, and under one head. */
function isSure(parts: readonly PlacedFigure[], total: PlacedFigure, words: string): boolean {
  if (![...parts, total].every(({ figure }) => figure.exact)) return false;
  if (total.figure.kind === "count" && NUMERAL_COUNT.test(words)) return false;
  if (total.figure.kind !== "people") return true;
  if (parts.every((part) => PARTS_PEOPLE.test(wordsBefore(part)))) return true;
  // 员额法官32人、法官助理21人、书记员及其他人员40人: nobody is left out.
  if (parts.length > 2 && RESIDUAL.test(wordsBefore(parts.at(-1)!)) && areListed(parts)) return true;
  const ends = new Set(parts.map((part) => wordsBefore(part).slice(-LAST_OF_NAME)));
  return ends.size === 1 && !ends.has("");
}

/** Whether the first two, three … parts come to the total; of counts also those with its very measure word. */
function someBeginningAddsUp(parts: readonly PlacedFigure[], total: TextFigure): boolean {
  const sameWord = parts.filter(({ figure }) => figure.unit === total.unit);
  return [parts, ...(total.kind === "count" ? [sameWord] : [])].some((list) =>
    list.some((_, index) => index > 0 && addsUp(list.slice(0, index + 1).map(asTerm), total)),
  );
}
