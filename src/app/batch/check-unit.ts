import type { Pack } from "../../catalogue/packs/pack";
import { readSubmission, type Submission } from "../../catalogue/submission/index";
import { checkSteps, type Audience, type CheckProgress, type WorkbookCheck } from "../check";
import { checkedWorkbook, type CheckedWorkbook, type FailedWorkbook } from "../check-document";
import { noFormsInDocument, withWordPlaces, type ImportedFile } from "../import/checked-document";
import type { DocumentImport } from "../import/import-document";
import { checkedSet, joinFiles, type SetFile } from "../set";
import { unitFacts, type UnitFacts } from "./unit-facts";

/** A file of a unit, read. */
export interface UnitFile extends SetFile {
  /** Who made and last saved it, by its own properties. */
  readonly savedBy?: readonly string[];
  /** What a Word file was taken for; the snapshot is the workbook it becomes. */
  readonly imported?: DocumentImport;
}

/** What a unit's files came to: plain data. */
export interface UnitCheck {
  readonly result: CheckedWorkbook | FailedWorkbook;
  /** Absent where nothing was checked. */
  readonly facts?: UnitFacts;
  /** Whether last year's submission was one of the year before, with which this one was compared. */
  readonly isCompared?: boolean;
}

/** How a unit's files are judged. */
export interface UnitJudging {
  readonly pack: Pack;
  readonly audience: Audience;
  /** What the unit handed in the year before. */
  readonly prior?: Submission | undefined;
}

/** What a unit's files hold, several joined as one set. */
export function submissionOf(files: readonly SetFile[], pack: Pack): Submission {
  const [only, ...others] = files;
  const snapshot = only && others.length === 0 ? only.snapshot : joinFiles(files).snapshot;
  return readSubmission(snapshot, pack, "told");
}

/**
 * Checks what one unit handed in, in steps: a file of its own under `name`, or several joined as one set. What a submission keeps of
 * how to read it is told and not gone by.
 */
export function* unitSteps(
  name: string,
  files: readonly [UnitFile, ...UnitFile[]],
  { pack, audience, prior }: UnitJudging,
): Generator<CheckProgress, UnitCheck> {
  const [only] = files;
  const joined = files.length > 1 ? joinFiles(files) : undefined;
  if (!joined && only.imported?.forms.length === 0) return { result: noFormsInDocument(name) };
  const check: WorkbookCheck = yield* checkSteps(joined?.snapshot ?? only.snapshot, pack, audience, "told", prior);
  const result = joined ? checkedSet(name, check, joined) : checkedWorkbook(name, check);
  if ("error" in result) return { result };
  return {
    result: withWordPlaces(result, documentsOf(files)),
    facts: unitFacts(check.submission, savedByOf(files)),
    ...(prior ? { isCompared: check.submission.prior !== undefined } : {}),
  };
}

function savedByOf(files: readonly UnitFile[]): readonly string[] {
  return [...new Set(files.flatMap(({ savedBy = [] }) => savedBy))];
}

/** A document that is checked alone has no file's name in what is told of it. */
function documentsOf(files: readonly UnitFile[]): readonly ImportedFile[] {
  return files.flatMap(({ file, imported }) =>
    imported ? [files.length > 1 ? { file, imported } : { imported }] : [],
  );
}
