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
export const TELLS_TARGET =
  /^(?:年度|年初|全年|本年|绩效|预期|既定|主要|重点|工作)*(?:绩效)?(?:目标|任务)(?:值|数)?(?:为|是|:)/;

export const TARGETS_FOLLOW =
  /^(?:(?:19|20)\d\d年度?|年度|年初|全年|本年|绩效|预期|既定|数量|主要|总体)*(?:目标|任务)(?:值|数|是|为)?$/;
/** What came of targets that a list told. */
export const RESULT = /^(?:全年|年度|最终|截至年底|年底|本年)?(?:实际|完成|共完成|已完成)/;

const TASKS =
  "(?:(?:19|20)\\d\\d年度?|本年度?|全年|年度|年初|部门|单位|项目|整体|总体|支出|预期|绩效|主要|重点|中心|设定|确定|的)*(?:工作)?(?:任务|目标|计划|要点|内容)";
const OPENS_TASKS = new RegExp(`^${TASKS}(?:设定|指标|情况)?(?:为|是|如下|包括|有)?[:：]`);
const HEADS_TASKS = new RegExp(`^${TASKS}(?:及?(?:重点|主要)?工作(?:任务|计划))?(?:设定|指标)?(?:情况)?$`);

/** Whether a paragraph opens with the year's tasks: 年度主要工作内容：任务1：完成预防性养护86公里. */
export function opensTasks(text: string): boolean {
  return OPENS_TASKS.test(text.replace(LIST_NUMBER, ""));
}

/** Whether a heading is about the year's tasks, and not about what came of them: （三）年度主要工作任务. */
export function headsTasks(heading: string): boolean {
  return HEADS_TASKS.test(heading.replace(LIST_NUMBER, ""));
}
const LIST_NUMBER = /^(?:[(（]?[\d一二三四五六七八九十]{1,3}[)）]?[、.．]?|[①-⑳])/;

/** The words of a plan without 计划. */
export function withoutPlan(text: string): string {
  return text.replace(PLAN, "");
}
