import type { TextFigure } from "./figures-in-text";
import type { Mention, NarrativeParagraph } from "./narrative";
import { noneStatements } from "./none-statements";
import type { ReportReading } from "./read-narrative";
import type { Segment } from "./segments";
import { comparedColumn, FUNDS } from "./comparisons";
import { holdsLabel } from "./vocabulary";
import { wholeOfPart } from "./whole-of-part";
import type { SectionKey } from "../forms/self-evaluation-report/sections";

/** The figure of a report's 一般公共预算支出情况 that says how much was spent in all. */
interface GeneralBudgetTotal {
  readonly paragraph: NarrativeParagraph;
  readonly figure: TextFigure;
  readonly from: number;
}

const ELSEWHERE: ReadonlySet<SectionKey | undefined> = new Set<SectionKey | undefined>([
  "measures",
  "governmentFund",
  "stateCapital",
  "socialInsurance",
]);

/** 支出382.92万元, 2023年支出合计382.92万元: in this section, before its parts, that is its total. */
const BARE_TOTAL =
  /^(?:其中|(?:19|20)\d\d年度?|本年度?|全年|年度|当年|(?:本|我)?(?:单位|部门|中心|局))*(?:一般公共预算)?(?:总|共|实际)?支出(?:合计|总额|共计|共|总数|为|数|金额)*$/;

/** The first total of 一般公共预算支出情况. None where that says there was no such spending, or only about how much. */
export function generalBudgetTotal(reading: ReportReading): GeneralBudgetTotal | undefined {
  if (noneStatements(reading).some(({ subject }) => subject === "generalBudget")) return undefined;
  const paragraphs = reading.narrative.paragraphs.filter(({ section }) => section === "generalBudget");
  for (const paragraph of paragraphs) {
    const found = firstTotal(paragraph);
    if (!found) continue;
    // 全年支出554.80万元，执行率97.99%。其中一般公共预算支出494.80万元: the section says which it is, if not in the same sentence.
    const named = paragraphs.flatMap(({ mentions }) => mentions.filter(isNamedTotal))[0];
    const total = named ?? found;
    return total.figure.exact ? total : undefined;
  }
  return undefined;
}

/** What a report says of 一般公共预算 anywhere else, by that name: plans and the sections of other funds left out. */
export function generalBudgetMentions({ narrative }: ReportReading): readonly GeneralBudgetTotal[] {
  return narrative.mentions.filter(
    (mention) =>
      mention.meaning.subject === "generalBudget" &&
      mention.figure.exact &&
      comparedColumn(mention) === "final" &&
      !ELSEWHERE.has(mention.paragraph.section) &&
      !isOfAPart(mention) &&
      !isApproved(mention),
  );
}

const SOURCE_TOLD = /收入[^。]*一般公共预算[^\d，。;、]*收入[^\d，。;、]{0,3}\d/;

function firstTotal(paragraph: NarrativeParagraph): GeneralBudgetTotal | undefined {
  const first = paragraph.mentions.find(isTotal);
  // 全年支出554.80万元，其中一般公共预算支出494.80万元: the sentence says which it is.
  const named = paragraph.mentions.find(
    (mention) => isNamedTotal(mention) && mention.segment.sentence === first?.segment.sentence,
  );
  if (named) return named;
  // 收入总计3092.75万元，其中一般公共预算拨款2985.25万元、其他收入45万元。支出总计3092.75万元 tells of all money.
  const tellsSources =
    first?.meaning.subject === "funds" && SOURCE_TOLD.test(paragraph.plain.text.slice(0, first.from));
  if (tellsSources) return undefined;
  const bare = paragraph.heading?.includes("一般公共预算") ? bareTotal(paragraph) : undefined;
  return first && (!bare || first.from <= bare.from) ? first : bare;
}

/**
 * 一般公共预算506.2万元（含追加预算18.2万元）: what was approved, as is 一般公共预算拨款1068万元，当年支出1043.31万元. And 全年支出554.8万元中，…: the frame of
 * what follows.
 */
function isApproved({ paragraph, figure, from }: Mention): boolean {
  const rest = paragraph.plain.text.slice(figure.end);
  const isSpending = /支出|决算/.test(paragraph.plain.text.slice(from, figure.start));
  if (!isSpending && (SPENDS.test(rest) || CAME_IN.test(paragraph.plain.text.slice(0, from)))) return true;
  return /^\((?:含|其中|包括)[^)]*(?:追加|调增|结转|年初)/.test(rest) || /^中[，,:]/.test(rest);
}

/** 全年项目支出1248.36万元，其中一般公共预算948.36万元: what it paid of the projects. */
function isOfAPart(mention: Mention): boolean {
  const whole = wholeOfPart(mention) ?? "funds";
  return whole !== "funds" && !FUNDS.has(whole);
}

/** 资金来源为：一般公共预算拨款506.2万元. */
const CAME_IN = /(?:来源|收入|批复|下达|安排)[^\d，。;]{0,6}[:为][^。;]*$/;
const SPENDS = /^[，,;](?:当年|本年度?|全年|年度|实际|已|共)*(?:支出|使用|执行|支付)(?!的)/;

function isTotal(mention: Mention): boolean {
  const { meaning, column, year, whose } = mention;
  if (isOfAPart(mention) || isApproved(mention)) return false;
  if (column !== "final" || year !== "this" || whose === "foreign") return false;
  return meaning.subject === "generalBudget" || (meaning.subject === "funds" && whose === "unit");
}

function isNamedTotal(mention: Mention): boolean {
  return isTotal(mention) && mention.meaning.subject === "generalBudget";
}

/** What may be told before a bare total: money of the same section that came in or was approved. */
const SAME_MONEY =
  /一般公共预算|^(?:(?:19|20)\d\d年度?|本年度?|全年|年初|年末|年度|当年|(?:本|我)?(?:单位|部门|中心|局|校|院)|其中)*(?:部门|财政|调整后?的?|本年|追加)*(?:预算|收入|拨款|安排|批复|下达|到位|追加)+(?:数|合计|总额|资金|共计|共|为)*$/;

const OTHER_MONEY = /政府性基金|国有资本|社会?保险?基金|专户/;

function isOfSameMoney({ text, start, figures }: Segment): boolean {
  const money = figures.find(({ kind }) => kind === "money");
  // 公务接待61批次，支出4.12万元 is of what was counted; 政府采购情况：预算230万元，支出221.8万元, of what was named.
  const isNamed = holdsLabel(text) && !/一般公共预算|全年支出|总支出/.test(text);
  if (!money) return !OTHER_MONEY.test(text) && !isNamed && figures.every(({ kind }) => kind === "date");
  return SAME_MONEY.test(text.slice(0, money.from - start));
}

function bareTotal(paragraph: NarrativeParagraph): GeneralBudgetTotal | undefined {
  for (const [position, { text, start, figures, opener, sentence }] of paragraph.segments.entries()) {
    const [figure] = figures.filter(({ kind }) => kind !== "date");
    const isOpen = opener === "" || opener === "，" || opener === "。" || opener === ":";
    if (!figure || figure.kind !== "money" || !isOpen || paragraph.years[position] !== "this") continue;
    if (text.startsWith("中", figure.end - start)) continue;
    const before = paragraph.segments.slice(0, position).filter((other) => other.sentence === sentence);
    if (BARE_TOTAL.test(text.slice(0, figure.from - start)) && before.every(isOfSameMoney))
      return { paragraph, figure, from: start };
  }
  return undefined;
}
