import type { Audience } from "../../app/check";
import type { CheckedWorkbook, FailedWorkbook } from "../../app/check-document";
import type { UnitFacts } from "../../app/batch/unit-facts";
import type { Pack } from "../../catalogue/packs/pack";

/** One workbook, or one set of them, to check: plain data, for it goes to worker threads. */
export interface CheckTask {
  readonly file: string;
  readonly pack: Pack;
  /** The reviewer where absent. */
  readonly audience?: Audience;
  /** Whether a marked copy is wanted. */
  readonly mark: boolean;
  /** Whether what a reviewer's table says beyond findings is wanted. */
  readonly facts?: boolean;
  /** Files of last year, by the unit they are of; several where they are a set. */
  readonly prior?: Readonly<Record<string, readonly SetMember[]>>;
  /** The files of a set; `file` is then its folder. */
  readonly set?: readonly SetMember[];
}

/** The files of a set as a task: a file alone is one like any other. */
export function setTask(folder: string, members: readonly SetMember[]): Pick<CheckTask, "file" | "set"> {
  return members.length === 1 && members[0]!.path === folder ? { file: folder } : { file: folder, set: members };
}

/** A task as it goes to a thread: its pack by its number among those that the thread was given. */
export type PooledTask = Omit<CheckTask, "pack"> & { readonly pack: number };

/** A file of a set. */
export interface SetMember {
  /** Its name within the set's folder. */
  readonly name: string;
  readonly path: string;
}

/** The bytes of the marked copy of a file, by the name it was found under. */
export interface MarkedFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What became of it: plain data too. Nothing is written here, so that a thread that is ended leaves no half of a file. */
export interface CheckTaskResult {
  readonly result: CheckedWorkbook | FailedWorkbook;
  readonly facts?: UnitFacts;
  /** The bytes of the marked copy. */
  readonly marked?: Uint8Array;
  /** Of a set the marked copies of its files. */
  readonly markedFiles?: readonly MarkedFile[];
  /** Files of a set that could not be read. */
  readonly failed?: readonly FailedWorkbook[];
}
