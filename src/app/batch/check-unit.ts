import type { Pack } from "../../catalogue/packs/pack";
import type { WorkbookSnapshot } from "../../core/grid/snapshot";
import { checkSteps, type Audience, type CheckProgress, type WorkbookCheck } from "../check";
import { checkedWorkbook, type CheckedWorkbook, type FailedWorkbook } from "../check-document";
import { noFormsInDocument, withWordPlaces, type ImportedFile } from "../import/checked-document";
import type { DocumentImport } from "../import/import-document";
import { checkedSet, joinFiles } from "../set";
import { unitFacts, type UnitFacts } from "./unit-facts";

/** A file of a unit, read. */
export interface UnitFile {
  /** Its name within the unit's files. */
  readonly file: string;
  readonly snapshot: WorkbookSnapshot;
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
}

/** How a unit's files are judged. */
export interface UnitJudging {
  readonly pack: Pack;
  readonly audience: Audience;
}

/**
 * Checks what one unit handed in, in steps: a file of its own under `name`, or several joined as one set. What a submission keeps of
 * how to read it is told and not gone by.
 */
export function* unitSteps(
  name: string,
  files: readonly [UnitFile, ...UnitFile[]],
  { pack, audience }: UnitJudging,
): Generator<CheckProgress, UnitCheck> {
  const [only] = files;
  const joined = files.length > 1 ? joinFiles(files) : undefined;
  if (!joined && only.imported?.forms.length === 0) return { result: noFormsInDocument(name) };
  const check: WorkbookCheck = yield* checkSteps(joined?.snapshot ?? only.snapshot, pack, audience, "told");
  const result = joined ? checkedSet(name, check, joined) : checkedWorkbook(name, check);
  if ("error" in result) return { result };
  return { result: withWordPlaces(result, documentsOf(files)), facts: unitFacts(check.submission, savedByOf(files)) };
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
