import type { TextFigure } from "./figures-in-text";
import { openingLabel } from "./label-grammar";
import type { NarrativeParagraph } from "./narrative";
import type { ReportReading } from "./read-narrative";
import type { SectionKey } from "./sections";
import type { Segment } from "./segments";
import type { Subject } from "./vocabulary";

/** Which way something is said to have gone. */
export type Direction = "up" | "down" | "flat";

/** What it is set against: last year's, the budget, or the text does not say. */
export type Base = "prior" | "budget" | "unsaid";

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
}

const YEAR_BEFORE = "上年度?|去年|上一年度?|(?:19|20)\\d\\d年度?";
const COMPARED = `(?:与|较|比|同|和|跟|相比|相较于?|对比)(${YEAR_BEFORE}|本年预算数?|预算数?)(?:同期|年度|决算数?|支出数?|实际|总额|数|度|的|相比|比较|对比)*`;
const HOW =
  "(?:呈现?|有所|略有|略|大幅度?|小幅度?|明显|显著|逐年|进一步|持续|稳步|实际|均|都|实现|出现|了|也|又|同比|总体|整体|支出|稍有)*";
const WORDS: readonly (readonly [direction: Direction, words: string])[] = [
  ["up", "增长|增加|上升|递增|提高|攀升|上涨"],
  ["down", "下降|减少|降低|递减|回落|压减|缩减"],
  ["flat", "持平|一致|相同|不变"],
];
const AMOUNT_WORDS = "(?:支出数?|经费|费用|决算数?|金额|总额)*";
const TREND = new RegExp(
  `^${AMOUNT_WORDS}(?:${COMPARED})?${HOW}(${WORDS.map(([, words]) => words).join("|")})(?:了|的?趋势|的?态势|幅度|幅|率|约|为|达|达到)*$`,
);
const COMPARISON_ONLY = new RegExp(`^${COMPARED}$`);
const ANY_WORD = new RegExp(WORDS.map(([, words]) => words).join("|"));
/** Negations and near-words leave the way open. */
const UNSURE = /[未没无不]|基本|零增长|大致|大体|力争|确保|计划|预计|拟|应|要求|目标/;
const NO_TRENDS_IN: ReadonlySet<SectionKey | undefined> = new Set<SectionKey | undefined>([
  "measures",
  "governmentFund",
  "stateCapital",
  "socialInsurance",
]);

/** Every trend of a report whose subject and base can be told for certain. */
export function trendStatements({ narrative, submission }: ReportReading): readonly TrendStatement[] {
  const year = submission.year;
  return narrative.paragraphs.flatMap((paragraph) => {
    if (NO_TRENDS_IN.has(paragraph.section) || !ANY_WORD.test(paragraph.plain.text)) return [];
    return new TrendReader(paragraph, year, submission.unit).statements;
  });
}

class TrendReader {
  readonly statements: TrendStatement[] = [];
  /** What the clause before spoke of, and what it was set against. */
  private subject: Subject | undefined;
  private base: Base | undefined;

  constructor(
    private readonly paragraph: NarrativeParagraph,
    private readonly reportYear: number | undefined,
    private readonly unitName: string | undefined,
  ) {
    const { segments } = paragraph;
    segments.forEach((segment, position) => {
      if (segment.sentence !== (segments[position - 1]?.sentence ?? segment.sentence)) this.forget();
      this.read(segment, position);
    });
  }

  private read(segment: Segment, position: number): void {
    if (this.paragraph.years[position] !== "this" || this.paragraph.whose[position] === "foreign") return this.forget();
    const counted = segment.figures.filter(({ kind }) => kind !== "date");
    const words = segment.text.slice(0, (counted[0]?.from ?? segment.end) - segment.start);
    const comparison = COMPARISON_ONLY.exec(words);
    if (comparison && counted.length === 0) {
      this.base = this.baseOf(comparison[1]);
      return;
    }
    const label = segment.opener === "、" ? undefined : openingLabel(words, this.unitName);
    const match = counted.length <= 1 ? TREND.exec(label ? words.slice(label.end) : words) : null;
    if (match && !UNSURE.test(words)) return this.addTrend(segment, match, label ? subjectOf(label) : this.subject, label !== undefined, counted[0]);
    this.follow(segment);
  }

  private addTrend(
    segment: Segment,
    match: RegExpExecArray,
    subject: Subject | undefined,
    isNamed: boolean,
    change: TextFigure | undefined,
  ): void {
    const [, against, word = ""] = match;
    const said = against !== undefined || segment.text.includes("同比");
    const base = said ? (against === undefined ? "prior" : this.baseOf(against)) : (this.base ?? (isNamed ? "unsaid" : undefined));
    this.subject = subject;
    this.base = base;
    if (!subject || !base) return;
    const direction = WORDS.find(([, words]) => new RegExp(`^(?:${words})$`).test(word))![0];
    this.statements.push({
      paragraph: this.paragraph,
      subject,
      direction,
      base,
      from: segment.start,
      end: segment.end,
      change: change?.exact === true ? change : undefined,
    });
  }

  /** A clause that states a figure hands its subject on to the next; one of a list does not. */
  private follow(segment: Segment): void {
    const mention = this.paragraph.mentions.find((other) => other.segment === segment);
    const isOwn = mention !== undefined && mention.column === "final" && mention.year === "this" && !mention.isPart;
    this.subject = isOwn ? mention.meaning.subject : undefined;
  }

  private baseOf(words: string | undefined): Base | undefined {
    if (words === undefined) return undefined;
    if (words.includes("预算")) return "budget";
    const year = /\d{4}/.exec(words)?.[0];
    if (year === undefined) return "prior";
    return this.reportYear !== undefined && Number(year) === this.reportYear - 1 ? "prior" : undefined;
  }

  private forget(): void {
    this.subject = undefined;
    this.base = undefined;
  }
}

function subjectOf({ meaning, year }: NonNullable<ReturnType<typeof openingLabel>>): Subject | undefined {
  const isThisYears = year === undefined || year === "this" || typeof year === "number";
  return meaning.column === "final" && meaning.measure === "money" && isThisYears ? meaning.subject : undefined;
}
