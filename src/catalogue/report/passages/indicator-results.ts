import { Decimal } from "../../../core/numbers/decimal";
import { paragraph } from "../../../core/narrative/document";
import { readOf } from "../../../core/narrative/cell-figure";
import { countOf, gap, say } from "../../../core/narrative/piece";
import { isPlaced } from "../../../core/values/sourced";
import { resultGroups, type Aspect } from "../phrasing/aspects";
import type { Indicator } from "../../indicators/indicator";
import type { ScoredItem } from "../../indicators/scored-items";
import { briefParagraph, groupParagraph } from "../phrasing/indicator-phrases";
import { shortfallOf } from "../problems/indicator-problems";
import { definePassage } from "./view";

/** What is missing where a side of the report has no indicator. */
const NOTHING: Readonly<Record<Aspect, string | undefined>> = {
  // The funds speak for it already.
  economy: undefined,
  efficiency: "效率性和有效性评价",
  society: "社会性评价",
};

/** How many indicators there are, and how many of them were reached: said only where every one states a result, and a target or the marks. */
export const indicatorCounts = definePassage({
  id: "indicator-counts",
  reads: ({ overall, submission }) => resultGroups(overall, submission),
  write(groups) {
    const items = groups.flatMap((group) => group.items);
    const all = items.flatMap(({ indicators }) => indicators);
    if (all.length === 0) return [];
    const reads = all.flatMap(({ row: { actual } }) => (isPlaced(actual) ? [readOf(actual)] : []));
    const counted = say`共设置三级指标${countOf(all.length, reads)}项`;
    if (!items.every(isSettled)) return [paragraph("body", say`${counted}。`)];
    const reached = items.reduce((count, item) => count + reachedIn(item), 0);
    const rate = new Decimal(reached).dividedBy(all.length).times(100).toFixed(2);
    const done = say`，完成${countOf(reached, reads)}项，指标完成率${countOf(rate, reads)}%`;
    return [paragraph("body", say`${counted}${done}。`)];
  },
});

/** Whether the form says what came of an indicator: its result, and what that is to be held against. */
function isSettled({ indicators, weight, score }: ScoredItem): boolean {
  const hasMarks = weight.kind === "present" && score.kind === "present";
  return indicators.every(
    ({ row: { target, actual } }) => actual.kind === "present" && (target.kind === "present" || hasMarks),
  );
}

/** Of indicators that share their marks those that fell short; all of them where marks were lost and nobody can tell for which. */
function reachedIn(item: ScoredItem): number {
  if (shortfallOf(item) === undefined) return item.indicators.length;
  const short = item.indicators.filter(isShort).length;
  return short === 0 ? 0 : item.indicators.length - short;
}

function isShort({ judgement, actual }: Indicator): boolean {
  return judgement?.met === false || actual?.band === "partial" || actual?.band === "failed";
}

/** The indicators of one side, a paragraph for every second-level group. */
function results(aspect: Aspect) {
  return definePassage({
    id: `${aspect}-results`,
    reads: ({ overall, submission, brief }) => ({
      groups: resultGroups(overall, submission).filter((group) => group.aspect === aspect),
      brief,
    }),
    write({ groups, brief }) {
      const missing = NOTHING[aspect];
      if (groups.length === 0) return missing === undefined ? [] : [paragraph("body", [gap(missing)])];
      return groups.map((group) => (brief ? briefParagraph(group) : groupParagraph(group)));
    },
  });
}

/** 成本 indicators. */
export const economyResults = results("economy");
/** 产出 indicators and 经济效益. */
export const efficiencyResults = results("efficiency");
/** 社会效益, 生态效益, 可持续影响 and 满意度. */
export const societyResults = results("society");
