import type { Segment } from "./segments";

const PLAN = /计划/g;
const CAME_TO = /^(?:全年|年度|最终|本年)?实际/;

/** 清淤渠道计划60公里，实际57公里: the clause tells a plan, and the next one what came of it, so that the two are of one year. */
export function tellsPlan(segments: readonly Segment[], position: number): boolean {
  const [segment, next] = [segments[position]!, segments[position + 1]];
  const hasFigure = segment.figures.some(({ kind }) => kind !== "date");
  return hasFigure && segment.text.includes("计划") && next?.half === segment.half && CAME_TO.test(next.text);
}

/** The words of a plan without 计划. */
export function withoutPlan(text: string): string {
  return text.replace(PLAN, "");
}
