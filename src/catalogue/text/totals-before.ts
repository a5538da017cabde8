import { valueOfFigure } from "./figures-in-text";
import { COMPARES, countsAlike, wordsBefore, type PlacedFigure, type SentenceSum } from "./sum-readings";

export const CHANGES =
  /较|比|增|减|下降|上升|降低|节约|节省|节余|[低高]于|[多少]于(?:上年|去年|预算|年初|全年|计划|目标)/;

/** 尚余176.4万元，其中基本支出结余12.73万元: parts of what was left. */
export const LEFT_OVER = /(?:节余|结余|结转|剩余|尚余)(?:资金)?(?:为|了)?$/;
/** 完成年度目标6500件的104.80%, 为年初预算682万元的100.91%: what the share is of. */
const OF_TARGET =
  /^(?:超额)?(?:完成|达到|为|占)了?(?:年度|全年|年初|预期|既定|的)*(?:目标|计划|任务|预算)(?:任务|值|数|量)?$/;

/** 超计划12次. */
const BEYOND_TARGET = /^(?:超额?|超出|超过|多于|少于|高于|低于)(?:年度|年初|预期)?(?:计划|目标|任务)/;

/**
 * What the parts may come to, the likeliest last: the figure before 其中; where that is a change (三公经费6.92万元，同比减少1.68万元。其中：…),
 * a rate, or of counts the money beside them, also what the sentence stated before it.
 */
export function totalsBefore(
  figures: readonly PlacedFigure[],
  last: number,
  parts: readonly PlacedFigure[],
): readonly (PlacedFigure | undefined)[] {
  const totals: PlacedFigure[] = [];
  const [first] = parts;
  const areLeftOver = parts.slice(0, 2).every((part) => LEFT_OVER.test(wordsBefore(part)));
  const isCounted = first?.figure.kind === "count" && !parts.some(({ figure }) => figure.kind === "money");
  let isBehindRate = false;
  for (let index = last; index >= 0; index--) {
    const figure = figures[index]!;
    if (figure.segment.sentence !== figures[last]!.segment.sentence) break;
    totals.push(figure);
    const words = wordsBefore(figure);
    const { kind, unit } = figure.figure;
    if (areLeftOver && LEFT_OVER.test(words)) break;
    if (kind === "percent") {
      // 预算100万元，支出90万元，执行率90%。其中：… may go on with what that rate is of.
      isBehindRate ||= !CHANGES.test(words) && first?.figure.kind === "money";
      if (isBehindRate && figure.segment.sentence !== first?.segment.sentence) break;
      continue;
    }
    if (isCounted && kind === "money") continue;
    if (isCounted && unit !== first.figure.unit && totals.length > 1) break;
    if (COMPARES.test(words) || OF_TARGET.test(words) || BEYOND_TARGET.test(words)) continue;
    // 支出90万元，预算98万元，节余8万元。其中：… may go on with what was spent.
    if (totals.length > 1 && /^(?:全年|年初|年度)?预算数?为?$/.test(words)) continue;
    const budget = figures[index - 1];
    if (isBehindRate && budget?.segment.sentence === figure.segment.sentence) totals.splice(-1, 0, budget);
    break;
  }
  return totals;
}

/** 编制86名，在职79名，空编7名；其中高级工程师6名、工程师18名: more than the last figure, and fewer than one before it. */
export function mayBeOfEarlier({ total, sum }: SentenceSum, before: readonly PlacedFigure[]): boolean {
  if (total.kind !== "people" && total.kind !== "count") return false;
  const sentence = before.at(-1)?.segment.sentence;
  return (
    sum.greaterThan(valueOfFigure(total)) &&
    before.some(
      ({ figure, segment }) =>
        segment.sentence === sentence && countsAlike(figure, total) && valueOfFigure(figure).greaterThanOrEqualTo(sum),
    )
  );
}
