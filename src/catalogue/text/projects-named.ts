import type { ProjectSelfEvaluation } from "../forms/instances";
import type { Submission } from "../submission/index";
import { indicatorsIn, namedIndicators } from "../binding/indicator-names";
import { namedProjects, projectsIn } from "../binding/project-names";
import type { NarrativeParagraph } from "./narrative";

/** The 附件3 of the projects that a place of a paragraph may speak of. */
interface ProjectScope {
  /** Those named in its half sentence before it: it speaks of these. */
  readonly forms: readonly ProjectSelfEvaluation[];
  /** Those that only an earlier half of the sentence named: nobody can tell whether it still speaks of them. */
  readonly earlier: readonly ProjectSelfEvaluation[];
}

/** The projects that a paragraph names as far as a place of it. */
export function projectScope(
  submission: Submission,
  { segments, plain }: NarrativeParagraph,
  until: number,
): ProjectScope {
  const own = segments.find(({ start, end }) => start <= until && until < end);
  const opens = (kind: "half" | "sentence"): number =>
    segments.find((segment) => segment[kind] === own?.[kind])?.start ?? until;
  const formsIn = (from: number, end: number): readonly ProjectSelfEvaluation[] => {
    const text = plain.text.slice(from, end);
    const indicators = indicatorsIn(text, namedIndicators(submission));
    // 免疫规划疫苗接种剂次 names an indicator, and not the project 免疫规划疫苗接种项目.
    const named = projectsIn(text, namedProjects(submission))
      .filter((project) => !indicators.some((other) => other.start <= project.start && project.end <= other.end))
      .map(({ of }) => of.formName);
    return submission.filledProjects.filter(({ name }) => named.includes(name));
  };
  const half = opens("half");
  const forms = formsIn(half, until);
  return { forms, earlier: forms.length > 0 ? [] : formsIn(opens("sentence"), half) };
}
