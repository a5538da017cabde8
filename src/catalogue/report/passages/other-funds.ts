import { figureOrZero } from "../../../core/narrative/cell-figure";
import { isZero } from "../../../core/narrative/condition";
import { paragraph } from "../../../core/narrative/document";
import { choose, gap, say, wan } from "../../../core/narrative/piece";
import { definePassage, fixedPassage } from "../view";
import { incomeWord } from "./spending";

/** 政府性基金: what came in, or that there was none. */
export const governmentFund = definePassage({
  id: "government-fund",
  reads: (view) => ({
    word: incomeWord(view),
    amount: view.overall && figureOrZero(view.overall.model.fundsByKind.income.known.governmentFund),
  }),
  write({ word, amount }) {
    if (!amount) return [paragraph("body", [gap("政府性基金预算支出情况")])];
    const stated = choose(isZero(amount), "本单位无政府性基金预算支出。", say`政府性基金预算${word}${wan(amount)}。`);
    const use = amount.value.isZero() ? "" : [gap("政府性基金的主要用途")];
    return [paragraph("body", stated, use)];
  },
});

/** The forms have no cell for these two: the usual sentence is proposed, and a person says whether it is true. */
function usuallyNone(id: string, kind: string) {
  return fixedPassage(id, paragraph("body", [gap(`本单位无${kind}支出（请核实；如有，请写明金额和用途）`)]));
}

/** 国有资本经营预算. */
export const stateCapital = usuallyNone("state-capital", "国有资本经营预算");
/** 社会保险基金预算. */
export const socialInsurance = usuallyNone("social-insurance", "社会保险基金预算");
