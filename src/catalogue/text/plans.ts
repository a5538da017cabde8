import type { Segment } from "./segments";

const PLAN = /计划/g;
const CAME_TO = /^(?:全年|年度|最终|本年)?(?:实际|[已共仅只]?完成了?\d)/;

/** 清淤渠道计划60公里，实际57公里: the clause tells a plan, and the next one what came of it, so that the two are of one year. */
export function tellsPlan(segments: readonly Segment[], position: number): boolean {
  const [segment, next] = [segments[position]!, segments[position + 1]];
  const hasFigure = segment.figures.some(({ kind }) => kind !== "date");
  return hasFigure && segment.text.includes("计划") && next?.half === segment.half && CAME_TO.test(next.text);
}

/** 年度目标为清淤渠道60公里: what follows names the indicator, and not its result. */
export const TELLS_TARGET = /^(?:年度|年初|全年|本年|绩效|预期|既定)*(?:绩效)?(?:目标|任务)(?:值|数)?(?:为|是|:)/;

export const TARGETS_FOLLOW =
  /^(?:(?:19|20)\d\d年度?|年度|年初|全年|本年|绩效|预期|既定|数量|主要|总体)*(?:目标|任务)(?:值|数|是|为)?$/;
/** What came of targets that a list told. */
export const RESULT = /^(?:全年|年度|最终|截至年底|年底|本年)?(?:实际|完成|共完成|已完成)/;

/** The words of a plan without 计划. */
export function withoutPlan(text: string): string {
  return text.replace(PLAN, "");
}
