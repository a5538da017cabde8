import { onceForEach } from "../../core/once-for-each";
import { valueOf } from "../../core/values/sourced";
import type { Paragraph } from "../../core/template/parts";
import type { SelfEvaluationReport } from "../forms/instances";
import type { Submission } from "../submission/index";
import { figuresInText } from "./figures-in-text";
import { bindFigures, type ReadingContext, type UnboundParagraph } from "./mentions";
import type { Narrative, NarrativeParagraph } from "./narrative";
import { plainTextOf, plainTextOfParagraph } from "./plain-text";
import {
  firstSectionAt,
  readHeading,
  sectionLevel,
  type Level,
  type SectionKey,
} from "../forms/self-evaluation-report/sections";
import { headsTasks, opensTasks } from "./plans";
import { segmentsOf } from "./segments";
import { stretchesOf } from "./stretches";
import { yearOfBody } from "./stale-year";
import { namesOneMatter } from "./topics";
import { yearsOf } from "./years";

/** A report of a submission and what was read in it. */
export interface ReportReading {
  readonly report: SelfEvaluationReport;
  readonly narrative: Narrative;
  readonly submission: Submission;
  readonly context: ReadingContext;
  /** The forms' year; the body of a report taken over from last year's speaks of another as its own (`context.year`). */
  readonly formsYear: number | undefined;
}

/** Names shorter than this stand in too many words to tell a project by. */
const SHORTEST_PROJECT_NAME = 4;
const KIND_OF_POSTS =
  /(?:行政|事业|参公|参照公务员|工勤|后勤|政法|机关|全额|差额|自收自支|合同制)(?=(?:拨款|管理|专项|事业)*编)/g;
/** Where no section is found, the cover ends with the first paragraph that is a sentence. */
const SENTENCE = /。|.{60}/;

/** Every report of a submission, read once for all rules. */
export const reportReadings = onceForEach((submission: Submission): readonly ReportReading[] =>
  submission.reports.map((report) => readingOf(submission, report)),
);

/** Every report on one project, read once for all rules. */
export const projectReportReadings = onceForEach((submission: Submission): readonly ReportReading[] =>
  submission.projectReports.map((report) => readingOf(submission, report)),
);

function readingOf(submission: Submission, report: SelfEvaluationReport): ReportReading {
  const context = contextOf(submission, report);
  const narrative = readNarrative(report.model.paragraphs, context);
  return { report, submission, context, narrative, formsYear: submission.year ?? report.titleYear };
}

/** Reads a report: its sections, its figures, and what they are figures of. Pure. */
export function readNarrative(paragraphs: readonly Paragraph[], context: ReadingContext): Narrative {
  const start = openingEnd(paragraphs);
  const level = sectionLevel(paragraphs);
  const sections = new Set<SectionKey>();
  let section: SectionKey | undefined;
  let heading: string | undefined;
  let before: Paragraph | undefined;
  let tasks: Level | undefined;
  const read = paragraphs.slice(start).flatMap((source): readonly NarrativeParagraph[] => {
    const own = readHeading(source.text, level);
    if (own) heading = own.text;
    if (own && headsTasks(plainTextOf(own.text).text)) tasks = own.level;
    else if (own && tasks !== undefined && own.level <= tasks) tasks = undefined;
    if (own && own.sections.length > 0) {
      // A joint heading of several funds leaves no single one to speak of.
      section = own.sections[own.sections.length - 1];
      own.sections.forEach((key) => sections.add(key));
    }
    const goesOn = isTitle(before);
    before = source;
    const isTasks = tasks !== undefined || opensTasks(plainTextOfParagraph(source).text);
    const paragraphs = readStretches(source, section, heading, context, goesOn);
    return isTasks
      ? paragraphs.map((paragraph) => Object.assign(paragraph, { tellsTasks: true as const }))
      : paragraphs;
  });
  return {
    paragraphs: read,
    opening: paragraphs.slice(0, start),
    sections,
    mentions: read.flatMap(({ mentions }) => mentions),
  };
}

/** Reads a paragraph on its own, or as part of a section; one without end in stretches, so that it takes no more than its length. */
export function readStretches(
  source: Paragraph,
  section: SectionKey | undefined,
  heading: string | undefined,
  context: ReadingContext,
  goesOn = false,
): readonly NarrativeParagraph[] {
  return stretchesOf(source).map((stretch, position) =>
    readParagraph(stretch, section, heading, context, goesOn || position > 0),
  );
}

/** A line for what the next paragraph is of: 农林水支出（类）水利（款）水利工程运行与维护（项）。 */
function isTitle(paragraph: Paragraph | undefined): boolean {
  const title = paragraph && plainTextOfParagraph(paragraph).text.replace(/[。:]$/, "");
  return title !== undefined && !/[，。;]/.test(title) && namesOneMatter(title);
}

/** Reads one paragraph; where it goes on with another, what that spoke of may be what this speaks of. */
function readParagraph(
  source: Paragraph,
  section: SectionKey | undefined,
  heading: string | undefined,
  context: ReadingContext,
  goesOn = false,
): NarrativeParagraph {
  const plain = plainTextOfParagraph(source);
  const segments = segmentsOf(plain.text, figuresInText(plain.text));
  const years = yearsOf(segments, context.year);
  const unbound: UnboundParagraph = { source, plain, section, heading, segments, years };
  // Mentions know their paragraph, so that it must be there before them.
  return Object.assign(unbound, bindFigures(unbound, context, goesOn));
}

function bodyOf(paragraphs: readonly Paragraph[]): readonly string[] {
  return paragraphs.slice(openingEnd(paragraphs)).map((paragraph) => plainTextOfParagraph(paragraph).text);
}

function openingEnd(paragraphs: readonly Paragraph[]): number {
  const first = firstSectionAt(paragraphs);
  if (first >= 0) return first;
  const sentence = paragraphs.findIndex(({ text }) => SENTENCE.test(text));
  return sentence >= 0 ? sentence : paragraphs.length;
}

function contextOf(submission: Submission, report: SelfEvaluationReport): ReadingContext {
  const names = submission.filledProjects.flatMap(({ model }) => valueOf(model.projectName) ?? []);
  const body = bodyOf(report.model.paragraphs);
  const posts = body.flatMap((text) => text.match(KIND_OF_POSTS) ?? []);
  return {
    kindsOfPosts: new Set(posts).size,
    year: yearOfBody(body, submission.year ?? report.titleYear),
    unitName: submission.unit === undefined ? undefined : plainTextOf(submission.unit).text,
    projectNames: names
      .map((name) => plainTextOf(name).text.replace(/(?:专项)?(?:项目|资金)$/, ""))
      .filter((name) => name.length >= SHORTEST_PROJECT_NAME),
  };
}
