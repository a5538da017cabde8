import { shortKey } from "../../../core/narrative/fingerprint";
import { quoted, wordsIn } from "../../../core/narrative/cell-words";
import { literal, say, type Piece } from "../../../core/narrative/piece";
import { valueOf } from "../../../core/values/sourced";
import type { ProjectSelfEvaluation } from "../../forms/instances";

/** “防汛”项目, “防汛项目”, or the form's own name where the project has none. */
export function projectName(form: ProjectSelfEvaluation): readonly Piece[] {
  const name = wordsIn(form.model.projectName);
  if (!name) return [literal(form.name)];
  return say`${quoted(name)}${/(?:项目|专项|工程|资金|经费|支出|补助)$/.test(name.text) ? "" : "项目"}`;
}

/** What a project is known by from one report to the next: its name, else where its form stands. */
export function projectKey(form: ProjectSelfEvaluation): string {
  return shortKey(valueOf(form.model.projectName)?.replace(/\s+/g, "") ?? form.name);
}
