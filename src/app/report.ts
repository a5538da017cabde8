import {
  harvestFrom,
  TOPICS,
  writeProjectReport,
  writeReport,
  type ReportOptions,
  type TakenText,
} from "../catalogue/report";
import type { Submission } from "../catalogue/submission/index";
import type { SheetDesign } from "../core/grid/sheet-design";
import type { WorkbookSnapshot } from "../core/grid/snapshot";
import { gapsIn, textOfParagraph, type ReportDocument } from "../core/narrative/document";
import { differing, withWritten } from "../core/narrative/keep-written";
import { paragraphMark } from "../core/narrative/stretches";
import { keyFromWord } from "../core/narrative/word-marks";
import type { WrittenText } from "../core/narrative/written-text";

import { earlierReports, type EarlierReport } from "./written-reports";

/** What a report may be told besides the forms. */
export interface ReportPlanOptions extends ReportOptions {
  /** Whether every filled 附件3 gets a report of its own, 项目支出绩效自评报告. Not where absent. */
  readonly projectReports?: boolean;
  /**
   * Whether what a person wrote in a typed report (附件4) of the submission stands in place of gaps; where absent it does. `taken` goes before
   * it: texts of other files. Those of earlier years come last.
   */
  readonly harvest?: boolean;
  /** The workbook, in which an earlier report may hold words of a person. Nothing is offered where it is absent. */
  readonly workbook?: WorkbookSnapshot;
  /** Other files with earlier reports, edited in Excel or Word; what stands in the workbook goes before them, then each before the next. */
  readonly sources?: readonly TextSource[];
  /** Which of those words go into the new report: all, none, or those of these ids. None where absent. */
  readonly keepWritten?: boolean | readonly string[];
  /** Texts that are not wanted, by their ids, whatever else is taken over. */
  readonly refused?: readonly string[];
}

/** A file that may hold words of a person: a workbook, or a Word document as the workbook it becomes. */
export interface TextSource {
  /** What people call it. */
  readonly name: string;
  readonly workbook: WorkbookSnapshot;
}

/** Words a person wrote into an earlier report that the new one does not say by itself. */
export interface OfferedText extends WrittenText {
  /** Tells it from all others, for `keepWritten`. */
  readonly id: string;
  /** The sheet it stands on, or the file. */
  readonly source: string;
  /**
   * What became of it: put into the new report, left out, without a place since its paragraph is no longer written, or second to other words for the
   * same paragraph.
   */
  readonly fate: "kept" | "left-out" | "homeless" | "outvoted";
}

/** A text that was taken over in place of a gap. */
export interface TakenOver {
  /** Tells it from all others, for `refused`. */
  readonly id: string;
  /** What it is about, e.g. `单位主要职能、机构设置和年度重点工作`. */
  readonly about: string;
  readonly paragraphs: readonly string[];
  readonly source: string;
}

/** A report on a submission, as text and as the sheet that shows it; the reports on its projects besides. */
export interface ReportPlan {
  readonly document: ReportDocument;
  readonly sheet: SheetDesign;
  /** Every sheet of the plan in the order they are added: 自评报告 first, then one a project, then the tables that go with it. */
  readonly sheets: readonly SheetDesign[];
  /** Reports on projects, in the forms' order; none unless asked for. */
  readonly projects: readonly ReportDocument[];
  /** How many 【待补充】 a person still has to fill in, in all documents together. */
  readonly gaps: number;
  /** How many rows of the sheets stand as plain text although they speak of cells: they do not follow the forms. */
  readonly frozenRows: number;
  /** What a person wrote into earlier reports of the workbook. */
  readonly written: readonly OfferedText[];
  /** What was taken over from typed reports and other files, and stands in the report. */
  readonly taken: readonly TakenOver[];
}

/** Makes a worksheet of a report. The door that joins the layers passes it in. */
export interface ReportRenderer {
  designReport(document: ReportDocument): SheetDesign;
  /** The tables that go with it. */
  designTables(document: ReportDocument): readonly SheetDesign[];
  countFrozenRows(document: ReportDocument): number;
}

/** Writes the reports on a submission and designs their sheets. Pure; no sheet of the workbook is changed. */
export function planReport(
  submission: Submission,
  renderer: ReportRenderer,
  options: ReportPlanOptions = {},
): ReportPlan {
  const refused = new Set(options.refused);
  const all = [...(options.taken ?? []), ...(options.harvest === false ? [] : harvestFrom(submission))];
  const wanted = all.filter((text) => !refused.has(idOf(text)));
  const taken = [...wanted.filter(({ earlier }) => !earlier), ...wanted.filter(({ earlier }) => earlier)];
  const told = { ...options, taken };
  const projects = options.projectReports ? submission.filledProjects : [];
  const anew = [
    writeReport(submission, told),
    ...projects.map((project) => writeProjectReport(submission, project, told)),
  ];
  const earlier = [
    ...(options.workbook ? earlierReports(options.workbook) : []),
    ...(options.sources ?? []).flatMap(({ name, workbook }) => earlierReports(workbook, name)),
  ];
  const planned = anew.map((document) => withOffered(document, earlier, options.keepWritten ?? false, refused));
  const documents = planned.map(({ document }) => document);
  const [document, ...projectDocuments] = documents as [ReportDocument, ...ReportDocument[]];
  const [sheet, ...projectSheets] = documents.map((one) => renderer.designReport(one)) as [
    SheetDesign,
    ...SheetDesign[],
  ];
  return {
    document,
    sheet,
    sheets: [sheet, ...projectSheets, ...renderer.designTables(document)],
    projects: projectDocuments,
    gaps: total(documents.map(gapsIn)),
    frozenRows: total(documents.map((one) => renderer.countFrozenRows(one))),
    written: planned.flatMap(({ offered }) => offered),
    taken: takenOver(taken, document),
  };
}

/** Of several texts on one topic the first stands in the report; one that is not in it was not asked for. */
function takenOver(texts: readonly TakenText[], { paragraphs }: ReportDocument): readonly TakenOver[] {
  const said = new Set(paragraphs.map(textOfParagraph));
  return texts
    .filter((one, index) => texts.findIndex(({ topic }) => topic === one.topic) === index)
    .filter((one) => one.paragraphs.every((text) => said.has(text)))
    .map((one) => ({ id: idOf(one), about: TOPICS[one.topic], paragraphs: one.paragraphs, source: one.source }));
}

function idOf({ source, topic }: TakenText): string {
  return `${source}:${topic}`;
}

function withOffered(
  generated: ReportDocument,
  earlier: readonly EarlierReport[],
  keep: boolean | readonly string[],
  refused: ReadonlySet<string>,
): { readonly document: ReportDocument; readonly offered: readonly OfferedText[] } {
  const written = offeredFor(generated, earlier, refused);
  const wanted = written.filter(
    ({ id, fate }) => fate !== "outvoted" && !refused.has(id) && (typeof keep === "boolean" ? keep : keep.includes(id)),
  );
  const { document, kept } = withWritten(generated, wanted);
  const keys = new Set(generated.paragraphs.map(({ key }) => key));
  const fateOf = (text: OfferedText): OfferedText["fate"] => {
    if (text.fate === "outvoted") return "outvoted";
    return kept.includes(text) ? "kept" : keys.has(text.key) ? "left-out" : "homeless";
  };
  return { document, offered: written.map((text) => ({ ...text, fate: fateOf(text) })) };
}

/** What a person wrote into the earlier reports on the same: of several texts for one paragraph the first that is not refused goes before the others. */
function offeredFor(
  generated: ReportDocument,
  earlier: readonly EarlierReport[],
  refused: ReadonlySet<string>,
): readonly OfferedText[] {
  const keyOfMark = new Map(
    generated.paragraphs.flatMap(({ key }) =>
      key === undefined ? [] : [[keyFromWord(paragraphMark(key, generated.project)), key]],
    ),
  );
  const offered = new Map<string, OfferedText>();
  const others: OfferedText[] = [];
  for (const { project, written, source } of earlier) {
    // What was edited in Word is known by its marks, which are those of one project.
    const isMarked = project !== undefined && written.some(({ key }) => keyOfMark.has(key));
    if (isMarked ? generated.project === undefined : project !== generated.project) continue;
    const named = written.map((text) => ({ ...text, key: keyOfMark.get(text.key) ?? text.key }));
    for (const text of differing(generated, named)) {
      const first = offered.get(text.key);
      const id = `${source}:${text.key}`;
      const one: OfferedText = { ...text, id, source, fate: first ? "outvoted" : "left-out" };
      if (refused.has(id)) others.push({ ...one, fate: "left-out" });
      else if (!first) offered.set(text.key, one);
      else if (wordsOf(first) !== wordsOf(one)) others.push(one);
    }
  }
  return [...offered.values(), ...others];
}

function wordsOf({ texts }: WrittenText): string {
  return texts.map(({ text }) => text).join("\n");
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
