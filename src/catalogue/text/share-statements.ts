import type { Decimal } from "../../core/numbers/decimal";
import { ZERO } from "../../core/numbers/decimal";
import { onceForEach } from "../../core/once-for-each";
import { money } from "../../core/numbers/wording";
import { agreesWith, comparedColumn, isUnits } from "./comparisons";
import { halfOfLastDigit, valueOfFigure, type TextFigure } from "./figures-in-text";
import { openingLabel, readWords } from "./label-grammar";
import type { Mention, NarrativeParagraph } from "./narrative";
import type { ReportReading } from "./read-narrative";
import { clauseBefore, type Segment } from "./segments";
import { PARTS_OF } from "./parts-of-totals";
import { COMPARES } from "./sum-readings";
import { tableFigures, type TableFigure } from "./table-figures";
import { wholeOfPart } from "./whole-of-part";
import type { Measure, Subject } from "./vocabulary";

/** A figure of a report that is one figure of the tables divided by another: 基本支出占总支出的53.42%, 人均公用经费2.06万元. */
export interface QuotientComparison {
  readonly paragraph: NarrativeParagraph;
  readonly figure: TextFigure;
  readonly from: number;
  /** Counts are told in the figure's own unit. */
  readonly measure: Measure | "count";
  /** What it must be, and how that is worked out. */
  readonly expected: Decimal;
  readonly working: string;
  readonly figures: readonly TableFigure[];
  readonly agrees: boolean;
  /** It is worked out from other figures of the report alone. */
  readonly isOwn?: true;
  /** The words say one thing and the figures beside them the opposite, as `working` tells. */
  readonly isContrary?: true;
}

/** Subjects whose share of 支出 somebody may tell. */
const PARTS: ReadonlySet<Subject> = new Set<Subject>([
  "generalBudget",
  "governmentFund",
  "basicSpending",
  "projectSpending",
  "personnel",
  "publicUse",
  "threePublic",
  "reception",
  "vehicles",
  "vehicleRunning",
  "vehiclePurchase",
  "procurement",
  "nonTaxSpecial",
]);

/** 占总支出的, 占全年支出比重为, 占比: `of` is what stands between 占 and the figure. */
export const SHARE = /占(?<of>[^占]{0,24}?)(?:总?(?:比例|比重|比))?(?:的|约)?(?:比例|比重)?(?:为|是|达到?|:)?$/;
const ALL_SPENDING =
  /^(?:总支出|全年支出|全年总支出|全部支出|支出总额|年度总支出|年度支出|本年支出|本年支出合计|全年支出合计|本年总支出|支出总计|支出合计|整体支出|部门整体支出|全部支出总额|单位总支出|部门总支出)$/;
/** 占比 alone is of all spending where it is told of one of its two halves. */
const HALVES: ReadonlySet<Subject> = new Set<Subject>(["basicSpending", "projectSpending"]);
/** And where it is told of a source of money. */
const OF_ALL: ReadonlySet<Subject> = new Set<Subject>([...HALVES, "generalBudget", "governmentFund", "nonTaxSpecial"]);
const PER_HEAD = /^(?:在职)?(?:人员)?人均(?<what>公用经费|公用支出|日常公用经费)(?:支出)?(?:为|是|达|约)?$/;

/** 三公经费控制率 and 政府采购执行率: what was spent of the budget. */
const OF_BUDGET = /^(?<what>.{2,12})(?:控制率|执行率)(?:为|是|达到?)?$/;
const CONTROLLED: ReadonlySet<Subject> = new Set<Subject>([
  "threePublic",
  "publicUse",
  "procurement",
  "projectSpending",
]);

/** Every share and every figure a head of a report that the tables settle. */
export const quotientComparisons = onceForEach((reading: ReportReading): readonly QuotientComparison[] =>
  reading.narrative.paragraphs.flatMap((paragraph) => {
    if (paragraph.section === "measures" || !/占|人均|控制率|执行率/.test(paragraph.plain.text)) return [];
    return paragraph.segments.flatMap((segment, position) => {
      if (paragraph.years[position] !== "this") return [];
      const figures = segment.figures.filter(({ kind }) => kind !== "date");
      const figure = figures.at(-1);
      if (!figure?.exact || figures.length > 2) return [];
      return (
        shareIn(reading, paragraph, segment, position, figure) ??
        perHead(reading, paragraph, segment, figure) ??
        spentOfBudget(reading, paragraph, segment, figure) ??
        []
      );
    });
  }),
);

function shareIn(
  reading: ReportReading,
  paragraph: NarrativeParagraph,
  segment: Segment,
  position: number,
  figure: TextFigure,
): QuotientComparison | undefined {
  if (figure.kind !== "percent") return undefined;
  const words = segment.text.slice(0, figure.from - segment.start);
  const match = SHARE.exec(words);
  if (!match) return undefined;
  const named = words.slice(0, match.index);
  // 占全部支出554.8万元的89.19% names the whole with its figure.
  const of = (match.groups?.of ?? "").replace(/(?<![\d,.])\d[\d,.]*(?:万元|亿元|元)$/, "");
  const part = partOf(reading, paragraph, position, named);
  if (!part && named === "" && of !== "") return shareOfTold(reading, paragraph, position, figure, of);
  const own = of === "" && named === "" ? wholeOfLast(paragraph, position) : undefined;
  const before =
    of === "" ? (wholeBefore(reading, paragraph, position) ?? wholeListed(paragraph, segment, part)) : undefined;
  const whole = part && (own ?? wholeOf(of, part, reading) ?? before);
  if (!whole || whole === part) return undefined;
  const share = quotient(reading, paragraph, { figure, from: segment.start, part, whole });
  if (share?.agrees === false && isShareOfEarlier(paragraph, segment, share)) return undefined;
  const mayBeOfGeneralBudget = match.groups?.of === "" && !share?.agrees;
  return mayBeOfGeneralBudget && isShareOfGeneralBudget(reading, paragraph, part, figure) ? undefined : share;
}

/** 基本支出296.4万元，其中人员支出261.3万元，占88.16%: of what it is a part of. */
function wholeOfLast({ segments, mentions }: NarrativeParagraph, position: number): Subject | undefined {
  const before = clauseBefore(segments, position);
  const last = mentions.filter(({ segment }) => segment === before).at(-1);
  const whole = last && wholeOfPart(last);
  return whole !== undefined && PARTS.has(whole) ? whole : undefined;
}

/** 公务接待费4.8万元，占三公经费的38.71%；公务用车运行维护费7.6万元，占61.29%: the whole that the share before named. */
function wholeBefore(reading: ReportReading, { segments }: NarrativeParagraph, position: number): Subject | undefined {
  const { sentence } = segments[position]!;
  const before = segments
    .slice(0, position)
    .filter((other) => other.sentence === sentence)
    .reverse();
  for (const { text, start, figures } of before) {
    const figure = figures.at(-1);
    const of = figure?.kind === "percent" ? SHARE.exec(text.slice(0, figure.from - start))?.groups?.of : undefined;
    if (of !== undefined && of !== "") return wholeOf(of, undefined, reading);
  }
  return undefined;
}

/** 三公经费2.65万元，其中接待费占26.42%、公车运行维护费占73.58%: of what they are parts of. */
function wholeListed(
  { mentions }: NarrativeParagraph,
  { sentence, start }: Segment,
  part: Subject | undefined,
): Subject | undefined {
  const told = mentions.filter(({ segment }) => segment.sentence === sentence && segment.start < start);
  const head = told.filter(({ isPart, meaning }) => !isPart && meaning.measure === "money").at(-1)?.meaning.subject;
  return head && part && PARTS_OF[head]?.includes(part) ? head : undefined;
}

/** 授予中小企业合同金额50万元，占政府采购支出总额的80%: a sum that no form has, of one that they have. */
function shareOfTold(
  { submission, context }: ReportReading,
  paragraph: NarrativeParagraph,
  position: number,
  figure: TextFigure,
  of: string,
): QuotientComparison | undefined {
  const before = clauseBefore(paragraph.segments, position);
  const [told, ...more] = before?.figures.filter(({ kind }) => kind !== "date") ?? [];
  if (!before || !told?.exact || more.length > 0 || told.kind !== "money") return undefined;
  const words = before.text.slice(0, told.from - before.start);
  if (paragraph.mentionByFigure.has(told) || told.end !== before.end || COMPARES.test(words)) return undefined;
  const whole = wholeOf(of, undefined, { context });
  const denominator = whole && tableFigures(submission, whole, "final").figures[0];
  if (!denominator || denominator.value.lessThanOrEqualTo(ZERO)) return undefined;
  const amount = valueOfFigure(told);
  const expected = amount.dividedBy(denominator.value);
  const open = halfOfLastDigit(told).dividedBy(denominator.value).plus(halfOfLastDigit(figure));
  const working =
    `${money(amount)} 万元除以${denominator.source} ${money(denominator.value)} 万元，` +
    `应为 ${expected.times(100).toDecimalPlaces(2).toFixed()}%`;
  const agrees = valueOfFigure(figure).minus(expected).abs().lessThanOrEqualTo(open);
  const own = { figure, figures: [denominator] };
  if (!agrees && isShareOfEarlier(paragraph, paragraph.segments[position]!, own)) return undefined;
  return {
    paragraph,
    figure,
    from: before.start,
    measure: "percent",
    expected,
    working,
    figures: [denominator],
    agrees,
  };
}

/** 会议费、培训费22.4万元，其中培训费22.1万元，会议费0.3万元，占公用经费的10.44%: of what the list is the parts of. */
function isShareOfEarlier(
  { segments }: NarrativeParagraph,
  { sentence, start }: Segment,
  { figure, figures }: Pick<QuotientComparison, "figure" | "figures">,
): boolean {
  const whole = figures.at(-1)?.value;
  if (whole === undefined || whole.lessThanOrEqualTo(ZERO)) return false;
  const told = segments.filter((other) => other.sentence === sentence && other.start < start);
  return told
    .flatMap((other) => other.figures.filter(({ kind, exact }) => kind === "money" && exact))
    .some((other) => agreesWith(figure, { value: valueOfFigure(other).dividedBy(whole), halfWidth: ZERO }));
}

/** 一般公共预算支出1961.50万元，其中：项目支出948.36万元，占48.35%: what the general budget paid of it, as the text or what is left says. */
function isShareOfGeneralBudget(
  { submission }: ReportReading,
  { mentions }: NarrativeParagraph,
  part: Subject,
  figure: TextFigure,
): boolean {
  const told = mentions.filter((mention) => isStated(mention, part) && mention.figure.kind === "money");
  const parts = [...told.map((mention) => valueOfFigure(mention.figure)), ...amountsOf(submission, part)];
  const others = [...HALVES].filter((half) => half !== part).flatMap((half) => amountsOf(submission, half));
  return amountsOf(submission, "generalBudget").some(
    (whole) =>
      whole.greaterThan(ZERO) &&
      [...parts, ...others.map((other) => whole.minus(other))].some((amount) =>
        agreesWith(figure, { value: amount.dividedBy(whole), halfWidth: ZERO }),
      ),
  );
}

function amountsOf(submission: ReportReading["submission"], subject: Subject): readonly Decimal[] {
  return tableFigures(submission, subject, "final").figures.map(({ value }) => value);
}

/** What has the share: the label before 占, or what the clause before stated. */
function partOf(
  { context }: ReportReading,
  paragraph: NarrativeParagraph,
  position: number,
  words: string,
): Subject | undefined {
  if (words === "") {
    const before = clauseBefore(paragraph.segments, position);
    const last = paragraph.mentions.filter(({ segment }) => segment === before).at(-1);
    const isOwn = last && comparedColumn(last) === "final";
    return isOwn && PARTS.has(last.meaning.subject) ? last.meaning.subject : undefined;
  }
  const { segments, whose } = paragraph;
  const isFirst = segments[position - 1]?.sentence !== segments[position]?.sentence;
  // 公车运行维护费占三公经费的92.81%，公务接待费占7.19%: 三公经费 in the clause before is no other matter.
  const isBehindShare = SHARE.test(textToFigure(segments[position - 1]));
  if (!isFirst && !isBehindShare && whose[position - 1] === "foreign") return undefined;
  const label = openingLabel(words, context.unitName);
  const read = label && label.end === words.length ? label : labelWithFigure(words, context.unitName);
  const isThisYear = read?.year === undefined || read.year === "this" || read.year === context.year;
  return read && isThisYear && read.column === "final" && PARTS.has(read.meaning.subject)
    ? read.meaning.subject
    : undefined;
}

function textToFigure(segment: Segment | undefined): string {
  const figure = segment?.figures.at(-1);
  return segment && figure ? segment.text.slice(0, figure.from - segment.start) : "";
}

function labelWithFigure(words: string, unitName: string | undefined) {
  const read = readWords(words, unitName);
  return read.kind === "label" ? read.read : undefined;
}

/** What the words between 占 and a share name. */
export function wholeOf(
  of: string,
  part: Subject | undefined,
  { context }: Pick<ReportReading, "context">,
): Subject | undefined {
  if (of === "") return part && OF_ALL.has(part) ? "funds" : undefined;
  if (ALL_SPENDING.test(of)) return "funds";
  const read = readWords(of, context.unitName);
  const subject = read.kind === "label" && read.read.column === "final" ? read.read.meaning.subject : undefined;
  return subject !== undefined && subject !== part && PARTS.has(subject) ? subject : undefined;
}

/** 公用经费35.10万元，在职17人，人均公用经费2.06万元: only where the sentence states both. */
function perHead(
  reading: ReportReading,
  paragraph: NarrativeParagraph,
  segment: Segment,
  figure: TextFigure,
): QuotientComparison | undefined {
  if (figure.kind !== "money" || !PER_HEAD.test(segment.text.slice(0, figure.from - segment.start))) return undefined;
  const before = paragraph.mentions.filter(
    (mention) => mention.segment.sentence === segment.sentence && mention.figure.start < figure.start,
  );
  const states = (subject: Subject): boolean => before.some((mention) => isStated(mention, subject));
  if (!states("publicUse") || !states("onDutyStaff")) return undefined;
  return quotient(reading, paragraph, { figure, from: segment.start, part: "publicUse", whole: "onDutyStaff" });
}

function spentOfBudget(
  reading: ReportReading,
  paragraph: NarrativeParagraph,
  segment: Segment,
  figure: TextFigure,
): QuotientComparison | undefined {
  const words = segment.text.slice(0, figure.from - segment.start);
  const what = figure.kind === "percent" ? OF_BUDGET.exec(words)?.groups?.what : undefined;
  const read = what === undefined ? undefined : labelWithFigure(what, reading.context.unitName);
  if (!read || !CONTROLLED.has(read.meaning.subject) || read.column !== "final" || typeof read.year === "number")
    return undefined;
  const part = read.meaning.subject;
  return quotient(reading, paragraph, { figure, from: segment.start, part, whole: part, of: "budget" });
}

function isStated(mention: Mention, subject: Subject): boolean {
  return mention.meaning.subject === subject && isUnits(mention) && comparedColumn(mention) === "final";
}

/** 项目支出全年预算736万元，…，执行率95.84%: of the budget that the sentence told; whether that is right is another question. */
function toldBudget(
  { mentions, segments }: NarrativeParagraph,
  { figure, whole }: { figure: TextFigure; whole: Subject },
): readonly TableFigure[] {
  const own = segments.find(({ figures }) => figures.includes(figure));
  return mentions
    .filter(
      ({ meaning, column, segment, figure: { exact } }) =>
        exact && meaning.subject === whole && column === "budget" && segment.sentence === own?.sentence,
    )
    .map((mention) => ({
      value: valueOfFigure(mention.figure),
      halfWidth: halfOfLastDigit(mention.figure),
      places: [],
      source: "所写预算",
    }));
}

/** One figure of the tables by another, beside what the text says. */
export function quotient(
  { submission }: ReportReading,
  paragraph: NarrativeParagraph,
  terms: { figure: TextFigure; from: number; part: Subject; whole: Subject; of?: "budget" | "initial" },
): QuotientComparison | undefined {
  const { figure, from, part, whole, of = "final" } = terms;
  const parts = tableFigures(submission, part, "final").figures;
  const wholes = [
    ...tableFigures(submission, whole, of).figures,
    ...(of === "budget" ? toldBudget(paragraph, terms) : []),
  ];
  const stated = valueOfFigure(figure);
  const half = halfOfLastDigit(figure);
  const all = parts.flatMap((numerator) =>
    wholes.flatMap((denominator) => {
      if (denominator.value.lessThanOrEqualTo(ZERO)) return [];
      const expected = numerator.value.dividedBy(denominator.value);
      return [{ numerator, denominator, expected, agrees: stated.minus(expected).abs().lessThanOrEqualTo(half) }];
    }),
  );
  const chosen = all.find(({ agrees }) => agrees) ?? all[0];
  if (!chosen) return undefined;
  const { numerator, denominator, expected, agrees } = chosen;
  const isShare = figure.kind === "percent";
  const shown = isShare
    ? `${expected.times(100).toDecimalPlaces(2).toFixed()}%`
    : `${money(expected.toDecimalPlaces(4))} 万元`;
  const by = isShare ? `${money(denominator.value)} 万元` : `${denominator.value.toFixed()} 人`;
  const working = `${numerator.source} ${money(numerator.value)} 万元除以${denominator.source} ${by}，应为 ${shown}`;
  return {
    paragraph,
    figure,
    from,
    measure: isShare ? "percent" : "money",
    expected,
    working,
    figures: [numerator, denominator],
    agrees,
  };
}
