import { Decimal } from "../../core/numbers/decimal";
import { money } from "../../core/numbers/wording";
import { halfOfLastDigit, valueOfFigure } from "./figures-in-text";
import type { NarrativeParagraph } from "./narrative";
import type { QuotientComparison } from "./share-statements";

/** What stands between an amount and the same amount in brackets. */
const SAME_AGAIN = /^\((?:大写|人民币|即|折合|:)*$/;

/** Amounts said again in brackets that are not the same: 5650.6万元（大写：伍仟陆佰陆拾万陆仟元整）. */
export function restatedAmounts(paragraph: NarrativeParagraph): readonly QuotientComparison[] {
  const { text } = paragraph.plain;
  const figures = paragraph.segments.flatMap((segment) => segment.figures.filter(({ kind }) => kind === "money"));
  return figures.flatMap((figure, index): readonly QuotientComparison[] => {
    const first = figures[index - 1];
    if (!first?.exact || !figure.exact || !SAME_AGAIN.test(text.slice(first.end, figure.from))) return [];
    if (text.charAt(figure.end) !== ")") return [];
    const [expected, stated] = [valueOfFigure(first), valueOfFigure(figure)];
    const open = Decimal.max(halfOfLastDigit(first), halfOfLastDigit(figure));
    if (stated.minus(expected).abs().lessThanOrEqualTo(open)) return [];
    const working = `前面写的是 ${money(expected)} 万元`;
    const from = first.from;
    return [{ paragraph, figure, from, measure: "money", expected, working, figures: [], agrees: false, isOwn: true }];
  });
}
