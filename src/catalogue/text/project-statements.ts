import { Decimal, ZERO } from "../../core/numbers/decimal";
import { onceForEach } from "../../core/once-for-each";
import type { Place, Sourced } from "../../core/values/sourced";
import type { Amount, Figure, Rate } from "../../core/values/values";
import { namesPerhapsIn } from "../binding/names";
import { namedProjects, projectsIn, type NamedProject } from "../binding/project-names";
import { agreesWith } from "./comparisons";
import type { TextFigure } from "./figures-in-text";
import type { NarrativeParagraph } from "./narrative";
import { tellsPlan, withoutPlan } from "./plans";
import type { ReportReading } from "./read-narrative";
import { tellFigures, type Segment } from "./segments";
import type { Measure } from "./vocabulary";
import { WordList } from "./word-list";

/** What a report tells of a project or fund by its name. */
type Told = "initial" | "budget" | "anyBudget" | "spent" | "rate" | "score" | "balance";

/** Nothing between a name and its figure: what the head of the list says, 项目支出337.05万元，分别为：A128.00万元. */
const BARE = /^(?:项目|专项|资金|经费|:)*$/;

/** A figure of a report beside what a form states of that project. */
export interface ProjectComparison {
  readonly paragraph: NarrativeParagraph;
  readonly figure: TextFigure;
  readonly from: number;
  readonly measure: Measure;
  readonly stated: StatedOfProject;
}

/** What a form states of a project. */
interface StatedOfProject {
  readonly value: Decimal;
  readonly place: Place;
  /** 附件3“…”年度资金总额“全年执行数”. */
  readonly source: string;
  readonly agrees: boolean;
}

const LABELS: Readonly<Record<Told, string>> = {
  initial: "年初预算 年初预算数 年初安排 年初预算安排 年初安排预算 年初预算资金 年初下达 年初列",
  budget:
    "年中调整为 中期调整为 年末调整为 调整为 调整到 调整后为 调整后 调整预算 调整预算数 全年预算 全年预算数 调整后预算 调整后预算数 本年预算 本年预算数 全年可用 全年可用资金",
  anyBudget:
    "批复预算 批复预算数 预算批复 批复资金 下达预算 下达资金 预算 预算数 安排 安排资金 安排预算 预算安排 预算资金 预算金额 项目预算 安排金额 年度预算 年度预算数",
  spent:
    "实际 实际投入 支付 全年支付 实际支付 完成支付 实际完成支付 实际支付资金 实际使用资金 支出 实际支出 支出数 使用 实际使用 执行 执行数 花费 花去 用去 开支 列支 实际列支 全年执行 全年执行数 全年支出 完成支出 实际完成支出 决算 决算数 支出决算 支出决算数 实际执行 实际执行数 本年支出 支出金额",
  rate: "执行率 预算执行率 资金执行率 支付率 资金支付率 用款率 资金使用率 预算支付率 项目执行率 支出执行率 项目预算执行率",
  balance: "结余 结余资金 资金结余 预算结余 剩余资金 尚结余 年末结余 未支付 未支出 尚未支付",
  score: "自评得分 自评总分 自评总得分 自评 得分 总分 绩效自评得分 绩效自评 项目自评得分 项目自评总分 自评分",
};
const LINKS =
  "为 是 已 只 仅 有 共 共计 合计 总计 达 达到 : 全年 本年 本年度 年度 实际 项目 专项 资金 经费 金额 总额 的 分别 该项目 整体";
const OPENERS =
  "项目支出 项目资金 主要用于 用于 主要是 主要有 主要 包括 其中 其中: 一是 二是 三是 四是 五是 本年 本年度 全年 年度 和 与 及 以及 : 关于";

const YEARS = [/(?:19|20)\d\d年度?/y];
const ORDER: readonly Told[] = ["initial", "budget", "rate", "score", "balance", "anyBudget", "spent"];
const WORDS = new Map(ORDER.map((told) => [told, LABELS[told].split(" ")]));
const MAKES = new Map(ORDER.map((told) => [told, new WordList([...WORDS.get(told)!, ...LINKS.split(" ")], YEARS)]));
const MAY_OPEN = new WordList(OPENERS.split(" "), [...YEARS, /\d{1,2}[.、]|[①-⑳]/y]);

const OTHER_SPAN = /累计|以来|截至|截止|上半年|下半年|季度|月底|月末|计划|拟|预计|下年|明年/;
/** Money of another year, or not yet paid: what follows may be of that. */
const OF_OTHER_MONEY = /上年结转|结转资金|质保金|尾款|余款|第[一二三四五]批/;
/** 项目支出主要包括：A186.4万元、B240万元. */
const HEAD =
  /^(?:\d[\d.,]*万?元的?|其中|全年|本年度?|(?:19|20)\d\d年度?|我?单位|部门)*项目(?:(?:经费)?支出(?:情况)?(?:主要)?|(?=[构由]))(?:包括|包含|有|为|是|分别为|明细|明细为|构成|构成为|由|由[^，\d]{1,6}[组构]成)?$/;
/** 30万元已支付 may be what was paid so far. */
const SPENT_BEHIND =
  /^，?(?=[已按时及月季]*(?:均|全部|全额|足额))(?:已|均|全部|全额|足额|按时|及时|按月|按季)+(?:发放|支付|拨付|支出|使用|兑付)(?:到位|到户|到人|完毕|完成)?(?:[，。;]|$)/;
/** 年初预算1180万元，追加120万元，全年预算1300万元 goes on about the same project. */
const ADDED_OR_CUT = /^(?:年中|净|\d{1,2}月份?)*(?:追加|补充|调增|核增|调减|核减)(?:下达|安排)?(?:预算|资金)?$/;
/** 91.1万元未支付 tells what is left of a budget. */
const LEFT_BEHIND = /^(?:资金)?(?:尚|还)?未(?:支付|支出|执行|使用)(?:完毕)?(?:[，。;)]|$)/;
const TELLS_LEFT = /^(?:尚|还|仍)?有?(?:资金)?$/;
/** 四个项目自评得分分别为：甲100分、乙93.58分. */
const HEAD_OF_SCORES = /(?:得分|自评分数?|评分|自评结果|评价结果)(?:情况)?(?:分别)?(?:为|如下)?$/;
const ADDS_OR_CUTS = /追加|调增|核增|调减|核减/;
/** 年中追加26万元, behind the project's name. */
const ADJUSTED =
  /^(?:项目|年中|当年|本年度?|年度|执行中|另|\d{1,2}月份?)*(追加|补充|调增|核增|核减|调减)了?(?:下达|安排)?(?:项目)?(?:预算|资金|经费|指标)*(?:共|合计|共计)?(?:为)?$/;
const THIS_PROJECT = /^(?:该|此|本)项目/;
const KINDS: Readonly<Record<Told, TextFigure["kind"]>> = {
  initial: "money",
  budget: "money",
  anyBudget: "money",
  spent: "money",
  rate: "percent",
  balance: "money",
  score: "points",
};
const MEASURES: Readonly<Record<string, Measure>> = { money: "money", percent: "percent", points: "points" };

/** Every figure of a report that belongs to a project or fund it names, for certain. */
export const projectComparisons = onceForEach((reading: ReportReading): readonly ProjectComparison[] => {
  const candidates = namedProjects(reading.submission);
  if (candidates.length === 0) return [];
  return reading.narrative.paragraphs.flatMap((paragraph, position) => {
    if (paragraph.section === "measures" || !tellFigures(paragraph.segments)) return [];
    const named = namesPerhapsIn(paragraph.plain.text, candidates);
    const titled = titledBy(reading.narrative.paragraphs[position - 1], candidates);
    if (named.length === 0 && titled.length === 0) return [];
    return new ProjectReader(paragraph, named, titled, reading.context.year).found;
  });
});

/** The project that a line is the name of, and nothing else: what stands below it is told of that. */
function titledBy(
  paragraph: NarrativeParagraph | undefined,
  candidates: readonly NamedProject[],
): readonly NamedProject[] {
  const text = paragraph?.plain.text.replace(/[。:]$/, "") ?? "";
  if (text.length > LONGEST_TITLE || /[，。;:]/.test(text)) return [];
  const names = projectsIn(text, candidates);
  const [name] = names;
  const isAlone = name && TITLE_OPENS.test(text.slice(0, name.start)) && BARE.test(text.slice(name.end));
  return isAlone && names.every(({ start }) => start === name.start) ? names.map(({ of }) => of) : [];
}
const LONGEST_TITLE = 60;
const TITLE_OPENS = /^(?:\(?[\d一二三四五六七八九十]{1,2}[.、)]+|[①-⑳])?(?:项目支出|项目名称|项目)?:?$/;

class ProjectReader {
  readonly found: ProjectComparison[] = [];
  /** The projects of one name that the sentence speaks of, and the last the paragraph named. */
  private current: readonly NamedProject[] = [];
  /** The one that was told of before clauses that only count what was done: its rate may stand behind them. */
  private behindCounts: { readonly projects: readonly NamedProject[]; readonly half: number } | undefined;
  /** How deep in brackets they were told of. */
  private depth = 0;
  private lastNamed: readonly NamedProject[] = [];
  private isOtherSpan = false;
  private isOtherSpanOutside = false;
  /** 追加甲项目100万元、乙项目27万元: what was added to each, not what each has. */
  private isAddition = false;
  /** The sentence named a project, and has told no figure of it. */
  private isBehindBare = false;
  /** The sentence that is a project's name and nothing else. */
  private titledSentence: number | undefined;
  /** What 项目支出 or 项目支出预算 opened a list with. */
  private head: "spent" | "anyBudget" | undefined;
  private readonly adjusted: {
    readonly figure: TextFigure;
    readonly from: number;
    readonly projects: readonly NamedProject[];
    readonly isCut: boolean;
  }[] = [];
  /** What the clause before told. */
  private lastTold: Told | undefined;
  /** The sentence that lists scores project by project. */
  private scoresIn: number | undefined;

  constructor(
    private readonly paragraph: NarrativeParagraph,
    private readonly candidates: readonly NamedProject[],
    titled: readonly NamedProject[],
    private readonly year: number | undefined,
  ) {
    const { segments, years } = paragraph;
    this.lastNamed = titled;
    segments.forEach((segment, position) => {
      if (segment.sentence !== segments[position - 1]?.sentence) {
        // 1.审判执行办案项目。年初预算480万元: a sentence for what the next one is of.
        const isTitled = this.titledSentence === segment.sentence - 1;
        this.current = isTitled ? this.lastNamed : position === 0 ? titled : [];
        this.isBehindBare = false;
      }
      const before = segments[position - 1];
      // 全年预算9900万元（含上年结转300万元），支出9533万元: what stands in brackets ends with them.
      if (segment.depth > (before?.depth ?? 0)) this.isOtherSpanOutside = this.isOtherSpan;
      else if (before && segment.depth < before.depth) this.isOtherSpan = this.isOtherSpanOutside;
      if (segment.half !== before?.half) this.isOtherSpan = false;
      this.isAddition = ADDS_OR_CUTS.test(segment.text) || (this.isAddition && segment.opener === "、");
      const text = tellsPlan(segments, position) ? withoutPlan(segment.text) : segment.text;
      this.isOtherSpan ||= OTHER_SPAN.test(text) || OF_OTHER_MONEY.test(text);
      this.noteHead(segment);
      this.read(segment, years[position] === "this" && !this.isOtherSpan);
    });
    this.addAdjustments();
  }

  /** A project's only adjustment that the paragraph tells is what its budget moved by. */
  private addAdjustments(): void {
    for (const { figure, from, projects, isCut } of this.adjusted) {
      const isOnly = this.adjusted.filter((other) => other.projects.some((own) => projects.includes(own))).length === 1;
      const all = isOnly ? projects.flatMap((project) => adjustmentStated(project, figure, isCut)) : [];
      const [first] = all;
      if (first && all.every(({ value }) => value.equals(first.value)))
        this.found.push({ paragraph: this.paragraph, figure, from, measure: "money", stated: first });
    }
  }

  private noteHead(segment: Segment): void {
    if (/[:，]/.test(segment.closer) && HEAD.test(segment.text)) this.head = "spent";
    if (segment.closer === ":" && HEAD_OF_SCORES.test(segment.text)) this.scoresIn = segment.sentence;
    for (const { figure, meaning, column, year } of this.paragraph.mentions.filter((own) => own.segment === segment)) {
      // 项目支出567.2万元，完成项目预算580万元的97.79%: the list behind is still of what was spent.
      if (this.paragraph.plain.text.startsWith("的", figure.end)) continue;
      const told = column === "final" ? "spent" : column === "budget" ? "anyBudget" : undefined;
      this.head = meaning.subject === "projectSpending" && year === "this" ? told : undefined;
    }
  }

  private read(segment: Segment, isThisYear: boolean): void {
    const { text, start } = segment;
    const names = projectsIn(text, this.candidates);
    const [name] = names;
    const opens = name !== undefined && MAY_OPEN.makes(text.slice(0, name.start));
    if (name && /^(?:全年|本年度?)?项目(?:支出|资金)/.test(text.slice(0, name.start))) this.head = "spent";
    if (name) {
      const alike = names.filter((other) => other.start === name.start && other.end === name.end);
      const isBare = !segment.figures.some(({ kind }) => kind !== "date");
      // 一是甲项目，二是乙项目，安排资金262万元: of all that are named.
      const isOfSeveral = alike.length < names.length || (isBare && this.isBehindBare);
      this.isBehindBare = isBare;
      this.current = opens && !isOfSeveral ? alike.map(({ of }) => of) : [];
      this.depth = segment.depth;
      this.lastNamed = this.current;
      if (isBare && /[。!\n]/.test(segment.closer) && BARE.test(text.slice(name.end)))
        this.titledSentence = segment.sentence;
    } else if (THIS_PROJECT.test(text)) this.current = this.lastNamed;
    const figures = segment.figures.filter(({ kind }) => kind !== "date");
    const [figure, ...more] = figures;
    if (figure) this.isBehindBare = false;
    if (name || (figure && !isCounted(figures) && !this.isRateBehindCounts(segment, figure)))
      this.behindCounts = undefined;
    if (!figure || this.current.length === 0) return;
    // 全年预算320万元，其中年初预算300万元、追加20万元 goes on about the same project.
    const words = text.slice(name ? name.end : 0, figure.from - start).replace(/^其中:?/, name ? "$&" : "");
    // 甲项目结余3.5万元，乙项目结余2.7万元，合计结余6.2万元 is of both.
    const isOfAll = !name && /合计|共计|总计/.test(words);
    const told = isOfAll
      ? undefined
      : (toldBy(words, figure) ?? this.leftBehind(figure, words) ?? (name && this.toldBare(segment, figure, words)));
    const [, verb] = ADJUSTED.exec(words) ?? [];
    if (verb && more.length === 0 && isThisYear && figure.exact) {
      const from = start + (name?.start ?? 0);
      this.adjusted.push({ figure, from, projects: this.current, isCut: /减|收回/.test(verb) });
    }
    if (!told || more.length > 0) {
      // A clause about something else: what follows is no longer surely the project's.
      if (!name && !ADDED_OR_CUT.test(words) && segment.depth <= this.depth) {
        if (isCounted(figures)) this.behindCounts = { projects: this.current, half: segment.half };
        this.current = [];
      }
      return;
    }
    const [named] = /(?:19|20)\d\d(?=年)/.exec(words) ?? [];
    const isOtherYear = named !== undefined && Number(named) !== this.year;
    // 执行率94.62%，得分9.46分: the score of the rate.
    const isOfRate = told === "score" && !words.includes("自评") && this.lastTold === "rate";
    this.lastTold = told;
    if (isThisYear && figure.exact && !isOtherYear && !isOfRate) this.add(figure, start + (name?.start ?? 0), told);
  }

  /** 甲项目支出128万元，维修校舍5360平方米，预算执行率97.34%: no count has such a rate. */
  private isRateBehindCounts({ half, text, start }: Segment, figure: TextFigure): boolean {
    const { behindCounts } = this;
    const isRate = behindCounts?.half === half && toldBy(text.slice(0, figure.from - start), figure) === "rate";
    if (!isRate || !/预算|资金|支付|用款|支出/.test(text)) return false;
    this.current = behindCounts.projects;
    return true;
  }

  private toldBare({ sentence }: Segment, figure: TextFigure, words: string): Told | undefined {
    if (!BARE.test(words) || this.isAddition) return undefined;
    if (figure.kind === "points") return this.scoresIn === sentence ? "score" : undefined;
    return figure.kind === "money" ? (this.head ?? this.spentBehind(figure)) : undefined;
  }

  /** 国土绿化示范项目执行率85.77%，有91.1万元未支付. */
  private leftBehind({ kind, end }: TextFigure, words: string): Told | undefined {
    const isLeft = kind === "money" && TELLS_LEFT.test(words) && LEFT_BEHIND.test(this.paragraph.plain.text.slice(end));
    return isLeft ? "balance" : undefined;
  }

  /** 困难学生生活补助资金96.75万元已足额发放. */
  private spentBehind({ end }: TextFigure): Told | undefined {
    return SPENT_BEHIND.test(this.paragraph.plain.text.slice(end, end + 12)) ? "spent" : undefined;
  }

  private add(figure: TextFigure, from: number, told: Told): void {
    const all = this.current.flatMap((project) => statedOf(project, told, figure));
    const [first] = all;
    const stated = all.find(({ agrees }) => agrees) ?? first;
    const isSure = stated?.agrees === true || all.every(({ value }) => first && value.equals(first.value));
    if (!stated || !isSure) return;
    this.found.push({ paragraph: this.paragraph, figure, from, measure: MEASURES[figure.kind] ?? "money", stated });
  }
}

function isCounted(figures: readonly TextFigure[]): boolean {
  return figures.every(({ kind }) => kind === "count" || kind === "people");
}

function toldBy(words: string, figure: TextFigure): Told | undefined {
  return ORDER.find(
    (told) =>
      KINDS[told] === figure.kind &&
      WORDS.get(told)!.some((word) => words.includes(word)) &&
      MAKES.get(told)!.makes(words),
  );
}

function statedOf({ formName, figures }: NamedProject, told: Told, figure: TextFigure): readonly StatedOfProject[] {
  const { initial, budget, spent, rate, score } = figures;
  switch (told) {
    case "initial":
      return stated(formName, figure, initial);
    case "budget":
      return stated(formName, figure, budget);
    case "anyBudget": {
      // 预算 and 安排 may as well be 年初预算.
      const [own] = stated(formName, figure, budget);
      const [first] = stated(formName, figure, initial);
      return own ? [first?.agrees ? first : own] : [];
    }
    case "spent":
      return stated(formName, figure, spent);
    case "balance":
      return balanceOf(formName, figure, { budget, spent });
    case "score":
      return stated(formName, figure, score);
    case "rate": {
      const [own] = stated(formName, figure, rate);
      const computed = spent.kind === "present" && budget?.kind === "present" && !budget.value.value.isZero();
      const value = computed ? spent.value.value.dividedBy(budget.value.value) : undefined;
      const agrees = value !== undefined && agreesWith(figure, { value, halfWidth: ZERO });
      return own ? [{ ...own, agrees: own.agrees || agrees }] : [];
    }
  }
}

/** 全年预算 − 年初预算, where it went that way. */
function adjustmentStated(
  { formName, figures: { initial, budget } }: NamedProject,
  figure: TextFigure,
  isCut: boolean,
): readonly StatedOfProject[] {
  if (initial?.kind !== "present" || budget?.kind !== "present") return [];
  const moved = budget.value.value.minus(initial.value.value);
  const value = isCut ? moved.negated() : moved;
  if (value.lessThanOrEqualTo(0)) return [];
  const halfWidth = Decimal.max(budget.value.halfWidth, initial.value.halfWidth);
  const source = `${formName}全年预算数减年初预算数`;
  return [{ value, place: budget, source, agrees: agreesWith(figure, { value, halfWidth }) }];
}

/** 全年预算 − 全年执行; nothing where more was spent. */
function balanceOf(
  formName: string,
  figure: TextFigure,
  { budget, spent }: { readonly budget: Sourced<Amount> | undefined; readonly spent: Sourced<Amount> },
): readonly StatedOfProject[] {
  if (budget?.kind !== "present" || spent.kind !== "present") return [];
  const value = budget.value.value.minus(spent.value.value);
  if (value.isNegative()) return [];
  const agrees = agreesWith(figure, { value, halfWidth: Decimal.max(budget.value.halfWidth, spent.value.halfWidth) });
  return [{ value, place: spent, source: `${formName}全年预算数减全年执行数`, agrees }];
}

function stated(
  formName: string,
  figure: TextFigure,
  cell: Sourced<Amount | Rate | Figure> | undefined,
): readonly StatedOfProject[] {
  if (cell?.kind !== "present") return [];
  const { value } = cell;
  const halfWidth = "halfWidth" in value ? value.halfWidth : "tolerance" in value ? value.tolerance : ZERO;
  const table = { value: value.value, halfWidth };
  return [{ value: value.value, place: cell, source: `${formName}${cell.label}`, agrees: agreesWith(figure, table) }];
}
