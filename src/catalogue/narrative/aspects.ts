import { compactText } from "../../core/reading/normalise";
import { valueOf } from "../../core/reading/sourced";
import { readHeader } from "../indicators/level-one-groups";
import { indicatorTables, type Indicator } from "../indicators/indicator-tables";
import type { ScoredItem } from "../indicators/scored-items";
import type { ReportView } from "./view";

/** The three sides from which the official report looks at results. */
export type Aspect = "economy" | "efficiency" | "society";

/** Indicators of one second-level group of 附件2. */
export interface ResultGroup {
  readonly aspect: Aspect;
  /** e.g. 数量指标. */
  readonly label: string;
  readonly items: readonly ScoredItem[];
}

/** The indicators of 附件2 by second-level group, in the form's order. A group that is repeated behind a page break is one. */
export function resultGroups({ overall, submission }: ReportView): readonly ResultGroup[] {
  const table = indicatorTables(submission).find(({ form }) => form.key === overall?.key);
  const groups: { aspect: Aspect; label: string; items: ScoredItem[] }[] = [];
  for (const item of table?.items ?? []) {
    const first = item.indicators[0];
    if (!first) continue;
    const { aspect, label } = placeOf(first);
    const known = groups.find((group) => group.aspect === aspect && group.label === label);
    if (known) known.items.push(item);
    else groups.push({ aspect, label, items: [item] });
  }
  return groups;
}

/** 成本 is economy, what was done is efficiency and effect, what came of it for others is society. */
function placeOf({ row }: Indicator): { readonly aspect: Aspect; readonly label: string } {
  const levelOne = readHeader(valueOf(row.levelOne) ?? "").label;
  const levelTwo = readHeader(compactText(valueOf(row.levelTwo) ?? "")).label;
  const label = levelTwo || levelOne || "其他指标";
  if (levelOne.includes("成本") || levelTwo.includes("成本")) return { aspect: "economy", label };
  if (levelOne.includes("产出") || levelTwo.includes("经济效益")) return { aspect: "efficiency", label };
  const forOthers = levelOne.includes("效益") || levelOne.includes("满意");
  return { aspect: forOthers ? "society" : "efficiency", label };
}
