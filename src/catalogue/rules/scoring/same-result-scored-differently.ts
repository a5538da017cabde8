import type { Decimal } from "../../../core/numbers/decimal";
import { compactText } from "../../../core/values/normalise";
import type { Present } from "../../../core/values/sourced";
import type { Figure } from "../../../core/values/values";
import { defineRule } from "../../submission/define-rule";
import { indicatorTables } from "../../indicators/indicator-tables";
import { RESULT_SPEAKS_FIRST } from "../../indicators/score-priorities";
import { agree, type ScoredItem } from "../../indicators/scored-items";
import { plainFigure } from "../../../core/numbers/wording";

/** The same qualitative result at different shares of 分值 on one form. */
export const sameResultScoredDifferently = defineRule({
  id: "same-result-scored-differently",
  theme: "scoring",
  title: "同样的结果，得分比例不同",
  why: "写的结果一样，得分比例却不同，评审会问打分的标准。",
  basis: "附件2、附件3 表内关系（同一结果按同一档次计分）",
  remedy: "统一打分标准，或把完成情况写具体，使差别有依据。",
  severity: "advice",
  messages: {
    differs:
      "同为“{result}”，“{first}”得 {firstScore}/{firstWeight}，“{second}”得 {secondScore}/{secondWeight}，得分比例不一致。",
  },
  absent: "没有结果相同的定性指标",
  yieldsTo: [
    ...RESULT_SPEAKS_FIRST,
    { rule: "qualitative-band-mismatch", within: "row" },
    { rule: "score-over-weight", within: "row" },
  ],
  over: (submission) => indicatorTables(submission).flatMap(({ items }) => sameResults(items)),
  needs: () => ({}),

  check(_given, { subject: results, finding }) {
    const usual = usualOf(results);
    const other = results.find((result) => !scoredAlike(result, usual));
    if (!other) return undefined;
    const [first, second] = results.indexOf(usual) < results.indexOf(other) ? [usual, other] : [other, usual];
    return finding("differs", {
      at: other.score,
      related: results.filter((result) => result !== other).map(({ score }) => score),
      about: results.flatMap(({ item }) => item.lines),
      data: {
        result: other.text,
        first: first.item.name,
        firstScore: plainFigure(first.score.value.value),
        firstWeight: plainFigure(first.weight),
        second: second.item.name,
        secondScore: plainFigure(second.score.value.value),
        secondWeight: plainFigure(second.weight),
      },
    });
  },
});

interface Result {
  readonly item: ScoredItem;
  readonly text: string;
  readonly weight: Decimal;
  readonly score: Present<Figure>;
}

/** Results in the same words, two or more of each. */
function sameResults(items: readonly ScoredItem[]): readonly (readonly Result[])[] {
  const byText = new Map<string, Result[]>();
  for (const result of items.flatMap(resultOf)) {
    const key = compactText(result.text);
    byText.set(key, [...(byText.get(key) ?? []), result]);
  }
  return [...byText.values()].filter((results) => results.length > 1);
}

function resultOf(item: ScoredItem): readonly Result[] {
  const { indicators, weight, score, maybeSharing } = item;
  const [only] = indicators;
  if (indicators.length !== 1 || maybeSharing.length > 0 || !only?.actual || only.actual.quantity) return [];
  if (weight.kind !== "present" || score.kind !== "present" || weight.value.value.lessThanOrEqualTo(0)) return [];
  return [{ item, text: only.actual.text, weight: weight.value.value, score }];
}

/** The result whose share most others have; the first of them. */
function usualOf(results: readonly Result[]): Result {
  const counts = new Map<string, number>();
  const alike = (result: Result): number => {
    const key = `${result.weight.toString()} ${result.score.value.value.toString()}`;
    const known = counts.get(key) ?? results.filter((other) => scoredAlike(result, other)).length;
    counts.set(key, known);
    return known;
  };
  return results.reduce((best, result) => (alike(result) > alike(best) ? result : best));
}

/** Whether two results have the same share of their 分值, within the tolerance of scores. */
function scoredAlike(a: Result, b: Result): boolean {
  return agree(a.score.value.value.dividedBy(a.weight).times(b.weight), b.score.value.value);
}
