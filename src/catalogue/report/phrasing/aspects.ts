import { compactText } from "../../../core/values/normalise";
import { valueOf } from "../../../core/values/sourced";
import { readHeader } from "../../indicators/level-one-groups";
import type { Indicator } from "../../indicators/indicator";
import { indicatorTables } from "../../indicators/indicator-tables";
import type { ScoredItem } from "../../indicators/scored-items";
import type { Evaluation } from "../../forms/instances";
import type { Submission } from "../../submission/index";

/** The three sides from which the official report looks at results. */
export type Aspect = "economy" | "efficiency" | "society";

/** Indicators of one second-level group of a form. */
export interface ResultGroup {
  readonly aspect: Aspect;
  /** e.g. 产出指标; empty where the form has no such column. */
  readonly levelOne: string;
  /** e.g. 数量指标. */
  readonly label: string;
  readonly items: readonly ScoredItem[];
}

/** The indicators of a form by second-level group, in its order. A group that is repeated behind a page break is one. */
export function resultGroups(form: Evaluation | undefined, submission: Submission): readonly ResultGroup[] {
  const table = indicatorTables(submission).find((candidate) => candidate.form.key === form?.key);
  const groups: (ResultGroup & { readonly items: ScoredItem[] })[] = [];
  for (const item of table?.items ?? []) {
    const first = item.indicators[0];
    if (!first) continue;
    const place = placeOf(first);
    const known = groups.find((group) => group.levelOne === place.levelOne && group.label === place.label);
    if (known) known.items.push(item);
    else groups.push({ ...place, items: [item] });
  }
  return groups;
}

/** 成本 is economy, what was done is efficiency and effect, what came of it for others is society. */
function placeOf({ row }: Indicator): Omit<ResultGroup, "items"> {
  const levelOne = readHeader(valueOf(row.levelOne) ?? "").label;
  const levelTwo = readHeader(compactText(valueOf(row.levelTwo) ?? "")).label;
  const label = levelTwo || levelOne || "其他指标";
  if (levelOne.includes("成本") || levelTwo.includes("成本")) return { aspect: "economy", levelOne, label };
  if (levelOne.includes("产出") || levelTwo.includes("经济效益")) return { aspect: "efficiency", levelOne, label };
  const forOthers = levelOne.includes("效益") || levelOne.includes("满意");
  return { aspect: forOthers ? "society" : "efficiency", levelOne, label };
}
