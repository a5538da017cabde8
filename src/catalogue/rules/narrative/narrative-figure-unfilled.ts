import { printRef } from "../../../core/grid/address";
import type { Blank } from "../../../core/values/sourced";
import { defineRule } from "../../submission/define-rule";
import { textComparisons } from "../../text/comparisons";
import { valueOfFigure } from "../../text/figures-in-text";
import type { Mention } from "../../text/narrative";
import { placeInText, quoteOfMention } from "../../text/quoting";
import { reportReadings, type ReportReading } from "../../text/read-narrative";
import { scoreMentions } from "../../text/score-statements";
import type { Subject } from "../../text/vocabulary";

/** Worked out of several cells: no single one is missing. */
const DERIVED: ReadonlySet<Subject> = new Set<Subject>(["personnel", "balance", "executionRate"]);

/** The report states an amount, count or score whose place in the tables is blank. */
export const narrativeFigureUnfilled = defineRule({
  id: "narrative-figure-unfilled",
  theme: "narrative",
  title: "报告写了数，表格里没有填",
  why: "报告说有这笔钱，表格却空着，生成的报告也会因此写成“无此项支出”。",
  basis: "附件4 与附件1、附件2 表文关系",
  remedy: "在表格里补填；确实没有发生的，改正报告。",
  severity: "warning",
  messages: { unfilled: "{label}没有填，报告却写了“{quote}”。" },
  absent: "没有附件4，或报告写到的数在表格里都填了",
  over: (submission) => onceEachCell(reportReadings(submission).flatMap(unfilledIn)),
  needs: () => ({}),

  check(_, { subject: { cell, mention }, finding }) {
    return finding("unfilled", {
      at: cell,
      related: [placeInText(mention.paragraph, mention.figure.start).at],
      actual: valueOfFigure(mention.figure),
      data: { label: cell.label, quote: quoteOfMention(mention) },
    });
  },
});

interface Unfilled {
  readonly cell: Blank;
  readonly mention: Mention;
}

function unfilledIn(reading: ReportReading): readonly Unfilled[] {
  const amounts = textComparisons(reading).flatMap(({ mention, figures, missing }): readonly Unfilled[] => {
    const [cell, ...more] = missing;
    if (figures.length > 0 || more.length > 0 || cell?.kind !== "blank") return [];
    const isNothing = DERIVED.has(mention.meaning.subject) || valueOfFigure(mention.figure).isZero();
    return isNothing ? [] : [{ cell, mention }];
  });
  const [overall, ...more] = reading.submission.overall;
  const total = overall?.model.indicators.totals.score;
  if (total?.kind !== "blank" || more.length > 0) return amounts;
  return [...amounts, ...scoreMentions(reading.narrative).map((mention) => ({ cell: total, mention }))];
}

function onceEachCell(all: readonly Unfilled[]): readonly Unfilled[] {
  return [...new Map([...all].reverse().map((unfilled) => [printRef(unfilled.cell.at), unfilled])).values()].reverse();
}
