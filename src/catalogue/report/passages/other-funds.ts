import { figureOrNone } from "../../../core/narrative/cell-figure";
import { agrees, isZero } from "../../../core/narrative/condition";
import { paragraph, type ReportParagraph } from "../../../core/narrative/document";
import { choose, gap, say, wan } from "../../../core/narrative/piece";
import { takenOrGap } from "../harvest/taken";
import { definePassage } from "./view";
import { noneUnless, roomFor } from "./room";
import { incomeWord } from "./spending";

/** 政府性基金: what came in, or that there was none. */
export const governmentFund = definePassage({
  id: "government-fund",
  reads: (view) => ({
    word: incomeWord(view),
    amount: view.overall && figureOrNone(view.overall.model.fundsByKind.income.known.governmentFund),
    room: roomFor(view),
    taken: view.taken,
  }),
  write({ word, amount, room, taken }): readonly ReportParagraph[] {
    const none = "本单位无政府性基金预算支出。";
    if (!amount)
      return [
        paragraph("body", room ? noneUnless(room, none, "政府性基金预算支出情况") : [gap("政府性基金预算支出情况")]),
      ];
    const stated = choose(isZero(amount), none, say`政府性基金预算${word}${wan(amount)}。`);
    if (amount.value.isZero()) return [paragraph("body", stated)];
    return [paragraph("body", stated), ...takenOrGap(taken, "fund-use")];
  },
});

/** The forms have no cell for these two: said outright where the sources leave no room, else proposed for a person to say whether it is true. */
function usuallyNone(topic: "state-capital" | "social-insurance", kind: string) {
  return definePassage({
    id: topic,
    reads: (view) => ({ room: roomFor(view), taken: view.taken }),
    write({ room, taken }): readonly ReportParagraph[] {
      const none = `本单位无${kind}支出。`;
      const asked = `本单位无${kind}支出（请核实；如有，请写明金额和用途）`;
      if (room && agrees(room.sources, room.executed).holds) return [paragraph("body", noneUnless(room, none, asked))];
      return takenOrGap(taken, topic, asked);
    },
  });
}

/** 国有资本经营预算. */
export const stateCapital = usuallyNone("state-capital", "国有资本经营预算");
/** 社会保险基金预算. */
export const socialInsurance = usuallyNone("social-insurance", "社会保险基金预算");
