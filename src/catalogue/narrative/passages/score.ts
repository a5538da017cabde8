import { figureIn } from "../../../core/narrative/cell-figure";
import { wordsIn } from "../../../core/narrative/cell-words";
import { reaches } from "../../../core/narrative/condition";
import { paragraph } from "../../../core/narrative/document";
import { constant, sumOf, type Figure } from "../../../core/narrative/figure";
import { choose, gap, plainNumber, say, type Sayable } from "../../../core/narrative/piece";
import { isPlaced, type Sourced } from "../../../core/reading/sourced";
import type { Figure as Marks } from "../../../core/reading/values";
import { readHeader } from "../../indicators/level-one-groups";
import type { Pack } from "../../packs/pack";
import type { OverallSelfEvaluation } from "../../submission";
import { clauses } from "../phrases";
import { definePassage } from "../view";

/** A level-one group and the marks it got. */
interface GroupMarks {
  readonly label: string;
  readonly score: Figure;
}

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
    const parts = groups.map(({ label, score: marks }) => say`${label}得${plainNumber(marks)}分`);
    return [
      paragraph(
        "body",
        say`${year}本单位整体支出绩效自评得分${plainNumber(total)}分，等级为“${bandOf(total, bands)}”。`,
        parts.length === 0 ? "" : say`从得分构成看，${clauses(parts)}`,
      ),
    ];
  },
});

/** How the year's goal came out. */
export const goalCompletion = definePassage({
  id: "goal-completion",
  reads: ({ overall }) => overall && wordsIn(overall.model.goals.goalCompletion),
  write: (done) => [paragraph("body", done ? say`年度总体目标完成情况：${done}。` : [gap("年度总体目标实际完成情况")])],
});

function bandOf(total: Figure, bands: Pack["bands"]): Sayable {
  const [band, ...lower] = bands;
  if (!band) return "";
  return lower.length === 0 ? band.name : choose(reaches(total, constant(band.from)), band.name, bandOf(total, lower));
}

/** The funds first, then the level-one groups in the form's order; a merged 得分 counts once. */
function groupMarks({ model }: OverallSelfEvaluation): readonly GroupMarks[] {
  const seen = new Set<string>();
  const groups = new Map<string, Figure[]>();
  const add = (label: string, place: Sourced<Marks>): void => {
    const marks = figureIn(place);
    const key = isPlaced(place) ? `${place.at.row}:${place.at.column}` : "";
    if (!marks || label === "" || seen.has(key)) return;
    seen.add(key);
    groups.set(label, [...(groups.get(label) ?? []), marks]);
  };
  add("预算执行", model.funding.known.total.cells.score);
  for (const row of model.indicators.rows) {
    if (row.levelOne.kind === "present") add(readHeader(row.levelOne.value).label, row.score);
  }
  return [...groups].map(([label, marks]) => ({ label, score: sumOf(marks) }));
}
