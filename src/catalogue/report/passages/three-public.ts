import { figureIn } from "../../../core/narrative/cell-figure";
import { both, isZero, not } from "../../../core/narrative/condition";
import { paragraph } from "../../../core/narrative/document";
import { dividedBy, magnitude, minus } from "../../../core/narrative/figure";
import { choose, enumeration, gap, percentage, say, wan, type Member } from "../../../core/narrative/piece";
import { amountOf, figuresOfRow } from "../phrasing/amounts";
import { comparisons, partsSentence } from "../phrasing/phrases";
import { definePassage } from "./view";

/** 三公经费 with its three kinds, against last year and the budget. */
export const threePublic = definePassage({
  id: "three-public",
  reads({ basic }) {
    const rows = basic?.model.spending.known;
    const kinds = rows ? [rows.vehicles, rows.abroad, rows.reception] : [];
    return {
      total: rows && figuresOfRow(rows.threePublic),
      // Beside a kind that nobody could read, 其他 would speak of it.
      kinds: kinds.some(({ cells }) => cells.currentFinal.kind === "unreadable")
        ? []
        : kinds.flatMap((row) => {
            const amount = amountOf(row, "currentFinal");
            return amount ? [{ name: row.key === "reception" ? "公务接待费" : row.label, amount }] : [];
          }),
    };
  },
  write({ total, kinds }) {
    const current = total?.currentFinal;
    if (!total || !current) return [paragraph("body", [gap("“三公”经费支出金额")])];
    const spent = choose(isZero(current), "本单位无“三公”经费支出", say`“三公”经费支出${wan(current)}`);
    const parts = partsSentence({ opening: "“三公”经费中，", all: "“三公”经费全部为" }, kinds, current);
    return [paragraph("body", say`${spent}${comparisons(current, total)}。`, parts)];
  },
});

/** 政府采购 against last year and the budget. */
export const procurement = definePassage({
  id: "procurement",
  reads: ({ basic }) => basic && figuresOfRow(basic.model.spending.known.procurement),
  write(row) {
    const current = row?.currentFinal;
    if (!row || !current) return [paragraph("body", [gap("政府采购支出金额")])];
    const spent = choose(isZero(current), "本单位无政府采购支出", say`政府采购支出${wan(current)}`);
    return [paragraph("body", say`${spent}${comparisons(current, row)}。`)];
  },
});

/** How closely the year kept to its budgets: 控制率 of 三公 and 公用经费, 执行率 of 政府采购, and how far the budget was changed. */
export const controlRates = definePassage({
  id: "control-rates",
  reads({ basic, overall }) {
    const rows = basic?.model.spending.known;
    const total = overall?.model.funding.known.total.cells;
    return {
      rates: rows
        ? [
            { name: "“三公”经费控制率", row: figuresOfRow(rows.threePublic) },
            { name: "公用经费控制率", row: figuresOfRow(rows.publicUse) },
            { name: "政府采购执行率", row: figuresOfRow(rows.procurement) },
          ]
        : [],
      initial: total && figureIn(total.initialBudget),
      adjusted: total && figureIn(total.adjustedBudget),
    };
  },
  write({ rates, initial, adjusted }) {
    const members = rates.flatMap(({ name, row: { currentBudget, currentFinal } }): readonly Member[] =>
      currentBudget && currentFinal
        ? [
            {
              when: both(not(isZero(currentBudget)), not(isZero(currentFinal))),
              words: say`${name}${percentage(dividedBy(currentFinal, currentBudget))}`,
            },
          ]
        : [],
    );
    const change = initial && adjusted && magnitude(minus(adjusted, initial));
    const moved: readonly Member[] = change
      ? [
          {
            when: both(not(isZero(initial)), not(isZero(change))),
            words: say`预算调整率${percentage(dividedBy(change, initial))}`,
          },
        ]
      : [];
    const all = [...members, ...moved];
    return all.some(({ when }) => when.holds)
      ? [paragraph("body", say`从预算控制看，${enumeration(all, "，")}。`)]
      : [];
  },
});
