import { sum, type Decimal } from "../../core/numbers/decimal";
import { chineseNumber } from "../../core/values/numerals";
import { onceForEach } from "../../core/once-for-each";
import { valueOf } from "../../core/values/sourced";
import { namedProjects, projectsIn } from "../binding/project-names";
import { money } from "../../core/numbers/wording";
import { agreesWith, comparedColumn, isUnits } from "./comparisons";
import { halfOfLastDigit, valueOfFigure, type TextFigure } from "./figures-in-text";
import type { Mention, NarrativeParagraph } from "./narrative";
import type { ReportReading } from "./read-narrative";
import type { Segment } from "./segments";
import { quotient, type QuotientComparison } from "./share-statements";
import { tableFigures, type TableFigure } from "./table-figures";
import type { Subject } from "./vocabulary";
import { opensSentence } from "./years";

/** What has a 预算 and a 决算 on 附件1, so that a report may tell how much of the one the other is. */
const BUDGETED: ReadonlySet<Subject> = new Set<Subject>([
  "threePublic",
  "publicUse",
  "procurement",
  "projectSpending",
  "vehicles",
  "vehicleRunning",
  "reception",
]);

const OF_BUDGET =
  /^(?:(?:完成|占|为|达到?)(?:年初|全年|年度|本年|当年)?(?:部门|政府采购|采购|项目|三公经费|公用经费)?预算数?(?:安排)?的|(?:预算)?(?:支出)?(?:采购)?(?:预算)?(?:执行率|完成率|支付率|执行进度|控制率)(?:为|是|达到?)?)$/;
/** 完成预算240万元的96.23%: what the share is of stands in the clause itself. */
const OF_TOLD_BUDGET =
  /^(?:完成|占|为|是|相当于|达到?)(?:年初|全年|年度|本年|当年)?(?:部门|政府采购|采购|项目|三公经费|公用经费)?预算数?(?:安排)?$/;
const ADJUSTED =
  /^(?:年度|全年|部门|本年度?)*(?:预算调整率|(?:预算)?(?:追加|调整)(?:比例|幅度)|追加率)(?:为|是|达|:)*$/;
const LEFT_OVER = /^(?:年末|年度|部门|资金)*(?:结转结余率|结余结转率|结余率|结转率)(?:为|是|达|:)*$/;
/** 本单位, 我镇2022年: whose rate it is. */
const OF_UNIT =
  /^(?:(?:19|20)\d\d年度?)?(?:[本我](?:单位|部门|中心|学校|医院|街道|[局委院所站校馆处会镇乡队])|单位|部门|学校)(?:(?:19|20)\d\d年度?)?/;
const AGAINST_INITIAL =
  /^(?:较|比|与)年初(?:预算)?(?:数|安排)?(?:相比)?(?:净?增加|净增|减少|增长|下降|上升|多|少|增|减)(?:了)?$/;
const GROWTH = /^(?:增长|下降|增幅|降幅|增长率|上升)(?:为|了|达)?$/;

/** Figures that follow from those a report has just told, or from the funds of 附件2. */
export const derivedRates = onceForEach((reading: ReportReading): readonly QuotientComparison[] =>
  reading.narrative.paragraphs.flatMap((paragraph) => {
    if (paragraph.section === "measures") return [];
    const told = paragraph.segments.flatMap((segment, position): readonly QuotientComparison[] => {
      const { figure, words } = clauseOf(segment);
      if (paragraph.years[position] !== "this" || !figure?.exact) return [];
      const read =
        ofBudget(reading, paragraph, segment, figure, words) ??
        ofAllProjects(reading, paragraph, position, figure, words) ??
        ofProjects(reading, paragraph, segment, figure, words) ??
        ofFunds(reading, paragraph, segment, figure, words) ??
        againstInitial(reading, paragraph, position, figure, words) ??
        countsDone(paragraph, position, figure, words);
      return read ? [read] : [];
    });
    return told;
  }),
);

/** The figure a clause tells, and the words before it; of 完成预算240万元的96.23% the rate, and 完成预算的. */
function clauseOf({ figures, text, start }: Segment): { figure: TextFigure | undefined; words: string } {
  const [figure, second, ...more] = figures.filter(({ kind }) => kind === "percent" || kind === "money");
  const words = figure ? text.slice(0, figure.from - start) : "";
  const isTwo = figure?.kind === "money" && second?.kind === "percent" && more.length === 0;
  if (!isTwo || !OF_TOLD_BUDGET.test(words) || text.slice(figure.end - start, second.from - start) !== "的")
    return { figure, words };
  return { figure: second, words: `${words}的` };
}

/** 三公经费支出12.40万元，完成预算的88.57%. */
function ofBudget(
  reading: ReportReading,
  paragraph: NarrativeParagraph,
  segment: Segment,
  figure: TextFigure,
  words: string,
): QuotientComparison | undefined {
  if (figure.kind !== "percent" || !OF_BUDGET.test(words)) return undefined;
  const last = lastBefore(paragraph, segment);
  if (!last || !isUnits(last)) return undefined;
  // 三公经费预算46万元，控制率89.89%: of what the tables have spent.
  const isOfBudgetAlone =
    comparedColumn(last) === "budget" && /[控执]/.test(words) && BUDGETED.has(last.meaning.subject);
  if (comparedColumn(last) !== "final" && !isOfBudgetAlone) return undefined;
  const { subject } = last.meaning;
  if (subject === "funds" && words.includes("年初")) {
    // 财政拨款支出年初预算数为2158.06万元，支出决算数为2210万元，完成年初预算的102.41%: of other money than all there is.
    if (!agreesWithTables(reading, paragraph, last)) return undefined;
    return quotient(reading, paragraph, { figure, from: segment.start, part: subject, whole: subject, of: "initial" });
  }
  if (!BUDGETED.has(subject)) return undefined;
  return quotient(reading, paragraph, { figure, from: segment.start, part: subject, whole: subject, of: "budget" });
}

/** Whether what the sentence has told of the funds is what 附件2 has. */
function agreesWithTables({ submission }: ReportReading, { mentions }: NarrativeParagraph, last: Mention): boolean {
  const told = mentions.filter(
    ({ meaning, segment, figure }) =>
      meaning.subject === "funds" && segment.sentence === last.segment.sentence && figure.start <= last.figure.start,
  );
  return told.every((mention) => {
    const column = comparedColumn(mention);
    const stated = column === undefined ? [] : tableFigures(submission, "funds", column).figures;
    return stated.length === 0 || stated.some((figure) => agreesWith(mention.figure, figure));
  });
}

/** 共安排资金480.00万元，实际使用462.40万元，项目执行率96.33%: of all projects, where the sentence names none. */
function ofProjects(
  reading: ReportReading,
  paragraph: NarrativeParagraph,
  segment: Segment,
  figure: TextFigure,
  words: string,
): QuotientComparison | undefined {
  const { submission } = reading;
  if (figure.kind !== "percent" || !/^项目(?:支出|预算|资金)?(?:预算)?执行率(?:为|是)?$/.test(words)) return undefined;
  const sentence = paragraph.segments.filter((other) => other.sentence === segment.sentence).map(({ text }) => text);
  if (projectsIn(sentence.join("，"), namedProjects(submission)).length > 0) return undefined;
  const totals = submission.filledProjects.map(({ model }) => model.funding.known.total.cells);
  const sums = [totals.map(({ executed }) => executed), totals.map(({ adjustedBudget }) => adjustedBudget)].map(
    (cells) => sum(cells.flatMap((cell) => valueOf(cell)?.value ?? [])),
  );
  const [spent, budget] = sums;
  if (!spent || !budget || budget.isZero()) return undefined;
  const expected = spent.dividedBy(budget);
  const read = quotient(reading, paragraph, {
    figure,
    from: segment.start,
    part: "projectSpending",
    whole: "projectSpending",
    of: "budget",
  });
  if (read?.agrees) return read;
  const working = `各附件3全年执行数合计 ${money(spent)} 万元除以全年预算数合计 ${money(budget)} 万元，应为 ${percentShown(expected)}`;
  return compared(paragraph, segment, figure, { expected, values: [expected], working, figures: [] });
}

/** 纳入绩效自评的项目共3个，共安排资金480.00万元，实际使用462.40万元: what the 附件3 come to. */
function ofAllProjects(
  { submission }: ReportReading,
  paragraph: NarrativeParagraph,
  position: number,
  figure: TextFigure,
  words: string,
): QuotientComparison | undefined {
  const segment = paragraph.segments[position]!;
  const [one, two] = [paragraph.segments[position - 1], paragraph.segments[position - 2]];
  const opens = (other: Segment | undefined): boolean => other !== undefined && COUNTS_PROJECTS.test(wordsOf(other));
  // 特定目标类项目中，2个项目支出50万元 is of some of them.
  const isOfAll = opensSentence(paragraph.segments, segment)
    ? tellsOfAll(words, submission.filledProjects.length)
    : undefined;
  const isBudget = (/^共?(?:安排|投入)(?:项目)?资金$/.test(words) && opens(one)) || isOfAll === "budget";
  const isSpent = (/^(?:实际)?(?:使用|支出)(?:资金)?$/.test(words) && opens(two)) || isOfAll === "spent";
  if (figure.kind !== "money" || !(isBudget || isSpent)) return undefined;
  const column = isBudget ? "adjustedBudget" : "executed";
  const cells = submission.filledProjects.map(({ model }) => model.funding.known.total.cells[column]);
  if (cells.some(({ kind }) => kind !== "present")) return undefined;
  const expected = sum(cells.flatMap((cell) => valueOf(cell)?.value ?? []));
  const working = `各附件3${isBudget ? "全年预算数" : "全年执行数"}合计应为 ${money(expected)} 万元`;
  return compared(paragraph, segment, figure, { expected, values: [expected], working, figures: [] });
}

/** 两个项目合计支出258.4万元, where there are two. */
function tellsOfAll(words: string, count: number): "budget" | "spent" | undefined {
  const match = ALL_OF.exec(words);
  if (!match) return undefined;
  const [, typed = "", , budget] = match;
  const number = typed === "两" ? 2 : (chineseNumber(typed)?.toNumber() ?? Number(typed));
  return number !== count ? undefined : budget ? "budget" : "spent";
}

const ALL_OF =
  /^(?:以上|上述|全部)?([两二三四五六七八九十]|\d{1,2})个项目(?:资金)?(?:合计|共计|总计|共|累计)?(?:(支出|实际支出|使用资金|完成支出|支出资金)|(安排资金|预算|安排预算))(?:合计|共计|总计|共)?(?:为|达)?$/;
const COUNTS_PROJECTS = /^(?:纳入|参与|开展)(?:本次)?绩效自评的项目共?$/;

/** 预算调整率 and 结转结余率, of the funds of 附件2. */
function ofFunds(
  reading: ReportReading,
  paragraph: NarrativeParagraph,
  segment: Segment,
  figure: TextFigure,
  words: string,
): QuotientComparison | undefined {
  const own = words.replace(OF_UNIT, "");
  const isAdjusted = ADJUSTED.test(own);
  if (figure.kind !== "percent" || !(isAdjusted || LEFT_OVER.test(own))) return undefined;
  // Alone, nobody can tell of what: the sentence must speak of the unit's funds.
  const last = lastBefore(paragraph, segment);
  const isOfFunds = last !== undefined && ["funds", "balance", "executionRate"].includes(last.meaning.subject);
  const { initial, budget, final } = fundsOf(reading);
  const tellsMove = isAdjusted && initial && budget && tellsAdjustment(paragraph, segment, initial, budget);
  const isAlone = last === undefined && own !== words && opensSentence(paragraph.segments, segment);
  // 预算调整率0%: what the unit had no part in is no adjustment to some.
  const isUnitsOwn =
    isAlone && !figure.value.isZero() && paragraph.whose[paragraph.segments.indexOf(segment)] === "unit";
  if (!(isOfFunds && isUnits(last)) && !listsRates(paragraph, segment) && !tellsMove && !isUnitsOwn) return undefined;
  const other = isAdjusted ? initial : final;
  if (!budget || !other || !initial) return undefined;
  const difference = budget.value.minus(other.value).abs();
  const bases = [isAdjusted ? initial : budget, isAdjusted ? budget : initial].filter(({ value }) =>
    value.greaterThan(0),
  );
  const values = bases.map(({ value }) => difference.dividedBy(value));
  const [expected] = values;
  if (!expected) return undefined;
  const working =
    `${budget.source}与${other.source}相差 ${money(difference)} 万元，除以${bases[0]!.source}，` +
    `应为 ${percentShown(expected)}`;
  return compared(paragraph, segment, figure, { expected, values, working, figures: [budget, other] });
}

/** 年中追加预算40万元，预算调整率3.51%: what the clause before tells is what the budget of 附件2 moved by. */
function tellsAdjustment(
  { segments }: NarrativeParagraph,
  segment: Segment,
  initial: TableFigure,
  budget: TableFigure,
): boolean {
  const before = segments[segments.indexOf(segment) - 1];
  const figure = before?.figures.find(({ kind }) => kind === "money");
  if (!before || !figure || before.sentence !== segment.sentence || !/追加|调增|调整/.test(before.text)) return false;
  return agreesWith(figure, { value: budget.value.minus(initial.value).abs(), halfWidth: budget.halfWidth });
}

/** 三公经费控制率85.48%，政府采购执行率97.66%，预算调整率3.32%: the unit's rates one by one. */
function listsRates({ segments }: NarrativeParagraph, { sentence }: Segment): boolean {
  const text = segments.filter((other) => other.sentence === sentence).map((other) => other.text);
  return (
    text.some((words) => /^(?:三公经费|公用经费)控制率/.test(words)) && text.some((words) => /^政府采购/.test(words))
  );
}

/** 共设置三级指标12项，完成8项，指标完成率66.67%. */
function countsDone(
  paragraph: NarrativeParagraph,
  position: number,
  figure: TextFigure,
  words: string,
): QuotientComparison | undefined {
  const [all, done, segment] = [-2, -1, 0].map((back) => paragraph.segments[position + back]);
  if (figure.kind !== "percent" || !/^(?:指标)?(?:完成|达标)(?:率|比例)(?:为)?$/.test(words)) return undefined;
  const [first, second] = [all, done].map((clause) => clause?.figures.filter(({ kind }) => kind !== "date") ?? []);
  const [of, part] = [first?.[0], second?.[0]];
  if (!all || !done || !segment || !of || !part || first?.length !== 1 || second?.length !== 1) return undefined;
  const isOne = of.unit === part.unit && of.kind === "count" && all.sentence === segment.sentence;
  if (!isOne || !/指标$/.test(wordsOf(all)) || !/(?:完成|达标|实现)$/.test(wordsOf(done)) || of.value.isZero())
    return undefined;
  const expected = part.value.dividedBy(of.value);
  const working = `${part.value.toFixed()}÷${of.value.toFixed()}，应为 ${percentShown(expected)}`;
  return compared(paragraph, segment, figure, { expected, values: [expected], working, figures: [] });
}

/** 全年预算1180.00万元，较年初预算增加40.00万元，增长3.51%. */
function againstInitial(
  reading: ReportReading,
  paragraph: NarrativeParagraph,
  position: number,
  figure: TextFigure,
  words: string,
): QuotientComparison | undefined {
  const segment = paragraph.segments[position]!;
  const before = paragraph.segments[position - 1];
  const isGrowth = GROWTH.test(words) && before !== undefined && AGAINST_INITIAL.test(wordsOf(before));
  if (!AGAINST_INITIAL.test(words) && !isGrowth) return undefined;
  const last = lastBefore(paragraph, isGrowth ? before : segment);
  if (last?.meaning.subject !== "funds" || !isUnits(last) || last.year !== "this") return undefined;
  const { initial, budget, final } = fundsOf(reading);
  const own = last.column === "budget" ? budget : last.column === "final" ? final : undefined;
  if (!own || !initial || initial.value.isZero()) return undefined;
  const moved = own.value.minus(initial.value).abs();
  const expected = figure.kind === "percent" ? moved.dividedBy(initial.value) : moved;
  const shown = figure.kind === "percent" ? percentShown(expected) : `${money(expected)} 万元`;
  const working = `${own.source} ${money(own.value)} 万元与${initial.source} ${money(initial.value)} 万元比较，应为 ${shown}`;
  return compared(paragraph, segment, figure, { expected, values: [expected], working, figures: [own, initial] });
}

function compared(
  paragraph: NarrativeParagraph,
  { start: from }: Segment,
  figure: TextFigure,
  { values, ...terms }: Pick<QuotientComparison, "expected" | "working" | "figures"> & { values: readonly Decimal[] },
): QuotientComparison {
  const stated = valueOfFigure(figure);
  const half = halfOfLastDigit(figure);
  const agrees = values.some((value) => stated.minus(value).abs().lessThanOrEqualTo(half));
  return { paragraph, figure, from, measure: figure.kind === "percent" ? "percent" : "money", agrees, ...terms };
}

type FundsColumn = "initial" | "budget" | "final";

function fundsOf({ submission }: ReportReading): Readonly<Record<FundsColumn, TableFigure | undefined>> {
  const of = (column: FundsColumn): TableFigure | undefined => tableFigures(submission, "funds", column).figures[0];
  return { initial: of("initial"), budget: of("budget"), final: of("final") };
}

function lastBefore({ mentions }: NarrativeParagraph, segment: Segment): Mention | undefined {
  return mentions
    .filter(
      (mention) =>
        mention.segment.sentence === segment.sentence &&
        mention.segment.start < segment.start &&
        // Behind its brackets a clause goes on about what stands before them.
        mention.segment.depth <= segment.depth,
    )
    .at(-1);
}

function wordsOf({ text, start, figures }: Segment): string {
  const [figure] = figures.filter(({ kind }) => kind !== "date");
  return figure ? text.slice(0, figure.from - start) : text;
}

function percentShown(value: Decimal): string {
  return `${value.times(100).toDecimalPlaces(2).toFixed()}%`;
}
