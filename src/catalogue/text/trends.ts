import type { TextFigure } from "./figures-in-text";
import { openingLabel, type LabelRead } from "./label-grammar";
import type { ReadingContext } from "./mentions";
import type { NarrativeParagraph } from "./narrative";
import type { ReportReading } from "./read-narrative";
import type { SectionKey } from "../forms/self-evaluation-report/sections";
import type { Segment } from "./segments";
import {
  baseNamed,
  comparisonAlone,
  endsInComparison,
  holdsTrend,
  readTrendWords,
  type Base,
  type Direction,
  type TrendWords,
} from "./trend-words";
import type { Subject } from "./vocabulary";

/** A report says that a known figure rose, fell, or stayed. */
export interface TrendStatement {
  readonly paragraph: NarrativeParagraph;
  readonly subject: Subject;
  readonly direction: Direction;
  readonly base: Base;
  readonly from: number;
  readonly end: number;
  /** By how much, where the text says so. */
  readonly change: TextFigure | undefined;
  /** The figure it is set against, where the text says that too: 比上年决算3.20万元减少0.55万元. */
  readonly against: TextFigure | undefined;
  /** 低于预算1万元: the change may be the figure it is set against. */
  readonly mayBeBase?: true;
  /** It stands behind a list of parts, and may speak of the last of them: 其中甲1.95万元、乙0.70万元，比上年决算3.20万元减少0.55万元. */
  readonly isDoubtful?: true;
  /** It stands behind one part, and may speak of the whole again: 三公经费2.65万元，其中接待费0.70万元，比上年减少0.55万元. */
  readonly orOf?: Subject;
}

/** Plans, and sections about funds that have no last year in the tables. */
const NO_TRENDS_IN: ReadonlySet<SectionKey | undefined> = new Set<SectionKey | undefined>([
  "measures",
  "governmentFund",
  "stateCapital",
  "socialInsurance",
]);

const MOVED_SINCE_LAST_YEAR = /[由从](?:上年|去年|上一年)/;

/** Every trend of a report whose subject and base can be told for certain. */
export function trendStatements({ narrative, context }: ReportReading): readonly TrendStatement[] {
  return narrative.paragraphs.flatMap((paragraph) => {
    if (NO_TRENDS_IN.has(paragraph.section) || !holdsTrend(paragraph.plain.text)) return [];
    return new TrendReader(paragraph, context).statements;
  });
}

/** What the clauses of a reading go on about. */
interface Spoken {
  readonly subject: Subject | undefined;
  readonly base: Base | undefined;
  readonly headOfHalf: Subject | undefined;
}

class TrendReader {
  readonly statements: TrendStatement[] = [];
  /** What the clause before spoke of, and what it set it against. */
  private subject: Subject | undefined;
  private base: Base | undefined;
  /** What 与上年相比 at the beginning sets the whole sentence against. */
  private baseOfSentence: Base | undefined;
  /** The first subject of the half sentence: what the next half goes on about (…；比上年减少…). */
  private headOfHalf: Subject | undefined;
  /** What the whole was set against that a list gives the parts of: 三公经费较上年下降18.42%，其中公务接待费下降22.58%. */
  private baseOfParts: Base | undefined;
  /** The part that the clause before stated. */
  private part: Subject | undefined;
  /** The clause before was a part of a list. */
  private isBehindParts = false;
  /** What was spoken of before the brackets that stand open. */
  private readonly outside: Spoken[] = [];

  constructor(
    private readonly paragraph: NarrativeParagraph,
    private readonly context: ReadingContext,
  ) {
    const { segments } = paragraph;
    segments.forEach((segment, position) => {
      this.enter(segment, segments[position - 1]);
      this.read(segment, position);
    });
  }

  private enter(segment: Segment, before: Segment | undefined): void {
    if (before && segment.sentence !== before.sentence) this.forget();
    else if (before && segment.half !== before.half) this.subject = this.headOfHalf;
    if (segment.half !== before?.half) this.headOfHalf = undefined;
    this.enterBrackets(segment.depth);
  }

  /** What stands in brackets says nothing of what goes on behind them. */
  private enterBrackets(depth: number): void {
    const { subject, base, headOfHalf } = this;
    while (this.outside.length < depth) this.outside.push({ subject, base, headOfHalf });
    while (this.outside.length > depth) {
      ({ subject: this.subject, base: this.base, headOfHalf: this.headOfHalf } = this.outside.pop()!);
      this.isBehindParts = false;
    }
  }

  private read(segment: Segment, position: number): void {
    if (segment.text.startsWith("其中")) this.baseOfParts = this.base;
    if (this.paragraph.years[position] !== "this" || this.paragraph.whose[position] === "foreign") return this.forget();
    const { words, change, against, figures } = trendClause(segment);
    const alone = against ? undefined : comparisonAlone(words);
    // 三公经费0.86万元，较上年1.2万元，减幅28.33%: the next clause goes on about the same.
    if (alone !== undefined && figures === 1) {
      this.base = baseNamed(alone, this.context.year);
      return;
    }
    if (alone !== undefined && figures === 0) {
      this.baseOfSentence = baseNamed(alone, this.context.year);
      return;
    }
    const label = segment.opener === "、" ? undefined : openingLabel(words, this.context.unitName);
    const trend = readTrendWords(label ? words.slice(label.end) : words);
    if (trend) this.addTrend(segment, trend, label, { change, against });
    else this.follow(segment);
  }

  private addTrend(
    segment: Segment,
    { direction: said, against, mayBeBase }: TrendWords,
    label: LabelRead | undefined,
    figures: Pick<TrendStatement, "change" | "against">,
  ): void {
    // 与上年相比增加0万元，增长0%: a form filled in where nothing moved.
    const direction = figures.change?.value.isZero() === true ? "flat" : said;
    const chained = label ? (this.baseOfSentence ?? this.baseOfParts ?? "unsaid") : (this.base ?? this.baseOfSentence);
    const base = against === undefined ? chained : baseNamed(against, this.context.year);
    const subject = label ? subjectOf(label) : this.subject;
    this.subject = subject;
    this.base = base;
    const exact = (figure: TextFigure | undefined) => (figure?.exact === true ? figure : undefined);
    if (!subject && !label && this.part && base && figures.change && segment.opener === "，") {
      const { start: from, end } = segment;
      const told = { change: exact(figures.change), against: exact(figures.against) };
      const of = {
        subject: this.part,
        ...(this.headOfHalf && { orOf: this.headOfHalf }),
        ...(mayBeBase && { mayBeBase }),
      };
      this.statements.push({ paragraph: this.paragraph, direction, base, from, end, ...told, ...of });
      return;
    }
    if (!subject && !label && this.isBehindParts && this.headOfHalf && figures.against && figures.change) {
      const doubtful = {
        subject: this.headOfHalf,
        base: against === undefined ? undefined : base,
        isDoubtful: true,
      } as const;
      if (doubtful.base) {
        const { start: from, end } = segment;
        const told = { change: exact(figures.change), against: exact(figures.against) };
        this.statements.push({
          paragraph: this.paragraph,
          direction,
          from,
          end,
          ...told,
          ...doubtful,
          base: doubtful.base,
        });
      }
      return;
    }
    this.headOfHalf ??= subject;
    if (!subject || !base) return;
    const { paragraph } = this;
    this.statements.push({
      paragraph,
      subject,
      direction,
      base,
      from: segment.start,
      end: segment.end,
      change: exact(figures.change),
      against: exact(figures.against),
      ...(mayBeBase && { mayBeBase }),
      // 三公经费减少2.8万元，其中接待费减少1.4万元，公车运行费减少1.4万元，降幅18.42%.
      ...(!label && this.headOfHalf && this.headOfHalf !== subject && { orOf: this.headOfHalf }),
    });
  }

  /** A clause that states a figure hands its subject on to the next; one of a list does not. */
  private follow(segment: Segment): void {
    const mention = this.paragraph.mentions.filter((other) => other.segment === segment).at(-1);
    // 项目支出230.95万元，占支出总额的22.14%，较上年增长7.12%: a share goes on about the same.
    if (!mention && isRateOfSame(segment)) return;
    const controlled = segment.figures.length === 0 ? this.labelOfControlled(segment) : undefined;
    if (controlled) {
      this.subject = controlled;
      this.headOfHalf ??= controlled;
      return;
    }
    const isOwn = mention !== undefined && mention.column === "final" && mention.year === "this" && !mention.isPart;
    const isPart = mention !== undefined && mention.column === "final" && mention.year === "this" && !isOwn;
    this.part =
      isPart && mention.meaning.measure === "money" && segment.opener !== "、" ? mention.meaning.subject : undefined;
    this.isBehindParts = segment.opener === "、" || segment.text.startsWith("其中");
    this.subject = isOwn ? mention.meaning.subject : undefined;
    // 由上年的3.20万元降至2.65万元，下降17.19%.
    this.base = isOwn && MOVED_SINCE_LAST_YEAR.test(segment.text) ? "prior" : undefined;
    this.headOfHalf ??= this.subject;
  }

  /** 三公经费支出控制在预算以内，比预算节约0.45万元. */
  private labelOfControlled({ text, opener }: Segment): Subject | undefined {
    const label = opener === "、" ? undefined : openingLabel(text, this.context.unitName);
    return label && CONTROLLED.test(text.slice(label.end)) ? subjectOf(label) : undefined;
  }

  private forget(): void {
    this.subject = undefined;
    this.part = undefined;
    this.base = undefined;
    this.baseOfSentence = undefined;
    this.baseOfParts = undefined;
    this.headOfHalf = undefined;
  }
}

/**
 * The words of a clause without its figures, and the figure of its change. The figure that was compared with
 * (较上年决算3.20万元减少0.55万元) is taken out; any other second figure leaves no trend to read.
 */
function trendClause({ text, start, figures }: Segment): {
  words: string;
  change: TextFigure | undefined;
  against: TextFigure | undefined;
  figures: number;
} {
  const counted = figures.filter(({ kind }) => kind !== "date");
  const [first, second, ...more] = counted;
  if (!first) return { words: text, change: undefined, against: undefined, figures: 0 };
  const before = text.slice(0, first.from - start);
  const behind = text.slice(first.end - start, (second?.from ?? start + text.length) - start);
  if (more.length === 0 && behind !== "" && endsInComparison(before)) {
    return { words: before + behind, change: second, against: first, figures: counted.length };
  }
  return { words: second ? text : before, change: first, against: undefined, figures: counted.length };
}

const CONTROLLED =
  /^(?:支出|总额|数)*(?:严格|均|全部|继续|有效|实际|都)*(?:控制在|未超|没有超|不超|低于|小于|得到(?:有效)?控制|只减不增|实现(?:了)?(?:下降|只减))/;
const RATE_OF_SAME =
  /^(?:占|(?:完成|相当于|为|是|达到?)(?:年初|全年|年度|本年|当年)?预算)|^(?:预算)?(?:支出|采购)?(?:预算)?(?:执行率|完成率|控制率|支付率|执行进度)/;

function isRateOfSame({ text, opener, figures }: Segment): boolean {
  return opener === "，" && RATE_OF_SAME.test(text) && figures.some(({ kind }) => kind === "percent");
}

function subjectOf({ meaning, year }: LabelRead): Subject | undefined {
  const isThisYears = year === undefined || year === "this" || typeof year === "number";
  return meaning.column === "final" && meaning.measure === "money" && isThisYears ? meaning.subject : undefined;
}
