import { Decimal } from "../../core/numbers/decimal";
import { onceForEach } from "../../core/once-for-each";
import { valueOf, type Place } from "../../core/values/sourced";
import {
  indicatorsOfForm,
  isGeneralName,
  namedIndicators,
  nearestForms,
  type NamedIndicator,
} from "../binding/indicator-names";
import { nameKey } from "../binding/names";
import { namedProjects } from "../binding/project-names";
import { agree, type StatedQuantity } from "../binding/quantities";
import type { Submission } from "../submission/index";
import { points } from "../../core/numbers/wording";
import { indicatorMentions, type IndicatorMention } from "./indicator-mentions";
import { mannerOf, type IndicatorRole } from "./indicator-words";
import type { TextFigure } from "./figures-in-text";
import type { NarrativeParagraph } from "./narrative";
import { quoteOf, type PlainText } from "./plain-text";
import { projectScope } from "./projects-named";
import type { ReportReading } from "./read-narrative";
import { inOthersBrackets, namesOtherUnits } from "./topics";

/** What the forms state of an indicator that a text tells: its result, its target, or the share of the target done. */
export interface StatedIndicator {
  readonly value: Decimal;
  readonly places: readonly Place[];
  /** 附件2“清淤渠道长度”实际完成值. */
  readonly source: string;
  /** As the form has it, e.g. 57公里. */
  readonly shown: string;
  readonly agrees: boolean;
}

/** A figure of a report beside what the forms state of that indicator. */
interface IndicatorComparison {
  readonly paragraph: NarrativeParagraph;
  readonly mention: IndicatorMention;
  readonly stated: StatedIndicator;
}

const ROLE_WORDS: Readonly<Record<IndicatorRole, string>> = {
  actual: "实际完成值",
  target: "年度指标值",
  ratio: "完成比例",
  gap: "实际完成值与年度指标值之差",
};

/** 年度绩效目标是：完成清淤60公里 tells what was meant to be done. */
const TELLS_GOALS =
  /^(?:\d{4}年|本年|全年|部门|单位|项目|整体|总体|年度|度|预期|绩效)*目标(?![^:：]{0,6}(?:完成|实现))[^:：,，。]{0,4}[:：]/;

const TELLS_RESULT = /^(?:(?:19|20)\d\d年度?|全年|本年度?|年底|年末|最终|截至年底)*(?:实际|已|共)/;
const MAY_TELL_RESULT = /^(?:全年|本年度?|年底|年末|截至)/;

/** Where goals end, and what came of them begins: 年度目标：水库巡查240次。全年完成水库巡查252次. */
function endOfGoals({ segments }: NarrativeParagraph): number {
  const from = segments.find(
    ({ text, sentence }) => TELLS_RESULT.test(text) || (sentence > segments[0]!.sentence && MAY_TELL_RESULT.test(text)),
  );
  return from?.start ?? Number.POSITIVE_INFINITY;
}

/** Every figure of a report that tells of an indicator for certain. */
export const indicatorComparisons = onceForEach((reading: ReportReading): readonly IndicatorComparison[] => {
  const { narrative, submission } = reading;
  const candidates = namedIndicators(submission);
  const mannerFor = (role: "actual" | "target") =>
    mannerOf(role, submission.pack.words.measureEndings, namesOf(reading));
  const [results, goals] = [mannerFor("actual"), mannerFor("target")];
  return narrative.paragraphs.flatMap((paragraph) => {
    if (paragraph.section === "measures" || paragraph.tellsTasks) return [];
    const manner = TELLS_GOALS.test(paragraph.plain.text) ? goals : results;
    const end = manner === goals ? endOfGoals(paragraph) : Number.POSITIVE_INFINITY;
    const mentions = indicatorMentions(paragraph, candidates, manner);
    const figures = new Set(mentions.map(({ figure }) => figure));
    return mentions.flatMap((mention) => {
      if (mention.figure.start >= end || isOfOthers(reading, paragraph, mention)) return [];
      const nearest = statedOf(mention, scopeOf(reading, paragraph, mention), submission);
      const isDoubted =
        nearest?.agrees === false &&
        (isPerhapsAProjects(paragraph, mention, submission) ||
          reachesOthers(paragraph, mention, figures) ||
          isTargetFirst(paragraph, mention, mentions, submission));
      const stated = isDoubted ? undefined : nearest;
      const { earlier } = projectScope(submission, paragraph, mention.figure.start);
      const isDoubtful = mention.named.some(({ form }) => earlier.some(({ key }) => key === form.key));
      const isSure = stated?.agrees === true || !isDoubtful;
      return stated && isSure ? [{ paragraph, mention, stated }] : [];
    });
  });
});

/**
 * What the forms say of a mention: whatever agrees, else the one value of the nearest forms. Candidates of equal value are one; where
 * two differ nobody can tell which is meant.
 */
export function statedOf(
  { quantity, role }: IndicatorMention,
  candidates: readonly NamedIndicator[],
  submission: Submission,
): StatedIndicator | undefined {
  const all = candidates.flatMap((named) => stated(named, quantity, role) ?? []);
  const agreeing = all.find(({ agrees }) => agrees);
  if (agreeing) return agreeing;
  const nearest = nearestForms(candidates, submission).flatMap((named) => stated(named, quantity, role) ?? []);
  const [first] = nearest;
  return first && nearest.every(({ value }) => value.equals(first.value)) ? first : undefined;
}

/** The words of a mention, name and figure. */
export function quoteOfIndicator(plain: PlainText, { from, end }: IndicatorMention): string {
  return quoteOf(plain, from, end);
}

/** How far a figure of the text is from the forms', in the unit as typed. */
export function differenceShown(
  plain: PlainText,
  { quantity, figure }: IndicatorMention,
  { value }: StatedIndicator,
): string {
  const difference = quantity.value.minus(value).abs();
  if (quantity.unit === "%") return points(difference.dividedBy(100));
  const typedUnit = plain.text.slice(figure.start, quantity.end).replace(/^[\d,.]+/, "");
  return `${difference.dividedBy(quantity.scale).toDecimalPlaces(6).toFixed()} ${typedUnit}`;
}

/** Names of the unit and its projects, which may stand before an indicator's. */
export function namesOf({ submission, context }: ReportReading): readonly string[] {
  const projects = [...namedProjects(submission).map(({ forms }) => forms.whole), ...beginningsOfProjects(submission)];
  return context.unitName === undefined ? projects : [context.unitName, ...projects];
}

/** 诉讼服务中心 of 诉讼服务中心改造项目, whose indicator is 改造面积: the two are told in one. */
const beginningsOfProjects = onceForEach((submission: Submission): readonly string[] =>
  submission.filledProjects.flatMap((form) => {
    const name = nameKey(valueOf(form.model.projectName) ?? "");
    const own = indicatorsOfForm(submission, form).map(({ forms }) => name.indexOf(forms.whole.slice(0, 2)));
    return [...new Set(own)].filter((at) => at >= SHORTEST_BEGINNING).map((at) => name.slice(0, at));
  }),
);
const SHORTEST_BEGINNING = 3;

/** The projects that a sentence names are those it speaks of; without one, a name that many projects have is 附件2's. */
function scopeOf(
  { submission }: ReportReading,
  paragraph: NarrativeParagraph,
  { named, figure }: IndicatorMention,
): readonly NamedIndicator[] {
  const { forms } = projectScope(submission, paragraph, figure.start);
  const own = named.filter(({ form }) => forms.some(({ key }) => key === form.key));
  if (own.length > 0) return own;
  // What no form of a project named has is the unit's, but for names that every project has.
  return named.filter(
    ({ form, indicator }) =>
      !isGeneralName(indicator.name, submission) ||
      (forms.length === 0 && submission.overall.some(({ key }) => key === form.key)),
  );
}

/** 项目服务对象满意度92%: a project that is not named, and one that has this very figure. */
function isPerhapsAProjects({ plain }: NarrativeParagraph, mention: IndicatorMention, submission: Submission): boolean {
  const before = plain.text.slice(0, mention.figure.start);
  const clause = before.slice(Math.max(...["，", "。", ";", ",", "、"].map((sign) => before.lastIndexOf(sign))) + 1);
  return clause.includes("项目") && statedOf(mention, mention.named, submission)?.agrees === true;
}

/** 硬化道路里程12公里，实际完成11.4公里: what was to be done, and what was. */
function isTargetFirst(
  { section }: NarrativeParagraph,
  mention: IndicatorMention,
  all: readonly IndicatorMention[],
  submission: Submission,
): boolean {
  if (mention.role !== "actual") return false;
  const next = all.find(({ figure }) => figure.start > mention.figure.start);
  // Among what a unit is for, a figure that is the target is what it had to do.
  const goesOn = section === "unit" || (next?.role === "actual" && next.named[0] === mention.named[0]);
  return goesOn && statedOf({ ...mention, role: "target" }, mention.named, submission)?.agrees === true;
}

/** 发放耕地地力保护补贴218.6万元，惠及农户6240户: those whom what was done just before reached, and that is no indicator's. */
function reachesOthers(
  { plain, segments, mentionByFigure }: NarrativeParagraph,
  { from, figure, quantity }: IndicatorMention,
  ofIndicators: ReadonlySet<TextFigure>,
): boolean {
  if (quantity.unit === "%" || !/^(?:惠及|受益|覆盖|服务|涉及|带动)/.test(plain.text.slice(from))) return false;
  const position = segments.findIndex(({ figures }) => figures.includes(figure));
  const [own, before] = [segments[position]!, segments[position - 1]];
  if (own.opener !== "，" || before === undefined) return false;
  const told = before.figures.filter(({ kind }) => kind !== "date");
  return told.some((other) => !ofIndicators.has(other) && !mentionByFigure.has(other));
}

function isOfOthers(
  { context }: ReportReading,
  { segments }: NarrativeParagraph,
  { figure }: IndicatorMention,
): boolean {
  const position = segments.findIndex(({ figures }) => figures.includes(figure));
  const own = segments[position]!;
  if (inOthersBrackets(segments, context.unitName).has(own)) return true;
  return segments.some(
    (segment) =>
      segment.sentence === own.sentence &&
      segment.start <= figure.start &&
      namesOtherUnits(segment) &&
      !isOfOwnPlace(segment.text, context.unitName),
  );
}

/** 全县森林覆盖率 is what an office of the county is judged by. */
function isOfOwnPlace(text: string, unitName: string | undefined): boolean {
  const [, place] = /^全([区县市镇乡])/.exec(text) ?? [];
  const [, own] =
    /^.{1,9}?([区县市镇乡]).{0,14}(?:局|委|办|委员会|办公室|政府|法院|检察院)$/.exec(unitName ?? "") ?? [];
  return place !== undefined && place === own;
}

function stated(
  { form, indicator, target, actual }: NamedIndicator,
  quantity: StatedQuantity,
  role: IndicatorRole,
): StatedIndicator | undefined {
  const { row } = indicator;
  const source = `${form.name}“${indicator.name}”${ROLE_WORDS[role]}`;
  if (role === "ratio") return ratioStated({ target, actual }, quantity, { source, places: [row.actual, row.target] });
  if (role === "gap") return gapStated({ target, actual }, quantity, { source, places: [row.actual, row.target] });
  const own = role === "target" ? target : actual;
  const cell = role === "target" ? row.target : row.actual;
  if (!own || cell.kind !== "present") return undefined;
  return { value: own.value, places: [cell], source, shown: cell.value.trim(), agrees: agree(quantity, own) };
}

function gapStated(
  { target, actual }: Pick<NamedIndicator, "target" | "actual">,
  quantity: StatedQuantity,
  { source, places }: { source: string; places: readonly unknown[] },
): StatedIndicator | undefined {
  if (!target || !actual || target.unit !== actual.unit) return undefined;
  const value = actual.value.minus(target.value).abs();
  // 低于目标1.1万人 tells the target as well as the gap.
  const agrees = value.minus(quantity.value).abs().lessThanOrEqualTo(quantity.halfWidth) || agree(quantity, target);
  const unit = target.unit === "%" ? "个百分点" : target.unit;
  return { value, places: places as readonly Place[], source, shown: `${value.toFixed()} ${unit}`, agrees };
}

function ratioStated(
  { target, actual }: Pick<NamedIndicator, "target" | "actual">,
  quantity: StatedQuantity,
  { source, places }: { source: string; places: readonly unknown[] },
): StatedIndicator | undefined {
  if (!target || !actual || target.value.isZero()) return undefined;
  const value = actual.value.dividedBy(target.value).times(100);
  const agrees = value.minus(quantity.value).abs().lessThanOrEqualTo(quantity.halfWidth);
  const shown = `${new Decimal(value).toDecimalPlaces(2).toFixed()}%`;
  return { value, places: places as readonly Place[], source, shown, agrees };
}
