import { figureIn } from "../../../core/narrative/cell-figure";
import { quoted, wordsIn } from "../../../core/narrative/cell-words";
import { exceeds } from "../../../core/narrative/condition";
import { minus, sumOf } from "../../../core/narrative/figure";
import { paragraph, type ReportParagraph } from "../../../core/narrative/document";
import { choose, exactScore, gap, joined, say, type Piece } from "../../../core/narrative/piece";
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

/** Results and marks of what is scored together. */
function itemClause(item: ScoredItem): readonly Piece[] {
  const results = item.indicators.flatMap((indicator, index) => [index === 0 ? "" : "；", resultClause(indicator)]);
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
