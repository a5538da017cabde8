import type { Decimal } from "../../core/numbers/decimal";
import { ZERO } from "../../core/numbers/decimal";
import { money, plainFigure } from "../../core/numbers/wording";
import { onceForEach } from "../../core/once-for-each";
import { compactText } from "../../core/values/normalise";
import { valueOf, type Place, type Sourced } from "../../core/values/sourced";
import type { Amount, Figure } from "../../core/values/values";
import type { ProjectSelfEvaluation } from "../forms/instances";
import { agreesWith } from "./comparisons";
import { halfOfLastDigit, valueOfFigure, type TextFigure } from "./figures-in-text";
import type { NarrativeParagraph } from "./narrative";
import type { ReportReading } from "./read-narrative";
import type { Measure } from "./vocabulary";

/** What a report on one project tells of it. */
type Told = "budget" | "spent" | "rate" | "score";

interface Statement {
  readonly told: Told;
  readonly paragraph: NarrativeParagraph;
  readonly figure: TextFigure;
  readonly from: number;
  readonly sentence: number;
}

/** A figure of such a report beside what it must be, by the report itself or by the project's form. */
interface OwnFigure {
  readonly paragraph: NarrativeParagraph;
  readonly figure: TextFigure;
  readonly from: number;
  readonly measure: Measure;
  readonly expected: Decimal;
  /** How it must be: 全年支出 95 万元÷预算 100 万元＝95%; 附件3年度资金总额“全年执行数”. */
  readonly source: string;
  readonly places: readonly Place[];
  readonly agrees: boolean;
}

/** A score and the band that the same paragraph gives it. */
interface OwnBand {
  readonly paragraph: NarrativeParagraph;
  readonly score: TextFigure;
  readonly band: string;
  readonly from: number;
  readonly end: number;
}

const OPENS = "(?:(?:19|20)\\d\\d年度?)?(?:本|该)?(?:项目)?(?:全年|年度|本年度?|财政|专项|资金)*";
const LINKS = "(?:为|是|共|共计|合计|总计|达到?|:)*$";
const WORDS: readonly (readonly [Told, TextFigure["kind"], RegExp])[] = [
  ["rate", "percent", new RegExp(`^${OPENS}(?:预算|支出)?(?:执行率|使用率|支出率|支付率)${LINKS}`)],
  ["spent", "money", new RegExp(`^${OPENS}实际?(?:完成)?(?:支出|执行|使用|支付)(?:数|资金|金额|总额)*${LINKS}`)],
  ["spent", "money", new RegExp(`^${OPENS}(?:支出|执行)(?:数|资金|金额|总额)*${LINKS}`)],
  ["budget", "money", new RegExp(`^${OPENS}(?:调整后的?)?(?:全年)?预算(?:数|资金|总额|金额|安排)*${LINKS}`)],
  ["score", "points", new RegExp(`^${OPENS}(?:绩效)?(?:综合)?(?:自评|评价)(?:总|综合)?(?:得分|分数|评分)?${LINKS}`)],
];
const OTHER_MONEY = /累计|以来|截至|截止|上年|结转|上半年|季度|计划|拟|预计|下年|明年|年初/;
const BAND = /(?:等级|等次|评级|结论)(?:评定)?(?:为|是|:)*(优|良|中|差)/;
const MEASURES: Readonly<Record<Told, Measure>> = { budget: "money", spent: "money", rate: "percent", score: "points" };

/** Every figure of a report on one project that can be held against others of it, or against the project's form. */
export const ownFigures = onceForEach((reading: ReportReading): readonly OwnFigure[] => {
  const statements = reading.narrative.paragraphs.flatMap(statementsIn);
  const form = formOf(reading);
  return [...ratesOf(statements), ...statements.flatMap((statement) => (form ? besideForm(statement, form) : []))];
});

/** Every score of a report on one project with a band beside it. */
export const ownBands = onceForEach((reading: ReportReading): readonly OwnBand[] =>
  reading.narrative.paragraphs.flatMap((paragraph) => {
    const found = BAND.exec(paragraph.plain.text);
    const scores = statementsIn(paragraph).filter(({ told }) => told === "score");
    const [score, ...more] = scores;
    if (!found || !score || more.length > 0) return [];
    const end = found.index + found[0].length;
    return [{ paragraph, score: score.figure, band: found[1]!, from: found.index, end }];
  }),
);

function statementsIn(paragraph: NarrativeParagraph): readonly Statement[] {
  if (paragraph.section === "measures") return [];
  return paragraph.segments.flatMap((segment, position): readonly Statement[] => {
    const [figure, ...more] = segment.figures.filter(({ kind }) => kind !== "date");
    if (!figure?.exact || more.length > 0 || paragraph.years[position] !== "this") return [];
    const words = segment.text.slice(0, figure.from - segment.start);
    const before = paragraph.segments.slice(0, position + 1).filter(({ sentence }) => sentence === segment.sentence);
    if (before.some(({ text }) => OTHER_MONEY.test(text))) return [];
    const told = WORDS.find(([, kind, pattern]) => kind === figure.kind && pattern.test(words))?.[0];
    return told ? [{ told, paragraph, figure, from: segment.start, sentence: segment.sentence }] : [];
  });
}

/** 全年预算100万元，实际支出95万元，执行率96%: all three in one sentence, each once, and no other money. */
function ratesOf(statements: readonly Statement[]): readonly OwnFigure[] {
  return statements.flatMap((rate): readonly OwnFigure[] => {
    if (rate.told !== "rate") return [];
    const { paragraph, sentence, figure, from } = rate;
    const others = statements.filter((other) => other.paragraph === paragraph && other.sentence === sentence);
    const of = (told: Told): readonly Statement[] => others.filter((other) => other.told === told);
    const [budget, spent] = [of("budget"), of("spent")];
    const amounts = paragraph.segments
      .filter((segment) => segment.sentence === sentence)
      .flatMap(({ figures }) => figures.filter(({ kind }) => kind === "money"));
    if (budget.length !== 1 || spent.length !== 1 || of("rate").length !== 1 || amounts.length !== 2) return [];
    const [whole, part] = [valueOfFigure(budget[0]!.figure), valueOfFigure(spent[0]!.figure)];
    if (whole.isZero()) return [];
    const expected = part.dividedBy(whole);
    const agrees = valueOfFigure(figure).minus(expected).abs().lessThanOrEqualTo(halfOfLastDigit(figure));
    const shown = `${expected.times(100).toDecimalPlaces(2).toFixed()}%`;
    const source = `支出 ${money(part)} 万元÷预算 ${money(whole)} 万元＝${shown}`;
    return [{ paragraph, figure, from, measure: "percent", expected, source, places: [], agrees }];
  });
}

/** The one project whose name the report's title has. */
function formOf({ report, submission }: ReportReading): ProjectSelfEvaluation | undefined {
  const title = compactText(valueOf(report.title) ?? "");
  const named = submission.filledProjects.filter(({ model }) => {
    const name = compactText(valueOf(model.projectName) ?? "").replace(/(?:专项)?(?:项目|资金|经费)$/, "");
    return name.length >= SHORTEST_NAME && title.includes(name);
  });
  return named.length === 1 ? named[0] : undefined;
}

const SHORTEST_NAME = 4;

function besideForm({ told, paragraph, figure, from }: Statement, form: ProjectSelfEvaluation): readonly OwnFigure[] {
  const { initialBudget, adjustedBudget, executed } = form.model.funding.known.total.cells;
  const places: readonly Sourced<Amount | Figure>[] =
    told === "budget"
      ? [adjustedBudget, initialBudget]
      : told === "spent"
        ? [executed]
        : told === "score"
          ? [form.model.indicators.totals.score]
          : [];
  const [first] = places;
  if (first?.kind !== "present") return [];
  const agrees = places.some((place) => {
    if (place.kind !== "present") return false;
    const { value } = place;
    return agreesWith(figure, { value: value.value, halfWidth: "halfWidth" in value ? value.halfWidth : ZERO });
  });
  const expected = first.value.value;
  const shown = told === "score" ? `${plainFigure(expected)} 分` : `${money(expected)} 万元`;
  const source = `${form.name}${first.label}为 ${shown}`;
  return [{ paragraph, figure, from, measure: MEASURES[told], expected, source, places: [first], agrees }];
}
