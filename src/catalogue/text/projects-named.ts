import type { ProjectSelfEvaluation, Submission } from "../submission";
import { namedProjects, projectsIn, type NamedProject } from "../binding/project-names";
import type { NarrativeParagraph } from "./narrative";

/** The projects and funds that a sentence names as far as a place of the paragraph. */
export function projectsNamed(
  submission: Submission,
  { segments, plain }: NarrativeParagraph,
  until: number,
): readonly NamedProject[] {
  const own = segments.findIndex(({ start, end }) => start <= until && until < end);
  const sentence = segments[own]?.sentence;
  const first = segments.find((segment) => segment.sentence === sentence);
  if (!first) return [];
  return projectsIn(plain.text.slice(first.start, until), namedProjects(submission)).map(({ of }) => of);
}

/** The 附件3 of the projects that a sentence names as far as a place of the paragraph. */
export function projectFormsNamed(
  submission: Submission,
  paragraph: NarrativeParagraph,
  until: number,
): readonly ProjectSelfEvaluation[] {
  const names = new Set(projectsNamed(submission, paragraph, until).map(({ formName }) => formName));
  return submission.filledProjects.filter(({ name }) => names.has(name));
}
