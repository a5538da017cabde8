import { figureIn } from "../../../core/narrative/cell-figure";
import { sumOf, type Figure } from "../../../core/narrative/figure";
import { isPlaced, type Sourced } from "../../../core/values/sourced";
import type { Figure as Marks } from "../../../core/values/values";
import { readHeader } from "../../indicators/level-one-groups";
import type { Evaluation } from "../../forms/instances";

/** A level-one group and the marks it got. */
export interface GroupMarks {
  readonly label: string;
  readonly score: Figure;
}

/** The funds first, then the level-one groups in the form's order; a merged 得分 counts once. */
export function groupMarks({ model }: Evaluation): readonly GroupMarks[] {
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
