import { compareDates, parseDateBound, type DateBound } from "../../core/values/dates";
import { onceForEach } from "../../core/once-for-each";
import type { Place } from "../../core/values/sourced";
import { indicatorsIn, namedIndicators, nearestForms, type NamedIndicator } from "../binding/indicator-names";
import { namesOf } from "./indicator-comparisons";
import { mannerOf } from "./indicator-words";
import type { NarrativeParagraph } from "./narrative";
import type { ReportReading } from "./read-narrative";

/** A date told in a report beside the one of an indicator's result: 汛前检修于2024年4月18日完成. */
interface DateComparison {
  readonly paragraph: NarrativeParagraph;
  readonly from: number;
  readonly end: number;
  readonly date: DateBound;
  readonly stated: { readonly place: Place; readonly source: string; readonly shown: string; readonly agrees: boolean };
}

/** A whole date, of which something was done: no 前, 底 or 起 behind it. */
const DONE_ON =
  /^(?:工作|任务|时间|实际)*(?:已|均|全部|实际)*(?:完成时间)?(?:为|是|于|在|:)((?:20\d\d年)?\d{1,2}月\d{1,2}[日号])(?!前|之前|以前|起|至|到|止|-)/;
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
      const names = indicatorsIn(segment.text, dated);
      const [first] = names;
      if (!first || paragraph.years[position] !== "this" || PLAN.test(segment.text)) return [];
      const match = openers.makes(segment.text.slice(0, first.start))
        ? DONE_ON.exec(segment.text.slice(first.end))
        : null;
      const date = match?.[1] === undefined ? undefined : parseDateBound(match[1]);
      const named = names.filter(({ start, end }) => start === first.start && end === first.end).map(({ of }) => of);
      const stated = date && statedDate(date, named, reading);
      if (!match || !date || !stated) return [];
      const end = segment.start + first.end + match[0].length;
      return [{ paragraph, from: segment.start + first.start, end, date, stated }];
    });
  });
});

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
