import { paragraph, type Role } from "../../../core/narrative/document";
import type { Passage } from "../../../core/narrative/passage";
import { management, organisation, planned, spent } from "./money";
import { basics, cover, goals, innerTitle } from "./overview";
import { application, goalCompletion, measures, problemsFound, results, score } from "./results";
import { defineProjectPassage, type ProjectView } from "./view";

/** The report on a project from cover to end, in the sections that offices are used to. */
export const PROJECT_OUTLINE: readonly Passage<ProjectView>[] = [
  cover,
  innerTitle,
  heading("heading-1", "一、项目概况"),
  basics,
  goals,
  heading("heading-1", "二、项目资金使用及管理情况"),
  heading("heading-2", "（一）项目资金安排情况"),
  planned,
  heading("heading-2", "（二）项目资金使用情况"),
  spent,
  heading("heading-2", "（三）项目资金管理情况"),
  management,
  heading("heading-1", "三、项目组织实施情况"),
  organisation,
  heading("heading-1", "四、项目绩效情况"),
  score,
  goalCompletion,
  results,
  heading("heading-1", "五、存在的问题及原因"),
  problemsFound,
  heading("heading-1", "六、改进措施"),
  measures,
  heading("heading-1", "七、自评结果应用"),
  application,
];

function heading(role: Role, text: string): Passage<ProjectView> {
  return defineProjectPassage({ id: `heading:${text}`, reads: () => undefined, write: () => [paragraph(role, text)] });
}
