import { sum, type Decimal } from "../../../core/numbers/decimal";
import { isPlaced, type Sourced } from "../../../core/values/sourced";
import { IN_WAN } from "../../../core/rules/stated-figure";
import { defineRule } from "../../submission/define-rule";
import { adjustmentsOf, type Adjustment } from "../../text/adjustments";
import { halfOfLastDigit } from "../../text/figures-in-text";
import { placeInText } from "../../text/quoting";
import { reportReadings } from "../../text/read-narrative";
import type { BasicData } from "../../forms/instances";
import { money } from "../../../core/numbers/wording";

/** What the report says was added to or cut from the budget is not what the budget moved by. */
export const narrativeAdjustmentDiffers = defineRule({
  id: "narrative-adjustment-differs",
  theme: "narrative",
  title: "报告中的预算追加与表格的预算变动不一致",
  why: "年初预算加上追加、减去核减，应当就是全年预算，对不上说明追加金额或预算数有误。",
  basis: "附件4 与附件2 表文关系（年初预算＋调整＝全年预算）",
  remedy: "按批复文件核对追加、核减的金额，改正报告或附件2的预算数；含上年结转等其他调整的，在“核实说明”中写明。",
  severity: "warning",
  messages: {
    differs:
      "报告写明{text}，附件2全年预算数 {adjusted} 万元、年初预算数 {initial} 万元，{direction}，相差 {difference} 万元。",
  },
  absent: "没有附件2，或附件4没有写预算追加、核减的金额",
  over: (submission) =>
    reportReadings(submission).flatMap(({ narrative, context }) => {
      const adjustments = adjustmentsOf(narrative, context.projectNames);
      const [overall, ...more] = submission.overall;
      if (!overall || more.length > 0 || (adjustments.items.length === 0 && !adjustments.doubtful)) return [];
      return [{ overall, adjustments, basic: submission.basicData[0] }];
    }),
  needs: ({ overall }) => ({
    initialBudget: overall.model.funding.known.total.cells.initialBudget,
    adjustedBudget: overall.model.funding.known.total.cells.adjustedBudget,
  }),

  check({ initialBudget, adjustedBudget }, { subject: { adjustments, basic }, finding, skip }) {
    const { items, doubtful } = adjustments;
    const [first] = items;
    if (doubtful || !first) return skip("报告中追加、核减的金额不能逐笔确定");
    if (items.every(({ of }) => of === "basic")) return skip("报告只写了基本支出的追加，不能与全年预算的变动比较");
    if (items.every(({ of }) => of === "named")) return skip("报告只写了个别项目的追加，不能与全年预算的变动比较");
    const ofProjectsOnly = items.every(({ of }) => of === "project" || of === "named");
    if (ofProjectsOnly && !basicWasNotAdjusted(basic)) {
      return skip(
        "报告只写了项目的追加，而基本支出的预算也有调整",
        basic?.model.spending.known.basicBudgetAdjustment.cells.currentFinal,
      );
    }
    const moved = adjustedBudget.value.value.minus(initialBudget.value.value);
    const open = sum(items.map(({ figure }) => halfOfLastDigit(figure)));
    const [whole, unnamed] = [items.filter(({ of }) => of === "whole"), items.filter(({ of }) => of !== "named")];
    // Where the budget as a whole and projects are both spoken of, the projects' may be in it already.
    const readings = [items, whole, unnamed].filter(({ length }) => length > 0);
    if (readings.some((reading) => netOf(reading).minus(moved).abs().lessThanOrEqualTo(open))) return undefined;
    const actual = netOf(items);
    const difference = actual.minus(moved);
    return finding("differs", {
      at: placeInText(first.paragraph, first.figure.start),
      related: [adjustedBudget, initialBudget],
      expected: moved,
      actual,
      difference,
      in: IN_WAN,
      data: {
        text: saidOf(items),
        adjusted: money(adjustedBudget.value.value),
        initial: money(initialBudget.value.value),
        direction: movedWords(moved),
        difference: money(difference.abs()),
      },
    });
  },
});

function netOf(items: readonly Adjustment[]): Decimal {
  return sum(items.map(({ amount, isCut }) => (isCut ? amount.negated() : amount)));
}

/** 部门基本支出预算调整 is 0 or blank, this year. */
function basicWasNotAdjusted(basic: BasicData | undefined): boolean {
  const cells = basic?.model.spending.known.basicBudgetAdjustment.cells;
  return cells !== undefined && isNothing(cells.currentFinal) && isNothing(cells.currentBudget);
}

function isNothing(amount: Sourced<{ readonly value: Decimal }>): boolean {
  return amount.kind === "present" ? amount.value.value.isZero() : isPlaced(amount) && amount.kind === "blank";
}

/** 追加 124.11 万元; of several their sum: 追加 50.00 万元（30＋20）、核减 10.00 万元. */
function saidOf(items: readonly Adjustment[]): string {
  const told = [false, true].flatMap((isCut) => {
    const amounts = items.filter((item) => item.isCut === isCut).map(({ amount }) => amount);
    if (amounts.length === 0) return [];
    const detail = amounts.length > 1 ? `（${amounts.map((amount) => amount.toFixed()).join("＋")}）` : "";
    return [`${isCut ? "核减" : "追加"} ${money(sum(amounts))} 万元${detail}`];
  });
  return told.join("、");
}

function movedWords(moved: Decimal): string {
  if (moved.isZero()) return "没有变动";
  return `${moved.isPositive() ? "增加" : "减少"} ${money(moved.abs())} 万元`;
}
