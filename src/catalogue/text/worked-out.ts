import { onceForEach } from "../../core/once-for-each";
import { budgetChains } from "./budget-chains";
import { calculationsIn, comesTo, type WrittenOut } from "./equations";
import { valueOfFigure, type TextFigure } from "./figures-in-text";
import type { NarrativeParagraph } from "./narrative";
import { shownWithUnit } from "./quoting";
import type { ReportReading } from "./read-narrative";
import { restatedAmounts } from "./restated-amounts";
import type { QuotientComparison } from "./share-statements";
import { spendingCells } from "./table-figures";
import { toldDifferences } from "./told-differences";
import { toldRelations } from "./told-relations";
import { toldShares } from "./told-shares";
import { trendStatements } from "./trends";
import type { Measure } from "./vocabulary";

const TOLD_IN: Partial<Readonly<Record<TextFigure["kind"], Measure | "count">>> = {
  money: "money",
  percent: "percent",
  points: "points",
  people: "people",
  count: "count",
};

/** What a report works out itself, from figures that stand beside the result: no form is asked. */
export const workedOut = onceForEach((reading: ReportReading): readonly QuotientComparison[] => {
  // What is set against last year or the budget of 附件1 is that rule's.
  const [basicData] = reading.submission.basicData;
  const ofTables = new Set(
    trendStatements(reading).flatMap(({ subject, change, base }) => {
      const isStated = basicData && base !== "unsaid" && spendingCells(basicData, subject) !== undefined;
      return change && isStated ? [change] : [];
    }),
  );
  return reading.narrative.paragraphs.flatMap((paragraph) => {
    const { text } = paragraph.plain;
    const figures = paragraph.segments.flatMap((segment) => segment.figures);
    const calculations = calculationsIn(text, figures).flatMap((calculation) => {
      const { result, from, end } = calculation;
      const shown = text.slice(from, end - (end - result.from) - 1);
      return comparison(paragraph, calculation, { from, shown, agrees: comesTo(calculation) });
    });
    const differences = [...toldDifferences(paragraph, reading.context.year), ...toldRelations(paragraph)]
      .filter(({ figure }) => !ofTables.has(figure))
      .flatMap(({ calculation, from, terms, agrees, contrary }) =>
        comparison(paragraph, calculation, { from, shown: `由 ${terms}`, agrees }).map((own) =>
          contrary === undefined ? own : { ...own, working: contrary, isContrary: true as const },
        ),
      );
    const told = new Set([...calculations, ...differences].map(({ figure }) => figure));
    const further = [...toldShares(reading, paragraph), ...budgetChains(paragraph), ...restatedAmounts(paragraph)];
    return [...calculations, ...differences, ...further.filter(({ figure }) => !told.has(figure))];
  });
});

function comparison(
  paragraph: NarrativeParagraph,
  { value, result }: WrittenOut,
  { from, shown, agrees }: { readonly from: number; readonly shown: string; readonly agrees: boolean },
): readonly QuotientComparison[] {
  const measure = TOLD_IN[result.kind] ?? (result.unit.endsWith("百分点") ? "count" : undefined);
  if (!measure) return [];
  const stated = valueOfFigure(result);
  // Of 17/18×100 the value is a number of percents already; of 30人×1000元 it is in 元.
  const inUnits = [1, 0.01, 0.0001].map((scale) => value.abs().times(scale));
  const near = inUnits.find((own) => own.lessThan(stated.times(10)) && own.times(10).greaterThan(stated)) ?? value;
  const expected = measure === "percent" ? near : near.toDecimalPlaces(result.unit === "元" ? 6 : 4);
  const told =
    measure === "money" && result.unit === "元"
      ? `${expected.times(10_000).toDecimalPlaces(2).toFixed()} 元`
      : measure === "percent"
        ? `${expected.times(100).toDecimalPlaces(2).toFixed()}%`
        : measure === "count"
          ? `${expected.toFixed()} ${result.unit}`
          : shownWithUnit(measure, expected);
  const working = `${shown}，应为 ${told}`;
  return [{ paragraph, figure: result, from, measure, agrees, expected, working, figures: [], isOwn: true }];
}
