import { say, type Piece } from "../../../core/narrative/piece";
import { projectSelfEvaluation } from "../../templates/project-self-evaluation";
import type { Evaluation, ProjectSelfEvaluation } from "../../submission";
import { projectName } from "../project-names";

/** “防汛”项目的, before what belongs to one project; nothing before what belongs to the whole unit. */
export function scopeOf(form: Evaluation): readonly Piece[] {
  return isProject(form) ? say`${projectName(form)}的` : [];
}

/** Whether an evaluation is a 附件3. */
export function isProject(form: Evaluation): form is ProjectSelfEvaluation {
  return form.template.id === projectSelfEvaluation.id;
}
