import type { Decimal } from "../../../core/numbers/decimal";
import { compareDates, type DateBound } from "../../../core/values/dates";
import { compactText } from "../../../core/values/normalise";
import { valueOf } from "../../../core/values/sourced";
import { isGeneralName, namedIndicators, type NamedIndicator } from "../../binding/indicator-names";
import { agree, countSame, type StatedQuantity } from "../../binding/quantities";
import { defineRule } from "../../submission/define-rule";
import type { Submission } from "../../submission/index";

const WAN = 10_000;

/** An indicator with target and result in figures. */
interface Measured extends NamedIndicator {
  readonly target: StatedQuantity;
  readonly actual: StatedQuantity;
}

/** An indicator that is due by a date, and was done on one. */
interface Dated extends NamedIndicator {
  readonly due: DateBound;
  readonly done: DateBound;
}

/** One indicator on two forms, the same in name and target, its results dates. */
interface DatedPair {
  readonly kind: "dates";
  readonly first: Dated;
  readonly second: Dated;
}

/** One indicator on two forms, the same in name, unit and target. */
interface Pair {
  readonly kind: "figures";
  readonly first: Measured;
  readonly second: Measured;
  /** The first may be the sum of several: then only less than one of them contradicts. */
  readonly maySum: boolean;
}

/** The same indicator with the same target has another result in 附件2 than in an 附件3, or on two 附件3 of one project. */
export const indicatorDiffersBetweenForms = defineRule({
  id: "indicator-differs-between-forms",
  theme: "cross-table",
  title: "同一指标在两张表中的完成值不同",
  why: "名称、指标值都相同的指标只有一个结果，两张表写成两个数，必有一张是错的。",
  basis: "附件2 与附件3 表间关系（同一绩效指标）",
  remedy: "按原始资料核对完成值，改正错的一张表；确是两回事的，把指标名称写清楚。",
  severity: "error",
  settings: ["words.measureEndings", "words.generalNames"],
  messages: {
    differs:
      "{first}“{name}”实际完成值 {actual}，{second}同一指标（指标值都是 {target}）为 {expected}，相差 {difference}。",
    date: "{first}“{name}”实际完成值 {actual}，{second}同一指标（指标值都是 {target}）为 {expected}。",
  },
  absent: "没有在两张表中都填写、指标值也相同的指标",
  over: (submission): readonly (Pair | DatedPair)[] => [...pairsOf(submission), ...datedPairsOf(submission)],
  needs: ({ first, second }) => ({ actual: first.indicator.row.actual, other: second.indicator.row.actual }),

  check({ actual, other }, { subject, workbook: { year }, finding }) {
    const data = {
      first: subject.first.form.name,
      second: subject.second.form.name,
      name: subject.first.indicator.name,
      target: valueOf(subject.first.indicator.row.target)?.trim() ?? "",
      actual: actual.value.trim(),
      expected: other.value.trim(),
    };
    const place = { at: actual, related: [other] };
    if (subject.kind === "dates") {
      if ((compareDates(subject.first.done, subject.second.done, year) ?? 0) === 0) return undefined;
      return finding("date", { ...place, expected: data.expected, actual: data.actual, data });
    }
    const { first, second, maySum } = subject;
    if (agree(first.actual, second.actual)) return undefined;
    const difference = first.actual.value.minus(second.actual.value);
    if (maySum && !difference.isNegative()) return undefined;
    return finding("differs", {
      ...place,
      expected: second.actual.value,
      actual: first.actual.value,
      difference,
      data: { ...data, difference: shown(difference, first.actual) },
    });
  },
});

function pairsOf(submission: Submission): readonly Pair[] {
  const measured = namedIndicators(submission).filter(isMeasured);
  const isOverall = ({ form }: Measured): boolean => submission.overall.some(({ key }) => key === form.key);
  const projects = projectsByForm(submission);
  const ofName = new Map<string, Measured[]>();
  for (const one of measured) {
    const others = ofName.get(one.forms.whole);
    if (others) others.push(one);
    else ofName.set(one.forms.whole, [one]);
  }
  /** Those of one project that have one name, as far as they were come by. */
  const before = new Map<string, Measured[]>();
  return measured.flatMap((first): readonly Pair[] => {
    if (isOverall(first)) {
      if (isGeneralName(first.indicator.name, submission)) return [];
      const carriers = ofName.get(first.forms.whole)!.filter((other) => isSame(first, other) && !isOverall(other));
      const same = carriers.filter((other) => hasSameTarget(first, other));
      const second = same[0];
      // A rate of several projects is no sum of theirs.
      const maySum = carriers.length > 1;
      if (!second || (maySum && first.actual.unit === "%")) return [];
      const largest = same.reduce(
        (best, other) => (other.actual.value.greaterThan(best.actual.value) ? other : best),
        second,
      );
      return [{ kind: "figures", first, second: maySum ? largest : second, maySum }];
    }
    const project = projects.get(first.form.key);
    if (project === undefined) return [];
    const name = `${project}/${first.forms.whole}`;
    const others = before.get(name) ?? [];
    before.set(name, [...others, first]);
    const second = others.find((other) => isSame(first, other) && hasSameTarget(first, other));
    return second ? [{ kind: "figures", first, second, maySum: false }] : [];
  });
}

/** 附件2 has the last of several dates: only where one 附件3 alone carries the indicator they must be one. */
function datedPairsOf(submission: Submission): readonly DatedPair[] {
  const { overall, year } = submission;
  const all = namedIndicators(submission);
  const isOverall = ({ form }: NamedIndicator): boolean => overall.some(({ key }) => key === form.key);
  return all.flatMap((named): readonly DatedPair[] => {
    const first = isOverall(named) ? datesOf(named) : undefined;
    if (!first || isGeneralName(named.indicator.name, submission)) return [];
    const carriers = all.filter((other) => other.forms.whole === first.forms.whole && !isOverall(other));
    const [second] = carriers.length === 1 ? carriers.map(datesOf) : [];
    return second && compareDates(first.due, second.due, year) === 0 ? [{ kind: "dates", first, second }] : [];
  });
}

function datesOf(named: NamedIndicator): Dated | undefined {
  const [due, done] = [named.indicator.target?.quantity?.date, named.indicator.actual?.quantity];
  return due && done?.date && !done.bound ? { ...named, due, done: done.date } : undefined;
}

function isMeasured(named: NamedIndicator): named is Measured {
  return named.target !== undefined && named.actual !== undefined;
}

function isSame(a: Measured, b: Measured): boolean {
  return a.form.key !== b.form.key && a.forms.whole === b.forms.whole && countSame(a.actual, b.actual);
}

function hasSameTarget(a: Measured, b: Measured): boolean {
  return countSame(a.target, b.target) && a.target.value.equals(b.target.value);
}

/** The names of projects by the keys of their forms. */
function projectsByForm({ filledProjects }: Submission): ReadonlyMap<string, string> {
  return new Map(
    filledProjects.flatMap(({ key, model }): readonly [string, string][] => {
      const name = valueOf(model.projectName);
      return name === undefined ? [] : [[key, compactText(name)]];
    }),
  );
}

/** In 万 where it was typed so. */
function shown(difference: Decimal, { scale, unit }: StatedQuantity): string {
  if (unit === "%") return `${difference.abs().toFixed()} 个百分点`;
  return scale.equals(WAN)
    ? `${difference.abs().dividedBy(WAN).toFixed()} 万${unit}`
    : `${difference.abs().toFixed()} ${unit}`;
}
