import type { FailedWorkbook } from "../../app/check-document";
import { compactText } from "../../core/values/normalise";
import { pathOf, type GivenFile } from "../files/given-file";
import { NOT_OURS, type Earlier, type EarlierSubmission, type ReviewUnit } from "./review-state";
import { grouped, partsTogether, type SetPart } from "./sets";

/** A file of an earlier submission, once it is known whose it is. */
export interface EarlierFile extends SetPart {
  readonly file: GivenFile;
}

/** By what a unit is known again; nothing where it has no name. */
export function ownerKey(unit: string | null | undefined): string | undefined {
  return unit ? compactText(unit) : undefined;
}

/** What units handed in earlier, by unit: files that belong together as one submission; of several submissions the last. */
export function earlierOf(
  name: string,
  files: readonly EarlierFile[],
  unread: readonly FailedWorkbook[],
  passedOver: readonly string[],
): Earlier {
  const sets = partsTogether(files).map(({ parts }) => parts);
  const inSets = new Set(sets.flat());
  const nameless = files.filter((file) => !inSets.has(file) && file.owner === null);
  const all = [...sets, ...files.filter((file) => !inSets.has(file) && file.owner !== null).map((file) => [file])];
  const byUnit = grouped(all, (parts) => ownerKey(parts.find(({ owner }) => owner !== null)?.owner));
  const submissions = [...byUnit].map(([key, own]) => [key!, submissionOf(own.at(-1)!)] as const);
  return {
    name,
    byUnit: new Map(submissions),
    unread: [
      ...unread,
      ...nameless.map(({ path }) => failed(path, "no-forms", "没有写单位名称，不知道与哪个单位比")),
      ...passedOver.map((path) => failed(path, "not-a-workbook", NOT_OURS)),
    ],
    several: [...byUnit.values()].flatMap((own) => (own.length > 1 ? [own[0]![0]!.owner ?? ""] : [])),
  };
}

/** Units of the table as what others of them are compared with. */
export function earlierUnits(units: readonly ReviewUnit[]): EarlierSubmission {
  return {
    year: units[0]?.result?.checked.year ?? null,
    files: units.flatMap(({ files }) => files),
  };
}

/** How a choice of files is called: its folder or archive, or its first file. */
export function nameOfChoice(files: readonly GivenFile[]): string {
  const [first] = files;
  if (!first) return "";
  const [folder = "", ...below] = pathOf(first).split("/");
  if (below.length > 0) return folder;
  return files.length === 1 ? first.name : `${first.name} 等 ${files.length} 个文件`;
}

function submissionOf(parts: readonly EarlierFile[]): EarlierSubmission {
  return { year: parts.find(({ year }) => year !== null)?.year ?? null, files: parts.map(({ file }) => file) };
}

function failed(file: string, code: FailedWorkbook["error"]["code"], message: string): FailedWorkbook {
  return { file, error: { code, message } };
}
