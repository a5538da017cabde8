import type { NarrativeParagraph } from "./narrative";
import {
  addsUp,
  asTerm,
  COMPARES,
  countedFigures,
  sumOfTerms,
  wordsBefore,
  type PlacedFigure,
  type SentenceSum,
} from "./sum-readings";
import { valueOfFigure } from "./figures-in-text";
import { CHANGES } from "./totals-before";

const SPENT = /(?:支出|列支|开支|决算|支付|使用|经费|费用?)(?:资金|金额|数)?[为共]?$/;
/** Money that was to be spent, or that others added to. */
const NOT_SPENT = /预算|计划|安排|下达|追加|指标|拨入|到位|收入|结余|结转|每|均/;
const USED_FOR = /^(?:主要)?用于[^\d]{2,24}$/;
/** Prices and sums of several years are no part of what was spent. */
const NO_PART = /合同|总投资|总额|概算|中标|累计|每|均|标准|计划|预算|目标|共|合计|总计|年/;

/**
 * 支出85万元，主要用于后厨改造72万元、购置设备20万元: parts that come to more than was spent. A list that falls short of it names only what is
 * worth naming.
 */
export function partsUsedFor(paragraph: NarrativeParagraph): readonly SentenceSum[] {
  if (!paragraph.plain.text.includes("用于")) return [];
  const figures = countedFigures(paragraph);
  return figures.flatMap((first, index): readonly SentenceSum[] => {
    const total = figures[index - 1];
    if (!total || !USED_FOR.test(wordsBefore(first)) || !isSpentRightBefore(paragraph, total, first)) return [];
    const parts = [first];
    for (const part of figures.slice(index + 1)) {
      const last = parts.at(-1)!;
      if (part.segment.opener !== "、" || part.position !== last.position + 1) break;
      parts.push(part);
    }
    const isClear = parts.length > 1 && parts.every((part) => standsAlone(part) && !NO_PART.test(wordsBefore(part)));
    if (!isClear) return [];
    const terms = parts.map(asTerm);
    const sum = sumOfTerms(terms);
    const agrees = sum.lessThanOrEqualTo(valueOfFigure(total.figure)) || addsUp(terms, total.figure);
    return [{ paragraph, total: total.figure, from: total.segment.start, terms, sum, agrees }];
  });
}

function standsAlone({ figure, segment }: PlacedFigure): boolean {
  const counted = segment.figures.filter(({ kind }) => kind !== "date");
  return figure.kind === "money" && figure.exact && figure.end === segment.end && counted.length === 1;
}

function isSpentRightBefore({ segments }: NarrativeParagraph, total: PlacedFigure, first: PlacedFigure): boolean {
  const words = wordsBefore(total);
  const { sentence, start, depth } = first.segment;
  const before = segments.filter((own) => own.sentence === sentence && own.start < start);
  return (
    total.position === first.position - 1 &&
    total.segment.sentence === sentence &&
    total.segment.depth === depth &&
    total.segment.opener !== "、" &&
    first.segment.opener === "，" &&
    standsAlone(total) &&
    SPENT.test(words) &&
    ![NOT_SPENT, CHANGES, COMPARES].some((other) => other.test(words)) &&
    !before.some(({ text }) => text.startsWith("其中"))
  );
}
