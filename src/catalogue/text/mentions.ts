import type { FigureKind, TextFigure } from "./figures-in-text";
import { openingLabel, readWords, type LabelRead, type WordsRead, type YearWord } from "./label-grammar";
import type { Mention, NarrativeParagraph, Whose } from "./narrative";
import { headOfHalfBefore, isRateOfOne, lastIn, namesSeveral } from "./found-before";
import { approvedBudget, budgetKeptWithin, isBareOfUnit, isBareScore, labelBehind } from "./around-bare-labels";
import { partsListAt, type PartsList } from "./parts-column";
import { respectivePairs } from "./respective-lists";
import { clauseBefore, type Segment } from "./segments";
import {
  inOthersBrackets,
  isOfNoBuilding,
  isBehindTitle,
  namesOneKind,
  namesOneMatter,
  namesOtherUnits,
  topicOf,
} from "./topics";
import { meaningOf, type Column, type Meaning, type Measure } from "./vocabulary";
import {
  ABOUT_THE_FIGURE_BEFORE,
  ADJUSTED_TO,
  ADJUSTMENT,
  AMONG,
  APPROVED,
  DOES_SOMETHING,
  INCOME,
  IS_BUDGET_BEHIND,
  MOVED_ON,
  MOVED_TO,
  NO_SCORE,
  OF_SOMETHING,
  POST,
  SHARE_OF,
  SPENT,
  SQUARE_METRE,
} from "./figure-words";
import { endsInComparison } from "./trend-words";
import { countsForBinding, wordsBeforeFigure, YEAR_ALONE, type WordsBefore } from "./words-before-figures";
import { mentionedYear } from "./years";

/** What a report is read against. */
export interface ReadingContext {
  readonly year: number | undefined;
  /** The unit's name as plain text; it may stand before a label. */
  readonly unitName: string | undefined;
  /** Names of projects as plain text: behind one of them 全年预算 may be the project's. */
  readonly projectNames: readonly string[];
  /** How many kinds of posts (行政编制, 事业编制) the report tells of: of one alone its posts are all there are. */
  readonly kindsOfPosts?: number;
}

const KINDS: Readonly<Record<Measure, readonly FigureKind[]>> = {
  money: ["money"],
  percent: ["percent"],
  points: ["points"],
  people: ["people", "bare"],
  area: ["count"],
};

const RANK: Readonly<Record<Whose, number>> = { unit: 0, doubtful: 1, foreign: 2 };

/** What binding adds to a paragraph. */
type Bindings = Pick<NarrativeParagraph, "mentions" | "mentionByFigure" | "whose">;

/** What a paragraph needs before its mentions can be read. */
export type UnboundParagraph = Omit<NarrativeParagraph, keyof Bindings>;

/**
 * Binds the figures of a paragraph to what they are figures of, and tells whose figures each segment speaks of. What cannot be bound
 * for certain is left out.
 */
export function bindFigures(paragraph: UnboundParagraph, context: ReadingContext, goesOn = false): Bindings {
  return new Binder(paragraph, context, goesOn).run();
}

class Binder {
  private readonly found: Mention[] = [];
  private readonly whoseBySegment: Whose[] = [];
  /** Whose figures the whole paragraph may be about, and the present clause. */
  private ofParagraph: Whose;
  private whose: Whose;
  private whoseOutside: Whose = "unit";
  private inParts = false;
  private parts: PartsList | undefined;
  private readonly othersBrackets: ReadonlySet<Segment>;

  constructor(
    private readonly paragraph: UnboundParagraph,
    private readonly context: ReadingContext,
    goesOn: boolean,
  ) {
    const { heading = "", segments } = paragraph;
    this.othersBrackets = inOthersBrackets(segments, context.unitName);
    this.ofParagraph = goesOn || namesOneMatter(heading) || namesOneKind(heading) ? "doubtful" : "unit";
    this.whose = this.ofParagraph;
  }

  run(): Bindings {
    const { segments } = this.paragraph;
    segments.forEach((segment, position) => {
      this.enter(segment, position);
      this.enterParts(segment, position);
      const figures = segment.figures.filter(countsForBinding);
      if (figures.length === 0) this.readTopic(segment, position);
      else figures.forEach((figure, index) => this.readFigure(segment, position, figure, figures[index - 1]));
      this.whoseBySegment.push(this.whose);
    });
    this.readLists();
    const mentionByFigure = new Map(this.found.map((mention) => [mention.figure, mention]));
    return { mentions: this.found, mentionByFigure, whose: this.whoseBySegment };
  }

  /** 基本支出和项目支出分别为296.40万元和258.40万元: every name must be a label. */
  private readLists(): void {
    const pairs = respectivePairs(this.paragraph).map((pair) => ({
      pair,
      read: readWords(pair.name, this.context.unitName),
    }));
    const doubtful = new Set(pairs.flatMap(({ pair, read }) => (read.kind === "label" ? [] : [pair.position])));
    for (const { pair, read } of pairs) {
      const { start, figure, position } = pair;
      if (read.kind !== "label" || read.read.meaning.isBare || doubtful.has(position)) continue;
      if (this.found.some((other) => other.figure === figure)) continue;
      // The words of the list made its clause foreign; with every name a label it is the unit's.
      const whose = this.whoseBySegment[position] ?? "doubtful";
      this.whose = whose === "foreign" ? this.ofParagraph : whose;
      this.addLabelled(this.paragraph.segments[position]!, position, figure, start, read.read);
    }
  }

  private enter(segment: Segment, position: number): void {
    const before = this.paragraph.segments[position - 1];
    // What stands in brackets says nothing of what goes on behind them.
    if (segment.depth > (before?.depth ?? 0)) this.whoseOutside = this.whose;
    else if (before && segment.depth < before.depth) this.whose = this.whoseOutside;
    if (before && segment.sentence !== before.sentence) {
      if (isBehindTitle(this.paragraph, segment, before)) this.ofParagraph = "doubtful";
      this.whose = this.ofParagraph;
    } else if (before && segment.half !== before.half)
      this.whose = worse(this.ofParagraph, RANK[this.whose] > 0 ? "doubtful" : "unit");
    if (segment.half !== before?.half) this.inParts = false;
    if (segment.text.startsWith("其中") || (before?.half === segment.half && AMONG.test(before.text)))
      this.inParts = true;
    if (namesOtherUnits(segment) || this.othersBrackets.has(segment)) this.whose = "foreign";
    if (this.context.projectNames.some((name) => segment.text.includes(name))) {
      this.ofParagraph = "doubtful";
      this.whose = worse(this.whose, "doubtful");
    }
  }

  private enterParts({ sentence, depth }: Segment, position: number): void {
    const { segments } = this.paragraph;
    const opened = partsListAt(segments, position, this.found);
    const isOver = segments[position - 1]?.sentence !== sentence || depth < (this.parts?.depth ?? 0);
    if (opened ?? isOver) this.parts = opened;
  }

  private readTopic(segment: Segment, position: number): void {
    const opensParagraph = position === 0 && /[。:]/.test(segment.closer);
    if (opensParagraph && namesOneMatter(segment.text)) this.ofParagraph = "doubtful";
    const topic = topicOf(segment);
    if (topic) this.whose = worse(this.whose, topic);
  }

  private readFigure(segment: Segment, position: number, figure: TextFigure, earlier: TextFigure | undefined): void {
    const words = wordsBeforeFigure(this.paragraph, position, figure, earlier, this.context.year);
    const read = readWords(words.text, this.context.unitName);
    const moved =
      earlier && MOVED_TO.test(words.text) ? this.found.find((other) => other.figure === earlier) : undefined;
    // 由17.6万元降到15.2万元再降到12.4万元: of years that nobody tells.
    if (moved?.isFrom && MOVED_ON.test(this.paragraph.plain.text.slice(figure.end))) return this.forget(moved);
    if (moved?.isFrom) return this.add(segment, figure, words.from, moved.meaning, "final", "this");
    if (ADJUSTED_TO.test(words.text) && this.continueAdjusted(segment, position, figure, words.from)) return;
    const approved = earlier ? undefined : approvedBudget(segment.text.slice(0, figure.from - segment.start));
    if (approved) this.whose = "unit";
    if (approved) return this.addLabelled(segment, position, figure, words.from, approved);
    const { unitName, year } = this.context;
    const limit = words.mayOpen ? budgetKeptWithin(this.paragraph, words.text, figure, unitName) : undefined;
    if (limit) {
      const own = mentionedYear(limit.year, this.paragraph.years[position] ?? "this", year);
      return this.add(segment, figure, words.from, limit.meaning, limit.column, own, { isLimit: true });
    }
    this.noteWhose(read, words, figure);
    const before = lastIn(this.found, clauseBefore(this.paragraph.segments, position));
    const behind =
      earlier || !words.mayOpen
        ? undefined
        : labelBehind(this.paragraph, words.text, figure, segment, before, unitName);
    if (behind) return this.addLabelled(segment, position, figure, words.from, behind);
    const isOfSomething = figure.kind !== "points" && OF_SOMETHING.test(this.paragraph.plain.text.slice(figure.end));
    if (isOfSomething && (read.kind === "continuation" || (read.kind === "label" && read.read.meaning.isBare))) return;
    if (earlier && this.continueClause(segment, read, { figure, earlier, from: words.from })) return;
    if (!words.mayOpen) return;
    if (this.isOfBudgetBefore(read, position) && this.continueLast(segment, position, figure, words.from, "final"))
      return;
    if (read.kind === "label") return this.addLabelled(segment, position, figure, words.from, read.read);
    if (YEAR_ALONE.test(words.text) && this.continueYears(segment, position, figure, words)) return;
    if (read.kind !== "continuation") return;
    if (this.continueLast(segment, position, figure, words.from, read.column, read.year)) return;
    if (this.continueCounts(segment, position, figure, words.from, read.column)) return;
    if (read.bare) this.addLabelled(segment, position, figure, words.from, read.bare);
    else if (read.column === "final" && SPENT.test(words.text) && this.isBehindIncome(position))
      this.add(segment, figure, words.from, meaningOf("全年支出"), "final", this.paragraph.years[position] ?? "this");
  }

  /** 全年预算566.2万元已执行554.8万元, without a mark between them. */
  private continueClause(
    segment: Segment,
    read: WordsRead,
    { figure, earlier, from }: { readonly figure: TextFigure; readonly earlier: TextFigure; readonly from: number },
  ): boolean {
    const last = this.found.at(-1);
    if (read.kind !== "continuation" || read.column !== "final" || last?.figure !== earlier) return false;
    if (last.meaning.measure !== "money" || last.column === "final" || last.column === "prior") return false;
    this.add(segment, figure, from, last.meaning, "final", last.year);
    return true;
  }

  /** 三公经费2022年3.2万元、2023年2.65万元: each year's of the same. */
  private continueYears(segment: Segment, position: number, figure: TextFigure, { text, from }: WordsBefore): boolean {
    const last = lastIn(this.found, clauseBefore(this.paragraph.segments, position));
    if (!last || last.segment.half !== segment.half || last.figure.kind !== figure.kind) return false;
    // 项目支出258.4万元，2023年9.8万元质保金一并支付 goes on about something else.
    if (last.meaning.measure !== "money" || last.column !== "final" || figure.end !== segment.end) return false;
    const year = mentionedYear(Number(/\d{4}/.exec(text)?.[0]), last.year, this.context.year);
    this.add(segment, figure, from, last.meaning, "final", year);
    return true;
  }

  /** 财政拨款收入1068万元，支出1043.31万元. */
  private isBehindIncome(position: number): boolean {
    const [before, here] = [this.paragraph.segments[position - 1], this.paragraph.segments[position]];
    const [figure, ...more] = before?.figures.filter(countsForBinding) ?? [];
    if (!before || !figure || more.length > 0 || before.sentence !== here?.sentence) return false;
    return INCOME.test(before.text.slice(0, figure.from - before.start));
  }

  /** 年初预算1140万元，年末调整为1180万元. */
  private continueAdjusted(segment: Segment, position: number, figure: TextFigure, from: number): boolean {
    const { sentence } = this.paragraph.segments[position]!;
    const ofFunds = this.found.filter(
      (other) => other.segment.sentence === sentence && other.meaning.subject === "funds",
    );
    const last = ofFunds.at(-1);
    if (last?.column !== "initial") return false;
    this.add(segment, figure, from, last.meaning, "budget", last.year);
    return true;
  }

  /** 三公经费全年预算7.8万元，全年支出6.92万元: the spending is that of the budget told just before. */
  private isOfBudgetBefore(read: WordsRead, position: number): boolean {
    const last = lastIn(this.found, clauseBefore(this.paragraph.segments, position));
    if (!last) return false;
    if (last.meaning.subject === "funds" || last.column !== "budget" || read.kind !== "label") return false;
    const { meaning, column, namesUnit } = read.read;
    return meaning.subject === "funds" && column === "final" && !namesUnit;
  }

  private addLabelled(segment: Segment, position: number, figure: TextFigure, from: number, label: LabelRead): void {
    const { meaning, column, year, opensParts, isFrom } = label;
    this.inParts ||= opensParts;
    const segmentYear = this.paragraph.years[position] ?? "this";
    const mentioned = mentionedYear(year, segmentYear, this.context.year);
    if (meaning.subject === "executionRate" && isRateOfOne(this.found, segment)) return;
    // 收入预算2268.5万元，支出决算2231.94万元.
    const isBehindIncome = meaning.subject === "funds" && column === "final" && this.isBehindIncome(position);
    if (
      meaning.isBare &&
      !isBehindIncome &&
      !isBareOfUnit(this.paragraph, this.found, segment, label, this.context.year)
    ) {
      if (meaning.subject === "funds") this.continueLast(segment, position, figure, from, column);
      return;
    }
    if (meaning.measure === "people" && DOES_SOMETHING.test(this.paragraph.plain.text.slice(figure.end))) return;
    // 在职61人，其中在编58人、编外3人.
    const isStaff = meaning.subject === "onDutyStaff" && opensParts;
    if (
      isStaff &&
      lastIn(this.found, clauseBefore(this.paragraph.segments, position))?.meaning.subject === meaning.subject
    )
      return;
    // 编制64名，其中行政编制22名.
    if (meaning.isOneKind && (this.inParts || this.context.kindsOfPosts !== 1)) return;
    if (isOfNoBuilding(meaning.subject, this.paragraph.plain.text)) return;
    // 项目支出预算由1180万元增至1356.8万元 tells what was approved first and last, in no year but its own.
    if (isFrom && (column === "budget" || column === "initial")) return;
    if (isFrom) this.add(segment, figure, from, meaning, "prior", mentioned, { isFrom: true });
    else {
      const isBudget = !meaning.columnIsNamed && IS_BUDGET_BEHIND.test(this.paragraph.plain.text.slice(figure.end));
      this.add(segment, figure, from, meaning, isBudget ? "unclear" : this.columnInParts(label), mentioned);
    }
  }

  /** Among parts of a budget, or of what was added, a label that names no column is no spending. */
  private columnInParts({ meaning, column }: LabelRead): Column {
    const isOfParts = column === "final" && !meaning.columnIsNamed && !meaning.ofWholeUnit;
    return isOfParts ? (this.parts?.column ?? column) : column;
  }

  private noteWhose(read: WordsRead, words: WordsBefore, figure: TextFigure): void {
    // 比年初预算64.00万元少支出 speaks of what the clause before did.
    if (endsInComparison(words.text)) return;
    // 占基本支出的88.16% goes on about what has that share.
    if (figure.kind === "percent" && SHARE_OF.test(words.text)) return;
    if (figure.kind === "points" && NO_SCORE.test(words.text)) return;
    if (read.kind === "label" && (read.read.namesUnit || words.ofTopic)) this.whose = "unit";
    const isOthers = read.kind === "foreign" || (read.kind === "label" && !words.mayOpen && words.opener === ")");
    if (isOthers) this.whose = "foreign";
    const changesWhole = figure.kind === "money" || figure.kind === "points";
    if (read.kind !== "unknown" || !changesWhole || YEAR_ALONE.test(words.text)) return;
    if ([APPROVED, ABOUT_THE_FIGURE_BEFORE, ADJUSTMENT, INCOME].some((known) => known.test(words.text))) return;
    this.whose = worse(this.whose, "doubtful");
  }

  /** Takes up the label of the clause before; `false` where there is none to take up. */
  private continueLast(
    segment: Segment,
    position: number,
    figure: TextFigure,
    from: number,
    column: Column,
    year?: YearWord,
  ): boolean {
    const before = clauseBefore(this.paragraph.segments, position);
    const last = lastIn(this.found, before) ?? headOfHalfBefore(this.found, segment, before);
    if (!before || !last || last.figure.kind !== figure.kind || last.meaning.measure !== "money") return false;
    if (before.half !== segment.half && namesSeveral(this.found, before)) return false;
    // 本年收入2243.4万元，其中一般公共预算2117.15万元，支出2229.45万元.
    const isPartOfIncome =
      last.isPart &&
      /收入\D*\d[\d.,]*[万亿]?元，其中[^，]*$/.test(this.paragraph.plain.text.slice(0, segment.start - 1));
    if (isPartOfIncome) return false;
    const isClear = last.meaning.subject !== "funds" || column === "final";
    const own = mentionedYear(year, last.year, this.context.year);
    this.add(segment, figure, from, last.meaning, isClear ? column : "unclear", own);
    return true;
  }

  private forget(mention: Mention): void {
    this.found.splice(this.found.indexOf(mention), 1);
  }

  /** 公务接待96批次、820人次，支出4.80万元: the label that was counted by is taken up. */
  private continueCounts(
    segment: Segment,
    position: number,
    figure: TextFigure,
    from: number,
    column: Column,
  ): boolean {
    const own = this.paragraph.segments.slice(0, position).filter(({ half }) => half === segment.half);
    const counts = own.flatMap(({ figures }) => figures.filter(countsForBinding));
    const label = own[0] && openingLabel(own[0].text, this.context.unitName);
    if (!label || figure.kind !== "money" || label.meaning.measure !== "money" || label.meaning.ofWholeUnit)
      return false;
    if (counts.length === 0 || counts.some(({ kind }) => kind !== "count" && kind !== "people")) return false;
    this.add(
      segment,
      figure,
      from,
      label.meaning,
      column,
      mentionedYear(label.year, this.paragraph.years[position] ?? "this", this.context.year),
    );
    return true;
  }

  private add(
    segment: Segment,
    figure: TextFigure,
    from: number,
    meaning: Meaning,
    column: Column,
    year: Mention["year"],
    how: Pick<Mention, "isFrom" | "isLimit"> = {},
  ): void {
    if (meaning.measure === "area" && figure.unit !== SQUARE_METRE) return;
    const isPost = meaning.subject === "authorizedStaff" && figure.unit === POST;
    if (!isPost && !isBareScore(meaning, figure, segment) && !KINDS[meaning.measure].includes(figure.kind)) return;
    const isPart = this.inParts || segment.opener === "、";
    const paragraph = this.paragraph as NarrativeParagraph;
    this.found.push({ paragraph, segment, figure, from, meaning, column, year, whose: this.whose, isPart, ...how });
  }
}

function worse(a: Whose, b: Whose): Whose {
  return RANK[a] >= RANK[b] ? a : b;
}
