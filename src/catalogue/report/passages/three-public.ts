import { isZero } from "../../../core/narrative/condition";
import { paragraph } from "../../../core/narrative/document";
import { choose, gap, say, wan } from "../../../core/narrative/piece";
import { amountOf, figuresOfRow } from "../amounts";
import { comparisons, ofWhich } from "../phrases";
import { definePassage } from "../view";

/** 三公经费 with its three kinds, against last year and the budget. */
export const threePublic = definePassage({
  id: "three-public",
  reads({ basic }) {
    const rows = basic?.model.spending.known;
    const kinds = rows ? [rows.vehicles, rows.abroad, rows.reception] : [];
    return {
      total: rows && figuresOfRow(rows.threePublic),
      kinds: kinds.flatMap((row) => {
        const amount = amountOf(row, "currentFinal");
        return amount ? [{ name: row.label, amount }] : [];
      }),
    };
  },
  write({ total, kinds }) {
    const current = total?.currentFinal;
    if (!total || !current) return [paragraph("body", [gap("三公经费支出金额")])];
    const spent = choose(
      isZero(current),
      "本单位无三公经费支出",
      say`三公经费支出${wan(current)}${ofWhich(kinds, current)}`,
    );
    return [paragraph("body", say`${spent}${comparisons(current, total)}。`)];
  },
});

/** 政府采购 against last year and the budget. */
export const procurement = definePassage({
  id: "procurement",
  reads: ({ basic }) => basic && figuresOfRow(basic.model.spending.known.procurement),
  write(row) {
    const current = row?.currentFinal;
    if (!row || !current) return [paragraph("body", [gap("政府采购金额")])];
    const spent = choose(isZero(current), "本单位无政府采购支出", say`政府采购${wan(current)}`);
    return [paragraph("body", say`${spent}${comparisons(current, row)}。`)];
  },
});
