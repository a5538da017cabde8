import { compareDates, parseDateBound, type DateBound } from "../../core/values/dates";
import { onceForEach } from "../../core/once-for-each";
import type { Place } from "../../core/values/sourced";
import { indicatorsIn, namedIndicators, nearestForms, type NamedIndicator } from "../binding/indicator-names";
import { namesOf } from "./indicator-comparisons";
import { mannerOf } from "./indicator-words";
import type { NarrativeParagraph } from "./narrative";
import type { ReportReading } from "./read-narrative";
import { nameAround } from "./split-names";

/** A date told in a report beside the one of an indicator's result: 汛前检修于2024年4月18日完成. */
interface DateComparison {
  readonly paragraph: NarrativeParagraph;
  readonly from: number;
  readonly end: number;
  readonly date: DateBound;
  readonly stated: { readonly place: Place; readonly source: string; readonly shown: string; readonly agrees: boolean };
}

/** A whole date, of which something was done: no 前, 底 or 起 behind it. */
const DATE = "((?:20\\d\\d年)?\\d{1,2}月\\d{1,2}[日号])(?!前|之前|以前|起|至|到|止|-)";
const DONE_ON = new RegExp(`^(?:工作|任务|时间|实际)*(?:已|均|全部|实际)*(?:完成时间)?(?:为|是|于|在|:)${DATE}`);
const ANY_DATE = new RegExp(DATE);
const DONE_THEN = /^(?:已|均|全部|实际)*(?:于|在)$/;
const PLAN = /计划|拟|预计|力争|要求|目标/;

/** Every date of a report that tells when an indicator was done. */
export const dateComparisons = onceForEach((reading: ReportReading): readonly DateComparison[] => {
  const { narrative, submission } = reading;
  const dated = namedIndicators(submission).filter(({ indicator }) => indicator.actual?.quantity?.date?.day);
  // Every date of a report that speaks of another year is another year's.
  if (dated.length === 0 || reading.context.year !== reading.formsYear) return [];
  const { openers } = mannerOf("actual", submission.pack.words.measureEndings, namesOf(reading));
  return narrative.paragraphs.flatMap((paragraph) => {
    if (paragraph.section === "measures") return [];
    return paragraph.segments.flatMap((segment, position): DateComparison[] => {
      if (paragraph.years[position] !== "this" || PLAN.test(segment.text)) return [];
      const told = toldBehind(segment.text, dated) ?? toldAround(segment.text, dated);
      if (!told || !openers.makes(segment.text.slice(0, told.start))) return [];
      const date = parseDateBound(told.date);
      const stated = date && statedDate(date, told.named, reading);
      if (!date || !stated) return [];
      return [{ paragraph, from: segment.start + told.start, end: segment.start + told.end, date, stated }];
    });
  });
});

/** A name and its date in a clause. */
interface ToldDate {
  readonly named: readonly NamedIndicator[];
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

/** 汛前检修于4月18日完成. */
function toldBehind(text: string, dated: readonly NamedIndicator[]): ToldDate | undefined {
  const names = indicatorsIn(text, dated);
  const [first] = names;
  const match = first && DONE_ON.exec(text.slice(first.end));
  if (!first || match?.[1] === undefined) return undefined;
  const named = names.filter(({ start, end }) => start === first.start && end === first.end).map(({ of }) => of);
  return { named, date: match[1], start: first.start, end: first.end + match[0].length };
}

/** 补偿资金于9月26日发放完毕. */
function toldAround(text: string, dated: readonly NamedIndicator[]): ToldDate | undefined {
  const match = ANY_DATE.exec(text);
  if (match?.[1] === undefined) return undefined;
  const [before, behind] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
  const told = dated.flatMap((named) => {
    const start = nameAround(before, behind, named.forms, (words) => DONE_THEN.test(words));
    return start === undefined ? [] : [{ named, start }];
  });
  const [first] = told;
  if (!first || told.some(({ named }) => named.forms.whole !== first.named.forms.whole)) return undefined;
  return { named: told.map(({ named }) => named), date: match[1], start: first.start, end: text.length };
}

function statedDate(
  date: DateBound,
  named: readonly NamedIndicator[],
  { submission }: ReportReading,
): DateComparison["stated"] | undefined {
  const year = submission.year;
  const all = named.flatMap(({ form, indicator }) => {
    const { actual } = indicator.row;
    const own = indicator.actual?.quantity?.date;
    const compared = own && compareDates(date, own, year);
    if (!own || compared === undefined || actual.kind !== "present") return [];
    const source = `${form.name}“${indicator.name}”实际完成值`;
    return [{ place: actual, source, shown: actual.value.trim(), agrees: compared === 0, form, own }];
  });
  const agreeing = all.find(({ agrees }) => agrees);
  if (agreeing) return agreeing;
  const keys = new Set(nearestForms(named, submission).map(({ form }) => form.key));
  const [first, ...others] = all.filter(({ form }) => keys.has(form.key));
  return first && others.every(({ own }) => compareDates(own, first.own, year) === 0) ? first : undefined;
}
