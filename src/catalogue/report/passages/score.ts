import { figureIn } from "../../../core/narrative/cell-figure";
import { wordsIn } from "../../../core/narrative/cell-words";
import { reaches } from "../../../core/narrative/condition";
import { paragraph } from "../../../core/narrative/document";
import { constant, type Figure } from "../../../core/narrative/figure";
import { choose, exactScore, gap, say, type Sayable } from "../../../core/narrative/piece";
import type { Pack } from "../../packs/pack";
import { groupMarks, type GroupMarks } from "../phrasing/group-marks";
import { clauses } from "../phrasing/phrases";
import { definePassage } from "./view";

/** The total score, its band, and what it is made of. */
export const score = definePassage({
  id: "score",
  reads: ({ year, overall, pack }) => ({
    year,
    total: overall && figureIn(overall.model.indicators.totals.score),
    bands: pack.bands,
    groups: overall ? groupMarks(overall) : [],
  }),
  write({ year, total, bands, groups }) {
    if (!total) return [paragraph("body", [gap("自评总分和等级")])];
    return [
      paragraph(
        "body",
        say`${year}本单位整体支出绩效自评得分${exactScore(total)}分，等级为“${bandOf(total, bands)}”。`,
        scoreParts(groups),
      ),
    ];
  },
});

/** What the score is made of; nothing where no group has marks. */
export function scoreParts(groups: readonly GroupMarks[]): Sayable {
  const parts = groups.map(({ label, score: marks }) => say`${label}得${exactScore(marks)}分`);
  return parts.length === 0 ? "" : say`从得分构成看，${clauses(parts)}`;
}

/** How the year's goal came out. */
export const goalCompletion = definePassage({
  id: "goal-completion",
  reads: ({ overall }) => overall && wordsIn(overall.model.goals.goalCompletion),
  write: (done) => [paragraph("body", done ? say`年度目标完成情况：${done}。` : [gap("年度目标的完成情况")])],
});

/** 优, 良, 中 or 差, by the bands of the pack. */
export function bandOf(total: Figure, bands: Pack["bands"]): Sayable {
  const [band, ...lower] = bands;
  if (!band) return "";
  return lower.length === 0 ? band.name : choose(reaches(total, constant(band.from)), band.name, bandOf(total, lower));
}
