import { readSubmission, type Submission } from "../../catalogue/submission/index";
import type { WorkbookSnapshot } from "../../core/grid/snapshot";
import { readOthers } from "../other-files";
import { HostError } from "../ports";
import type { TextSource } from "../report";
import {
  CONTROLS_LOST,
  planRefresh,
  refusalOf,
  reportsToRefresh,
  type RefreshPlan,
  type ReportInWord,
} from "../word-refresh";
import { packOf } from "./pack-settings";
import { troubleOf } from "./trouble";
import type { WordFile, WordTask } from "./word-files";

/** A Word file whose tagged controls and marked paragraphs can be read and changed; all else in it stays as it is. */
export interface WordWithControls extends ReportInWord {
  withEdits(edits: RefreshPlan["edits"]): Uint8Array;
}

/** A file that a person chose, not read yet. */
export interface ChosenFile {
  readonly fileName: string;
  /** @throws HostError too-large · not-found */
  readonly read: () => Promise<Uint8Array>;
}

/** What bringing the figures of a Word report up to date came to: all of them, or none. */
export interface RefreshedWord {
  readonly source: string;
  /** Why nothing was changed, in Chinese; empty where it could be. */
  readonly refused: string;
  /** What a person must know of the file besides, in Chinese. */
  readonly remark?: string;
  /** What was changed and what was not; absent where the file could not be read. */
  readonly plan?: RefreshPlan;
  /** The file as it is now, under a name of its own; absent where nothing had to be changed. */
  readonly file?: WordFile;
}

/** Brings the figures of a Word report up to date with the forms; the file that was chosen stays as it is. */
export async function refreshedWord(
  { fileName, read }: ChosenFile,
  open: (bytes: Uint8Array) => Promise<WordWithControls>,
  snapshot: WorkbookSnapshot,
  submission: Submission,
  others: readonly TextSource[] = [],
): Promise<RefreshedWord> {
  const word = await opened(async () => open(await read()), "不是 Word 文件");
  if (typeof word === "string") return { source: fileName, refused: word };
  const plan = planRefresh(word, reportsToRefresh(snapshot, submission, readOthers(others, submission)));
  const refused = refusalOf(plan);
  const told = { source: fileName, refused, plan, ...(plan.untagged > 0 ? { remark: CONTROLS_LOST } : {}) };
  if (refused !== "" || plan.changed.length === 0) return told;
  const name = `${fileName.replace(/\.docx$/i, "")}（已更新）.docx`;
  return {
    ...told,
    file: { project: undefined, fileName: name, bytes: word.withEdits(plan.edits) },
  };
}

/** A Word report that was read, and the workbook as it stands: plain data, for it may go to a worker. */
export interface RefreshTask extends Omit<WordTask, "options"> {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** `refreshedWord` on a workbook that nobody has read yet. */
export function refreshedWordOf(
  { fileName, bytes, snapshot, settings, others }: RefreshTask,
  open: (bytes: Uint8Array) => Promise<WordWithControls>,
): Promise<RefreshedWord> {
  const submission = readSubmission(snapshot, packOf(settings));
  return refreshedWord({ fileName, read: async () => bytes }, open, snapshot, submission, others);
}

/** What a file that a person chose to take texts over from holds, as a workbook; else why it cannot be read, in Chinese. */
export function snapshotOfOther(
  chosen: ChosenFile,
  read: (chosen: ChosenFile) => Promise<WorkbookSnapshot>,
): Promise<WorkbookSnapshot | string> {
  return opened(() => read(chosen), "不是工作簿，也不是 Word 文件");
}

async function opened<T>(open: () => Promise<T>, isNone: string): Promise<T | string> {
  try {
    return await open();
  } catch (cause) {
    if (!(cause instanceof HostError)) throw cause;
    const { title, detail } = troubleOf(cause);
    if (cause.trouble === "not-found") return "文件可能已移走，或正被别的程序占用";
    return cause.trouble === "not-a-workbook" ? `${isNone}${detail && `：${detail}`}` : detail || title;
  }
}
