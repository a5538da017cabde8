import { defineRule } from "../../submission/define-rule";
import { agreesWith, textComparisons } from "../../text/comparisons";
import { derivedRates } from "../../text/derived-rates";
import { valueOfFigure } from "../../text/figures-in-text";
import {
  placeInText,
  quoteBetween,
  quoteOfMention,
  shownDifference,
  shownWithUnit,
  UNIT_OF_MEASURE,
  unitOfWorked,
} from "../../text/quoting";
import { reportReadings } from "../../text/read-narrative";
import { quotientComparisons } from "../../text/share-statements";
import { workedOut } from "../../text/worked-out";
import { differenceText, inUnit } from "../../../core/rules/stated-figure";
import { reasonOf } from "../../../core/rules/define-rule";

/** A figure in the report that the tables state differently. */
export const narrativeAmountDiffers = defineRule({
  id: "narrative-amount-differs",
  theme: "narrative",
  title: "报告中的数字与表格不一致",
  why: "报告和表格说的是同一件事，数字不同，审核时必然退回，也无法判断哪个是真的。",
  basis: "附件4 与附件1、附件2 表文关系",
  remedy: "核对账面数，把报告或表格中错的一处改过来。",
  severity: "error",
  messages: {
    differs: "报告中“{quote}”与表格不一致：{source}为 {expected}，相差 {difference}。",
    worked: "报告中“{quote}”与表格不一致：{working}，相差 {difference}。",
    own: "报告中“{quote}”与前面的数不合：{working}，相差 {difference}。",
    contrary: "报告中“{quote}”前后相反：{working}。",
  },
  absent: "没有附件4，或其中没有能与表格对应的数字",
  over: (submission) =>
    reportReadings(submission).flatMap((reading) => {
      const quotients = [...quotientComparisons(reading), ...derivedRates(reading)];
      const compared = textComparisons(reading);
      // What the forms settle is not worked out from the text again.
      const settled = new Set([
        ...quotients.map(({ figure }) => figure),
        ...compared.map(({ mention }) => mention.figure),
      ]);
      return [
        ...compared.map((comparison) => ({ kind: "figure" as const, ...comparison })),
        ...[...quotients, ...workedOut(reading).filter(({ figure }) => !settled.has(figure))].map((comparison) => ({
          kind: "quotient" as const,
          ...comparison,
        })),
      ];
    }),
  needs: () => ({}),

  check(_, { subject, finding, skip }) {
    if (subject.kind === "quotient") {
      const { paragraph, figure, from, measure, expected, working } = subject;
      if (subject.agrees) return undefined;
      const actual = valueOfFigure(figure);
      const difference = actual.minus(expected);
      const unit = unitOfWorked(measure, figure);
      if (subject.isContrary) {
        const at = placeInText(paragraph, figure.start);
        return finding("contrary", { at, data: { quote: quoteBetween(paragraph, from, figure.end), working } });
      }
      return finding(subject.isOwn ? "own" : "worked", {
        at: placeInText(paragraph, figure.start),
        related: subject.figures.flatMap(({ places }) => places),
        expected,
        actual,
        difference,
        in: unit,
        data: {
          quote: quoteBetween(paragraph, from, figure.end),
          working,
          difference: differenceText(inUnit(difference, unit)),
        },
      });
    }
    const { mention, figures, missing } = subject;
    const [first] = figures;
    if (!first) return skip(missing.map(reasonOf).join("；"), ...missing);
    if (figures.some((figure) => agreesWith(mention.figure, figure))) return undefined;
    const actual = valueOfFigure(mention.figure);
    const isZeroInTables = figures.every(({ value }) => value.isZero());
    if (isZeroInTables && actual.greaterThan(0)) return undefined;
    const { measure } = mention.meaning;
    const difference = actual.minus(first.value);
    const place = {
      at: placeInText(mention.paragraph, mention.figure.start),
      related: figures.flatMap(({ places }) => places),
      expected: first.value,
      actual,
      difference,
      in: UNIT_OF_MEASURE[measure],
    };
    const shown = { quote: quoteOfMention(mention), difference: shownDifference(measure, difference) };
    if (first.working !== undefined) return finding("worked", { ...place, data: { ...shown, working: first.working } });
    return finding("differs", {
      ...place,
      data: { ...shown, source: first.source, expected: shownWithUnit(measure, first.value) },
    });
  },
});
