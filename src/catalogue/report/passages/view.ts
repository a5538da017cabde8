import { dateText, parseDateBound } from "../../../core/values/dates";
import type { ReportParagraph } from "../../../core/narrative/document";
import { passageDefiner } from "../../../core/narrative/passage";
import { gap, joined, literal, type Piece } from "../../../core/narrative/piece";
import { wordsIn } from "../../../core/narrative/cell-words";
import type { Pack } from "../../packs/pack";
import type { BasicData, Evaluation, OverallSelfEvaluation, ProjectSelfEvaluation } from "../../forms/instances";
import type { Submission } from "../../submission/index";
import { problemsOf, type ProblemGroup } from "../problems/problems";
import { PROJECTS_FOR_A_TABLE } from "./projects-for-a-table";
import { takenFrom, type Taken, type TakenText } from "../harvest/taken";

/** What a report may be told besides the forms. */
export interface ReportOptions {
  /** The unit's name, where the forms' is not to be used. */
  readonly unit?: string;
  readonly year?: number;
  /** What a person has written elsewhere, to stand in place of gaps. */
  readonly taken?: readonly TakenText[];
  /** The forms of the year before, where they are at hand. */
  readonly prior?: Submission;
  /** Whether the projects stand in a table, and the text tells only what came of them. Where absent, from four projects on. */
  readonly projectTable?: boolean;
  /** Whether 六 gives totals and what fell short only, instead of every indicator. Not where absent. */
  readonly brief?: boolean;
}

/** A submission as a report looks at it: one form of each kind, and all that went wrong. */
export interface ReportView {
  readonly submission: Submission;
  /** The first 附件1; a second one is a fault that rules speak of. */
  readonly basic: BasicData | undefined;
  readonly overall: OverallSelfEvaluation | undefined;
  readonly projects: readonly ProjectSelfEvaluation[];
  readonly pack: Pack;
  /** `2024年度`, or a gap. */
  readonly year: readonly Piece[];
  readonly unit: readonly Piece[];
  /** The day 附件2, or else 附件1, was filled in, where one says it in full. */
  readonly date: string | undefined;
  readonly problems: readonly ProblemGroup[];
  readonly taken: Taken;
  readonly prior: Submission | undefined;
  readonly projectTable: boolean;
  readonly brief: boolean;
}

/** Defines a passage of the self-evaluation report. */
export const definePassage = passageDefiner<ReportView>();

/** The same paragraph always, or none. */
export function fixedPassage(id: string, ...paragraphs: readonly ReportParagraph[]) {
  return definePassage({ id, reads: () => undefined, write: () => paragraphs });
}

/** Looks at a submission as a report does. */
export function viewOf(submission: Submission, options: ReportOptions = {}): ReportView {
  return {
    submission,
    basic: submission.basicData[0],
    overall: submission.overall[0],
    projects: submission.filledProjects,
    pack: submission.pack,
    ...openingWords(submission, options),
    date: filingDate([...submission.overall, ...submission.basicData]),
    problems: problemsOf(submission),
    taken: takenFrom(options.taken ?? []),
    prior: options.prior,
    projectTable: options.projectTable ?? submission.filledProjects.length >= PROJECTS_FOR_A_TABLE,
    brief: options.brief ?? false,
  };
}

/** What every report of a submission opens with: whose it is, and of which year. */
export function openingWords(submission: Submission, options: ReportOptions): Pick<ReportView, "year" | "unit"> {
  const year = options.year ?? submission.year;
  return {
    year: joined([year === undefined ? gap("年度") : String(year), "年度"]),
    unit: [options.unit === undefined ? unitOf(submission) : literal(options.unit)],
  };
}

function unitOf({ basicData, overall, unit }: Submission): Piece {
  const names = [...basicData, ...overall].map((form) => form.model.unitName);
  const name = names.find((place) => place.kind === "present" && place.value === unit);
  return (name && wordsIn(name)) ?? gap("单位名称");
}

/** The first 填报日期 of forms that has its year: without one it is no date for a cover. */
export function filingDate(forms: readonly (BasicData | Evaluation)[]): string | undefined {
  const items = forms.flatMap(({ model }) => model.signature.flatMap((cell) => cell.items));
  for (const { label, text, filled } of items) {
    const date = filled && label.includes("日期") ? parseDateBound(text.trim()) : undefined;
    if (date?.year !== undefined && date.precision === "day") return dateText(date);
  }
  return undefined;
}
