import type { SamplePlan } from "../../app/batch/sample-table";
import type { UnitFacts } from "../../app/batch/unit-facts";
import type { UnitResult } from "../../app/batch/unit-result";
import type { Audience } from "../../app/check";
import type { CheckedWorkbook, FailedWorkbook } from "../../app/check-document";
import type { TriedRule } from "../../app/session/own-rules";
import type { WordFiles, WordTask } from "../../app/session/word-files";
import type { RefreshedWord, RefreshTask } from "../../app/session/refreshed-word";
import type { SessionSettings } from "../../app/session/settings";
import type { Severity } from "../../core/rules/finding";

/** A file as a worker is given it. */
export interface TaskFile {
  /** Its name within the unit's files. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files of one unit to check together. */
export interface UnitTask {
  /** Under which the result stands. */
  readonly name: string;
  readonly files: readonly TaskFile[];
  readonly settings: SessionSettings;
  readonly audience: Audience;
  /** What the same unit handed in at first, and the year before; absent where there is nothing. */
  readonly before?: readonly TaskFile[];
  readonly prior?: readonly TaskFile[];
}

/** A file of which only its owner is asked. */
export interface WhoseTask {
  readonly file: TaskFile;
  readonly settings: SessionSettings;
}

/** Whose a file is, and what it holds. */
export interface WhoseAnswer {
  readonly unit: string | null;
  readonly year: number | null;
  /** 附件1, 附件3×2. */
  readonly forms: readonly string[];
}

/** What became of them. */
export interface UnitAnswer {
  readonly result: CheckedWorkbook | FailedWorkbook;
  readonly facts?: UnitFacts;
  /** Files of a set that could not be read; the others were checked. */
  readonly failed: readonly FailedWorkbook[];
  /** Where last year's submission was given: whether it is of the year before, and the rules that looked at it. */
  readonly prior?: { readonly isCompared: boolean; readonly rules: readonly string[] };
}

/** A rule as a table of results names it. */
export interface RuleWords {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
}

/** By what a batch is judged, in words. */
export interface JudgedBy {
  /** The title of the pack. */
  readonly pack: string;
  readonly rules: readonly RuleWords[];
}

/** Two passages of different units that say the same. */
export interface AlikeRow {
  readonly units: readonly [string, string];
  readonly places: readonly [string, string];
  readonly texts: readonly [string, string];
  /** 92.0% */
  readonly share: string;
}

/** What is made of the units that were gathered before. */
export interface BatchTask {
  readonly failed: readonly FailedWorkbook[];
  readonly settings: SessionSettings;
}

/** What is wanted of the summary. */
interface SummaryWish {
  readonly sample: SamplePlan;
  /** The summary to go on with: what people wrote into it is kept. */
  readonly earlier?: TaskFile;
}

/** Why no summary was made, in Chinese: what it was to go on with is none, or holds what would be lost. */
interface RefusedSummary {
  readonly refused: string;
}

/** What is wanted of the letters. */
export interface LettersWish {
  /** By when units are to answer, `2025-04-30`; left open where absent. */
  readonly due?: string;
  /** Whether each letter is a file of its own. */
  readonly each: boolean;
}

/** A file that is about to be opened. */
export interface TryTask {
  readonly file: TaskFile;
  readonly settings: SessionSettings;
  readonly audience: Audience;
}

/** Rules in words to try on what a unit handed in. */
export interface RuleTrialTask extends Omit<UnitTask, "audience" | "before"> {
  readonly text: string;
}

/** Everything that can be asked of a worker: what it is given, and what it answers. All of it is plain data. */
interface Tasks {
  readonly "check-unit": readonly [UnitTask, UnitAnswer];
  readonly whose: readonly [WhoseTask, WhoseAnswer];
  readonly "try-rules": readonly [RuleTrialTask, readonly TriedRule[]];
  /** Nothing, where the page can open it; else what is thrown says why not. */
  readonly "try-file": readonly [TryTask, null];
  /** The Word documents on a workbook. */
  readonly word: readonly [WordTask, WordFiles];
  /** A Word report brought up to date with a workbook. */
  readonly "refresh-word": readonly [RefreshTask, RefreshedWord];
  readonly "judged-by": readonly [SessionSettings, JudgedBy];
  /** Adds units to what the following tasks are about; gives how many there are. */
  readonly gather: readonly [readonly UnitResult[], number];
  /** The summary workbook. */
  readonly summary: readonly [BatchTask & SummaryWish, Uint8Array | RefusedSummary];
  /** All letters in one Word file, or each as one in an archive; nothing where no unit needs one. */
  readonly letters: readonly [BatchTask & LettersWish, Uint8Array | null];
  readonly alike: readonly [BatchTask, readonly AlikeRow[]];
}

/** The name of a task. */
export type TaskName = keyof Tasks;
export type Given<N extends TaskName> = Tasks[N][0];
export type Answer<N extends TaskName> = Tasks[N][1];
