import { say } from "../../../core/narrative/piece";
import { projectSelfEvaluation } from "../../forms/project-self-evaluation/declaration";
import type { Evaluation, ProjectSelfEvaluation } from "../../forms/instances";
import { projectKey, projectName } from "../phrasing/project-names";
import type { Scope } from "./deviation";

/** “防汛”项目 in the unit's report; nothing for 附件2. */
export function scopeOf(form: Evaluation): Scope {
  return isProject(form) ? projectName(form) : [];
}

/** “防汛”项目的; nothing where there is no scope. */
export function within(scope: Scope): Scope {
  return scope.length === 0 ? [] : say`${scope}的`;
}

/** What a form is known by from one report to the next: a project by its name, whether it is the only one or not. */
export function formKey(form: Evaluation): string {
  return isProject(form) ? projectKey(form) : form.name;
}

/** Whether an evaluation is a 附件3. */
export function isProject(form: Evaluation): form is ProjectSelfEvaluation {
  return form.template.id === projectSelfEvaluation.id;
}
