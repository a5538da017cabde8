import type { WorkbookSnapshot } from "../../core/grid/snapshot";
import { readSubmission, type Submission } from "../../catalogue/submission/index";
import { readOthers } from "../other-files";
import type { OfferedText, TextSource } from "../report";
import { packOf } from "./pack-settings";
import type { SessionReportOptions } from "./report-options";
import type { SessionSettings } from "./settings";
import { planWordReports, type WordOptions, type WordPlan, type WordRenderer } from "../word-report";

/** A Word document that was made and waits to be saved. */
export interface WordFile {
  /** What it is about: the project's name, or nothing where it is about the whole unit. */
  readonly project: string | undefined;
  /** A name for it, with its extension. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** The Word documents on a workbook. */
export interface WordFiles {
  /** That on the whole unit, then one a project where asked for. */
  readonly files: readonly [WordFile, ...WordFile[]];
  /** How many 【待补充】 a person still has to fill in, in all of them together. */
  readonly gaps: number;
  /** What a person wrote into earlier reports of the workbook, and what became of it. */
  readonly written: readonly OfferedText[];
}

/** A workbook as it stands, and what is wanted of it: plain data, for it may go to a worker. */
export interface WordTask {
  readonly snapshot: WorkbookSnapshot;
  readonly settings: SessionSettings;
  readonly options: SessionReportOptions;
  readonly others: readonly TextSource[];
}

/** Makes the Word documents on a workbook that nobody has read yet. */
export function wordFilesOf(task: WordTask, renderer: WordRenderer): Promise<WordFiles> {
  const { snapshot, settings, options, others } = task;
  const submission = readSubmission(snapshot, packOf(settings));
  return makeWordFiles(snapshot, submission, renderer, { ...options, ...readOthers(others, submission) });
}

/** Makes the Word documents on a workbook as it stands. */
export async function makeWordFiles(
  snapshot: WorkbookSnapshot,
  submission: Submission,
  renderer: WordRenderer,
  options: WordOptions,
): Promise<WordFiles> {
  const { unit, projects, written } = planWordReports(snapshot, submission, options);
  const fileOf = async ({ project, fileName, document, attachments, nameOf }: WordPlan): Promise<WordFile> => ({
    project,
    fileName,
    bytes: await renderer.renderWord(document, attachments, nameOf),
  });
  const others: WordFile[] = [];
  const first = await fileOf(unit);
  for (const plan of projects) others.push(await fileOf(plan));
  return { files: [first, ...others], gaps: [unit, ...projects].reduce((total, { gaps }) => total + gaps, 0), written };
}
