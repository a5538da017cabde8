import { Decimal, sum } from "../../core/numbers/decimal";
import { SCORE_TOLERANCE } from "../../core/numbers/compare";
import { onceForEach } from "../../core/once-for-each";
import { indicatorsIn, namedIndicators, nearestForms, type NamedIndicator } from "../binding/indicator-names";
import { marksOfForm, marksOfFunds, marksOfGroup, marksOfItem, type Marks } from "../binding/marks";
import { namedProjects, projectsIn } from "../binding/project-names";
import type { Evaluation } from "../forms/instances";
import { isUnits } from "./comparisons";
import { halfOfLastDigit, type TextFigure } from "./figures-in-text";
import type { NarrativeParagraph } from "./narrative";
import { projectScope } from "./projects-named";
import type { ReportReading } from "./read-narrative";
import { scoreTolerance } from "./score-statements";
import type { Segment } from "./segments";
import { isLeftOf } from "./label-grammar";
import { inOthersBrackets } from "./topics";

/** What a figure of marks is: what was taken off, what was given, or what there was to get. */
export type MarkKind = "deducted" | "scored" | "weight";

/** Marks told in a report beside those of the forms. */
interface MarkComparison {
  readonly paragraph: NarrativeParagraph;
  readonly figure: TextFigure;
  /** Where the words begin that name what is scored. */
  readonly from: number;
  readonly kind: MarkKind;
  /** 附件2“清淤渠道长度”. */
  readonly source: string;
  readonly marks: Marks;
  readonly expected: Decimal;
  readonly agrees: boolean;
}

/** Something a report names that is scored: an indicator, the funds, a level-one group. Where 附件2 has it without marks, those of 附件3 are not meant. */
interface Scored {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly isGroup: boolean;
  /** Its marks by form: of the nearest form first. */
  readonly marks: readonly { readonly form: Evaluation; readonly name: string; readonly marks: Marks }[];
}

const FUNDS = /项目执行率|预算执行(?:率)?(?:情况|指标|方面)?|资金执行率?|执行率(?=扣|失)/g;
const GROUPS = /(成本|产出|效益|满意度)(?:(?:类)?指标(?!方面|中|未|没)|(?=得分|得\d|\d+分$))/g;

/** 决策指标20分，得19分；过程指标…: a scheme of marks that is not the forms', in which 产出 and 效益 are worth something else. */
const OTHER_SCHEME = /(?:决策|过程|投入|管理)(?:类)?(?:指标|方面)?(?:满分|分值|权重)?(?:为|是)?[(（]?\d+(?:\.\d+)?分/;

const DEDUCTED = /(?<![共计每各再])(?:扣|扣了|扣分|被扣|失分|扣减|丢|失)(?:为|:)?$/;
const SUMS_UP =
  /(?:合计|累计|总计|共计|总共|一共|小计|共|每[^，]{0,6})(?:被)?(?:扣|失)|(?:扣|失)分?(?:共计|合计|总计|共)/;
const LINK = "(?:该|此)?(?:项|指标)*(?:自评|实际|自评价)*";
const SCORED = new RegExp(`^${LINK}(?:得|得分|实得|得了|自评得分|实际得分|评分)?(?:为|是|:)?$`);
const WEIGHT = new RegExp(`^${LINK}\\(?(?:分值|权重|满分)(?:为|是|:)?$`);
const OPENS_LIST = /^(?:[(:]|，?(?:其中|分别|包括|具体|明细))/;
/** What stands before 扣 or 失, and before what says that it was missed. */
const ABBREVIATION = /^(?:[一二三四五六七八九]是|\d{1,2}[.、])?([一-龥]{4,12}?)(?:指标)?(?:被)?(?:扣|失)(?:了|分)?\d/;
const MISSED =
  /^(?:[一二三四五六七八九]是|\d{1,2}[.、])?([一-龥]{4,12}?)(?:指标)?(?:任务|目标)?(?:没有|没能|未能?|不)(?:按期|按时|足额)?(?:完成|达到?|到位|足|够)(?:任务|目标|计划|预期|标)?$/;
/** 满意度, without 指标. */
const LONGEST_GROUP = 3;
/** Every mark that was taken off, and nothing named. */
const ALL_TAKEN_OFF =
  /^(?:以上|上述)?(?:[一二两三四五六七八九十\d]{1,2}[项个](?:指标)?)?(?:合计|共计|总计|一共|总共|共)(?:被)?(?:扣|失)(?:分|了)?$/;
/** An item of a list: 1. or （一）. */
const ITEM = /^\s*(?:[(（]?[\d一二三四五六七八九十]{1,2}[)）]?[、.．]?|[①-⑳])\s*(?=\S)/;
const SAYS_WEIGHT = /分值|权重|满分/;

/** Every figure of marks in a report that belongs to something scored, for certain. */
export const markComparisons = onceForEach((reading: ReportReading): readonly MarkComparison[] =>
  reading.narrative.paragraphs.flatMap((paragraph) => {
    if (paragraph.section === "measures" || !tellsMarks(paragraph)) return [];
    return new MarkReader(paragraph, reading).found;
  }),
);

function tellsMarks({ segments }: NarrativeParagraph): boolean {
  return segments.some(({ figures }) => figures.some(({ kind, exact }) => kind === "points" && exact));
}

class MarkReader {
  readonly found: MarkComparison[] = [];
  /** What the half sentence named since marks were last taken off. */
  private named: Scored[] = [];
  private justDeducted: { readonly named: readonly Scored[]; readonly half: number } | undefined;
  /** What the first sentence of a numbered item names: 1.应急演练场次少于计划。… */
  private readonly ofItem: readonly Scored[];
  private readonly isOtherScheme: boolean;
  /** The sentence, and the brackets in it, that list what makes up what was taken off: 共扣2.1分，其中预算执行0.2分、清淤渠道长度0.4分. */
  private listsDeductionsIn: Pick<Segment, "sentence" | "depth"> | undefined;
  /** What the paragraph has taken off so far. */
  private readonly deducted: Decimal[] = [];

  constructor(
    private readonly paragraph: NarrativeParagraph,
    private readonly reading: ReportReading,
  ) {
    const { segments, years } = paragraph;
    this.isOtherScheme = OTHER_SCHEME.test(paragraph.plain.text);
    this.ofItem = this.namedByItem();
    const others = inOthersBrackets(segments, reading.context.unitName);
    segments.forEach((segment, position) => {
      if (segment.half !== segments[position - 1]?.half) this.named = [];
      if (years[position] === "this" && !others.has(segment)) this.read(segment);
    });
  }

  private read(segment: Segment): void {
    const here = this.scoredIn(segment);
    let from = segment.start;
    for (const figure of segment.figures) {
      if (figure.kind === "points" && figure.exact) {
        this.named.push(...here.filter(({ start, end }) => start >= from && end <= figure.from));
        this.readFigure(segment, figure, from);
        from = figure.end;
      }
    }
    if (segment.closer === ":" && /扣分|失分/.test(segment.text)) this.listsDeductionsIn = segment;
    this.named.push(...here.filter(({ start }) => start >= from));
  }

  private readFigure(segment: Segment, figure: TextFigure, from: number): void {
    const { text } = this.paragraph.plain;
    const before = text.slice(Math.max(from, segment.start), figure.from);
    if (DEDUCTED.test(before) || SUMS_UP.test(before) || ALL_TAKEN_OFF.test(before)) {
      const [opener] = OPENS_LIST.exec(text.slice(figure.end)) ?? [];
      const opensList = opener !== undefined;
      const { sentence, depth } = segment;
      if (opensList) this.listsDeductionsIn = { sentence, depth: opener === "(" ? depth + 1 : depth };
      const isOfList = opensList && this.named.length === 0 && SUMS_UP.test(before);
      if (isOfList || this.isOfTotal(segment, before)) this.addTotal(segment, figure);
      else if (!SUMS_UP.test(before)) this.addDeduction(segment, figure);
      this.deducted.push(figure.value);
      this.justDeducted = { named: this.named, half: segment.half };
      this.named = [];
      return;
    }
    const last = this.named.at(-1) ?? this.deductedBefore(segment);
    if (!last) return;
    const isHere = last.start >= segment.start;
    const between = isHere ? text.slice(last.end, figure.from) : text.slice(segment.start, figure.from);
    if (isHere && between === "" && this.listsDeductions(segment)) return this.add("deducted", figure, [last]);
    // 产出50分，得48.67分: of how many, and then how many.
    const isBareGroup = isHere && last.isGroup && between === "" && last.end - last.start <= LONGEST_GROUP;
    // Alone it may be either.
    if (isBareGroup && !/^，(?:实?得|自评得?)\d/.test(text.slice(figure.end))) return;
    if (isBareGroup) return this.add("weight", figure, [last]);
    const kind = SAYS_WEIGHT.test(between) ? "weight" : "scored";
    if (!isHere && this.isTotal(segment, figure, last)) return;
    const isNamed = isHere || /得|分|评/.test(between);
    if (isNamed && (kind === "weight" ? WEIGHT : SCORED).test(between)) this.add(kind, figure, [last]);
  }

  /** 林长制体系扣1分，得9分: the one thing that the half sentence has just taken marks off. */
  private deductedBefore({ half }: Segment): Scored | undefined {
    const [one, ...more] = this.justDeducted?.half === half ? this.justDeducted.named : [];
    return more.length === 0 ? one : undefined;
  }

  /** 培训农民2120人次，自评得分99.32分: more than the indicator may have is the unit's. */
  private isTotal(segment: Segment, figure: TextFigure, { marks }: Scored): boolean {
    return (
      marks.every((own) => figure.value.greaterThan(own.marks.weight)) &&
      this.paragraph.mentions.some(
        (mention) => mention.segment === segment && mention.meaning.subject === "totalScore" && isUnits(mention),
      )
    );
  }

  /** 自评97.9分，扣2.1分, 以上三项合计扣1.93分. */
  private isOfTotal(segment: Segment, before: string): boolean {
    const position = this.paragraph.segments.indexOf(segment);
    const previous = this.paragraph.segments[position - 1];
    const isBehindScore = this.paragraph.mentions.some(
      (mention) => mention.segment === previous && mention.meaning.subject === "totalScore" && isUnits(mention),
    );
    const isBare = /^(?:共|合计|总计|累计)?(?:被)?(?:扣|失)(?:分|了)?$/.test(before);
    return (isBehindScore && isBare && previous?.sentence === segment.sentence) || ALL_TAKEN_OFF.test(before);
  }

  private listsDeductions({ sentence, depth }: Segment): boolean {
    const list = this.listsDeductionsIn;
    return list !== undefined && list.sentence === sentence && depth >= list.depth;
  }

  private addTotal(segment: Segment, figure: TextFigure): void {
    if (sum(this.deducted).equals(figure.value) || this.isSumOfIndicators(segment, figure)) return;
    const { sentence, half } = segment;
    const listed = this.paragraph.segments
      .filter((other) => other.sentence === sentence && other.half === half && other.start > segment.start)
      .flatMap(({ figures }) => figures.filter(({ kind }) => kind === "points").map(({ value }) => value));
    if (sum(listed).equals(figure.value)) return;
    const marks = this.reading.submission.evaluations.flatMap((form) => {
      const own = marksOfForm(form);
      return own ? [{ form, name: "总分", marks: own }] : [];
    });
    const total = { key: "total", start: segment.start, end: segment.start, isGroup: false, marks };
    this.add("deducted", figure, [total]);
  }

  /** 2项指标扣分，共扣0.75分；加上预算执行扣0.25分，合计扣1分. */
  private isSumOfIndicators(segment: Segment, figure: TextFigure): boolean {
    const { segments } = this.paragraph;
    const behind = segments.filter(({ sentence, start }) => sentence === segment.sentence && start > segment.start);
    if (behind.some(({ text }) => /(?:合计|共计|总计|共)(?:扣|失)/.test(text))) return true;
    return this.reading.submission.evaluations.some((form) => {
      const [all, funds] = [marksOfForm(form), marksOfFunds(form)];
      if (!all || !funds) return false;
      const ofIndicators = figureOf(all, "deducted").minus(figureOf(funds, "deducted"));
      return figure.value.minus(ofIndicators).abs().lessThanOrEqualTo(SCORE_TOLERANCE);
    });
  }

  /** What was named since the last deduction; indicators before the group they stand in. */
  private addDeduction(segment: Segment, figure: TextFigure): void {
    const told = this.named.length > 0 ? this.named : this.ofItem;
    const named = told.length > 0 ? told : this.abbreviated(segment);
    const single = named.filter(({ isGroup }) => !isGroup);
    this.add("deducted", figure, single.length > 0 ? single : named);
  }

  /** 审计信息扣0.5分 for 提交审计信息篇数, 老年人体检没有完成任务，扣0.51分 for 老年人健康体检人数: characters left out of one name alone. */
  private abbreviated(segment: Segment): readonly Scored[] {
    const { segments } = this.paragraph;
    const before = segments[segments.indexOf(segment) - 1];
    const own = ABBREVIATION.exec(segment.text)?.[1];
    const told = own ?? (before?.half === segment.half ? MISSED.exec(before.text)?.[1] : undefined);
    if (told === undefined) return [];
    const named = namedIndicators(this.reading.submission).filter(
      ({ forms: { whole } }) => whole.length > told.length && isLeftOf(told, whole),
    );
    const [first] = named;
    if (!first || named.some(({ forms }) => forms.whole !== first.forms.whole)) return [];
    return this.scoredIn({ ...segment, text: first.forms.whole }).slice(0, 1);
  }

  /** The one thing that an item of a list opens with, where it takes marks off once and names nothing else. */
  private namedByItem(): readonly Scored[] {
    const { segments, source, plain } = this.paragraph;
    if (!ITEM.test(source.text) || (plain.text.match(/扣/g)?.length ?? 0) !== 1) return [];
    const named = segments.flatMap((segment) => this.scoredIn(segment));
    const [first, ...others] = named;
    return first && others.every(({ key }) => key === first.key) ? [first] : [];
  }

  private add(kind: MarkKind, figure: TextFigure, named: readonly Scored[]): void {
    const { paragraph, reading } = this;
    const things = [...new Map(named.map((thing) => [thing.key, thing])).values()];
    const { forms, earlier } = projectScope(reading.submission, paragraph, figure.start);
    const scope = forms.map(({ key }) => key);
    const isDoubtful = things.some(({ marks }) =>
      marks.some(({ form }) => earlier.some(({ key }) => key === form.key)),
    );
    const told = things.map((thing) =>
      thing.marks.filter(({ form }) => scope.length === 0 || scope.includes(form.key)),
    );
    const compared = told.flatMap((marks, index) =>
      marks.map((own) => comparison(paragraph, figure, things[index]!.start, kind, own)),
    );
    // 文物征集资金结余7.5万元，预算执行扣0.23分: the unit's own marks are told beside a project's money.
    const ofUnit = things.flatMap((thing) =>
      this.nearest(thing.marks).map((own) => comparison(paragraph, figure, thing.start, kind, own)),
    );
    const agreeing = [...compared, ...ofUnit].find(({ agrees }) => agrees);
    if (agreeing) this.found.push(agreeing);
    else if (told.length === 1 && !isDoubtful) {
      const [first] = compared;
      const nearest = this.nearest(told[0]!);
      // 问卷满意度得分93.4分 for an indicator of 10: of a survey, by a hundred.
      const isByAHundred =
        kind === "scored" && nearest.every(({ marks }) => figure.value.greaterThan(marks.weight.times(2)));
      if (first && !isByAHundred && nearest.every(({ marks }) => figureOf(marks, kind).equals(first.expected)))
        this.found.push(first);
    }
  }

  /** Those of 附件2 where it has any. */
  private nearest(marks: Scored["marks"]): Scored["marks"] {
    const own = marks.filter(({ form }) => this.reading.submission.overall.some(({ key }) => key === form.key));
    return own.length > 0 ? own : marks;
  }

  private scoredIn({ text, start }: Segment): readonly Scored[] {
    const { submission } = this.reading;
    const byPlace = new Map<string, { start: number; end: number; named: NamedIndicator[] }>();
    const projects = projectsIn(text, namedProjects(submission));
    for (const match of indicatorsIn(text, namedIndicators(submission))) {
      // 免疫规划疫苗接种项目扣0.49分: the project, and not the indicator 免疫规划疫苗接种剂次.
      if (projects.some(({ start: from, end }) => from <= match.start && match.end < end)) continue;
      const place = `${match.start}-${match.end}`;
      const group = byPlace.get(place) ?? { start: match.start, end: match.end, named: [] };
      group.named.push(match.of);
      byPlace.set(place, group);
    }
    const indicators = [...byPlace.values()].map((place): Scored => {
      const nearest = nearestForms(place.named, submission);
      const ordered = [...nearest, ...place.named.filter((named) => !nearest.includes(named))];
      const isUnmarked = nearest.some(({ item }) => !marksOfItem(item));
      const marks = (isUnmarked ? [] : ordered).flatMap(({ form, indicator, item }) => {
        const own = marksOfItem(item);
        return own ? [{ form, name: `“${indicator.name}”`, marks: own }] : [];
      });
      const key = place.named.map(({ forms }) => forms.whole).join();
      return { key, start: start + place.start, end: start + place.end, isGroup: false, marks };
    });
    const isFree = (at: number, end: number): boolean =>
      !indicators.some((other) => other.start < start + end && start + at < other.end);
    const others = [
      ...[...text.matchAll(FUNDS)].map(({ 0: word, index }) => ({ word, index, isGroup: false })),
      ...(this.isOtherScheme ? [] : [...text.matchAll(GROUPS)]).map(({ 0: word, index }) => ({
        word,
        index,
        isGroup: true,
      })),
    ].flatMap(({ word, index, isGroup }): Scored[] => {
      if (!isFree(index, index + word.length)) return [];
      const group = /^(成本|产出|效益|满意度)/.exec(word)?.[1] ?? "";
      const marks = submission.evaluations.flatMap((form) => {
        const own = isGroup ? marksOfGroup(form, group) : marksOfFunds(form);
        return own ? [{ form, name: isGroup ? `${group}指标` : "预算执行", marks: own }] : [];
      });
      const isUnmarked = submission.overall.some(({ key }) => !marks.some(({ form }) => form.key === key));
      const told = isUnmarked ? [] : marks;
      return [
        {
          key: isGroup ? group : "funds",
          start: start + index,
          end: start + index + word.length,
          isGroup,
          marks: told,
        },
      ];
    });
    return [...indicators, ...others].sort((a, b) => a.start - b.start);
  }
}

function comparison(
  paragraph: NarrativeParagraph,
  figure: TextFigure,
  from: number,
  kind: MarkKind,
  { form, name, marks }: Scored["marks"][number],
): MarkComparison {
  const expected = figureOf(marks, kind);
  // 扣2分 for 1.5 is no rounding: what was taken off is told exactly.
  // A text that is finer than the form is held to its own last digit.
  const isFiner = figure.decimals > expected.decimalPlaces();
  const half = isFiner ? halfOfLastDigit(figure) : scoreTolerance(figure, expected);
  const tolerance = kind === "deducted" ? Decimal.min(half, SCORE_TOLERANCE) : half;
  const agrees = figure.value.minus(expected).abs().lessThanOrEqualTo(tolerance);
  return { paragraph, figure, from, kind, source: `${form.name}${name}`, marks, expected, agrees };
}

function figureOf({ weight, score }: Marks, kind: MarkKind): Decimal {
  if (kind === "weight") return weight;
  return kind === "scored" ? score : weight.minus(score);
}
