import { sameCell } from "../../../core/grid/address";
import { wordsIn } from "../../../core/narrative/cell-words";
import { gap, joined, say, type Sayable } from "../../../core/narrative/piece";
import type { Present } from "../../../core/reading/sourced";
import { indicatorTables } from "../../indicators/indicator-tables";
import { deductionOf, type ScoredItem } from "../../indicators/scored-items";
import type { Evaluation, Submission } from "../../submission";
import { itemClause, nameOf } from "../indicator-phrases";
import type { Problem } from "./problem";
import { scopeOf } from "./scope";

/** Every indicator that missed its target, or lost marks. */
export function indicatorProblems(form: Evaluation, submission: Submission): readonly Problem[] {
  const table = indicatorTables(submission).find((candidate) => candidate.form.key === form.key);
  return (table?.items ?? []).flatMap((item) => problemOf(item) ?? []);
}

function problemOf(item: ScoredItem): Problem | undefined {
  const missed = item.indicators.some(({ judgement }) => judgement?.met === false);
  if (!missed && deductionOf(item) === undefined) return undefined;
  const what = missed ? "未达到年度指标值" : "扣分";
  const names = joined(item.indicators.flatMap((indicator, index) => [index === 0 ? "" : "、", nameOf(indicator)]));
  return {
    key: `${item.form.name}:${item.name}:${what}`,
    subject: say`${scopeOf(item.form)}${names}${what}`,
    facts: [say`${scopeOf(item.form)}${itemClause(item, missed ? "，没有达到年度指标值" : "")}。`],
    cause: causeOf(item),
  };
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
