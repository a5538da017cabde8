import { APPROVED, EVALUATED_BY_OTHERS, GIVEN, ITEM_WEIGHT, ONE_ITEM, TELLS_BAND } from "./figure-words";
import { followsUnitsSpending } from "./found-before";
import { openingLabel, readWords, type LabelRead } from "./label-grammar";
import type { TextFigure } from "./figures-in-text";
import type { Mention, NarrativeParagraph } from "./narrative";
import type { Segment } from "./segments";
import type { Meaning, Subject } from "./vocabulary";
import { mentionedYear, opensSentence } from "./years";

/** What is read around labels that are the unit's only in the right company: 实有, 总分. */
type Clauses = Pick<NarrativeParagraph, "segments" | "plain" | "section">;

const MOST_CLAUSES_BACK = 40;

/** What the sentence said so far, as far back as anybody remembers. */
function sentenceBefore({ segments }: Clauses, segment: Segment): string {
  const position = segments.indexOf(segment);
  const own = segments.slice(Math.max(0, position - MOST_CLAUSES_BACK), position + 1);
  return own.flatMap(({ sentence, text }) => (sentence === segment.sentence ? [text] : [])).join("，");
}

/** 编制18人，实有18人（含长期借调出1人），其中在职17人: more than those on duty. */
function isDivided({ segments, plain }: Clauses, { sentence, end }: Segment): boolean {
  const rest = segments.filter((other) => other.sentence === sentence && other.start >= end);
  return plain.text.startsWith("(含", end) || rest.some(({ text }) => /^(?:其中:?)?(?:在职|在编|在岗)/.test(text));
}

/** 产出指标得49.6分，效益指标得29.65分，…，总分99分，等级为优: nothing but a whole has a band. */
function isFollowedByBand(clauses: Clauses, segment: Segment, label: string): boolean {
  if (!/分$|^自评$/.test(label)) return false;
  const { segments, section } = clauses;
  const next = segments[segments.indexOf(segment) + 1];
  if (section !== "performance" || next?.sentence !== segment.sentence || !TELLS_BAND.test(next.text)) return false;
  return !EVALUATED_BY_OTHERS.test(sentenceBefore(clauses, segment));
}

/** 2022年县财政年初批复我镇预算1140万元: the unit's first budget, told by who gave it. */
export function approvedBudget(words: string): LabelRead | undefined {
  const label = /初/.test(words) && APPROVED.test(words) ? openingLabel("年初批复预算数", undefined) : undefined;
  return label && { ...label, namesUnit: true };
}

const KEPT_WITHIN =
  /(?:严格|始终|均|全部|有效){0,2}控制在(?:(年初)|全年|年度|本年|批复|核定)?的?预算(?:数|金额|总额|额度)?的?$/;
const WITHIN = /^(?:以|之|范围)内(?!的)/;
const KEPT_WITHIN_BUDGET = /^的?(?:(年初)|全年|年度|本年)?预算(?:数|总额|额度)?(?:范围)?(?:以|之)?内(?!的)/;

/** 三公经费控制在预算1万元以内, 三公经费控制在1万元的预算以内: the budget of a row, told as what it was kept within. */
export function budgetKeptWithin(
  { plain: { text } }: Clauses,
  words: string,
  { from, start, end }: TextFigure,
  unitName: string | undefined,
): LabelRead | undefined {
  const behind = text.slice(end);
  const before = WITHIN.test(behind) ? KEPT_WITHIN.exec(words) : null;
  const within = before ?? (text.slice(from, start) === "控制在" ? KEPT_WITHIN_BUDGET.exec(behind) : null);
  const row = within && readWords(before ? words.slice(0, before.index) : words, unitName);
  if (!within || row?.kind !== "label" || row.read.column !== "final" || row.read.meaning.ofWholeUnit) return undefined;
  return { ...row.read, column: within[1] === undefined ? "budget" : "initial" };
}

const ON_DUTY_BEHIND = /^(?:在职在编|在编在职|在编在岗|在岗在编|在职在岗|在职|在编|在岗)(?=[，,。;、)]|$)/;
const POSTS_BEHIND = /^编制(?=[，,。;、)]|$)/;
/** Those who are away work in the unit's posts, and are not at them. */
const AWAY = /借调|挂职|抽调|病休|长休|产假|外派|驻村|离岗|内退|停薪|未到岗/;

/** 编制45名，40人在岗; 我校现有138人在职: the label stands behind its figure. */
export function labelBehind(
  { plain: { text }, segments }: Clauses,
  words: string,
  { end }: TextFigure,
  { sentence, text: clause }: Segment,
  last: Mention | undefined,
  unitName: string | undefined,
): LabelRead | undefined {
  const [label = ""] = ON_DUTY_BEHIND.exec(text.slice(end)) ?? POSTS_BEHIND.exec(text.slice(end)) ?? [];
  const read = label === "" ? undefined : readWords(words + label, unitName);
  if (read?.kind !== "label" || read.read.meaning.measure !== "people") return undefined;
  const own = read.read;
  const isSure = own.meaning.subject === "authorizedStaff" ? /核定|核准|批复/.test(clause) : true;
  const isBesidePosts = last?.meaning.subject === "authorizedStaff" && own.meaning.subject === "onDutyStaff";
  const isDividedOrAway = segments.some((other) => other.sentence === sentence && AWAY.test(other.text));
  return isSure && (own.namesUnit || isBesidePosts) && !isDividedOrAway ? own : undefined;
}

/** 绩效自评综合得分：97.14: a score without its unit, and nothing behind it. */
export function isBareScore({ measure, isBare }: Meaning, { kind, end }: TextFigure, segment: Segment): boolean {
  return measure === "points" && !isBare && kind === "bare" && end === segment.end;
}

const OF_THREE_PUBLIC: ReadonlySet<Subject> = new Set<Subject>([
  "threePublic",
  "vehicles",
  "vehicleRunning",
  "abroad",
  "reception",
]);

/** 当年结余0，累计结余83.42: what the year's own money left, and what is left of all. */
function tellsBalanceOfYears({ segments }: Clauses, { sentence }: Segment): boolean {
  return segments.some((other) => other.sentence === sentence && /(?:累计|历年|滚存)结[余转]/.test(other.text));
}

/** Whether a bare label (支出决算, 得分, 执行率) is the unit's: behind its name or year, at the beginning of a sentence, or beside its funds. */
export function isBareOfUnit(
  clauses: Clauses,
  found: readonly Mention[],
  segment: Segment,
  { meaning, namesUnit, year, label }: LabelRead,
  reportYear: number | undefined,
): boolean {
  const told = found.filter(
    (other) => other.segment.sentence === segment.sentence && other.segment.depth <= segment.depth,
  );
  // 支出总额1510.22万元，其中一般公共预算支出1486.72万元；年末结余31.78万元: another half sentence goes on about the whole.
  const isBehindParts = told.at(-1)?.isPart === true && told.at(-1)!.segment.half !== segment.half;
  const last = (isBehindParts ? told.filter(({ isPart }) => !isPart) : told).at(-1);
  if (meaning.subject === "staffControlRate") return last?.meaning.measure === "people" && last.whose === "unit";
  if (meaning.measure === "people") return last?.meaning.subject === "authorizedStaff" && !isDivided(clauses, segment);
  // 接待费 beside 三公经费; 会议费1.5万元，接待费0.3万元 is of meetings.
  if (meaning.subject === "reception" || meaning.subject === "vehicleRunning")
    return last !== undefined && OF_THREE_PUBLIC.has(last.meaning.subject);
  const opens = opensSentence(clauses.segments, segment);
  if (meaning.subject === "balance" && tellsBalanceOfYears(clauses, segment)) return false;
  if (meaning.subject === "executionRate" || meaning.subject === "balance") {
    // 预算完成率 alone may be reckoned in another way than 执行率; 我镇预算完成率 is the unit's.
    if (opens && namesUnit) return true;
    // 2023年执行率96.8%，2024年执行率97.45%; alone, this year's may be a project's.
    const isListed = last
      ? last.meaning.subject === "executionRate"
      : mentionedYear(year, "this", reportYear) !== "this";
    if (isListed && year !== undefined && meaning.subject === "executionRate") return true;
    if (opens && last === undefined && label.startsWith("年末")) return followsUnitsSpending(found, segment);
    if (meaning.subject === "balance" && last?.meaning.subject === "executionRate") return last.whose === "unit";
    return last?.meaning.subject === "funds" && last.whose === "unit" && last.column === "final";
  }
  if (last !== undefined && !last.meaning.ofWholeUnit) return false;
  if (meaning.measure === "points" && ITEM_WEIGHT.test(sentenceBefore(clauses, segment))) return false;
  if (isFollowedByBand(clauses, segment, label)) return true;
  if (label === GIVEN && ONE_ITEM.test(sentenceBefore(clauses, segment))) return false;
  if (namesUnit) return true;
  return meaning.measure === "points" ? opens && label.length > 2 : opens || year !== undefined;
}
