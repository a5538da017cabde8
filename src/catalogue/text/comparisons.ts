import { Decimal, sum } from "../../core/numbers/decimal";
import { onceForEach } from "../../core/once-for-each";
import { valueOf, type Sourced } from "../../core/values/sourced";
import type { Amount } from "../../core/values/values";
import { halfOfLastDigit, valueOfFigure, type TextFigure } from "./figures-in-text";
import type { Mention, NarrativeParagraph } from "./narrative";
import type { ReportReading } from "./read-narrative";
import type { Segment } from "./segments";
import type { SectionKey } from "../forms/self-evaluation-report/sections";
import type { Submission } from "../submission/index";
import { tableFigures, type TableFigure, type TableFigures } from "./table-figures";
import type { Column, Subject } from "./vocabulary";
import { wholeOfPart } from "./whole-of-part";

/** A figure of the text beside what the tables state of the same thing. */
interface TextComparison {
  readonly mention: Mention;
  readonly figures: readonly TableFigure[];
  readonly missing: readonly Sourced<unknown>[];
}

/** Rules of their own look at these. */
const ELSEWHERE: ReadonlySet<Subject> = new Set<Subject>(["generalBudget", "totalScore"]);

/** Where money comes from. */
export const FUNDS: ReadonlySet<Subject> = new Set<Subject>(["generalBudget", "governmentFund", "nonTaxSpecial"]);

/** Sections about one fund: other figures there are that fund's. The forms know nothing of the last two. */
const FUND_SECTIONS: ReadonlySet<SectionKey> = new Set<SectionKey>([
  "governmentFund",
  "stateCapital",
  "socialInsurance",
]);

/** Every figure of a report that can be compared with the tables for certain; one that is repeated in its paragraph comes once. */
export const textComparisons = onceForEach((reading: ReportReading): readonly TextComparison[] => {
  const seen = new Set<string>();
  return reading.narrative.mentions.flatMap((mention) => {
    const column = ELSEWHERE.has(mention.meaning.subject) ? undefined : comparedColumn(mention);
    if (
      !column ||
      !(mention.figure.exact || mention.isLimit) ||
      !standsInPlace(mention) ||
      isRepeated(mention, column, seen)
    )
      return [];
    const { figures, missing } = statedFigures(reading.submission, mention, column);
    if (figures.length === 0 && missing.length === 0) return [];
    const agrees = figures.some((figure) => agreesWith(mention.figure, figure));
    if (
      !agrees &&
      (isOneProjects(reading, mention, column) ||
        isOfGeneralBudgetOnly(reading, mention, figures) ||
        isAdjustedOfSome(mention, column, figures))
    )
      return [];
    return [{ mention, figures, missing }];
  });
});

/**
 * 项目支出全年预算736万元, where not every project has its form: 附件1 may have what they were given first. So too where what is left of it is
 * told beside: 项目支出705.38万元，预算为736万元，尚有30.62万元未支付.
 */
function isAdjustedOfSome(
  { meaning, from, figure, paragraph, segment }: Mention,
  column: Column,
  figures: readonly TableFigure[],
): boolean {
  const words = paragraph.plain.text.slice(from, figure.from);
  return (
    meaning.subject === "projectSpending" &&
    column === "budget" &&
    figures.length < 2 &&
    (/(?:全年度?|年末)预算(?!内)|调整/.test(words) || tellsWhatIsLeft(paragraph, segment, figure))
  );
}

function tellsWhatIsLeft(
  { mentions, segments }: NarrativeParagraph,
  { sentence }: Segment,
  budget: TextFigure,
): boolean {
  const spent = mentions.find(
    ({ meaning, column, segment }) =>
      segment.sentence === sentence && meaning.subject === "projectSpending" && column === "final",
  );
  const left = spent && valueOfFigure(budget).minus(valueOfFigure(spent.figure));
  return segments.some(
    (segment) =>
      segment.sentence === sentence &&
      segment.figures.some((other) => left !== undefined && other.start > budget.end && isClose(other, left)),
  );
}

/** What something moved away from may be last year's figure or the budget, unless the words name the year. */
function statedFigures(submission: Submission, mention: Mention, column: Column): TableFigures {
  const { meaning, isFrom, paragraph, from, figure } = mention;
  const own = tableFigures(submission, meaning.subject, column);
  const isOfYear = isFrom === true && /上年|去年|上一年|\d年/.test(paragraph.plain.text.slice(from, figure.from));
  if ((!isFrom || isOfYear) && !meaning.isAnyBudget) return own;
  if (meaning.isAnyBudget && column === "final") return own;
  const budgets = (["initial", "budget"] as const).filter((other) => other === "budget" || meaning.isAnyBudget);
  const others = budgets.flatMap((other) => tableFigures(submission, meaning.subject, other).figures);
  return { figures: [...own.figures, ...others], missing: own.missing };
}

/** Whether a figure of the text and one of the tables state the same: within half a unit of the last digit typed in the text. */
export function agreesWith(figure: TextFigure, table: Pick<TableFigure, "value" | "halfWidth">): boolean {
  const tolerance = Decimal.max(halfOfLastDigit(figure), table.halfWidth);
  return valueOfFigure(figure).minus(table.value).abs().lessThanOrEqualTo(tolerance);
}

/** Whether it is surely the unit's figure: what every project has too must leave no doubt. */
export function isUnits({ whose, meaning }: Mention): boolean {
  return whose === "unit" || (whose === "doubtful" && !meaning.ofWholeUnit);
}

/** The column of the tables that a mention speaks of; none where nobody can tell, or no table has that year. */
export function comparedColumn(mention: Mention): Exclude<Column, "unclear"> | undefined {
  const { column, year, meaning } = mention;
  if (!isUnits(mention) || column === "unclear" || year === "other") return undefined;
  if (year === "this") return column;
  return column === "final" && meaning.subject !== "funds" ? "prior" : undefined;
}

/** Whether its paragraph has said the same before. */
function isRepeated({ paragraph, meaning, figure }: Mention, column: Column, seen: Set<string>): boolean {
  const { row, column: sheetColumn } = paragraph.source.at;
  const figureKey = `${figure.value.toString()}${figure.unit}`;
  const key = [row, sheetColumn, paragraph.source.text.length, meaning.subject, column, figureKey].join("/");
  const isSeen = seen.has(key);
  seen.add(key);
  return isSeen;
}

function standsInPlace({ meaning, paragraph: { section } }: Mention): boolean {
  if (section === "measures") return false;
  if (section === undefined || !FUND_SECTIONS.has(section)) return true;
  return meaning.subject === "governmentFund" && section === "governmentFund";
}

/**
 * 全年支出 behind a project's name that we did not see: its 附件3 states just that figure. Not where the sentence has stated a figure
 * of the unit already.
 */
function isOneProjects({ submission }: ReportReading, mention: Mention, column: Column): boolean {
  const { meaning, figure } = mention;
  if (!meaning.ofWholeUnit || followsUnitsFigure(submission, mention) || opensAsUnits(mention)) return false;
  return submission.filledProjects.some(({ model }) => {
    const { initialBudget, adjustedBudget, executed, executionRate } = model.funding.known.total.cells;
    if (meaning.subject === "executionRate") {
      const [rate, spent, budget] = [valueOf(executionRate), valueOf(executed), valueOf(adjustedBudget)];
      const computed = spent && budget && !budget.value.isZero() ? spent.value.dividedBy(budget.value) : undefined;
      return [rate?.value, computed].some((value) => value !== undefined && isClose(figure, value));
    }
    const amount = {
      initial: initialBudget,
      budget: adjustedBudget,
      final: executed,
      prior: undefined,
      unclear: undefined,
    }[column];
    const value = amount && valueOf(amount);
    return value !== undefined && isClose(figure, value.value);
  });
}

/** 预算执行率100% at the beginning of a sentence is the unit's, though a project has that rate too. */
function opensAsUnits({ meaning, whose, from, paragraph, segment }: Mention): boolean {
  const first = paragraph.segments.find(({ sentence }) => sentence === segment.sentence);
  return meaning.subject === "executionRate" && whose === "unit" && first === segment && from === segment.start;
}

function followsUnitsFigure(submission: Submission, { paragraph, segment, figure }: Mention): boolean {
  return paragraph.mentions.some((other) => {
    const isBefore = other.segment.sentence === segment.sentence && other.figure.start < figure.start;
    const column = isBefore && other.meaning.subject === "funds" ? comparedColumn(other) : undefined;
    return (
      column !== undefined &&
      tableFigures(submission, "funds", column).figures.some((table) => agreesWith(other.figure, table))
    );
  });
}

/**
 * 一般公共预算支出情况 may speak of the general budget's share alone: then its figures are short of the tables' by just what
 * came from other funds, or its 基本支出 and 项目支出 add up to just the general budget.
 */
function isOfGeneralBudgetOnly(reading: ReportReading, mention: Mention, figures: readonly TableFigure[]): boolean {
  const { figure, meaning, paragraph } = mention;
  const [form] = reading.submission.overall;
  if (!form) return false;
  const { governmentFund, nonTaxSpecial, otherFunds, generalBudget } = form.model.fundsByKind.income.known;
  const others = subsetSums([governmentFund, nonTaxSpecial, otherFunds]);
  if (others.length > 0 && isPartOfOneFund(mention, figures)) return true;
  if (
    paragraph.section !== "generalBudget" ||
    !["funds", "basicSpending", "projectSpending", "personnel"].includes(meaning.subject)
  ) {
    return false;
  }
  // 年初预算 and 全年预算 by fund stand on no form.
  if (meaning.subject === "funds" && mention.column !== "final") return others.length > 0;
  const isShort = (value: Decimal): boolean => others.some((other) => isClose(figure, value.minus(other)));
  if (figures.some(({ value }) => isShort(value))) return true;
  const general = valueOf(generalBudget)?.value;
  const { basicSpending, projectSpending } = form.model.fundsByKind.expenditure.known;
  const all = sum([basicSpending, projectSpending].flatMap((amount) => valueOf(amount)?.value ?? []));
  // Where the general budget paid for everything, its share is the tables' figure.
  if (general?.equals(all)) return false;
  const basic = firstInSection(reading, "basicSpending");
  const project = firstInSection(reading, "projectSpending");
  if (
    !general ||
    !basic ||
    !project ||
    general.minus(basic).minus(project).abs().greaterThan(halfOfLastDigit(figure))
  ) {
    return false;
  }
  if (meaning.subject !== "personnel") return meaning.subject !== "funds";
  const publicUse = firstInSection(reading, "publicUse");
  return publicUse !== undefined && isClose(figure, basic.minus(publicUse));
}

/** 一般公共预算支出1961.50万元，其中公用经费110.20万元: less than the tables' 公用经费 of all funds, and no form tells how much less. */
function isPartOfOneFund(mention: Mention, figures: readonly TableFigure[]): boolean {
  const whole = wholeOfPart(mention);
  return (
    whole !== undefined &&
    FUNDS.has(whole) &&
    !FUNDS.has(mention.meaning.subject) &&
    figures.some(({ value }) => valueOfFigure(mention.figure).lessThan(value))
  );
}

/** What 一般公共预算支出情况 first states of a subject, in 万元. */
function firstInSection({ narrative }: ReportReading, subject: Subject): Decimal | undefined {
  const found = narrative.mentions.find(
    (mention) =>
      mention.paragraph.section === "generalBudget" &&
      mention.meaning.subject === subject &&
      mention.column === "final" &&
      isUnits(mention),
  );
  return found && valueOfFigure(found.figure);
}

function isClose(figure: TextFigure, value: Decimal): boolean {
  return valueOfFigure(figure).minus(value).abs().lessThanOrEqualTo(halfOfLastDigit(figure));
}

/** What any of some amounts come to together, none at all left out. */
function subsetSums(amounts: readonly Sourced<Amount>[]): readonly Decimal[] {
  const values = amounts.flatMap((amount) => valueOf(amount)?.value ?? []).filter((value) => value.greaterThan(0));
  const sums = values.reduce<Decimal[][]>((sets, value) => [...sets, ...sets.map((set) => [...set, value])], [[]]);
  return sums.filter((set) => set.length > 0).map(sum);
}
