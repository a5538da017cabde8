import { figureIn } from "../../../core/narrative/cell-figure";
import { wordsIn } from "../../../core/narrative/cell-words";
import { exceeds, isZero, not } from "../../../core/narrative/condition";
import { paragraph } from "../../../core/narrative/document";
import { constant, dividedBy, type Figure } from "../../../core/narrative/figure";
import {
  choose,
  enumeration,
  exactScore,
  gap,
  percentage,
  plainNumber,
  say,
  wan,
  type Member,
} from "../../../core/narrative/piece";
import { isHollow } from "../../indicators/explanation";
import { definePassage } from "./view";

/** How far the budget was spent, and the marks for it. */
export const execution = definePassage({
  id: "execution",
  reads({ overall, pack }) {
    const cells = overall?.model.funding.known.total.cells;
    return {
      low: constant(pack.thresholds.executionRateLow),
      adjusted: cells && figureIn(cells.adjustedBudget),
      executed: cells && figureIn(cells.executed),
      score: cells && figureIn(cells.score),
      weight: cells && figureIn(cells.weight),
    };
  },
  write({ low, adjusted, executed, score, weight }) {
    if (!adjusted || !executed) return [paragraph("body", [gap("预算执行情况")])];
    const within = choose(
      exceeds(executed, adjusted),
      "支出超过全年预算",
      choose(
        isZero(adjusted),
        "全年没有预算",
        choose(exceeds(low, dividedBy(executed, adjusted)), "预算执行率偏低", "支出没有超过全年预算"),
      ),
    );
    const most = weight ? say`（分值${exactScore(weight)}分）` : "";
    const marks = score ? say`，预算执行得${exactScore(score)}分${most}` : "";
    return [paragraph("body", say`预算执行方面，${within}${marks}。`)];
  },
});

/** What was done to save. */
export const thrift = definePassage({
  id: "thrift",
  reads: ({ basic }) => {
    const stated = basic?.model.thriftMeasures;
    return stated?.kind === "present" && !isHollow(stated.value) ? wordsIn(stated) : undefined;
  },
  write: (measures) => [paragraph("body", measures ? say`厉行节约方面，${measures}。` : [gap("厉行节约采取的措施")])],
});

/** Buildings finished in the year; most units have none, and then nothing is said. */
export const building = definePassage({
  id: "building",
  reads({ basic }) {
    const record = basic?.model.building;
    return {
      approvedArea: record && figureIn(record.approvedArea),
      actualArea: record && figureIn(record.actualArea),
      budgetInvestment: record && figureIn(record.budgetInvestment),
      actualInvestment: record && figureIn(record.actualInvestment),
    };
  },
  write({ approvedArea, actualArea, budgetInvestment, actualInvestment }) {
    const areas = [...named("批复规模", approvedArea), ...named("实际规模", actualArea)];
    const investments = [...named("预算投资", budgetInvestment), ...named("实际投资", actualInvestment)];
    const members = [
      ...areas.map(({ name, figure }) => ({
        when: not(isZero(figure)),
        words: say`${name}${plainNumber(figure)}平方米`,
      })),
      ...controlRate("规模控制率", actualArea, approvedArea),
      ...investments.map(({ name, figure }) => ({ when: not(isZero(figure)), words: say`${name}${wan(figure)}` })),
      ...controlRate("投资概算控制率", actualInvestment, budgetInvestment),
    ];
    return members.some(({ when }) => when.holds)
      ? [paragraph("body", say`楼堂馆所控制情况：${enumeration(members, "，")}。`)]
      : [];
  },
});

function named(name: string, figure: Figure | undefined) {
  return figure ? [{ name, figure }] : [];
}

function controlRate(name: string, actual: Figure | undefined, limit: Figure | undefined): readonly Member[] {
  if (!actual || !limit) return [];
  return [{ when: not(isZero(limit)), words: say`${name}${percentage(dividedBy(actual, limit))}` }];
}
