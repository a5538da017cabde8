import { sameCell } from "../../../core/grid/address";
import { wordsIn } from "../../../core/narrative/cell-words";
import { gap, joined, say, type Sayable } from "../../../core/narrative/piece";
import type { Present } from "../../../core/reading/sourced";
import { indicatorTables } from "../../indicators/indicator-tables";
import { deductionOf, type ScoredItem } from "../../indicators/scored-items";
import type { Evaluation, Submission } from "../../submission";
import { itemClause, nameOf } from "../indicator-phrases";
import type { Problem, Scope } from "./problem";
import { formKey, within } from "./scope";

/** Every indicator that missed its target, was done in part only, or lost marks. */
export function indicatorProblems(form: Evaluation, submission: Submission, scope: Scope): readonly Problem[] {
  const table = indicatorTables(submission).find((candidate) => candidate.form.key === form.key);
  return (table?.items ?? []).flatMap((item) => problemOf(item, scope) ?? []);
}

/** What an indicator falls short of, and how a sentence says so. */
interface Shortfall {
  readonly what: string;
  readonly remark: string;
}

const MISSED: Shortfall = { what: "未达到年度指标值", remark: "，没有达到年度指标值" };
const UNFINISHED: Shortfall = { what: "未全部完成", remark: "，没有全部完成" };
const FAILED: Shortfall = { what: "未完成", remark: "，没有完成" };
const DEDUCTED: Shortfall = { what: "扣分", remark: "" };

function problemOf(item: ScoredItem, scope: Scope): Problem | undefined {
  const shortfall = shortfallOf(item);
  if (!shortfall) return undefined;
  const { what, remark } = shortfall;
  const names = joined(item.indicators.flatMap((indicator, index) => [index === 0 ? "" : "、", nameOf(indicator)]));
  return {
    key: `${formKey(item.form)}:${item.name}:${what}`,
    subject: say`${within(scope)}${names}${what}`,
    facts: [say`${within(scope)}${itemClause(item, remark)}。`],
    cause: causeOf(item),
  };
}

function shortfallOf(item: ScoredItem): Shortfall | undefined {
  if (item.indicators.some(({ judgement }) => judgement?.met === false)) return MISSED;
  const bands = item.indicators.map(({ actual }) => actual?.band);
  if (bands.some((band) => band === "failed")) return FAILED;
  if (bands.some((band) => band === "partial")) return UNFINISHED;
  return deductionOf(item) === undefined ? undefined : DEDUCTED;
}

function causeOf(item: ScoredItem): Sayable {
  const cells = item.indicators.flatMap(({ row: { deviationReason } }) =>
    deviationReason.kind === "present" ? [deviationReason] : [],
  );
  const reasons = distinct(cells).flatMap((reason) => wordsIn(reason) ?? []);
  if (reasons.length === 0) return [gap("偏差原因分析")];
  const stated = joined(reasons.flatMap((reason, index) => [index === 0 ? "" : "；", reason]));
  return say`偏差原因分析及改进措施：${stated}。`;
}

function distinct(cells: readonly Present<string>[]): readonly Present<string>[] {
  return cells.filter((cell, index) => cells.findIndex((other) => sameCell(other.at, cell.at)) === index);
}
