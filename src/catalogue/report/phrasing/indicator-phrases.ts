import { figureIn, numberIn } from "../../../core/narrative/cell-figure";
import { quoted, wordsIn } from "../../../core/narrative/cell-words";
import { exceeds } from "../../../core/narrative/condition";
import { dividedBy, minus, sumOf, type Figure } from "../../../core/narrative/figure";
import { paragraph, type ReportParagraph } from "../../../core/narrative/document";
import {
  choose,
  exactScore,
  gap,
  joined,
  percentage,
  say,
  whereKnown,
  type Piece,
  type Sayable,
} from "../../../core/narrative/piece";
import { ONE, type Decimal } from "../../../core/numbers/decimal";
import type { Present } from "../../../core/values/sourced";
import type { Quantity } from "../../quantities/quantity";
import type { Indicator } from "../../indicators/indicator";
import type { ScoredItem } from "../../indicators/scored-items";
import type { ResultGroup } from "./aspects";

/** An indicator's name in quotation marks. */
export function nameOf({ row }: Indicator): readonly Piece[] {
  const name = wordsIn(row.indicator);
  return name ? quoted(name) : [gap("三级指标名称")];
}

/** “清淤渠道长度”目标值为≥60公里，实际完成57公里: in words of prose, not in the headers of columns. */
export function resultClause(indicator: Indicator): readonly Piece[] {
  const { row } = indicator;
  const target = wordsIn(row.target);
  const actual = wordsIn(row.actual);
  const aim = target ? say`目标值${/^[≥≤≧≦><＞＜]/.test(target.text) ? "" : "为"}${asValue(target)}，` : "";
  const result = actual ? asValue(actual) : gap("完成情况");
  return say`${nameOf(indicator)}${aim}${actual && !isFigure(actual) ? "完成情况为" : "实际完成"}${result}`;
}

/** ，得7.6分（分值8分），扣0.4分; nothing where there is no 得分. */
function markClause({ weight, score, indicators }: ScoredItem): readonly Piece[] {
  const marks = figureIn(score);
  if (!marks) return [];
  const got = say`，${indicators.length > 1 ? "合计" : ""}得${exactScore(marks)}分`;
  const most = figureIn(weight);
  if (!most) return got;
  const lost = choose(exceeds(most, marks), say`，扣${exactScore(minus(most, marks))}分`);
  return say`${got}（分值${exactScore(most)}分）${lost}`;
}

/** ，完成率95.00%: what was done of what was to be done, of amounts and counts; of a share (98%) its own figure says it. */
function doneOf({ row: { target, actual }, judgement }: Indicator): Sayable {
  const isCount = judgement?.direction === "more" && !judgement.target.date && judgement.target.unit !== "%";
  if (!isCount || target.kind !== "present" || actual.kind !== "present") return "";
  // 1.2万亩 and 1.25万亩 are as good as 1.2 and 1.25.
  const shared = judgement.target.scale.equals(judgement.actual.scale) ? judgement.target.scale : ONE;
  const [aim, done] = [statedIn(target, judgement.target, shared), statedIn(actual, judgement.actual, shared)];
  return aim && done ? whereKnown(say`，完成率${percentage(dividedBy(done, aim))}`) : "";
}

function statedIn(place: Present<string>, { low, high, value, trend }: Quantity, unit: Decimal): Figure | undefined {
  return low.equals(high) && !trend && value.greaterThan(0) ? numberIn(place, value.dividedBy(unit)) : undefined;
}

/** Results and marks of what is scored together. */
function itemClause(item: ScoredItem): readonly Piece[] {
  const results = item.indicators.flatMap((indicator, index) => [
    index === 0 ? "" : "；",
    resultClause(indicator),
    doneOf(indicator),
  ]);
  return joined([...results, markClause(item)]);
}

/** 数量指标方面，“清淤渠道长度”…；…。 */
export function groupParagraph({ label, levelOne, items }: ResultGroup): ReportParagraph {
  const sentences = items.map((item, index) => {
    const opening = index === 0 ? `${label}方面，` : "";
    return say`${opening}${itemClause(item)}${index === items.length - 1 ? "。" : "；"}`;
  });
  return { ...paragraph("body", ...sentences), key: `results:${levelOne}:${label}` };
}

/** 数量指标方面，“水库巡查次数”、“清淤渠道长度”共得15.6分: one sentence for a group. */
export function briefParagraph({ label, levelOne, items }: ResultGroup): ReportParagraph {
  const names = items.flatMap(({ indicators }) => indicators.map(nameOf));
  const scores = items.flatMap(({ score }) => figureIn(score) ?? []);
  const got = scores.length === 0 ? "" : say`，共得${exactScore(sumOf(scores))}分`;
  const named = joined(names.flatMap((name, index) => [index === 0 ? "" : "、", name]));
  return { ...paragraph("body", say`${label}方面，设置${named}${got}。`), key: `results:${levelOne}:${label}` };
}

/** Figures stand as they are, words in quotation marks. */
function asValue(words: Piece): readonly Piece[] {
  return isFigure(words) ? [words] : quoted(words);
}

function isFigure({ text }: Piece): boolean {
  return /\d/.test(text);
}
