import { figureIn } from "../../../core/narrative/cell-figure";
import { exceeds } from "../../../core/narrative/condition";
import { minus } from "../../../core/narrative/figure";
import { choose, exactScore, joined, say, type Sayable } from "../../../core/narrative/piece";
import { Decimal } from "../../../core/numbers/decimal";
import { compactText } from "../../../core/values/normalise";
import { isGeneralName } from "../../binding/indicator-names";
import { nameKey } from "../../binding/names";
import { quantityStated } from "../../binding/quantities";
import { isHollow, pointsElsewhere } from "../../indicators/explanation";
import type { Indicator } from "../../indicators/indicator";
import { indicatorTables } from "../../indicators/indicator-tables";
import type { Judgement } from "../../indicators/judgement";
import { distinctPlaces } from "../../indicators/distinct-places";
import { deductionOf, type ScoredItem } from "../../indicators/scored-items";
import type { Evaluation } from "../../forms/instances";
import type { Submission } from "../../submission/index";
import { nameOf, resultClause } from "../phrasing/indicator-phrases";
import { NOTHING_LOST, type Deviation, type Scope } from "./deviation";
import { formKey, isProject, within } from "./scope";
import { reasonAndMeasure } from "./stated-reason";

/** Every indicator that missed its target, was done in part only, lost marks, or went far beyond a target that was set too low. */
export function indicatorDeviations(form: Evaluation, submission: Submission, scope: Scope): readonly Deviation[] {
  const table = indicatorTables(submission).find((candidate) => candidate.form.key === form.key);
  return (table?.items ?? []).flatMap((item) => [
    ...shortfallDeviation(item, submission, scope),
    ...targetDeviation(item, submission, scope),
  ]);
}

/** How far an indicator fell short; `undefined` where it did not, and nothing was taken off. */
export function shortfallOf({ indicators, weight, score }: ScoredItem): string | undefined {
  const missed = indicators.find(({ judgement }) => judgement?.met === false)?.judgement;
  if (missed) return missedWords(missed);
  const bands = indicators.map(({ actual }) => actual?.band);
  if (bands.includes("failed")) return "没有完成";
  if (bands.includes("partial")) return "没有全部完成";
  return deductionOf({ weight, score }) === undefined ? undefined : "";
}

/** What the forms say of a missed target, by the way it was meant. */
function missedWords({ target, direction }: Judgement): string {
  if (target.date) return "晚于目标时间";
  if (target.comparison === "range") return "不在目标范围内";
  if (direction === "less") return "超过目标值";
  return direction === "more" ? "未达到目标值" : "与目标值不一致";
}

function shortfallDeviation(item: ScoredItem, submission: Submission, scope: Scope): readonly Deviation[] {
  const shortfall = shortfallOf(item);
  if (shortfall === undefined) return [];
  const names = namesOf(item.indicators);
  const deduction = deductionOf(item) ?? NOTHING_LOST;
  const of = say`${within(scope)}${names}`;
  const results = joined(item.indicators.flatMap((one, index) => [index === 0 ? "" : "，", resultClause(one)]));
  return [
    {
      cause: "indicators",
      key: `${formKey(item.form)}:${item.name}:${shortfall || "扣分"}`,
      fact: say`${within(scope)}${results}${shortfall === "" ? "" : `，${shortfall}`}${lostMarks(item, "，")}`,
      deduction,
      ...(deduction.isZero() ? {} : { brief: say`${of}${lostMarks(item)}` }),
      ...sameness(item, shortfall, submission),
      ...reasonOf(item, of),
    },
  ];
}

/** By what 附件2 and an 附件3 tell the same, however it is typed. A general name (服务对象满意度), and none, bind nothing. */
function sameness(
  { form, indicators }: ScoredItem,
  what: string,
  submission: Submission,
): Pick<Deviation, "result" | "ofProject"> {
  const isTelling = indicators.every(({ isNamed, name }) => isNamed && !isGeneralName(name, submission));
  const told = indicators.map(({ name, actual }) => `${nameKey(name)}:${resultKey(actual)}`);
  return {
    ...(isTelling ? { result: `${told.join("、")}:${what}` } : {}),
    ...(isProject(form) ? { ofProject: true } : {}),
  };
}

/** 57公里 and 57.0 公里, 1.25万亩 and 12500亩 are one result. */
function resultKey(actual: Indicator["actual"]): string {
  const stated = quantityStated(actual?.quantity);
  return stated && stated.unit !== "" ? `${stated.value.toFixed()}${stated.unit}` : compactText(actual?.text ?? "");
}

/** A result far beyond a target, without a word of why: the target was set too low. */
function targetDeviation(item: ScoredItem, submission: Submission, scope: Scope): readonly Deviation[] {
  const threshold = new Decimal(submission.pack.thresholds.overachievement);
  return item.indicators.flatMap((indicator): readonly Deviation[] => {
    const { judgement } = indicator;
    const { ratio } = judgement ?? {};
    if (!judgement || judgement.direction !== "more" || judgement.target.unit === "%") return [];
    if (!ratio || ratio.lessThan(threshold)) return [];
    return [
      {
        cause: "targets",
        key: `${formKey(item.form)}:${indicator.name}:目标偏低`,
        fact: say`${within(scope)}${resultClause(indicator)}，完成值远超目标值`,
        deduction: NOTHING_LOST,
        ...sameness(item, "目标偏低", submission),
        ...reasonOf(item, say`${within(scope)}${nameOf(indicator)}`),
      },
    ];
  });
}

function lostMarks({ weight, score }: ScoredItem, opening = ""): Sayable {
  const [most, marks] = [figureIn(weight), figureIn(score)];
  return most && marks ? choose(exceeds(most, marks), say`${opening}扣${exactScore(minus(most, marks))}分`) : "";
}

function namesOf(indicators: readonly Indicator[]): Sayable {
  return joined(indicators.flatMap((indicator, index) => [index === 0 ? "" : "、", nameOf(indicator)]));
}

/** The first reason of an item that says something. */
function reasonOf(item: ScoredItem, of: Sayable): Pick<Deviation, "reason" | "measure"> {
  const cells = distinctPlaces(item.indicators.map(({ row }) => row.deviationReason));
  const stated = cells.find((cell) => cell.kind === "present" && !isHollow(cell.value) && !pointsElsewhere(cell.value));
  if (stated?.kind !== "present") return {};
  const { reason, measure } = reasonAndMeasure(stated);
  return {
    ...(reason ? { reason: { of, words: reason } } : {}),
    ...(measure ? { measure: { of, words: measure } } : {}),
  };
}
