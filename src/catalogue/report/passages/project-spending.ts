import { figureIn, figureOrNone } from "../../../core/narrative/cell-figure";
import { isZero } from "../../../core/narrative/condition";
import { paragraph } from "../../../core/narrative/document";
import { choose, gap, say, wan } from "../../../core/narrative/piece";
import { amountOf, isFilled } from "../phrasing/amounts";
import { fundRowsOf } from "../phrasing/fund-rows";
import { againstLastYear, partsSentence } from "../phrasing/phrases";
import { definePassage, type ReportView } from "./view";

/** Project spending of the year: 附件1's 决算, or 附件2's where that is blank. */
function projectTotal({ basic, overall }: ReportView) {
  const row = basic?.model.spending.known.projectSpending;
  if (row && isFilled(row, "currentFinal")) return amountOf(row, "currentFinal");
  const stated = overall?.model.fundsByKind.expenditure.known.projectSpending;
  return (stated && figureIn(stated)) ?? (row && amountOf(row, "currentFinal")) ?? (stated && figureOrNone(stated));
}

/** Project money: budget, spending, row by row, against last year. */
export const projectSpending = definePassage({
  id: "project-spending",
  reads(view) {
    const row = view.basic?.model.spending.known.projectSpending;
    return {
      total: projectTotal(view),
      budget: row && amountOf(row, "currentBudget"),
      prior: row && amountOf(row, "priorFinal"),
      rows: fundRowsOf(view.basic),
    };
  },
  write({ total, budget, prior, rows }) {
    if (!total) return [paragraph("body", [gap("项目支出金额")])];
    const planned = budget ? choose(isZero(budget), "", say`全年项目经费预算${wan(budget)}，`) : "";
    const none = budget
      ? choose(isZero(budget), "本单位无项目支出", say`全年项目经费预算${wan(budget)}，没有发生项目支出`)
      : "本单位无项目支出";
    const change = prior ? againstLastYear(total, prior) : "";
    return [
      paragraph(
        "body",
        say`${choose(isZero(total), none, say`${planned}全年项目支出${wan(total)}`)}${change}。`,
        partsSentence({ opening: "项目支出主要用于", all: "项目支出全部用于" }, rows, total),
        !total.value.isZero() && rows.length === 0 ? [gap("项目支出的主要用途")] : "",
      ),
    ];
  },
});
