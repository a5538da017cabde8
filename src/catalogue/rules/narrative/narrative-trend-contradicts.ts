import { Decimal } from "../../../core/numbers/decimal";
import { sameAmount, type Reported } from "../../../core/numbers/interval";
import type { Present, Sourced } from "../../../core/values/sourced";
import type { Amount } from "../../../core/values/values";
import { IN_WAN } from "../../../core/rules/stated-figure";
import { defineRule } from "../../submission/define-rule";
import { agreesWith } from "../../text/comparisons";
import { halfOfLastDigit, valueOfFigure, type TextFigure } from "../../text/figures-in-text";
import { placeInText, quoteBetween } from "../../text/quoting";
import { reportReadings, type ReportReading } from "../../text/read-narrative";
import { spendingCells } from "../../text/table-figures";
import { trendStatements, type TrendStatement } from "../../text/trends";
import type { Direction } from "../../text/trend-words";
import { money, percent } from "../../../core/numbers/wording";

type SpendingCells = NonNullable<ReturnType<typeof spendingCells>>;

/** 增长, 下降, 持平 in the report against the two figures of 附件1. */
export const narrativeTrendContradicts = defineRule({
  id: "narrative-trend-contradicts",
  theme: "narrative",
  title: "报告中的增减变化与表格相反",
  why: "报告写下降而表格是上升（或相反），是照抄上年报告最常留下的痕迹。",
  basis: "附件4 与附件1 表文关系（上年决算、本年预算、本年决算）",
  remedy: "对照附件1的上年决算数和本年决算数改正报告的说法。",
  severity: "warning",
  messages: {
    opposite: "报告说“{quote}”，附件1{label}{column} {prior} 万元、本年决算 {actual} 万元，实际{direction}。",
    against: "报告说“{quote}”，附件1{label}{column}为 {prior} 万元，相差 {difference} 万元。",
    size: "报告说“{quote}”，附件1{label}{column} {prior} 万元、本年决算 {actual} 万元，实际{direction}，幅度 {share}。",
  },
  absent: "没有附件1，或附件4没有能与表格对应的增减变化",
  over: (submission) => reportReadings(submission).flatMap(subjectsOf),
  needs: ({ statement, cells }) => ({
    currentFinal: cells.currentFinal,
    before: statement.base === "budget" ? cells.currentBudget : cells.priorFinal,
  }),

  check({ currentFinal, before }, { subject: { statement, cells, label, others }, finding }) {
    const { direction, base, change, paragraph, from, end } = statement;
    const isFlat = direction === "flat" && change !== undefined && isSize(change, before.value, currentFinal.value);
    const contradicts = !isFlat && goesAgainst(direction, before.value, currentFinal.value);
    if (contradicts && base === "unsaid" && !isAgainstBudgetToo(direction, cells.currentBudget, currentFinal))
      return undefined;
    const { against } = statement;
    if (others && holdsOf(statement, others)) return undefined;
    if (statement.isDoubtful && !isMeant(statement, before.value, currentFinal.value)) return undefined;
    if (against?.kind === "money" && !agreesWith(against, before.value)) {
      const difference = valueOfFigure(against).minus(before.value.value);
      return finding("against", {
        at: placeInText(paragraph, against.start),
        related: [before],
        expected: before.value.value,
        actual: valueOfFigure(against),
        difference,
        data: {
          quote: quoteBetween(paragraph, from, end),
          label,
          column: base === "budget" ? "本年预算" : "上年决算",
          prior: money(before.value.value),
          difference: money(difference.abs()),
        },
      });
    }
    const isWrongSize =
      !contradicts &&
      base !== "unsaid" &&
      change !== undefined &&
      !tellsSize(statement, before.value, currentFinal.value);
    if (!contradicts && !isWrongSize) return undefined;
    const moved = currentFinal.value.value.minus(before.value.value);
    const shown = {
      quote: quoteBetween(paragraph, from, end),
      label,
      column: base === "budget" ? "本年预算" : "上年决算",
      prior: money(before.value.value),
      actual: money(currentFinal.value.value),
      direction: movedWords(moved),
    };
    const place = {
      at: placeInText(paragraph, from),
      related: [currentFinal, before],
      expected: moved,
      difference: moved.abs(),
      in: IN_WAN,
    };
    if (contradicts) return finding("opposite", { ...place, data: shown });
    return finding("size", {
      ...place,
      data: { ...shown, share: percent(shareOf(before.value, currentFinal.value).abs()) },
    });
  },
});

interface TrendSubject {
  readonly statement: TrendStatement;
  readonly cells: SpendingCells;
  readonly label: string;
  /** The row of the whole that may be meant instead. */
  readonly others?: SpendingCells | undefined;
}

function subjectsOf(reading: ReportReading): readonly TrendSubject[] {
  const [basic, ...more] = reading.submission.basicData;
  if (!basic || more.length > 0) return [];
  return trendStatements(reading).flatMap((statement) => {
    const row = spendingCells(basic, statement.subject);
    const others = statement.orOf && spendingCells(basic, statement.orOf);
    return row ? [{ statement, cells: row, label: rowLabel(row), others }] : [];
  });
}

/** Behind a list of parts the whole is meant where one of the two figures is just its own. */
function isMeant({ against, change }: TrendStatement, before: Amount, after: Amount): boolean {
  return (
    (against !== undefined && agreesWith(against, before)) || (change !== undefined && isSize(change, before, after))
  );
}

/** Whether a statement is true of a row. */
function holdsOf(statement: TrendStatement, cells: SpendingCells): boolean {
  const { direction, base, change, against } = statement;
  const before = base === "budget" ? cells.currentBudget : cells.priorFinal;
  if (before.kind !== "present" || cells.currentFinal.kind !== "present") return false;
  const [prior, final] = [before.value, cells.currentFinal.value];
  if (goesAgainst(direction, prior, final) || (change !== undefined && !tellsSize(statement, prior, final)))
    return false;
  return against === undefined || agreesWith(against, prior);
}

function rowLabel({ currentFinal }: SpendingCells): string {
  return currentFinal.label.split("“", 1)[0]!;
}

function goesAgainst(direction: Direction, before: Reported, after: Reported): boolean {
  if (sameAmount(before, after)) return direction !== "flat";
  const rose = after.value.greaterThan(before.value);
  return direction === "flat" || rose === (direction === "down");
}

/** Where the text does not say against what, only a move that is wrong against both contradicts. */
function isAgainstBudgetToo(direction: Direction, budget: Sourced<Amount>, after: Present<Amount>): boolean {
  return budget.kind !== "present" || goesAgainst(direction, budget.value, after.value);
}

/** Whether the figure behind the words is the change, or, behind 低于预算, what that is. */
function tellsSize({ change, mayBeBase }: TrendStatement, before: Amount, after: Amount): boolean {
  if (change === undefined || isSize(change, before, after)) return true;
  return mayBeBase === true && change.kind === "money" && agreesWith(change, before);
}

/** Whether a stated change is the one of the tables: an amount, or a share of what was before. */
function isSize(change: TextFigure, before: Amount, after: Amount): boolean {
  const stated = valueOfFigure(change);
  const moved = after.value.minus(before.value).abs();
  if (change.kind === "money") {
    const open = Decimal.max(halfOfLastDigit(change), before.halfWidth);
    return stated.minus(moved).abs().lessThanOrEqualTo(open);
  }
  if (change.kind !== "percent" || before.value.isZero()) return true;
  return stated.minus(shareOf(before, after).abs()).abs().lessThanOrEqualTo(halfOfLastDigit(change));
}

function shareOf(before: Amount, after: Amount): Decimal {
  return before.value.isZero() ? new Decimal(0) : after.value.minus(before.value).dividedBy(before.value);
}

function movedWords(moved: Decimal): string {
  if (moved.isZero()) return "持平";
  return `${moved.isPositive() ? "增加" : "减少"} ${money(moved.abs())} 万元`;
}
